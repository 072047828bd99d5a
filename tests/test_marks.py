"""Headings are told from lines that look like one."""

from __future__ import annotations

import pytest

from treaty.marks import find_lines, find_marks
from treaty.page import Flat

BEGINNINGS = {
    "articles in order": ("Article 1 One\nx.\nArticle 2 Two\ny.", ["1", "2"]),
    "a lettered article": ("Article 1 One\nx.\nArticle 1A More\ny.\nArticle 2 Two\nz.", ["1", "1A", "2"]),
    "capitals": ("ARTICLE 1\nONE\nx.\nARTICLE 2\nTWO\ny.", ["1", "2"]),
    "Roman numbers": ("ARTICLE I\nONE\nx.\nARTICLE II\nTWO\ny.", ["1", "2"]),
    "Article premier": ("Article premier Un\nx.\nArticle 2 Deux\ny.", ["1", "2"]),
    "at the top of a page": ("Article 1 One\nx.\fArticle 2 Two\ny.", ["1", "2"]),
    "a reference in mid-sentence": ("Article 1 One\nunder\nArticle 2 Two", ["1"]),
    "a reference that goes on": ("Article 1 One\nx.\nArticle 2 or Article 3 applies.", ["1"]),
    "a reference back": ("Article 1 One\nx.\nArticle 2 Two\ny.\nArticle 1 Again", ["1", "2"]),
}


@pytest.mark.parametrize(("text", "numbers"), BEGINNINGS.values(), ids=BEGINNINGS)
def test_articles(text: str, numbers: list[str]) -> None:
    """Only headings begin an article."""
    flat = Flat(text, tuple(range(len(text))))
    marks = find_marks(flat, list(find_lines(flat)), [])
    assert [mark.number for mark in marks if mark.kind == "article"] == numbers
