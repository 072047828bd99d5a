"""Slots in the commentary's texts: limits, an example's figures and places, put in by code."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from treaty.citation import Citation
from treaty.limit_words import limit_words
from treaty.limits import Limit, limit

CASE = "case "
"""How a slot begins that names a figure of the example's case."""

SLOT = re.compile(r"\{(?P<limit>[^{}]+)\}|\[\[(?P<cite>[^\[\]]+)\]\]")


@dataclass(frozen=True)
class CaseFigure:
    """A figure of an example's case in words, and what it comes from."""

    words: str
    origin: str


@dataclass(frozen=True)
class Slot:
    """`text[start:end]` of a filled text and what it was filled from: a limit, a figure of a case, or a place."""

    start: int
    end: int
    source: Limit | CaseFigure | Citation


@dataclass(frozen=True)
class Filled:
    """A text whose slots are filled, with where each figure and citation stands in it."""

    text: str
    slots: tuple[Slot, ...]


def fill(template: str, language: str, figures: Mapping[str, CaseFigure] | None = None) -> Filled:
    """Put the limits, an example's figures and citations in; UnknownLimit or CitationError where a slot names none.

    >>> fill("At most {10(2)(a) rate}, see [[10(2)]].", "en").text
    'At most 5 per cent, see 10(2).'
    """
    text, end, slots = "", 0, []
    for match in SLOT.finditer(template):
        text += template[end : match.start()]
        source = _figure(match["limit"], figures or {}) if match["limit"] else Citation.parse(match["cite"])
        words = _said(source, language)
        slots.append(Slot(len(text), len(text) + len(words), source))
        text, end = text + words, match.end()
    return Filled(text + template[end:], tuple(slots))


def _figure(name: str, figures: Mapping[str, CaseFigure]) -> Limit | CaseFigure:
    found = figures.get(name.removeprefix(CASE)) if name.startswith(CASE) else None
    return found or limit(name)


def _said(source: Limit | CaseFigure | Citation, language: str) -> str:
    if isinstance(source, CaseFigure):
        return source.words
    return limit_words(source, language) if isinstance(source, Limit) else str(source)
