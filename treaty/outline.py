"""Find the large parts of a convention in its flat text, from the header to the protocols.

Invariants: articles come in rising order from Article 1 (12A after 12); a heading begins a paragraph of the layout or a
page, after words that end a sentence; a section's title stands before an article; a protocol comes after a closing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from treaty.lists import Doubt
from treaty.numerals import roman_value
from treaty.page import BREAKS, Flat

Stretch = tuple[int, int]


@dataclass(frozen=True)
class Heading:
    """An article's label and heading, and the stretch of its body; `section` is the title it stands under."""

    number: str
    label: Stretch
    heading: Stretch | None
    section: Stretch | None
    body: Stretch


@dataclass(frozen=True)
class Annex:
    """A protocol: its title, its preamble and items in one body, its closing."""

    title: Stretch
    body: Stretch
    closing: Stretch | None


@dataclass
class Outline:
    """The parts of a convention as stretches of the flat text."""

    header: Stretch | None = None
    title: Stretch | None = None
    preamble: Stretch | None = None
    articles: list[Heading] = field(default_factory=list)
    closing: Stretch | None = None
    protocols: list[Annex] = field(default_factory=list)
    sections: list[Stretch] = field(default_factory=list)
    missing: list[tuple[int, str]] = field(default_factory=list)


_TITLE = re.compile(
    r"(?:TAX )?(?:CONVENTION|AGREEMENT|TREATY|ACCORD)\b[^.;:]{0,300}?\b(?:BETWEEN|ENTRE)\b", re.IGNORECASE
)
_PARTIES = re.compile(
    r"\b(?:BETWEEN|ENTRE)\s+(.+?)\s+(?:AND|ET)\s+(.+?)\s+(?:FOR|EN VUE|TENDANT|WITH|TO)\b", re.IGNORECASE | re.DOTALL
)
_ARTICLE = re.compile(
    r"(?:ARTICLE|Article|Art\.)\s+(?P<number>\d{1,3}[A-Z]?|[IVX]{1,6}|premier|PREMIER)\b(?![.,]?\d)[.:]?\s*(?:[-–—]\s*)?(?P<rest>.*)"
)
_SECTION = re.compile(
    r"(?:(?:CHAPTER|Chapter|CHAPITRE|Chapitre|PART|Part)\s+)?(?P<number>[IVX]{1,6})\b\.?\s*[-–—:]?\s*(?P<rest>\S.*|)"
)
_FIRST_PARAGRAPH = re.compile(r"\s(?=1\.\s*[A-Z(“\"«])")
_CLOSING = re.compile(
    r"(?:IN WITNESS\s+WHEREOF|In witness\s+whereof|EN FOI DE QUOI|En foi de quoi|DONE\b|Done (?:at|in)\b|FAIT\b)"
)
_PROTOCOL = re.compile(
    r"(?:THE )?(?:(?:FIRST|SECOND|THIRD|ADDITIONAL|FINAL) )?PROTOCOLE?S?\b(?P<rest>.*)", re.IGNORECASE
)
_LONGEST_TITLE = 200
_ENDS = (".", ":", ";", '"', "”", ")")


def outline(flat: Flat, doubts: list[Doubt]) -> Outline:
    """The parts of the text; what a convention must have and this text has not is in `missing`, with where."""
    found = Outline()
    lines = list(_lines(flat))
    marks = list(_marks(flat, lines, doubts))
    _read_front(flat, lines, marks, found)
    _read_articles(flat, marks, found)
    _read_back(flat, marks, found)
    _note_missing(found, lines)
    return found


@dataclass(frozen=True)
class _Mark:
    kind: str
    start: int
    end: int
    match: re.Match[str]
    number: str = ""


def _lines(flat: Flat) -> Iterator[Stretch]:
    start = 0
    for match in re.finditer(rf"[{BREAKS}]|\Z", flat.text):
        if match.start() > start:
            yield start, match.start()
        start = match.end()


def _marks(flat: Flat, lines: list[Stretch], doubts: list[Doubt]) -> Iterator[_Mark]:
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
                yield _Mark("article", start, end, match, number)
        elif (match := _SECTION.match(text)) and not closed and _titles_articles(flat, lines[index + 1 :], text):
            yield _Mark("section", start, end, match)
        elif last and (match := _CLOSING.match(text)) and _ended(flat, start):
            closed = True
            yield _Mark("closing", start, end, match)
        elif closed and (match := _PROTOCOL.match(text)) and _titles_protocol(text, match):
            yield _Mark("protocol", start, end, match)


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
    return len(line) < _LONGEST_TITLE and bool(_ARTICLE.match(line) or _SECTION.match(line) or _PROTOCOL.match(line))


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
    if len(text) > _LONGEST_TITLE or (text.endswith((".", ";", ",", ":")) and not re.fullmatch(r".{0,12}\.", text)):
        return False
    for start, end in later[:2]:
        if _ARTICLE.match(flat.text, start, end):
            return True
        if end - start > _LONGEST_TITLE or re.match(r"[(\d]", flat.text[start:end]):
            return False
    return False


