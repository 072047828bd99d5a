"""The next question is the one whose answers leave the fewest outcomes open."""

from calculators.case import Case
from calculators.catalogue import rule_named
from calculators.paths import explore
from calculators.questions import ask, rank_questions


def ranked(rule: str, **facts: object) -> list[str]:
    return rank_questions(explore(rule_named(rule), Case.parse(facts)))


def test_questions_that_decide_alike_keep_the_order_of_the_text() -> None:
    """With 25 % of the votes the text asks for a company first, then for direct ownership."""
    told = {"payer_state": "CA", "recipient_state": "BE", "voting_stock": "25"}
    assert ranked("dividends", **told) == ["recipient_is_company", "held_directly"]


def test_a_question_that_decides_nothing_is_not_ranked() -> None:
    """Below the holding it does not matter who the owner is."""
    told = {"payer_state": "CA", "recipient_state": "BE", "voting_stock": "9.9"}
    assert len(explore(rule_named("dividends"), Case.parse(told))) > 1
    assert "held_directly" not in ranked("dividends", **told)


def test_a_question_has_the_values_to_choose_from() -> None:
    """A yes/no fact offers both answers in words, a choice its own, a number none."""
    yes_or_no, choice, number = (ask(name, "case") for name in ("held_directly", "payer_state", "voting_stock"))
    assert [each.value for each in yes_or_no.choices] == ["true", "false"]
    assert yes_or_no.choices[0].label == "the recipient owns the voting stock directly"
    assert [each.value for each in choice.choices] == ["BE", "CA", "other"]
    assert (number.choices, number.cite, number.item) == ((), "10(2)(a)", "case")


def test_the_question_that_leaves_fewest_outcomes_comes_first() -> None:
    """Where a trust is in question, whether it is income of a trust at all narrows more than what it is at home."""
    told = {"recipient_state": "BE", "payer_state": "CA"}
    assert ranked("other income", **told)[0] == "other_income_kind"
