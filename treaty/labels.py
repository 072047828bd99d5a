"""Recognise what may be a label ("2.", "(a)", "(ii)") in the body of an article, and every way it can be read.

Invariant: a label is only a candidate here. Whether it is one, and at which level, is decided by succession in
`treaty.lists`; here are dropped only those that a cross-reference owns ("subparagraph (c) hereinafter").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from treaty.numerals import letter_value, roman_value
from treaty.page import BLOCK, BREAKS, PAGE, Flat


class Style(Enum):
    """How the members of a list are numbered."""

    DIGIT = "1."
    LETTER = "(a)"
    ROMAN = "(i)"
    CAPITAL = "(A)"
    CAPITAL_ROMAN = "(I)"


class Place(Enum):
    """Where a label stands on the page."""

    BLOCK = "at the beginning of a paragraph of the layout"
    PAGE = "at the top of a page"
    MID = "in mid-line"


@dataclass(frozen=True)
class Label:
    """A possible label: `start` to `end` in the flat text, its step, and the readings (style, ordinal) it admits."""

    start: int
    end: int
    step: str
    place: Place
    readings: tuple[tuple[Style, int], ...]


_NUMBER = r"(?P<number>\d{1,2}[A-Z]?|l)\.(?=[\s(])"
_LETTERS = r"\((?P<letters>[a-z]{1,5}|[A-Z]{1,3})\)"
_OPEN_LETTERS = r"(?P<open>[a-z]{1,5}|[A-Z]{1,3})\)(?=\s)"
_AT_START = re.compile(rf"\s*(?:{_NUMBER}|{_LETTERS}|{_OPEN_LETTERS})")
_MID = re.compile(
    rf"(?:(?<=[;:.,–—])(?: (?:and|or|et|ou))?|\b(?:that|if|where|means|includes))"
    rf" (?:(?P<number>\d{{1,2}})\. (?=[A-Z(“\"])|{_LETTERS}(?= ?\S))"
)
_MID_NUMBER_BEFORE = re.compile(r"[.;:]\s*$")
_UNITS = r"(?:sub-?paragraphs?|paragraphs?|clauses?|points?|items?|Articles?|alinéas?|paragraphes?)"
_AND = r"(?:,\s*(?:and|or|et|ou)?|and|or|to|et|ou|à)"
_REFERENCE_BEFORE = {
    "number": re.compile(rf"{_UNITS}\s+(?:\d+\s*{_AND}\s+)*$", re.IGNORECASE),
    "letters": re.compile(rf"{_UNITS}\s+(?:\(?[a-z]{{1,4}}\)\s*{_AND}\s+)*$", re.IGNORECASE),
}
_WINDOW = 80


def find_labels(flat: Flat, start: int, end: int) -> list[Label]:
    """Every candidate between two positions, in order; the first position counts as the beginning of a paragraph."""
    found: dict[int, Label] = {}
    for position, place in _beginnings(flat.text, start, end):
        while label := _label(flat.text, _AT_START.match(flat.text, position, end), place, start):
            found.setdefault(label.start, label)
            position = label.end
    for match in _MID.finditer(flat.text, start, end):
        label = _label(flat.text, match, Place.MID, start)
        while label:
            found.setdefault(label.start, label)
            label = _label(flat.text, _AT_START.match(flat.text, label.end, end), Place.MID, start)
    return [found[position] for position in sorted(found)]


def _beginnings(text: str, start: int, end: int) -> list[tuple[int, Place]]:
    breaks = [index for index in range(start, end) if text[index] in BREAKS]
    places = {BLOCK: Place.BLOCK, PAGE: Place.PAGE}
    return [(start, Place.BLOCK), *((index + 1, places[text[index]]) for index in breaks)]


def _label(text: str, match: re.Match[str] | None, place: Place, body: int) -> Label | None:
    if match is None:
        return None
    group = next(name for name, value in match.groupdict().items() if value)
    step = match[group]
    readings = _readings(step, digit=group == "number")
    start = match.start(group) - (group == "letters")
    end = match.end(group) + 1
    before = text[max(body, start - _WINDOW) : start]
    if not readings or _REFERENCE_BEFORE["number" if group == "number" else "letters"].search(before):
        return None
    if place is Place.MID and group == "number" and not _MID_NUMBER_BEFORE.search(before):
        return None
    return Label(start, end, "1" if step == "l" and group == "number" else step, place, readings)


def _readings(step: str, digit: bool) -> tuple[tuple[Style, int], ...]:
    if digit:
        return ((Style.DIGIT, 1 if step == "l" else int(re.sub(r"\D", "", step))),)
    styles = (Style.LETTER, Style.ROMAN) if step.islower() else (Style.CAPITAL, Style.CAPITAL_ROMAN)
    values = (letter_value(step), roman_value(step))
    return tuple((style, value) for style, value in zip(styles, values, strict=True) if value)
