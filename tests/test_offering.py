"""Tests of assistant/offering.py: an unclear question is answered with the questions that it may be."""

import pytest

from assistant.answering import offering
from assistant.conversation import Conversation
from assistant.explain import explain
from assistant.mind import Mind
from assistant.offering import MATTER, offers
from assistant.reply import Kind, Reply
from assistant.rule_choice import Candidate
from assistant.rulings import Ruled, decide
from calculators.case import Case
from calculators.catalogue import catalogue, rule_named
from tests.scripted_talk import DIVIDEND, Script, readings
from treaty.citation import Citation

BRANCH = "foreign company's dividends and undistributed profits"
FACTS = {"payer_state": "CA", "recipient_state": "BE", "recipient_is_company": "false", "income_kind": "dividends"}


def ruled(name: str, **facts: str) -> Ruled:
    """Return the ruling of a rule on facts told."""
    return decide(rule_named(name), Case(), readings("so", facts))


def candidates(none: float, **likely: float) -> tuple[Candidate, ...]:
    """Return candidates whose weighed "rule" feature makes some likelier than others; `none` is that of no ruling."""
    rows = [Candidate(ruled(name.replace("_", " "), **FACTS), {"used": by}) for name, by in likely.items()]
    return (*rows, Candidate(None, {"used": none}))


def names(rulings: tuple[Ruled, ...]) -> list[str]:
    """Return the names of the rules."""
    return [each.rule.name for each in rulings]


def test_the_likely_questions_are_offered_the_likeliest_first() -> None:
    """Rulings that are about as likely as each other are offered; one that is far less likely is not."""
    assert names(offers(candidates(0, interest=9.0, dividends=10.0, royalties=0.0))) == ["dividends", "interest"]


def test_nothing_is_offered_where_an_explanation_is_asked() -> None:
    """Where giving no ruling is the likeliest by far, the provisions are explained and nothing is asked."""
    assert offers(candidates(20, interest=9.0, dividends=10.0)) == ()


@pytest.mark.parametrize(
    ("language", "question"),
    [
        pytest.param("en", "Which of these shall be decided?", id="English"),
        pytest.param("fr", "Laquelle faut-il trancher ?", id="French"),
        pytest.param("nl", "Welke van deze moet worden beslist?", id="Dutch"),
    ],
)
def test_an_offer_says_what_each_question_comes_to(language: str, question: str) -> None:
    """The offer is a question with a choice a rule; a ruling that can be given is told, else what would be asked."""
    explained = explain((Citation.parse("10(2)"),), language)
    reply = offering(explained, (ruled("dividends", **FACTS), ruled("interest", **FACTS)))
    assert reply.kind is Kind.CLARIFICATION
    assert (reply.missing[0].fact, reply.missing[0].question) == (MATTER, question)
    assert [choice.value for choice in reply.missing[0].choices] == ["dividends", "interest"]
    assert reply.text.endswith(explained.text)
    lead = reply.text.removesuffix(explained.text)
    assert all(choice.label in lead for choice in reply.missing[0].choices)
    assert "**15 %**" in lead
    assert any(figure.value == "15" for figure in reply.figures if figure.end <= len(lead))


def test_every_rule_has_its_question_in_every_language() -> None:
    """No rule is offered in the wrong language."""
    explained = {language: explain((Citation.parse("10(2)"),), language) for language in ("fr", "nl")}
    for rule in catalogue():
        for reply in explained.values():
            label = offering(reply, (decide(rule, Case(), ()),)).missing[0].choices[0].label
            assert label != rule.answers


@pytest.mark.parametrize(
    ("answer", "rule"),
    [
        pytest.param("the first", "dividends", id="by its place"),
        pytest.param("2", "interest", id="by its number"),
        pytest.param("the interest", "interest", id="by a word of its own"),
        pytest.param("How much tax may the State where interest arises take on it?", "interest", id="by its words"),
    ],
)
def test_an_answer_picks_the_question(answer: str, rule: str) -> None:
    """The question picked is decided on the facts told before."""
    conversation, offered = unclear()
    assert offered.missing[0].fact == MATTER
    reply = conversation.ask(answer)
    assert reply.ruling is not None
    assert reply.ruling.rule == rule


def test_a_button_picks_the_question() -> None:
    """In the browser the choice is set by hand."""
    conversation, _ = unclear()
    reply = conversation.set_fact(MATTER, "dividends")
    assert reply.ruling is not None
    assert reply.ruling.rule == "dividends"


def test_another_message_is_no_pick() -> None:
    """What names none of the questions is read as any other message; with another story nothing is picked."""
    conversation, _ = unclear()
    assert conversation.ask("show me Article 12").kind is Kind.CITATION


def unclear() -> tuple[Conversation, Reply]:
    """Return a conversation whose first message may be one of two questions, and its reply."""
    options = candidates(0, interest=9.0, dividends=10.0)
    mind = Mind(Script(), Script(), Script(), decide=lambda _: options[-1])
    conversation = Conversation(mind)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("assistant.answering.candidates", lambda _: options)
        return conversation, conversation.ask(DIVIDEND)
