"""Undo the page: one flat text whose every character knows its offset in the source.

In this family of texts each line is followed by an empty one, a paragraph ends in a line of blanks, and a page ends in
several empty lines or in none (the next page's first line then begins with a blank). In the flat text

- a wrapped line goes on after one blank, or after nothing where the line ended in a hyphen ("first-" "mentioned");
- BLOCK stands where a paragraph of the layout ends; PAGE where a page ends, which may be in mid-sentence;
- runs of blanks are one blank.

Texts set without the empty line after each line are read too: an empty line then ends a paragraph.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

BLOCK, PAGE = "\n", "\f"
BREAKS = BLOCK + PAGE
_LINE = re.compile(r"[^\n\f]+")
_HYPHENATED = re.compile(r"(?!(?:and|or|et|ou|to)\b)[^\W\d_]", re.UNICODE)
_BLANKS = re.compile(r"\s{2,}|[^\S ]")


@dataclass(frozen=True)
class Flat:
    """The text without its page: `text`, and for each of its characters the offset in the source."""

    text: str
    offsets: tuple[int, ...]

    def trim(self, start: int, end: int) -> tuple[int, int]:
        """The stretch without the blanks and breaks at its ends."""
        words = self.text[start:end]
        return start + len(words) - len(words.lstrip()), start + len(words.rstrip()) if words.strip() else start

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the source, half open, that a stretch of the flat text comes from."""
        if start == end:
            offset = self.offsets[start] if start < len(self.offsets) else (self.offsets[-1] + 1 if self.offsets else 0)
            return offset, offset
        return self.offsets[start], self.offsets[end - 1] + 1

    def words(self, start: int, end: int) -> str:
        """The words of a stretch with every break undone."""
        return " ".join(join_page_hyphens(self.text[start:end]).split())

    def source_line(self, raw: str, position: int) -> int:
        """The number, from 1, of the source's line on which a flat position stands."""
        return raw.count("\n", 0, self.source_span(position, position)[0]) + 1


def join_page_hyphens(text: str) -> str:
    """Close the gap that a page break leaves after a hyphen."""
    return re.sub(rf"(?<=\w-)[{BREAKS}](?=[a-z])", "", text)


def undo_page(raw: str) -> Flat:
    """The flat text of a source."""
    double = _double_spaced(raw)
    text: list[str] = []
    offsets: list[int] = []
    before, end = "", 0
    for line in _LINE.finditer(raw):
        words = line[0].strip()
        if not words:
            continue
        start = line.start() + len(line[0]) - len(line[0].lstrip())
        gap = _gap(raw[end:start], double, before, words) if text else ""
        text.append(gap)
        offsets += [end - 1] * len(gap)
        _add_line(words, start, text, offsets)
        before, end = words[-1], line.end()
    return Flat("".join(text), tuple(offsets))


def _add_line(words: str, start: int, text: list[str], offsets: list[int]) -> None:
    """Add a line's words, each run of blanks as one, with their offsets."""
    end = 0
    for run in _BLANKS.finditer(words):
        text += (words[end : run.start()], " ")
        offsets += range(start + end, start + run.start() + 1)
        end = run.end()
    text.append(words[end:])
    offsets += range(start + end, start + len(words))


def _double_spaced(raw: str) -> bool:
    """Whether lines are parted by an empty line, and paragraphs by a line of blanks besides."""
    single = len(re.findall(r"\S[^\S\n]*\n[^\S\n]*\S", raw))
    double = len(re.findall(r"\S[^\S\n]*\n\r?\n[^\S\n]*\S", raw))
    return double > 0 and double >= single and (single == 0 or bool(re.search(r"\n[ \t]+\r?\n", raw)))


def _gap(between: str, double: bool, before: str, after: str) -> str:
    """What stands in the flat text for the blanks between two lines."""
    lines = between.split("\n")
    empty = lines[1:-1]
    if any(line.strip("\r") for line in empty) or (not double and empty and "\f" not in between):
        return BLOCK
    if "\f" in between or (double and (len(empty) != 1 or lines[-1].strip("\r"))):
        return PAGE
    return "" if before == "-" and _HYPHENATED.match(after) else " "
