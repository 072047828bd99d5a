"""Tests of assistant/turns/relieving.py: the residence State's side of what was ruled on."""

import pytest

from assistant.state import State, Topic
from assistant.stating import stated
from assistant.turns.relieving import in_the_end, relieved, states_named
from calculators.case import Case
from calculators.catalogue import rule_named

WORK = {"recipient_state": "BE", "work_state": "CA", "employer_state": "BE", "days_present": "200"}


def after(rule: str, facts: dict[str, str]) -> State:
    """Return a conversation in which a rule was applied to facts."""
    topic, reply = stated(rule_named(rule), Case.parse(facts), (), State(), "")
    return State(topics=(Topic(topic.rule, topic.citations, topic.case, reply),))


@pytest.mark.parametrize("text", ["and how does Belgium treat it?", "am I taxed twice?", "en België?"])
def test_the_residence_state_relieves_pay_taxed_in_the_other(text: str) -> None:
    """Pay that Canada may tax is exempt in Belgium by 23(1)(a), named or not."""
    said = relieved(text, after("employment", WORK))
    assert said is not None
    assert said[1].citations[0].cite == "23(1)(a)"


@pytest.mark.parametrize(
    ("text", "rule", "facts"),
    [
        ("and Canada?", "employment", WORK),
        ("and a Belgian grant?", "employment", WORK),
        ("and Belgium?", "employment", {**WORK, "work_state": "BE"}),
        ("and Belgium?", "mutual agreement", {"recipient_state": "BE"}),
    ],
    ids=["the other State", "something of a State", "nothing is taxed twice", "no income was talked about"],
)
def test_where_nothing_is_relieved_there_is_no_reply(text: str, rule: str, facts: dict[str, str]) -> None:
    """The source State's part, a thing named after a State and exclusive rights leave nothing to relieve."""
    assert relieved(text, after(rule, facts)) is None


def test_the_end_holds_both_states() -> None:
    """Who taxes what in the end: the source State's right and the residence State's relief together."""
    said = in_the_end(after("employment", WORK))
    assert said is not None
    assert {"15(1)", "23(1)(a)"} <= {cited.cite for cited in said[1].citations}


def test_states_are_named_as_countries_or_by_their_people() -> None:
    """Towns name no State here."""
    assert states_named("and in Ghent, for the Canadian firm?") == ("CA",)
