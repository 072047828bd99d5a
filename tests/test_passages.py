"""Passages: every provision's words with what leads into them, and what the commentary says, each with its place."""

from collections import Counter

import pytest

from ingest.passages import LONGEST, Kind, cut, passages
from treaty.citation import Citation
from treaty.commentary import LANGUAGES, entries, topics
from treaty.convention import library

ALL = passages()


def _words(cite: str) -> str:
    return next(passage.text for passage in ALL if passage.kind is Kind.WORDS and str(passage.citation) == cite)


@pytest.mark.parametrize(
    ("cite", "told"),
    [
        pytest.param("10(2)(a)", ("Article 10. Dividends.", "shall not exceed", "5 per cent"), id="a point"),
        pytest.param("10(2)", ("Article 10. Dividends.", "may also be taxed"), id="a paragraph"),
        pytest.param("20", ("Article 20. Students.", "payments which a student"), id="an article without paragraphs"),
        pytest.param("3(1)(a)(ii)", ("Article 3.", '"Canada"'), id="a clause under its point"),
        pytest.param("Protocol 6(b)", ("Protocol 6.", "33 per cent"), id="a point of the Protocol"),
    ],
)
def test_no_words_stand_alone(cite: str, told: tuple[str, ...]) -> None:
    """A passage carries its article's heading and the sentence that leads into it."""
    for words in told:
        assert words.lower() in _words(cite).lower()


def test_every_provision_with_words_is_indexed() -> None:
    """Each unit of both texts that has words of its own has a passage."""
    indexed = {passage.citation for passage in ALL if passage.kind is Kind.WORDS}
    assert indexed == {unit.citation for unit in library().units() if unit.text}


def test_every_entry_and_question_is_indexed() -> None:
    """Each explanation in each language, each question and each topic has its passages."""
    counts = Counter((passage.kind, passage.language) for passage in ALL)
    for language in LANGUAGES:
        asked = sum(question.language == language for entry in entries() for question in entry.questions)
        beyond = sum(question.language == language for topic in topics() for question in topic.questions)
        assert counts[Kind.QUESTION, language] == asked
        assert counts[Kind.BEYOND, language] == beyond + len(topics())
        assert counts[Kind.EXPLANATION, language] >= len(entries())


def test_ids_are_unique_and_places_exist() -> None:
    """No two passages share an id; every citation exists and is read back from the metadata."""
    assert len({passage.id for passage in ALL}) == len(ALL)
    for passage in ALL:
        assert library().exists(passage.citation)
        assert Citation.parse(str(passage.metadata()["cite"])) == passage.citation


def test_no_slot_is_left_open() -> None:
    """Explanations are indexed with their limits and citations filled in."""
    assert not [passage.id for passage in ALL if "[[" in passage.text or "{" in passage.text]


def test_topics_are_told_apart_from_provisions() -> None:
    """Only passages of kind `beyond` carry a topic."""
    assert all(bool(passage.topic) == (passage.kind is Kind.BEYOND) for passage in ALL)


def test_long_words_are_cut_without_loss() -> None:
    """Cutting keeps every word in order, and no piece is longer than allowed unless it is one clause."""
    for unit in library().units():
        pieces = cut(unit.text)
        assert " ".join(pieces) == unit.text
        assert all(len(piece) <= LONGEST or "; " not in piece[:-1] for piece in pieces if len(pieces) > 1)
