"""What rules cite exists, and is written as citations print."""

from collections.abc import Iterator

import pytest
from test_branches import turned_paths
from test_situations import rows

from calculators.case import Case
from calculators.catalogue import catalogue, rule_named
from calculators.paths import Path, explore
from calculators.rules import Rule
from treaty.citation import Citation
from treaty.convention import library


def told_paths(rule: Rule) -> Iterator[Path]:
    """Every path of a rule on the situations of the tables."""
    for row in rows():
        if row.expected.rule == rule.name and not row.expected.error:
            case = Case.parse(row.expected.facts)
            for item in case.items():
                yield from explore(rule_named(rule.name), case, item)


@pytest.mark.parametrize("rule", catalogue(), ids=lambda rule: rule.name)
def test_every_citation_resolves(rule: Rule) -> None:
    """Each step and each finding stands at a provision of the treaty, written in its one spelling."""
    paths = [*turned_paths(rule), *told_paths(rule)]
    for cite in {each.cite for path in paths for each in (*path.steps, *path.outcome)}:
        citation = Citation.parse(cite)
        assert str(citation) == cite
        assert library().exists(citation)
