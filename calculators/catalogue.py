"""The catalogue of all rules: every Rule that the modules `article_*.py` and `whole_way.py` declare, found by name."""

import importlib
from functools import cache
from pathlib import Path

from calculators.errors import FactError, RuleError
from calculators.rules import Rule
from treaty.citation import Citation

FOLDER = Path(__file__).parent
PATTERNS = ("article_*.py", "whole_way.py")


@cache
def catalogue() -> tuple[Rule, ...]:
    """Return every rule in the order of its article; raises RuleError where two rules share a name.

    The modules are imported when this is first called, so that looking at one rule's module needs no other.
    """
    found: dict[str, Rule] = {}
    for rule in (each for path in _modules() for each in _declared(path)):
        if found.setdefault(rule.name, rule) is not rule:
            raise RuleError(f"two rules are named {rule.name!r}")
    return tuple(sorted(found.values(), key=lambda rule: Citation.parse(rule.article)))


def rule_named(name: str) -> Rule:
    """Return the rule of that name ("dividends", also "DIVIDENDS" or "branch-tax"); FactError where there is none."""
    wanted = _plain(name)
    for rule in catalogue():
        if _plain(rule.name) == wanted:
            return rule
    raise FactError(f"there is no rule {name!r}; the rules are {', '.join(rule.name for rule in catalogue())}")


@cache
def rules_for(citation: Citation) -> tuple[Rule, ...]:
    """Return the rules that decide by a provision, by what contains it or by what it contains, the closest first.

    A rule of the provision's own article comes before one that only cites it; among those, one that cites exactly
    the provision before one that cites its parts, and that before one that cites what contains it.
    """
    near = [(_distance(own, places, citation), rule) for rule, own, places in _addressed()]
    return tuple(rule for distance, rule in sorted(near, key=lambda row: row[0]) if distance[1] < len(_KINSHIP))


_KINSHIP = ("same", "part", "whole")


@cache
def _addressed() -> tuple[tuple[Rule, Citation, tuple[Citation, ...]], ...]:
    """Each rule with its article and its provisions as places."""
    return tuple((r, Citation.parse(r.article), tuple(map(Citation.parse, r.provisions))) for r in catalogue())


def _distance(own: Citation, places: tuple[Citation, ...], citation: Citation) -> tuple[bool, int]:
    return not own.akin(citation), min(_kinship(place, citation) for place in places)


def _kinship(place: Citation, citation: Citation) -> int:
    if place == citation:
        return 0
    if citation.contains(place):
        return 1
    return 2 if place.contains(citation) else len(_KINSHIP)


def _modules() -> tuple[str, ...]:
    return tuple(f"calculators.{path.stem}" for pattern in PATTERNS for path in sorted(FOLDER.glob(pattern)))


def _declared(module: str) -> tuple[Rule, ...]:
    values = vars(importlib.import_module(module)).values()
    return tuple(value for value in values if isinstance(value, Rule))


def _plain(name: str) -> str:
    return " ".join(name.lower().replace("-", " ").replace("_", " ").split())