def _titles_protocol(text: str, match: re.Match[str]) -> bool:
    rest = match["rest"].strip()
    return len(text) <= 2 * _LONGEST_TITLE and (
        not rest or text.isupper() or (not rest.endswith((".", ";", ",")) and rest[0] not in ",;.")
    )


def _read_front(flat: Flat, lines: list[Stretch], marks: list[_Mark], found: Outline) -> None:
    end = next((mark.start for mark in marks if mark.kind in ("section", "article")), len(flat.text))
    title = next(((start, stop) for start, stop in lines if start < end and _TITLE.match(flat.text, start, end)), None)
    if title is None:
        found.preamble = (0, end) if end < len(flat.text) else None
        return
    start = _preamble_start(flat, title, end)
    found.header = (0, title[0]) if title[0] else None
    found.title = (title[0], start)
    found.preamble = (start, end) if flat.text[start:end].strip() else None


def _preamble_start(flat: Flat, title: Stretch, end: int) -> int:
    """Where the parties are named again after the title: the title may run into the preamble on one line."""
    parties = _PARTIES.search(flat.text, title[0], end)
    after = parties.end() if parties else title[1]
    names = [re.escape(" ".join(name.split())).replace(r"\ ", r"\s+") for name in (parties.groups() if parties else ())]
    hits = [match.start() for name in names for match in re.finditer(name, flat.text[after:end], re.IGNORECASE)]
    if not hits:
        return min(title[1], end)
    hit = after + min(hits)
    return hit if hit < title[1] else max(flat.text.rfind(mark, 0, hit) for mark in BREAKS) + 1


def _read_articles(flat: Flat, marks: list[_Mark], found: Outline) -> None:
    section: Stretch | None = None
    for index, mark in enumerate(marks):
        following = marks[index + 1].start if index + 1 < len(marks) else len(flat.text)
        if mark.kind == "section":
            section = flat.trim(mark.start, following)
            found.sections.append(section)
        elif mark.kind == "article":
            label_end = mark.start + len(mark.match[0][: mark.match.start("rest")].rstrip())
            heading, body = _heading(flat, mark, following)
            found.articles.append(Heading(mark.number, (mark.start, label_end), heading, section, (body, following)))


def _heading(flat: Flat, mark: _Mark, following: int) -> tuple[Stretch | None, int]:
    """The heading of an article, and where its body begins."""
    start = mark.start + mark.match.start("rest")
    end = mark.end
    if start >= end:
        start, end = _next_line(flat, end, following)
        if not _reads_as_heading(flat.text[start:end]):
            return None, start
    text = flat.text[start:end]
    if text.startswith("1.") or len(text) > _LONGEST_TITLE or (text.endswith(".") and len(text) > _LONGEST_TITLE // 2):
        inner = _FIRST_PARAGRAPH.search(text)
        if inner is None or inner.start() > _LONGEST_TITLE:
            return None, start
    if inner := _FIRST_PARAGRAPH.search(text):
        return flat.trim(start, start + inner.start()), start + inner.end()
    return flat.trim(start, end), end


def _next_line(flat: Flat, at: int, limit: int) -> Stretch:
    start = at + (len(flat.text[at:limit]) - len(flat.text[at:limit].lstrip()))
    ends = [position for mark in BREAKS if (position := flat.text.find(mark, start, limit)) >= 0]
    return start, min(ends, default=limit)


def _reads_as_heading(text: str) -> bool:
    return 0 < len(text) < _LONGEST_TITLE and text[0].isupper() and not text.endswith((".", ";", ",", ":"))


def _read_back(flat: Flat, marks: list[_Mark], found: Outline) -> None:
    back = [mark for mark in marks if mark.kind in ("closing", "protocol")]
    protocols = [index for index, mark in enumerate(back) if mark.kind == "protocol"]
    if back and back[0].kind == "closing":
        end = back[protocols[0]].start if protocols else len(flat.text)
        found.closing = flat.trim(back[0].start, end)
    for number, index in enumerate(protocols):
        end = back[protocols[number + 1]].start if number + 1 < len(protocols) else len(flat.text)
        closing = next((mark.start for mark in back[index:] if mark.kind == "closing" and mark.start < end), None)
        body = flat.trim(back[index].end, closing or end)
        title = flat.trim(back[index].start, back[index].end)
        found.protocols.append(Annex(title, body, flat.trim(closing, end) if closing else None))


def _note_missing(found: Outline, lines: list[Stretch]) -> None:
    last = lines[-1][0] if lines else 0
    if found.title is None:
        found.missing.append((lines[0][0] if lines else 0, "no title “Convention between …”"))
    if not found.articles:
        found.missing.append((found.title[1] if found.title else 0, "no heading “Article 1”"))
    elif found.preamble is None:
        found.missing.append((found.articles[0].label[0], "no preamble before Article 1"))
    if found.closing is None:
        place = f"after Article {found.articles[-1].number}" if found.articles else "at its end"
        found.missing.append((last, f"no closing “In witness whereof” or “Done” {place}"))
