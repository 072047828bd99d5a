"""Every branch of every rule is reached by some situation of the tables.

A branch is a condition of the text that held, or that did not, on some path of the rule while nothing is known, with
each presumption and exception also turned round.
"""

from collections.abc import Iterator
from functools import cache

import pytest
from test_situations import rows

from calculators.case import Case
from calculators.catalogue import catalogue, rule_named
from calculators.facts import facts
from calculators.paths import Path, explore
from calculators.rules import Rule
from calculators.values import parse_value


def turned_paths(rule: Rule) -> Iterator[Path]:
    """Every path of a rule on no facts, and on the opposite of each thing that it then assumes."""
    paths = explore(rule, Case())
    yield from paths
    for name in {name for path in paths for name, _ in path.presumed}:
        declared = facts()[name]
        for value in (*declared.choices, *(("true", "false") if declared.holds else ())):
            yield from explore(rule, Case(), overrides={name: parse_value(declared, value)})


def branches(paths: Iterator[Path]) -> set[tuple[str, str, bool]]:
    """The conditions that paths meet, each held or not, where it stands."""
    return {(step.cite, step.condition, step.held) for path in paths for step in path.steps}


@cache
def reached() -> set[tuple[str, str, bool]]:
    """The branches on the paths that the situations of the tables take; rules share the functions that meet them.

    A situation that leaves its rule undecided counts only where it says how many branches there are.
    """
    found: set[tuple[str, str, bool]] = set()
    for row in rows():
        case = Case() if row.expected.error else Case.parse(row.expected.facts)
        for item in case.items():
            paths = explore(rule_named(row.expected.rule), case, item)
            found |= branches(iter(paths)) if len(paths) == 1 or row.expected.branches else set()
    return found


@pytest.mark.parametrize("rule", catalogue(), ids=lambda rule: rule.name)
def test_every_branch_is_reached(rule: Rule) -> None:
    """Some situation decides each condition of the rule each way."""
    assert branches(turned_paths(rule)) - reached() == set()
