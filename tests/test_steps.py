"""Steps are followed however they are written, and ranges are expanded."""

from __future__ import annotations

import pytest

from treaty.steps import Path, expand, fold, read_steps

STEPS = {
    "parentheses": ("(2)(a) says", ("10", "2", "a"), 6),
    "dots": (".2.a", ("10", "2", "a"), 4),
    "section sign": (" § 2", ("10", "2"), 4),
    "words": (", paragraph 2, point (a)", ("10", "2", "a"), 24),
    "Dutch": (", lid 2, a)", ("10", "2", "a"), 11),
    "French ordinal": (", deuxième alinéa", ("10", "2"), 17),
    "nothing": (" of the treaty", ("10",), 0),
    "a percentage": (" 5 %", ("10",), 0),
    "an English article": (" a year ago", ("10",), 0),
}

RANGES = {
    "paragraphs": (("10", "2"), ("10", "4"), [("10", "3"), ("10", "4")]),
    "points": (("10", "2", "a"), ("10", "2", "c"), [("10", "2", "b"), ("10", "2", "c")]),
    "clauses": (("2", "3", "a", "i"), ("2", "3", "a", "iii"), [("2", "3", "a", "ii"), ("2", "3", "a", "iii")]),
    "sub-clauses": (("3", "1", "a", "ii", "A"), ("3", "1", "a", "ii", "B"), [("3", "1", "a", "ii", "B")]),
    "no siblings": (("10", "2"), ("11",), [("11",)]),
    "backwards": (("10", "4"), ("10", "2"), [("10", "2")]),
}


@pytest.mark.parametrize(("text", "path", "end"), STEPS.values(), ids=STEPS)
def test_read_steps(text: str, path: Path, end: int) -> None:
    """The path and where it ends."""
    assert read_steps(text, 0, ("10",), keyword=True) == (path, end)


@pytest.mark.parametrize(("first", "last", "places"), RANGES.values(), ids=RANGES)
def test_expand(first: Path, last: Path, places: list[Path]) -> None:
    """A range holds every sibling up to its end."""
    assert expand(first, last) == places


def test_fold() -> None:
    """Points and clauses are small, sub-clauses capital."""
    assert fold(("3", "1", "A", "II", "a")) == ("3", "1", "a", "ii", "A")
