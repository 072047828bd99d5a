"""The commentary: for every paragraph an explanation in plain words, and the questions that people ask of it.

Explanations name figures of the law only as `{10(2)(a) rate}`, an example's figures only as `{case gross}`, and places
only as `[[10(2)(a)]]`; `fill` puts them in. What a case's figures are, `calculators.commentary_cases` works out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from treaty.citation import Citation
from treaty.commentary_files import LANGUAGES, Row, asked_of, commentary_files, table_of, text_of, texts_of
from treaty.slots import SLOT, CaseFigure, Filled, Slot, fill

__all__ = [
    "LANGUAGES",
    "SLOT",
    "CaseFigure",
    "Entry",
    "ExampleCase",
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
class ExampleCase:
    """The case behind an entry's example: the name of the rule, and its facts as `Case.parse` reads them."""

    rule: str
    facts: Mapping[str, object]


@dataclass(frozen=True)
class Entry:
    """What the commentary says of one provision; `words` by language; `case` where its example has figures."""

    citation: Citation
    see_also: tuple[Citation, ...]
    terms: tuple[str, ...]
    words: Mapping[str, Words]
    questions: tuple[Question, ...]
    case: ExampleCase | None = None


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
        _case(row),
    )


def _case(row: Row) -> ExampleCase | None:
    """The case of a row's example, if it has one: TOML's `case = {rule = "…", facts = {…}}`."""
    case = row.get("case")
    if not isinstance(case, dict):
        return None
    facts = case["facts"]
    return ExampleCase(str(case["rule"]), dict(facts) if isinstance(facts, dict) else {})


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
