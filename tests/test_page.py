"""The page is undone without losing where a character came from."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from treaty.convention import library
from treaty.page import undo_page

DOUBLE = "One line \n\nand the next. \n\n  \n\nA new paragraph \n\n"

PAGES = {
    "a wrapped line goes on": ("one \n\ntwo \n\n  \n\nthree \n", "one two\nthree"),
    "a hyphen closes up": ("in the first-\n\nmentioned State \n\n  \n\nx \n", "in the first-mentioned State\nx"),
    "a suspended hyphen stays": ("pre- \n\nand post \n\n  \n\nx \n", "pre- and post\nx"),
    "a page ends in empty lines": (
        DOUBLE + "\n\non the next page \n",
        "One line and the next.\nA new paragraph\fon the next page",
    ),
    "a page ends in none": (
        DOUBLE.rstrip() + " \n on the next page \n\n  \n\nx",
        "One line and the next.\nA new paragraph\fon the next page\nx",
    ),
    "runs of blanks are one": ("1.         (a) Salaries \n\nand wages \n\n  \n\nx", "1. (a) Salaries and wages\nx"),
    "an empty line parts single-spaced paragraphs": ("one\ntwo\n\nthree\nfour", "one two\nthree four"),
    "carriage returns are blanks": ("one \r\n\r\ntwo \r\n\r\n  \r\n\r\nthree\r\n", "one two\nthree"),
    "nothing": ("", ""),
}


@pytest.mark.parametrize(("raw", "flat"), PAGES.values(), ids=PAGES)
def test_undo_page(raw: str, flat: str) -> None:
    """The layout's conventions are undone."""
    assert undo_page(raw).text == flat


@given(st.text("ab-( \n\f\r\t.", max_size=200))
def test_offsets(raw: str) -> None:
    """Every character but the breaks stands in the source where its offset says, and none but blanks is lost."""
    flat = undo_page(raw)
    assert len(flat.offsets) == len(flat.text)
    kept = [(letter, offset) for letter, offset in zip(flat.text, flat.offsets, strict=True) if not letter.isspace()]
    assert all(raw[offset] == letter for letter, offset in kept)
    assert [letter for letter, _ in kept] == [letter for letter in raw if not letter.isspace()]


@pytest.mark.parametrize("source", ["convention.txt", "relations.txt"])
def test_offsets_of_the_texts(source: str) -> None:
    """Not a word of the texts held is lost or moved."""
    raw = library().raw(source)
    assert "".join(undo_page(raw).text.split()) == "".join(raw.split())
