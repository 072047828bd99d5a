"""The chat page without a browser: asking, answering the question asked, changing and removing facts."""

import json

import pytest

from assistant.conversation import Conversation
from assistant.mind import Mind
from tests.scripted_talk import likely_by_name
from tests.ui_stubs import ToldMind, chat, conversation, press, submit, words
from ui.exporting import as_json, as_markdown
from ui.interface import examples
from ui.turns import Turn

ASKED = "What tax can Canada take on a dividend of CAD 100,000?"


def test_first_visit_offers_examples() -> None:
    """A visitor who has asked nothing finds example questions; one click asks."""
    test = chat(ToldMind())
    offered = [button.label for button in test.button]
    assert offered == list(examples())
    press(test, "example-0")
    assert "Does the company own the voting stock directly" in words(test)


def test_missing_fact_is_asked_as_buttons_and_a_click_decides() -> None:
    """Both branches and the question are shown first; the answer by a click gives the ruling."""
    test = chat(ToldMind()).chat_input[0].set_value(ASKED).run()
    assert "**5 %**" in words(test)
    assert "**15 %**" in words(test)
    press(test, "ask-true")
    assert test.session_state["turns"][-1].reply.ruling.findings("rate_cap")[0].value == 5
    assert "CAD 5,000" in words(test)


def test_an_unclear_question_is_offered_as_buttons_and_a_click_picks_it() -> None:
    """The likeliest question is a button beside what it comes to; the click decides it on the facts told."""
    test = chat(ToldMind())
    told = ToldMind(facts={**ToldMind().facts, "held_directly": "true"})
    mind = Mind(told, told, told, decide=lambda options: options[-1], likely=likely_by_name)
    test.session_state["conversation"] = Conversation(mind)
    test.chat_input[0].set_value(ASKED).run()
    assert "Which of these shall be decided?" in words(test)
    assert test.session_state["turns"][-1].reply.ruling is None
    press(test, "ask-dividends")
    assert test.session_state["turns"][-1].reply.ruling.findings("rate_cap")[0].value == 5
    assert "CAD 5,000" in words(test)


def test_changed_chip_changes_the_ruling() -> None:
    """A share changed from 25 % to 8 % raises the ceiling to 15 %."""
    test = chat(ToldMind(facts={**ToldMind().facts, "held_directly": "true"})).chat_input[0].set_value(ASKED).run()
    submit(test, "voting_stock", "8 percent")
    reply = test.session_state["turns"][-1].reply
    assert [finding.value for finding in reply.ruling.findings("rate_cap")] == [15]
    assert test.session_state["turns"][-1].said == "share of the voting stock: 8 %"


def test_removed_chip_is_asked_again() -> None:
    """Once the share is forgotten the ruling is open again."""
    told = ToldMind(facts={**ToldMind().facts, "held_directly": "true"})
    test = chat(told).chat_input[0].set_value(ASKED).run()
    press(test, "voting_stock-remove")
    reply = test.session_state["turns"][-1].reply
    assert reply.ruling.outcome == ()
    assert reply.missing[0].fact == "voting_stock"


def test_assumption_can_be_turned_round() -> None:
    """A recipient that is not the beneficial owner loses the ceiling."""
    told = ToldMind(facts={**ToldMind().facts, "held_directly": "true"})
    test = chat(told).chat_input[0].set_value(ASKED).run()
    press(test, "beneficial_owner-false")
    assert not test.session_state["turns"][-1].reply.ruling.findings("rate_cap")


@pytest.mark.parametrize("typed", ["many", "130 %", "-3"], ids=["a word", "more than all", "less than nothing"])
def test_value_that_cannot_be_is_explained(typed: str) -> None:
    """What cannot be a share is said to be wrong, and nothing else happens."""
    told = ToldMind(facts={**ToldMind().facts, "held_directly": "true"})
    test = chat(told).chat_input[0].set_value(ASKED).run()
    submit(test, "voting_stock", typed)
    assert len(test.session_state["turns"]) == 1
    assert "share of the voting stock" in test.toast[0].value


def test_failure_is_a_sentence_not_a_traceback() -> None:
    """What goes wrong within a page reaches the visitor as a sentence."""
    told = ToldMind(facts={})
    test = chat(told)
    told.place = "99"
    test.chat_input[0].set_value(ASKED).run()
    assert not test.exception
    assert "Something went wrong" in test.error[0].value


def test_new_conversation_forgets(monkeypatch: pytest.MonkeyPatch) -> None:
    """A new conversation has no turns."""
    test = chat(ToldMind()).chat_input[0].set_value(ASKED).run()
    assert len(test.session_state["turns"]) == 1
    monkeypatch.setattr("ui.turns.prepared_mind", lambda: ToldMind())
    next(button for button in test.sidebar.button if button.label == "New conversation").click().run()
    assert not test.exception
    assert test.session_state["turns"] == []


def test_several_questions_are_parts() -> None:
    """Two questions in one message are answered as two, each with its own words and facts."""
    test = (
        chat(ToldMind())
        .chat_input[0]
        .set_value("What may Canada take? And what may Belgium take of the interest?")
        .run()
    )
    assert "Question 2 of 2" in words(test)


def test_export_holds_questions_replies_and_words() -> None:
    """The downloads hold what was asked, the reply and the quotation, character for character."""
    reply = conversation(ToldMind()).ask(ASKED)
    markdown, data = as_markdown([Turn(ASKED, reply)]), json.loads(as_json([Turn(ASKED, reply)]))
    assert f"> {ASKED}" in markdown
    assert reply.text in markdown
    assert data["turns"][0]["said"] == ASKED
    assert data["turns"][0]["reply"]["citations"][0]["quote"] == reply.citations[0].quote
