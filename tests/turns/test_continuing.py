"""Tests of assistant/turns/continuing.py: what goes on, what turns to another income, what is neither."""

import pytest

from assistant.acts import Act
from assistant.state import State, Topic
from assistant.stating import stated
from assistant.turns.continuing import continued, may_answer
from assistant.turns.leaning import Link
from assistant.turns.turn import Turn
from calculators.case import Case
from calculators.catalogue import rule_named
from tests.scripted_talk import readings
from treaty.citation import Citation

FEES = {"recipient_state": "CA", "work_state": "BE", "fixed_base_available": "false", "recipient_is_company": "false"}
GAIN = {"recipient_state": "CA", "property_kind": "ship_or_aircraft"}


def after(rule: str, facts: dict[str, str]) -> State:
    """Return a conversation in which a rule was applied to facts."""
    topic, reply = stated(rule_named(rule), Case.parse(facts), (), State(), "")
    return State(topics=(Topic(topic.rule, topic.citations, topic.case, reply),))


def ruled(state: State, text: str, told: dict[str, dict[str, str]], first: str = "") -> str:
    """Return the rule that a turn goes on with, "" for none; `told` holds facts by the words that tell them."""
    rows = tuple(row for words, facts in told.items() for row in readings(words, facts))
    said = continued(state, Turn(text, Link.CONTINUES, rows, first=Citation.parse(first) if first else None))
    return said[0].rule if said else ""


@pytest.mark.parametrize(
    ("text", "told", "rule"),
    [
        (
            "and if he rented an office there?",
            {"rented": {"income_kind": "immovable_property"}, "rented an office": {"fixed_base_available": "true"}},
            "independent services",
        ),
        ("and the rent?", {"rent": {"income_kind": "immovable_property"}}, "immovable property income"),
    ],
    ids=["a fact of the rule at hand is supposed", "only another income is named"],
)
def test_what_is_supposed_of_the_case_is_no_other_income(text: str, told: dict[str, dict[str, str]], rule: str) -> None:
    """An office rented for the work makes a fixed base; the rent by itself is income of its own."""
    assert ruled(after("independent services", FEES), text, told) == rule


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        pytest.param("If Canada does tax it, does Belgium as well?", False, id="the one State's tax is supposed"),
        pytest.param("and when she lives in Belgium?", True, id="a fact is supposed"),
    ],
)
def test_a_tax_that_is_supposed_asks_for_relief(text: str, *, answer: bool) -> None:
    """Where both States are named, the turn is no fact of the case."""
    assert may_answer(Act.RELIEF, text, after("independent services", FEES)) is answer


def test_who_brings_an_income_of_his_own_does_not_change_the_case() -> None:
    """A pilot's home does not change the gain on the aircraft; a seller's does."""
    home = {"so": {"recipient_state": "BE"}}
    pilot = {"so": {"recipient_state": "BE", "aboard_ship_or_aircraft": "true"}}
    assert ruled(after("capital gains", GAIN), "and a pilot from Ghent?", pilot, "15(3)") == ""
    assert ruled(after("capital gains", GAIN), "and a seller from Ghent?", home, "15(3)") == "capital gains"


def test_a_kind_of_income_after_an_explained_question_takes_its_people() -> None:
    """After interest that was only explained, "and dividends?" is ruled on between the same States."""
    case = Case.parse({"payer_state": "CA", "recipient_state": "BE", "income_kind": "interest"})
    state = State(topics=(Topic(citations=(Citation.parse("11(2)"),), case=case),))
    assert ruled(state, "and dividends?", {"dividends": {"income_kind": "dividends"}}) == "dividends"
    assert ruled(State(topics=(Topic(),)), "and dividends?", {"dividends": {"income_kind": "dividends"}}) == ""


def test_a_supposition_is_no_question_of_relief() -> None:
    """The words "and if it were taxed in Belgium?" change the case; "and in Belgium?" asks what Belgium does."""
    state = after("independent services", FEES)
    assert may_answer(Act.RELIEF, "and if it were taxed in Belgium?", state)
    assert not may_answer(Act.RELIEF, "and in Belgium?", state)


def test_what_is_told_after_an_explained_question_is_ruled_on() -> None:
    """After a salary that was only explained, "150 days" is ruled on by Article 15; a question is not."""
    case = Case.parse(
        {"recipient_state": "BE", "work_state": "CA", "employer_state": "BE", "income_kind": "employment"}
    )
    state = State(topics=(Topic(citations=(Citation.parse("15(1)"),), case=case),))
    assert ruled(state, "150 days", {"150 days": {"days_present": "150"}}) == "employment"
    assert ruled(state, "what are 150 days?", {"150 days": {"days_present": "150"}}) == ""


def test_what_is_known_already_is_ruled_on_again() -> None:
    """After a secret process "and for a design?" names the same kind of royalty: the ruling is given again."""
    royalty = {"payer_state": "CA", "recipient_state": "BE", "royalty_kind": "design_or_formula"}
    told = {"design": {"royalty_kind": "design_or_formula"}}
    assert ruled(after("royalties", royalty), "and for a design?", told, "12(4)") == "royalties"
    assert ruled(after("royalties", royalty), "and for a design?", told, "3(2)") == ""
