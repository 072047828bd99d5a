"""Abstentions say what was looked for, why the texts do not answer it, and what is nearest."""

import pytest

from assistant.abstain import abstain, is_beyond, may_be_beyond, refuses
from assistant.reply import Kind
from assistant.rule_questions import NONE, Likelihood
from retrieval.hits import CITED, Evidence, Hit, TopicHit
from treaty.citation import Citation


def evidence(query: str, beyond: float, *, kind: str = "question", language: str = "en") -> Evidence:
    """Return evidence whose best provision, 7(1), scores 2 and whose topic, VAT, scores `beyond`."""
    hits = (Hit(Citation.parse("7(1)"), 2.0, "", kind),)
    return Evidence(query, language, hits, (TopicHit("vat-gst", beyond, ""),), 2.0, 1.0, 0.5, 0.5, 0.5, 1.0)


@pytest.mark.parametrize(
    ("beyond", "kind", "surely", "perhaps"),
    [
        pytest.param(2.1, "question", True, True, id="a topic beyond the texts leads"),
        pytest.param(1.7, "question", False, True, id="it comes close"),
        pytest.param(1.5, "question", False, False, id="it does not"),
        pytest.param(2.5, CITED, False, False, id="it leads, but a provision is named"),
        pytest.param(4.6, CITED, True, True, id="it leads by far, whatever is named"),
    ],
)
def test_beyond(beyond: float, kind: str, *, surely: bool, perhaps: bool) -> None:
    """The lead of a topic over every provision decides; a named provision asks for a larger one."""
    found = evidence("?", beyond, kind=kind)
    assert (is_beyond(found), may_be_beyond(found)) == (surely, perhaps)


@pytest.mark.parametrize(
    ("beyond", "none", "refused"),
    [
        pytest.param(2.1, -1.0, True, id="a topic leads, and it may be no case"),
        pytest.param(2.1, -5.0, False, id="a topic leads a little, but it is clearly a case"),
        pytest.param(2.6, -5.0, True, id="a topic leads clearly"),
        pytest.param(1.5, -1.0, False, id="no topic comes near"),
    ],
)
def test_a_case_is_not_refused_for_a_topic_that_comes_near(beyond: float, none: float, *, refused: bool) -> None:
    """What some rule surely answers is explained; a topic beyond the texts must lead by more to refuse it."""
    assert refuses(evidence("?", beyond), {NONE: Likelihood(none, none)}) is refused


@pytest.mark.parametrize(
    ("query", "language", "line"),
    [
        (
            "How high is VAT on a hotel?",
            "en",
            "What was looked for, in your words: “high”, “VAT”, “hotel”.",
        ),
        ("Quelle TVA sur un hôtel ?", "fr", "Ce qui a été cherché, dans vos mots : “TVA”, “hôtel”."),
        ("Welke btw op een hotel?", "nl", "Wat is gezocht, in uw woorden: “btw”, “hotel”."),
    ],
    ids=["English", "French", "Dutch"],
)
def test_words_looked_for(query: str, language: str, line: str) -> None:
    """The user's telling words are repeated as his."""
    assert line in abstain(evidence(query, 3.0, language=language)).text


def test_nearest() -> None:
    """The nearest provision is named with its heading in plain words, and cited."""
    reply = abstain(evidence("VAT on a hotel?", 3.0))
    assert reply.kind is Kind.ABSTENTION
    assert reply.citations
    assert f"The nearest provision is {reply.citations[0].cite}: " in reply.text


def test_no_words() -> None:
    """A question without a telling word repeats none."""
    assert "looked for" not in abstain(evidence("why?", 3.0)).text
