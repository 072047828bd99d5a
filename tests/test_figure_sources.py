"""Every figure that our own sentences say has its source, so that none of them is left out of a reply."""

import logging

import pytest

from assistant.abstain import abstain
from assistant.explain import explain
from assistant.figure_check import check
from assistant.figure_sources import of_named, of_places, of_provisions, of_ruling, of_texts
from calculators.case import Case
from calculators.catalogue import rule_named
from calculators.evaluation import evaluate_items
from retrieval.hits import CITED, Evidence, Hit
from treaty.citation import Citation
from treaty.convention import library

LANGUAGES = ("en", "fr", "nl")
EVERY = 13
"""A sample of the provisions, spread over the texts."""


def unsourced(text: str, *sources: object) -> list[str]:
    return [mention.text for mention in check(text, sources).unsourced]  # type: ignore[arg-type]


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_abstention_names_the_text_that_does_not_answer(language: str, caplog: pytest.LogCaptureFixture) -> None:
    """The year of the convention is its header's, so the sentence that abstains is said."""
    hits = (Hit(Citation.parse("10(2)"), 1.0, "x", CITED),)
    reply = abstain(Evidence("x", language, hits, (), 0.0, 0.0, 0.0, 0.0, 9.0, 0.0))
    assert "2002" in reply.text
    assert caplog.text == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_explanation_loses_a_sentence(language: str, caplog: pytest.LogCaptureFixture) -> None:
    """Of every article some provision is explained without a figure that had to be left out."""
    with caplog.at_level(logging.WARNING):
        for unit in list(library().units())[::EVERY]:
            explain((unit.citation,), language)
    assert caplog.messages == []


def test_words_of_a_provision_tell_its_rate_from_its_threshold() -> None:
    """10(2)(a) holds a rate of 5 % and a threshold of 10 %; neither may be said as the other."""
    sources = tuple(of_provisions([Citation.parse("10(2)(a)")]))
    assert unsourced("Canada may charge 5 %.", *sources) == []
    assert unsourced("It must own 10 % of the voting stock.", *sources) == []
    assert unsourced("Canada may charge 10 %.", *sources) == ["10 %"]
    assert unsourced("It must own 5 % of the voting stock.", *sources) == ["5 %"]


def test_units_of_the_relations_page() -> None:
    """Billions, ranks, years of the calendar and things counted are figures of their own units."""
    sources = tuple(of_provisions([Citation.parse("rel:economic")]))
    assert unsourced("Exports were CAD 3.2 billion in 2016.", *sources) == []
    assert unsourced("Exports were 3.2 %.", *sources) == ["3.2 %"]


def test_a_named_place_states_its_limits() -> None:
    """A sentence that names 15(2)(a) may say 183 days; one that does not may not."""
    text = "The stay of 15(2)(a) is at most 183 days. It is 183 days."
    assert unsourced(text, *of_named(text)) == ["183 days"]


def test_the_number_of_an_article_is_no_figure() -> None:
    """A reply may name whole articles that it rests on, and only as numbers of articles."""
    sources = tuple(of_places([Citation.parse("23"), Citation.parse("10(2)")]))
    assert unsourced("See also: 10(2), 23.", *sources) == []
    assert unsourced("The rate is 23 %.", *sources) == ["23 %"]


def test_the_dates_of_the_text_held() -> None:
    """The header's dates may be said in every reply; no other year may."""
    assert unsourced("Signed in 2002, in force since 6 October 2004.", *of_texts()) == []
    assert unsourced("Signed in 1975.", *of_texts()) == ["1975"]


def test_the_payments_of_a_story_are_counted() -> None:
    """The heading of each payment keeps its number; a payment that is not there has none."""
    case = Case.parse({"recipient_state": "BE", "payer_state": "CA"})
    for item, kind in (("payment 1", "software"), ("payment 2", "trade_mark")):
        case = case.put("royalty_kind", kind, item)
    sources = tuple(of_ruling(evaluate_items(rule_named("royalties"), case)))
    assert unsourced("payment 1:", *sources) == []
    assert unsourced("payment 7:", *sources) == ["7"]
