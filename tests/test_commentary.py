"""The commentary is loaded, typed, and its slots are filled."""

from __future__ import annotations

import pytest

from calculators.commentary_cases import filled
from treaty.citation import Citation, CitationError
from treaty.commentary import LANGUAGES, Slot, entries, entry_of, fill, topic, topics
from treaty.limits import UnknownLimit, limit

TEMPLATE = "At most {10(2)(a) rate}, see [[10(2)]]."


def test_fill() -> None:
    """Limits and places are put in, and where they stand is known."""
    filled = fill(TEMPLATE, "fr")
    assert filled.text == "At most 5 %, see 10(2)."
    assert filled.slots == (Slot(8, 11, limit("10(2)(a) rate")), Slot(17, 22, Citation.parse("10(2)")))
    assert [filled.text[slot.start : slot.end] for slot in filled.slots] == ["5 %", "10(2)"]


@pytest.mark.parametrize(("template", "error"), [("{10(2)(c) rate}", UnknownLimit), ("[[banana]]", CitationError)])
def test_unknown_slot(template: str, error: type[Exception]) -> None:
    """A slot that names nothing is an error."""
    with pytest.raises(error):
        fill(template, "en")


def test_every_text_can_be_filled() -> None:
    """No explanation and no topic has a slot that names nothing."""
    for entry in entries():
        for language, words in entry.words.items():
            for text in (words.heading, words.explanation, words.example, words.mistake):
                assert "{" not in filled(entry.citation, text, language).text
    for each in topics():
        for language, said in each.words.items():
            assert "{" not in fill(said.say, language).text


def test_entries_are_in_order_and_unique() -> None:
    """The entries stand in the order of the texts, one for a place."""
    places = [entry.citation for entry in entries()]
    assert places == sorted(set(places))


def test_entry_of_a_point() -> None:
    """A point without an entry of its own has its paragraph's."""
    found = entry_of(Citation.parse("5(5)(b)"))
    assert found is not None
    assert found.citation.contains(Citation.parse("5(5)(b)"))


def test_topics() -> None:
    """A topic is found by its id and speaks every language."""
    assert all(topic(each.id) is each and set(each.words) == set(LANGUAGES) for each in topics())
    with pytest.raises(KeyError):
        topic("no such topic")
