"""Possible labels are found, and those that a cross-reference owns are not."""

from __future__ import annotations

import pytest

from treaty.labels import Place, find_labels
from treaty.page import Flat

LABELS = {
    "at the beginning of a paragraph": ("1. One\n2. Two\n(a) three", ["1", "2", "a"]),
    "after a label": ("1. (a) One", ["1", "a"]),
    "in mid-line": ("exceed: (a) 5 per cent; or (b) 15 per cent", ["a", "b"]),
    "in mid-line after “that”": ("understood that (a) one; (b) two", ["a", "b"]),
    "at the top of a page": ("words:\f(i) one", ["i"]),
    "an open parenthesis lacking": ("a) one\nb) two", ["a", "b"]),
    "an l for a one": ("l. One", ["1"]),
    "an OCR cross-reference": ("in paragraph l an individual", []),
    "owned by “subparagraph”": ("according to subparagraph\n(c) hereinafter", []),
    "owned by a list of points": ("in subparagraphs (a), (b) and\n(c) of it", []),
    "owned by “paragraph”": ("under paragraph\n2. Then", []),
    "after a paragraph number that is named": ("the provisions of paragraph 2,\n(a) one", ["a"]),
    "a word in parentheses": ("public policy (ordre public)", []),
    "a year and an amount": ("in\n2002. The\n($500,000)", []),
}


@pytest.mark.parametrize(("text", "steps"), LABELS.values(), ids=LABELS)
def test_find_labels(text: str, steps: list[str]) -> None:
    """The candidates stand in the order of the text."""
    labels = find_labels(Flat(text, tuple(range(len(text)))), 0, len(text))
    assert [label.step for label in labels] == steps


def test_readings() -> None:
    """A letter that is a Roman numeral too has both readings; a label knows where on the page it stands."""
    text = "words: (i) one"
    (label,) = find_labels(Flat(text, tuple(range(len(text)))), 0, len(text))
    assert [value for _, value in label.readings] == [9, 1]
    assert label.place is Place.MID
    assert text[label.start : label.end] == "(i)"
