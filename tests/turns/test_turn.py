"""Tests of assistant/turns/turn.py: what is read in a turn, beside the question it may answer."""

from assistant.mind import Mind
from assistant.state import State, Topic
from assistant.stating import stated
from assistant.turns.leaning import Link
from assistant.turns.turn import Turn, read_turn
from calculators.case import Case
from calculators.catalogue import rule_named
from tests.scripted_talk import HOLDING, Script
from treaty.citation import Citation


def told(text: str, link: Link = Link.CONTINUES) -> dict[str, object]:
    """Return what a turn tells after a dividend was ruled on but for how the shares are held."""
    case = Case.parse({name: value for name, value in HOLDING.items() if name != "income_kind"})
    topic, reply = stated(rule_named("dividends"), case, (), State(), "")
    state = State(topics=(Topic(topic.rule, topic.citations, topic.case, reply),))
    script = Script()
    turn = read_turn(Mind(script, script, script), state, text, link, script.evidence(text))
    return {r.fact: r.value for r in turn.sure}


def test_a_bare_answer_is_read() -> None:
    """A bare "no" answers the question that was asked."""
    assert told("no") == {"held_directly": False}


def test_a_correction_of_a_known_fact_is_no_answer() -> None:
    """The words "no, it was 7 %" change the share and leave the question open."""
    assert told("no, it was 7 %", Link.CORRECTS) == {"voting_stock": 7}


def test_a_question_for_reasons_changes_nothing() -> None:
    """The words "why not fifteen?" are no share of fifteen per cent."""
    assert told("why not fifteen?") == {}


def test_a_turn_is_about_the_rule_that_is_found_for_it() -> None:
    """What the search finds clearly elsewhere is not about the rule at hand."""
    turn = Turn("and ships?", Link.CONTINUES, (), found=Citation.parse("8(1)"))
    assert turn.is_about(rule_named("ships and aircraft"))
    assert not turn.is_about(rule_named("pensions"))


def test_the_whole_way_is_about_every_kind_of_income() -> None:
    """What is found on dividends is about the whole way, what is found on termination is not."""
    way = rule_named("whole way")
    assert Turn("and directly?", Link.CONTINUES, (), found=Citation.parse("10(2)(a)")).is_about(way)
    assert not Turn("and notice?", Link.CONTINUES, (), found=Citation.parse("29")).is_about(way)
