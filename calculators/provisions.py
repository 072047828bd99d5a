"""Which provisions each rule decides by, found from the rule itself and kept in `provisions.toml`.

`treaty docs` writes the file anew; a test checks that it is current. Found are the provisions that
the rule cites on any path while nothing is known, with each assumption also turned round, and those that the functions
it calls name in their code.
"""

import re
from collections.abc import Iterator
from dataclasses import is_dataclass
from types import CodeType, FunctionType

from calculators.case import Case
from calculators.catalogue import catalogue
from calculators.errors import FactError, RuleError
from calculators.facts import facts
from calculators.paths import Path, explore
from calculators.rules import Rule
from calculators.values import parse_value
from treaty.citation import Citation, CitationError
from treaty.convention import convention

PLACE = re.compile(
    r"""
    ^(?:
        \d{1,2}(?:\(\w+\))+          # 10(2)(a): an article with a paragraph or point
      | Protocol[ ]\d(?:\(\w+\))*    # Protocol 1(b)(i)
      | Preamble | Header
    )
    """,
    re.VERBOSE,
)


def provisions_of(rule: Rule) -> tuple[str, ...]:
    """Return the provisions that a rule decides by, in the order of the text, its own article first."""
    places = {*explored(rule), *named(rule)}
    exist = {citation for citation in map(_citation, places) if citation and convention().exists(citation)}
    return (rule.article, *(str(citation) for citation in sorted(exist) if str(citation) != rule.article))


def explored(rule: Rule) -> set[str]:
    """Return the provisions cited in steps and findings on any path while nothing is known.

    Each presumption and exception is turned round once; a rule that needs a date to go on ends where it asks for it.
    """
    paths = explore(rule, Case())
    found = _cited(paths)
    for name in {name for path in paths for name, _ in path.presumed}:
        found |= _turned(rule, name)
    return found


def _turned(rule: Rule, name: str) -> set[str]:
    declared = facts()[name]
    found: set[str] = set()
    for value in (*declared.choices, *(("true", "false") if declared.holds else ())):
        try:
            found |= _cited(explore(rule, Case(), overrides={name: parse_value(declared, value)}))
        except (FactError, RuleError):
            continue
    return found


def _cited(paths: tuple[Path, ...]) -> set[str]:
    return {each.cite for path in paths for each in (*path.steps, *path.outcome)}


def named(rule: Rule) -> set[str]:
    """Return the provisions and limits that the code of a rule names, in every function of ours that it reaches."""
    found: set[str] = set()
    seen: set[int] = set()
    waiting: list[object] = [rule]
    while waiting:
        each = waiting.pop()
        if id(each) in seen:
            continue
        seen.add(id(each))
        found |= {match[0] for match in map(PLACE.match, _strings(each)) if match}
        waiting.extend(_reached(each))
    return found


def _reached(each: object) -> Iterator[object]:
    if isinstance(each, Rule):
        yield each.body
    elif isinstance(each, tuple | list):
        yield from each
    elif isinstance(each, dict):
        yield from each.values()
    elif is_dataclass(each) and not isinstance(each, type):
        yield from vars(each).values()
    elif isinstance(each, FunctionType) and each.__module__.startswith("calculators."):
        scope = each.__globals__
        yield from (scope[name] for code in _codes(each.__code__) for name in code.co_names if name in scope)


def _strings(each: object) -> list[str]:
    if isinstance(each, str):
        return [each]
    if isinstance(each, tuple | list):
        return [value for value in each if isinstance(value, str)]
    if not isinstance(each, FunctionType):
        return []
    constants = (constant for code in _codes(each.__code__) for constant in code.co_consts)
    return [text for constant in constants for text in (constant if isinstance(constant, tuple) else (constant,))
            if isinstance(text, str) and text != each.__doc__]  # fmt: skip


def _codes(code: CodeType) -> Iterator[CodeType]:
    yield code
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _codes(constant)


def _citation(text: str) -> Citation | None:
    try:
        return Citation.parse(text)
    except CitationError:
        return None


def as_toml() -> str:
    """Return the text of `provisions.toml`: each rule's name and its provisions."""
    head = "# Written by `treaty docs`: the provisions that each rule decides by.\n"
    return head + "".join(_row(rule.name, provisions_of(rule)) for rule in catalogue())


def _row(name: str, places: tuple[str, ...]) -> str:
    quoted = ", ".join(f'"{place}"' for place in places)
    return f'"{name}" = [{quoted}]\n'
