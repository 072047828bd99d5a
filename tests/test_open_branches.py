"""When a branch comes about: the tests of one choice are stated together."""

from calculators.article_12_royalties import royalties
from calculators.case import Case
from calculators.evaluation import evaluate


def test_a_choice_tested_several_times_is_stated_once_by_what_is_left_of_it() -> None:
    """Each branch on the kind of royalty has one condition a way there, naming the kinds that lead to it."""
    ruling = evaluate(royalties, Case.parse({"payer_state": "CA", "recipient_state": "BE"}))
    kinds = [[condition.test for condition in way] for branch in ruling.branches for way in branch.conditions]
    assert ["literary_or_artistic"] in kinds
    assert ["software|patent|know_how"] in kinds
    assert all(len(way) == 1 for way in kinds)
