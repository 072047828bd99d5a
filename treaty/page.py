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
from collections.abc import Iterator
from dataclasses import dataclass

BLOCK, PAGE = "\n", "\f"
BREAKS = BLOCK + PAGE
_LINE = re.compile(r"[^\n\f]+")
_HYPHENATED = re.compile(r"(?!(?:and|or|et|ou|to)\b)[^\W\d_]", re.UNICODE)
_WORD = re.compile(r"\S+")


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
    characters: list[str] = []
    offsets: list[int] = []
    previous_end = 0
    for line in (match for match in _LINE.finditer(raw) if match[0].strip()):
        if characters:
            gap = _gap(raw[previous_end : line.start()] + _indent(line[0]), double, characters[-1], line[0].lstrip())
            characters += gap
            offsets += [previous_end - 1] * len(gap)
        for character, offset in _line_characters(line):
            characters.append(character)
            offsets.append(offset)
        previous_end = line.end()
    return Flat("".join(characters), tuple(offsets))


def _line_characters(line: re.Match[str]) -> Iterator[tuple[str, int]]:
    for index, word in enumerate(_WORD.finditer(line[0])):
        if index:
            yield " ", line.start() + word.start() - 1
        for position, character in enumerate(word[0]):
            yield character, line.start() + word.start() + position


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]


def _double_spaced(raw: str) -> bool:
    single = len(re.findall(r"\S[^\S\n]*\n[^\S\n]*\S", raw))
    double = len(re.findall(r"\S[^\S\n]*\n\n[^\S\n]*\S", raw))
    return double > single


def _gap(between: str, double: bool, before: str, after: str) -> str:
    """What stands in the flat text for the blanks between two lines."""
    lines = between.split("\n")
    empty = lines[1:-1]
    if any(line.strip("\r") for line in empty) or (not double and empty and "\f" not in between):
        return BLOCK
    if "\f" in between or (double and (len(empty) != 1 or lines[-1].strip("\r"))):
        return PAGE
    return "" if before == "-" and _HYPHENATED.match(after) else " "
