"""A place in the texts: parsed from what people write, printed in one spelling, ordered as the texts are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache, total_ordering

from treaty.mention import read_whole
from treaty.numerals import letter_value, roman_value
from treaty.spelling import SECTIONS, special_place

WORK = "be-ca-2002"
"""The convention between Belgium and Canada signed in 2002, the only work held."""

HEADER, PREAMBLE, CLOSING = "Header", "Preamble", "Closing"
_FIRST, _NUMBERED, _LAST = 0, 1, 2
_LEVELS = ("point", "clause", "subclause")


class CitationError(ValueError):
    """The user wrote something that is not one citation; the message tells them why."""


class Part(StrEnum):
    """The three texts that a citation can point into, in the order in which they are read."""

    CONVENTION = "convention"
    PROTOCOL = "protocol"
    RELATIONS = "relations"


_PARTS = tuple(Part)


@total_ordering
@dataclass(frozen=True, eq=True)
class Citation:
    """A place in a text.

    `path` goes from the article (or Protocol item, or section of the relations page) inwards:
    `("10", "2", "a")`, `("Preamble",)`, `("Political relations", "3")`. Whether the place exists is the
    Treaty's to say. `Citation.parse(str(c)) == c` for every citation that a text holds.
    """

    path: tuple[str, ...]
    part: Part = Part.CONVENTION
    work: str = WORK

    @classmethod
    def parse(cls, text: str) -> Citation:
        """Read exactly one citation from what a person wrote; CitationError if there is none or more than one.

        >>> str(Citation.parse("Art. X, par. 2 a)"))
        '10(2)(a)'
        >>> str(Citation.parse("protocol point 4"))
        'Protocol 4'
        """
        return _read(text)

    def __str__(self) -> str:
        if self.part is Part.RELATIONS:
            return "Relations: " + self.path[0] + "".join(f" ({number})" for number in self.path[1:])
        place = self.path[0] + "".join(f"({step})" for step in self.path[1:])
        if self.part is Part.CONVENTION:
            return place
        lettered = not self.path[0][0].isdigit() and self.path[0] not in _NAMED
        return "Protocol " + ("".join(f"({step})" for step in self.path) if lettered else place)

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, Citation):
            return NotImplemented
        return self._key < other._key

    @property
    def parent(self) -> Citation | None:
        """The provision that holds this one; None for an article, a Protocol item and the like."""
        return Citation(self.path[:-1], self.part, self.work) if len(self.path) > 1 else None

    def ancestors(self) -> Iterator[Citation]:
        """The provisions that hold this one, the nearest first, this one not among them."""
        above = self.parent
        while above is not None:
            yield above
            above = above.parent

    def contains(self, other: Citation) -> bool:
        """Whether `other` is this place or lies inside it."""
        same_text = (self.work, self.part) == (other.work, other.part)
        return same_text and other.path[: len(self.path)] == self.path

    def akin(self, other: Citation) -> bool:
        """Whether one of the two places contains the other.

        >>> Citation.parse("10").akin(Citation.parse("10(2)(a)")), Citation.parse("10").akin(Citation.parse("11(2)"))
        (True, False)
        """
        return self.contains(other) or other.contains(self)

    @property
    def top(self) -> Citation:
        """The article, item or section that the place is in.

        >>> str(Citation.parse("10(2)(a)").top), str(Citation.parse("Protocol 1(b)").top)
        ('10', 'Protocol 1')
        """
        return Citation(self.path[:1], self.part, self.work)

    def child(self, step: str) -> Citation:
        """The place one step inside this one: `Citation(("10",)).child("2")` is 10(2)."""
        return Citation((*self.path, step), self.part, self.work)

    @property
    def eid(self) -> str:
        """The Akoma Ntoso 3.0 identifier: `art_10__para_2__point_a`."""
        names = tuple(_eid_steps(self))
        if self.part is Part.PROTOCOL:
            return "__".join(("prot", *names))
        return "__".join(("rel", *names) if self.part is Part.RELATIONS else names)

    @property
    def _key(self) -> tuple[object, ...]:
        steps = tuple(_step_key(self, index) for index in range(len(self.path)))
        return (self.work, _PARTS.index(self.part), steps, self.path)


@lru_cache(maxsize=4096)
def _read(text: str) -> Citation:
    if place := special_place(text):
        return Citation(place[1], Part(place[0]))
    found = [Citation(path, Part(part)) for part, path in read_whole(text)]
    if not found:
        raise CitationError(_not_understood(text))
    if len(found) > 1:
        raise CitationError(f"“{text.strip()}” names {len(found)} places: {_listed(found)}. Name one.")
    return found[0]


_NAMED = {HEADER: "header", PREAMBLE: "preamble", CLOSING: "conclusions"}


def level(path: tuple[str, ...], index: int) -> str:
    """What the step at `index` is called: article, paragraph, point, clause or subclause."""
    if index == 0:
        return "article"
    if path[index][:1].isdigit():
        return "paragraph"
    numbered = sum(1 for step in path[:index] if step[:1].isdigit())
    return _LEVELS[min(index - max(numbered, 1), len(_LEVELS) - 1)]


def _step_key(citation: Citation, index: int) -> tuple[int, int, str]:
    step = citation.path[index]
    if citation.part is Part.RELATIONS and index == 0:
        return (_NUMBERED, SECTIONS.index(step) if step in SECTIONS else len(SECTIONS), "")
    if step in _NAMED:
        return (_LAST if step == CLOSING else _FIRST, 0, step)
    if number := re.fullmatch(r"(\d+)([A-Z]?)", step):
        return (_NUMBERED, int(number[1]), number[2])
    if level(citation.path, index) == "clause" and (value := roman_value(step)):
        return (_NUMBERED, value, "")
    return (_NUMBERED, letter_value(step), "")


def _eid_steps(citation: Citation) -> Iterator[str]:
    for index, step in enumerate(citation.path):
        if step in _NAMED:
            yield _NAMED[step]
        elif citation.part is Part.RELATIONS:
            yield ("para_" if index else "sec_") + re.sub(r"[^a-z0-9]+", "-", step.lower())
        else:
            yield _eid_name(citation, index) + "_" + step


def _eid_name(citation: Citation, index: int) -> str:
    name = level(citation.path, index)
    if name == "article":
        return "para" if citation.part is Part.PROTOCOL else "art"
    return "para" if name == "paragraph" else name


def _listed(citations: list[Citation]) -> str:
    shown = [str(citation) for citation in citations[:4]]
    return ", ".join(shown) + (" …" if len(citations) > len(shown) else "")


def _not_understood(text: str) -> str:
    shown = text.strip()[:80]
    if not shown:
        return "No citation given. Write one like 10(2)(a), Protocol 4 or Preamble."
    return f"“{shown}” is not a citation. Write one like 10(2)(a), Protocol 4 or Preamble."
