"""The English words that rulings can hold: in findings, conventions, and the conditions and reasons of steps."""

import re
from collections.abc import Iterable, Iterator

from test_branches import turned_paths
from test_situations import rows

from calculators.case import Case
from calculators.catalogue import catalogue, rule_named
from calculators.evaluation import evaluate_items
from calculators.findings import Finding
from calculators.paths import Path, explore
from treaty.limits import limits

TERMS = ("base", "of", "why", "name", "method")
WORDLESS = re.compile(r"yes|no|[\d.,]+( %)?|[A-Z]{2}")
FIGURES = re.compile(r"\d")


def reachable_words() -> set[str]:
    """Return the words of every rule on no facts, with its assumptions turned round, and on every situation.

    The treaty's own words of a limit are left out: they are quoted. So are reasons with the user's own figures.
    """
    found = {words for rule in catalogue() for words in _of_paths(turned_paths(rule))}
    for row in rows():
        if not row.expected.error:
            rule, case = rule_named(row.expected.rule), Case.parse(row.expected.facts)
            found |= {words for item in case.items() for words in _of_paths(explore(rule, case, item))}
            found |= set(_of_findings(evaluate_items(rule, case).outcome))
    return found - {limit.words for limit in limits()}


def _of_paths(paths: Iterable[Path]) -> Iterator[str]:
    for path in paths:
        yield from _of_findings(path.outcome)
        yield from path.conventions
        yield from (step.condition for step in path.steps)
        yield from (step.because for step in path.steps if not step.fact and not FIGURES.search(step.because))


def _of_findings(outcome: Iterable[Finding]) -> Iterator[str]:
    for finding in outcome:
        words = [getattr(finding, name, None) for name in TERMS]
        if finding.kind == "finding" and not WORDLESS.fullmatch(finding.value):
            words.append(finding.value)
        yield from (each for each in words if each)
