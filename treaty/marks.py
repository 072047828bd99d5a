"""Find where the parts of a convention begin: section titles, article headings, closings, protocols.

Invariants: articles come in rising order from Article 1 (12A after 12); a heading begins a paragraph of the layout or a
page, after words that end a sentence; a section's title stands before an article; a protocol comes after a closing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from treaty.lists import Doubt
from treaty.numerals import roman_value
from treaty.page import BREAKS, Flat

Stretch = tuple[int, int]
_ARTICLE = re.compile(
    r"(?:ARTICLE|Article|Art\.)\s+(?P<number>\d{1,3}[A-Z]?|[IVX]{1,6}|premier|PREMIER)\b(?![.,]?\d)[.:]?\s*(?:[-–—]\s*)?(?P<rest>.*)"
)
_SECTION = re.compile(
    r"(?:(?:CHAPTER|Chapter|CHAPITRE|Chapitre|PART|Part)\s+)?(?P<number>[IVX]{1,6})\b\.?\s*[-–—:]?\s*(?P<rest>\S.*|)"
)
_CLOSING = re.compile(
    r"(?:IN WITNESS\s+WHEREOF|In witness\s+whereof|EN FOI DE QUOI|En foi de quoi|DONE\b|Done (?:at|in)\b|FAIT\b)"
)
_PROTOCOL = re.compile(
    r"(?:THE )?(?:(?:FIRST|SECOND|THIRD|ADDITIONAL|FINAL) )?PROTOCOLE?S?\b(?P<rest>.*)", re.IGNORECASE
)
LONGEST_TITLE = 200
_ENDS = (".", ":", ";", '"', "”", ")")


@dataclass(frozen=True)
class Mark:
    """Where a part begins: `kind` is section, article, closing or protocol; the line runs from `start` to `end`."""

    kind: str
    start: int
    end: int
    match: re.Match[str]
    number: str = ""


def find_lines(flat: Flat) -> Iterator[Stretch]:
    """The stretches between the breaks of a flat text."""
    start = 0
    for match in re.finditer(rf"[{BREAKS}]|\Z", flat.text):
        if match.start() > start:
            yield start, match.start()
        start = match.end()


def find_marks(flat: Flat, lines: list[Stretch], doubts: list[Doubt]) -> Iterator[Mark]:
    """What begins a part, in order: sections, articles, closings and protocols."""
    last, closed = "", False
    for index, (start, end) in enumerate(lines):
        text = flat.text[start:end]
        if (match := _ARTICLE.match(text)) and not closed and _is_heading(flat, start, match):
            number = _article_number(match["number"])
            if _follows(last, number):
                if last and number not in _next_numbers(last):
                    doubts.append(Doubt(start, f"Article {number} follows Article {last}"))
                last = number
                yield Mark("article", start, end, match, number)
        elif (match := _SECTION.match(text)) and not closed and _titles_articles(flat, lines[index + 1 :], text):
            yield Mark("section", start, end, match)
        elif last and (match := _CLOSING.match(text)) and _ended(flat, start):
            closed = True
            yield Mark("closing", start, end, match)
        elif closed and (match := _PROTOCOL.match(text)) and _titles_protocol(text, match):
            yield Mark("protocol", start, end, match)


def _is_heading(flat: Flat, start: int, match: re.Match[str]) -> bool:
    rest = match["rest"]
    return _ended(flat, start) and (
        not rest or rest[0].isupper() or rest[0] in '(“"«1[' or (not rest[0].isalpha() and rest[0] not in ",;.)")
    )


def _ended(flat: Flat, start: int) -> bool:
    """Whether the words before a position end a sentence, or are a title or heading (which end in no mark)."""
    before = flat.text[:start].rstrip()
    if not before or before.endswith(_ENDS):
        return True
    line = before[max(before.rfind(mark) for mark in BREAKS) + 1 :]
    return len(line) < LONGEST_TITLE and bool(_ARTICLE.match(line) or _SECTION.match(line) or _PROTOCOL.match(line))


def _article_number(said: str) -> str:
    if said.lower() == "premier":
        return "1"
    return said if said[0].isdigit() else str(roman_value(said))


def _follows(last: str, number: str) -> bool:
    if not last:
        return number == "1"
    return _order(number) > _order(last)


def _next_numbers(last: str) -> set[str]:
    value, suffix = _order(last)
    return {str(value + 1), f"{value}{chr(ord(suffix) + 1) if suffix else 'A'}", f"{value + 1}A"}


def _order(number: str) -> tuple[int, str]:
    digits = number.rstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return int(digits), number[len(digits) :]


def _titles_articles(flat: Flat, later: list[Stretch], text: str) -> bool:
    """A section's title is short, ends in no mark, and an article or another line of the title follows it at once."""
    if len(text) > LONGEST_TITLE or (text.endswith((".", ";", ",", ":")) and not re.fullmatch(r".{0,12}\.", text)):
        return False
    for start, end in later[:2]:
        if _ARTICLE.match(flat.text, start, end):
            return True
        if end - start > LONGEST_TITLE or re.match(r"[(\d]", flat.text[start:end]):
            return False
    return False


def _titles_protocol(text: str, match: re.Match[str]) -> bool:
    rest = match["rest"].strip()
    return len(text) <= 2 * LONGEST_TITLE and (
        not rest or text.isupper() or (not rest.endswith((".", ";", ",")) and rest[0] not in ",;.")
    )
