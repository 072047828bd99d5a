"""A rule is walked once for each way through the conditions that it meets."""

import pytest

from calculators import paths
from calculators.case import Case
from calculators.errors import RuleError
from calculators.findings import Answer, Outcome
from calculators.paths import explore, merge
from calculators.rules import rule
from calculators.situation import Situation


@rule("two tests", article="10", answers="Two tests?", facts=("recipient_is_company", "held_directly"))
def two_tests(situation: Situation) -> Outcome:
    """Article 10(2)(a): "a company which owns directly"."""
    held = situation.meets("10(2)(a)", "recipient_is_company") and situation.meets("10(2)(a)", "held_directly")
    return (Answer(cite="10(2)(a)", name="held", value=str(held)),)


def test_a_condition_that_is_not_met_forks_nothing() -> None:
    """The second test is met only where the first held: three paths, not four."""
    found = explore(two_tests, Case())
    assert [[fork.answer for fork in path.forks] for path in found] == [[True, True], [True, False], [False]]


def test_known_facts_leave_one_path() -> None:
    """What is known does not fork."""
    (path,) = explore(two_tests, Case.parse({"recipient_is_company": True, "held_directly": False}))
    assert (path.forks, path.used) == ((), ("recipient_is_company", "held_directly"))


def test_findings_belong_to_the_item() -> None:
    """Each finding of a walk carries the item that was ruled."""
    assert {f.item for path in explore(two_tests, Case(), "payment 1") for f in path.outcome} == {"payment 1"}


def test_equal_ends_are_merged() -> None:
    """Paths that end alike form one group, in the order in which they were met."""
    groups = merge(explore(two_tests, Case()))
    assert [len(group) for group in groups.values()] == [1, 2]


def test_too_many_paths_are_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """A rule that forks too much is refused rather than walked for ever."""
    monkeypatch.setattr(paths, "MOST_PATHS", 2)
    with pytest.raises(RuleError, match="more than 2 paths"):
        explore(two_tests, Case())
