"""Tests of assistant/turns/bearing_on.py: when a ruling may be given for a further turn."""

import pytest

from assistant.rule_choice import Candidate
from assistant.rulings import decide
from assistant.state import Topic
from assistant.turns.bearing_on import bearing_on
from assistant.turns.leaning import Link
from assistant.turns.turn import Turn
from calculators.case import Case
from calculators.catalogue import rule_named
from tests.scripted_talk import readings
from treaty.citation import Citation

TOPIC = Topic(rule="pensions", case=Case.parse({"recipient_state": "CA", "payer_state": "BE"}))
TURNS = {
    "it tells a fact of the rule talked about": (
        "it is social security",
        {"pension_kind": "social_security"},
        "4(1)",
        True,
    ),
    "it tells only who": ("he is a person", {"recipient_is_company": "false"}, "18(1)", False),
    "it asks what the ruling holds": ("and who may tax it?", {}, "18(1)", True),
    "it asks that of something else": ("and who may tax the rent?", {}, "6(1)", False),
    "it asks for words": ("is a widow covered?", {}, "18(1)", False),
}


@pytest.mark.parametrize(("text", "told", "first", "given"), TURNS.values(), ids=TURNS)
def test_a_ruling_is_given_where_it_bears_on_the_turn(text: str, told: dict[str, str], first: str, given: bool) -> None:
    """The rule on pensions is given again for what it uses or holds; none of the rules always may be."""
    turn = Turn(text, Link.CONTINUES, readings(text, told))
    options = (Candidate(decide(rule_named("pensions"), TOPIC.case, turn.sure), {}), Candidate(None, {}))
    kept = bearing_on(turn, TOPIC, Citation.parse(first), options)
    assert kept == (options if given else options[1:])


def test_what_is_supposed_and_used_is_ruled_on() -> None:
    """A turn that supposes what a ruling rests on is not merely explained."""
    turn = Turn("and if it is social security?", Link.CONTINUES, readings("so", {"pension_kind": "social_security"}))
    options = (Candidate(decide(rule_named("pensions"), TOPIC.case, turn.sure), {}), Candidate(None, {}))
    assert bearing_on(turn, TOPIC, Citation.parse("18(2)"), options) == options[:1]
