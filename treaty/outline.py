"""Find the large parts of a convention in its flat text, from the header to the protocols, and say what is missing."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from treaty.lists import Doubt
from treaty.marks import LONGEST_TITLE, Mark, Stretch, find_lines, find_marks
from treaty.page import BREAKS, Flat


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
_FIRST_PARAGRAPH = re.compile(r"\s(?=1\.\s*[A-Z(“\"«])")


def outline(flat: Flat, doubts: list[Doubt]) -> Outline:
    """The parts of the text; what a convention must have and this text has not is in `missing`, with where."""
    found = Outline()
    lines = list(find_lines(flat))
    marks = list(find_marks(flat, lines, doubts))
    _read_front(flat, lines, marks, found)
    _read_articles(flat, marks, found)
    _read_back(flat, marks, found)
    _note_missing(found, lines)
    return found


def _read_front(flat: Flat, lines: list[Stretch], marks: list[Mark], found: Outline) -> None:
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


def _read_articles(flat: Flat, marks: list[Mark], found: Outline) -> None:
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


def _heading(flat: Flat, mark: Mark, following: int) -> tuple[Stretch | None, int]:
    """The heading of an article, and where its body begins."""
    start = mark.start + mark.match.start("rest")
    end = mark.end
    if start >= end:
        start, end = _next_line(flat, end, following)
        if not _reads_as_heading(flat.text[start:end]):
            return None, start
    text = flat.text[start:end]
    if text.startswith("1.") or len(text) > LONGEST_TITLE or (text.endswith(".") and len(text) > LONGEST_TITLE // 2):
        inner = _FIRST_PARAGRAPH.search(text)
        if inner is None or inner.start() > LONGEST_TITLE:
            return None, start
    if inner := _FIRST_PARAGRAPH.search(text):
        return flat.trim(start, start + inner.start()), start + inner.end()
    return flat.trim(start, end), end


def _next_line(flat: Flat, at: int, limit: int) -> Stretch:
    start = at + (len(flat.text[at:limit]) - len(flat.text[at:limit].lstrip()))
    ends = [position for mark in BREAKS if (position := flat.text.find(mark, start, limit)) >= 0]
    return start, min(ends, default=limit)


def _reads_as_heading(text: str) -> bool:
    return 0 < len(text) < LONGEST_TITLE and text[0].isupper() and not text.endswith((".", ";", ",", ":"))


def _read_back(flat: Flat, marks: list[Mark], found: Outline) -> None:
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
