"""The sides of a comparison: what a question puts next to what (words in `assistant/examples/comparisons.toml`)."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from assistant.facts.tokens import FUNCTION
from assistant.readers.vocabulary import alternatives, whole
from assistant.sentence_ends import Span
from treaty.citation import Citation
from treaty.convention import library
from treaty.references import find_references

EXAMPLES = Path(__file__).parent / "examples" / "comparisons.toml"
MOST = 3
CLAUSE = r"[^;:?!\n]"
COMMA = re.compile(r"\s*,\s*")
WORD = re.compile(r"[^\W\d_]+")
NUMBER = re.compile(r"\W*(\d{1,2})\W*")


@dataclass(frozen=True)
class Subject:
    """Something people compare, the provision on it and the one that defines it; `weak` where "or" is enough."""

    citation: Citation
    defined: Citation | None
    words: tuple[str, ...]
    weak: bool


@dataclass(frozen=True)
class Side:
    """One side: its words, the question put of it alone, and the place or subject that its words name.

    `marked` where the question says that it compares; else an "or" stands between two kinds of income.
    """

    words: str
    question: str
    place: Citation | None = None
    subject: Subject | None = None
    marked: bool = True


@dataclass(frozen=True)
class Named:
    """A subject that a text names at `start`–`end`."""

    start: int
    end: int
    subject: Subject


def sides(text: str, language: str = "en") -> tuple[Side, ...]:
    """Return the two or three sides that a question compares, in its order; none where it compares nothing.

    >>> [str(side.subject.citation) for side in sides("Is this a royalty or business profit?") if side.subject]
    ['12(2)', '7(1)']
    """
    marked = _marked(text)
    spans = marked or _chosen(text, language) or _places(text, language)
    found = tuple(_side(text, span, spans, bool(marked)) for span in spans)
    named = [side.place or (side.subject and side.subject.citation) or side.words.lower() for side in found]
    return found if 2 <= len(found) <= MOST and len(set(named)) == len(found) else ()


@cache
def subjects() -> tuple[Subject, ...]:
    """Return the kinds of income and the terms that people compare."""
    return tuple(
        Subject(
            Citation.parse(row["cite"]),
            Citation.parse(row["defined"]) if "defined" in row else None,
            tuple(row["words"]),
            row.get("weak", True),
        )
        for row in _read()["subject"]
    )


def _marked(text: str) -> tuple[Span, ...]:
    """The stretches that a mark of comparison names, those without a word of their own left out."""
    for pattern in _marks():
        if match := pattern.search(text):
            stretches = [part for group in (1, 2) for part in _listed(text, *match.span(group))]
            return tuple(stretches) if all(_tells(text[start:end]) for start, end in stretches) else ()
    return ()


def _chosen(text: str, language: str) -> tuple[Span, ...]:
    """The kinds of income with "or" between them."""
    found = [mention for mention in named_subjects(text) if mention.subject.weak]
    for first, second in pairwise(found):
        if _or(language).fullmatch(text[first.end : second.start]):
            before = [m for m in found if m.end <= first.start and COMMA.fullmatch(text[m.end : first.start])]
            return tuple((m.start, m.end) for m in (*before[-1:], first, second))
    return ()


def _places(text: str, language: str) -> tuple[Span, ...]:
    """Two or three places with "or" between the last of them."""
    found = [each for each in find_references(text) if len(each.citations) == 1]
    if len(found) < 2 or not _or(language).fullmatch(text[found[-2].end : found[-1].start]):
        return ()
    return tuple((each.start, each.end) for each in found)


def _listed(text: str, start: int, end: int) -> Iterator[Span]:
    """A stretch cut at its commas, without the blanks at its ends."""
    for piece in re.finditer(r"[^,]+", text[start:end]):
        words = piece[0].strip()
        if words:
            begin = start + piece.start() + len(piece[0]) - len(piece[0].lstrip())
            yield begin, begin + len(words)


def _side(text: str, span: Span, spans: tuple[Span, ...], marked: bool) -> Side:
    words = text[slice(*span)]
    question = words if marked else f"{text[: spans[0][0]]}{words}{text[spans[-1][1] :]}".strip()
    found = [mention.subject for mention in named_subjects(words)]
    return Side(words, question, _place(words), found[-1] if found else None, marked)


def _place(words: str) -> Citation | None:
    bare = NUMBER.fullmatch(words)
    named = [c for each in find_references(f"Article {bare[1]}" if bare else words) for c in each.citations]
    return named[0] if len(named) == 1 and library().exists(named[0]) else None


def _tells(words: str) -> bool:
    """Whether a side names something: a place, or a word that is no article, pronoun, State or "rule"."""
    return _place(words) is not None or any(word not in _empty() for word in WORD.findall(words.lower()))


def named_subjects(text: str) -> tuple[Named, ...]:
    """Return the subjects that a text names, in its order."""
    pattern, known = _subject_words()
    return tuple(Named(*match.span(), known[_plain(match[0])]) for match in pattern.finditer(text))


def _plain(words: str) -> str:
    return re.sub(r"[\s-]+", " ", words.lower().replace("’", "'"))


@cache
def _subject_words() -> tuple[re.Pattern[str], dict[str, Subject]]:
    known = {_plain(word): subject for subject in subjects() for word in subject.words}
    return whole(known), known


@cache
def _marks() -> tuple[re.Pattern[str], ...]:
    """A pattern a mark, those that begin with words of their own first."""
    marks = [mark for each in _read()["marks"].values() for mark in each]
    return tuple(re.compile(_pattern(mark), re.IGNORECASE) for mark in sorted(marks, key=lambda m: m.startswith("{}")))


def _pattern(mark: str) -> str:
    first, middle, last = (re.escape(part.strip()).replace(r"\ ", r"\s+") for part in mark.split("{}"))
    opening = rf"\b{first}\s+" if first else ""
    closing = rf"\s+{last}\b" if last else r"(?=[;:?!\n]|,\s|\.\s|\.?$)"
    return rf"{opening}({CLAUSE}{{1,80}}?)\s+{middle}\.?\s+({CLAUSE}{{1,80}}?){closing}"


@cache
def _or(language: str) -> re.Pattern[str]:
    rows = _read()["choice"]
    fillers = rf"(?:(?:{alternatives(rows['fillers'])})(?:\s+|['’])){{0,4}}"
    return re.compile(rf",?\s+{fillers}(?:{alternatives(rows[language])})\s+{fillers}", re.IGNORECASE)


@cache
def _empty() -> frozenset[str]:
    return FUNCTION | frozenset(_read()["bare"]["words"])


@cache
def _read() -> dict[str, Any]:  # what TOML holds
    return tomllib.loads(EXAMPLES.read_text(encoding="utf-8"))
