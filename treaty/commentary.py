"""The commentary: for every paragraph an explanation in plain words, and the questions that people ask of it.

Explanations name figures of the law only as `{10(2)(a) rate}` and places only as `[[10(2)(a)]]`; `fill` puts them in.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from treaty.citation import Citation
from treaty.commentary_files import LANGUAGES, Row, asked_of, commentary_files, table_of, text_of, texts_of
from treaty.limit_words import limit_words
from treaty.limits import Limit, limit

__all__ = [
    "LANGUAGES",
    "SLOT",
    "Entry",
    "Filled",
    "Question",
    "Slot",
    "Topic",
    "TopicQuestion",
    "TopicWords",
    "Words",
    "entries",
    "entry_of",
    "fill",
    "topic",
    "topics",
]

SLOT = re.compile(r"\{(?P<limit>[^{}]+)\}|\[\[(?P<cite>[^\[\]]+)\]\]")


@dataclass(frozen=True)
class Words:
    """An explanation in one language, with its slots unfilled; `example` and `mistake` may be empty."""

    heading: str
    explanation: str
    example: str
    mistake: str


@dataclass(frozen=True)
class Question:
    """A question that people ask, its language, and the finest provision that answers it."""

    citation: Citation
    text: str
    language: str


@dataclass(frozen=True)
class Entry:
    """What the commentary says of one provision; `words` by language."""

    citation: Citation
    see_also: tuple[Citation, ...]
    terms: tuple[str, ...]
    words: Mapping[str, Words]
    questions: tuple[Question, ...]


@dataclass(frozen=True)
class TopicWords:
    """What to say of a topic in one language, with its slots unfilled."""

    heading: str
    say: str


@dataclass(frozen=True)
class TopicQuestion:
    """A question that the texts do not answer, and its language."""

    text: str
    language: str


@dataclass(frozen=True)
class Topic:
    """Something the texts do not answer; `nearest` are the provisions to look at."""

    id: str
    nearest: tuple[Citation, ...]
    words: Mapping[str, TopicWords]
    questions: tuple[TopicQuestion, ...]


@dataclass(frozen=True)
class Slot:
    """`text[start:end]` of a filled text and what it was filled from: a limit or a place."""

    start: int
    end: int
    source: Limit | Citation


@dataclass(frozen=True)
class Filled:
    """A text whose slots are filled, with where each figure and citation stands in it."""

    text: str
    slots: tuple[Slot, ...]


def fill(template: str, language: str) -> Filled:
    """Put the limits and citations into a text; UnknownLimit or CitationError where a slot names none.

    >>> fill("At most {10(2)(a) rate}, see [[10(2)]].", "en").text
    'At most 5 per cent, see 10(2).'
    """
    text, end, slots = "", 0, []
    for match in SLOT.finditer(template):
        text += template[end : match.start()]
        source = limit(match["limit"]) if match["limit"] else Citation.parse(match["cite"])
        words = limit_words(source, language) if isinstance(source, Limit) else str(source)
        slots.append(Slot(len(text), len(text) + len(words), source))
        text, end = text + words, match.end()
    return Filled(text + template[end:], tuple(slots))


@cache
def entries() -> tuple[Entry, ...]:
    """Every entry, in the order of the texts."""
    found = [_entry(row) for _, data in commentary_files() for row in data.get("entry", ())]
    return tuple(sorted(found, key=lambda entry: entry.citation))


@cache
def topics() -> tuple[Topic, ...]:
    """Every topic that the texts do not answer, in the order of beyond.toml."""
    return tuple(_topic(row) for _, data in commentary_files() for row in data.get("topic", ()))


def entry_of(citation: Citation) -> Entry | None:
    """The entry of a provision or else of the nearest provision that holds it; None if there is none."""
    found = _entries_by_citation()
    return next((found[place] for place in (citation, *citation.ancestors()) if place in found), None)


def topic(identity: str) -> Topic:
    """The topic with that id; KeyError if there is none."""
    return {each.id: each for each in topics()}[identity]


@cache
def _entries_by_citation() -> dict[Citation, Entry]:
    return {entry.citation: entry for entry in entries()}


def _entry(row: Row) -> Entry:
    return Entry(
        Citation.parse(text_of(row, "cite")),
        tuple(Citation.parse(cite) for cite in texts_of(row, "see_also")),
        tuple(texts_of(row, "terms")),
        {language: _words(table_of(row, language)) for language in LANGUAGES if language in row},
        tuple(_question(text, language) for language, text in asked_of(row)),
    )


def _topic(row: Row) -> Topic:
    words = {language: table_of(row, language) for language in LANGUAGES if language in row}
    return Topic(
        text_of(row, "id"),
        tuple(Citation.parse(cite) for cite in texts_of(row, "nearest")),
        {language: TopicWords(table["heading"], table["say"]) for language, table in words.items()},
        tuple(TopicQuestion(text, language) for language, text in asked_of(row)),
    )


def _words(table: dict[str, str]) -> Words:
    return Words(table["heading"], table["explanation"], table.get("example", ""), table.get("mistake", ""))


def _question(line: str, language: str) -> Question:
    cite, _, text = line.partition("|")
    return Question(Citation.parse(cite), text.strip(), language)
