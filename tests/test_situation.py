"""Questions that relate facts to each other: the two Contracting States, one of several years, a needed date."""

import pytest

from calculators.case import Case
from calculators.evaluation import evaluate
from calculators.findings import Answer, Outcome
from calculators.paths import explore
from calculators.rules import rule
from calculators.situation import Situation


@rule("apart", article="10", answers="Are payer and recipient apart?", facts=("payer_state", "recipient_state"))
def apart(situation: Situation) -> Outcome:
    """Article 10(1): "to a resident of the other Contracting State"."""
    held = situation.apart(
        "10(1)", "payer_state", "recipient_state", condition="they are apart", otherwise="they are not apart"
    )
    return (Answer(cite="10(1)", name="apart", value=str(held)),)


@rule("votes", article="10", answers="Which share?", facts=("voting_stock", "gross"))
def votes(situation: Situation) -> Outcome:
    """Article 10(2)(a): "owns directly at least 10 per cent"."""
    situation.need("gross")
    return (Answer(cite="10(2)(a)", name="share", value=situation.pick("voting_stock", ("1", "2", "3"))),)


@pytest.mark.parametrize(
    ("facts", "outcomes"),
    [
        pytest.param({"payer_state": "BE", "recipient_state": "CA"}, ["True"], id="one in each State"),
        pytest.param({"payer_state": "CA", "recipient_state": "CA"}, ["False"], id="both in one State"),
        pytest.param({"payer_state": "other"}, ["False"], id="a third State is apart from nothing"),
        pytest.param({"recipient_state": "CA"}, ["True", "False"], id="one State known"),
        pytest.param({}, ["True", "False"], id="neither State known"),
    ],
)
def test_two_states_stand_apart(facts: dict[str, object], outcomes: list[str]) -> None:
    """`apart` holds only for Belgium and Canada, one each, and forks while it cannot know."""
    paths = explore(apart, Case.parse(facts))
    assert [path.outcome[0].model_dump()["value"] for path in paths] == outcomes


@rule("together", article="10", answers="Are payer and recipient together?", facts=("payer_state", "recipient_state"))
def together(situation: Situation) -> Outcome:
    """Article 10(1): "a resident of a Contracting State"."""
    held = situation.together(
        "10(1)", "payer_state", "recipient_state", condition="they are together", otherwise="they are not together"
    )
    return (Answer(cite="10(1)", name="together", value=str(held)),)


@pytest.mark.parametrize(
    ("facts", "outcomes"),
    [
        pytest.param({"payer_state": "BE", "recipient_state": "CA"}, ["False"], id="one in each State"),
        pytest.param({"payer_state": "CA", "recipient_state": "CA"}, ["True"], id="both in one State"),
        pytest.param({"payer_state": "other", "recipient_state": "other"}, ["False"], id="both in third States"),
        pytest.param({"recipient_state": "other"}, ["False"], id="one in a third State"),
        pytest.param({"recipient_state": "CA"}, ["True", "False"], id="one State known"),
        pytest.param({}, ["True", "False"], id="neither State known"),
    ],
)
def test_one_state_holds_both(facts: dict[str, object], outcomes: list[str]) -> None:
    """`together` holds only for one and the same Contracting State, and forks while it cannot know."""
    paths = explore(together, Case.parse(facts))
    assert [path.outcome[0].model_dump()["value"] for path in paths] == outcomes


def test_an_unknown_state_is_asked_for() -> None:
    """The question is the State that is not known yet."""
    assert evaluate(apart, Case.parse({"payer_state": "CA"})).missing[0].fact == "recipient_state"


def test_a_value_is_picked_or_forked_over() -> None:
    """`pick` returns what is known and otherwise walks every value that the case leaves open."""
    told = evaluate(votes, Case.parse({"voting_stock": "2", "gross": "CAD 1"}))
    open_ = evaluate(votes, Case.parse({"gross": "CAD 1"}))
    assert told.outcome[0].model_dump()["value"] == "2"
    assert sorted(branch.when for branch in open_.branches) == [
        "share of the voting stock 1",
        "share of the voting stock 2 or share of the voting stock 3 and share of the voting stock 2",
        "share of the voting stock 2 or share of the voting stock 3 and share of the voting stock 3",
    ]


@rule("small votes", article="10", answers="Is it small?", facts=("voting_stock",))
def small(situation: Situation) -> Outcome:
    """Article 10(2)(a): "at least 10 per cent"."""
    kept = situation.keeps_to("10(2)(a) holding", "voting_stock")
    above = situation.exceeds("10(2)(a) holding", "voting_stock")
    return (Answer(cite="10(2)(a)", name="small", value=f"{kept} {above}"),)


@pytest.mark.parametrize(("share", "value"), [("9.99", "True False"), ("10", "True False"), ("10.01", "False True")])
def test_not_exceeding_includes_the_limit_itself(share: str, value: str) -> None:
    """`keeps_to` is the exact opposite of `exceeds`, also while the number is unknown."""
    assert evaluate(small, Case.parse({"voting_stock": share})).outcome[0].model_dump()["value"] == value
    assert len(explore(small, Case())) == 2


def test_a_needed_fact_is_asked_even_where_nothing_forks() -> None:
    """`need` makes an unknown amount or date a question without inventing branches."""
    ruling = evaluate(votes, Case.parse({"voting_stock": "2"}))
    assert [missing.fact for missing in ruling.missing] == ["gross"]


def test_a_fact_follows_from_another_unless_it_was_told() -> None:
    """What the user told stands; what follows from it fills only a gap."""
    told = Situation(Case.parse({"dividend_kind": "shares"}))
    told.follow("dividend_kind", "debt_claim")
    gap = Situation(Case())
    gap.follow("dividend_kind", "debt_claim")
    assert (told.known("dividend_kind"), gap.known("dividend_kind")) == ("shares", "debt_claim")


def test_a_choice_can_be_tested_without_a_step() -> None:
    """`chosen` forks like `is_one_of`, binds later questions, and leaves the record to the caller."""
    situation = Situation(Case(), script=(True,))
    assert situation.chosen("payer_state", "BE")
    assert (situation.steps, situation.state("payer_state", "source")) == ([], "BE")
