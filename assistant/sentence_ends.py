"""Where sentences end in running text, lists and e-mails, in English, French and Dutch."""

import re
from functools import cache, lru_cache
from itertools import pairwise
from typing import TypeAlias

from assistant.readers.vocabulary import table, words

Span: TypeAlias = tuple[int, int]

STOP = re.compile(r"[.!?…？]+[\"'”’»)\]]*(?=\s|$)")
LINE_END = re.compile(r"\n+")
BULLET = re.compile(r"(?:[-*•–]|\(?[a-zA-Z0-9]{1,2}[.)])\s")
WRAPPED = 50
TOKEN = re.compile(r"\S+$")


@lru_cache(maxsize=64)
def sentence_spans(text: str) -> tuple[Span, ...]:
    """Return the start and end of every sentence, without the blanks around it; together they hold all words."""
    cuts = [0, *sorted({*_stops(text), *_lines(text)}), len(text)]
    spans = (_trim(text, start, end) for start, end in pairwise(cuts))
    return tuple((start, end) for start, end in spans if re.search(r"\S", text[start:end]))


def sentence_at(text: str, place: int) -> Span:
    """Return the start and end of the sentence that holds a place; of the whole text where none does."""
    return next((s for s in sentence_spans(text) if s[0] <= place < s[1]), (0, len(text)))


def question_spans(text: str) -> tuple[Span, ...]:
    """Return the start and end of every sentence that ends with a question mark."""
    return tuple((start, end) for start, end in sentence_spans(text) if text[start:end].rstrip().endswith("?"))


def last_question(text: str) -> str:
    """Return the last sentence of a text that ends with a question mark, "" where none does."""
    return "".join(text[start:end].strip() for start, end in question_spans(text)[-1:])


def within(inner: Span, outer: Span) -> bool:
    """Return whether one stretch of a text lies wholly in another.

    >>> within((2, 4), (0, 4)), within((2, 5), (0, 4))
    (True, False)
    """
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _trim(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())


def _stops(text: str) -> list[int]:
    return [m.end() for m in STOP.finditer(text) if not (m.group()[0] == "." and _inside(text, m))]


def _inside(text: str, stop: re.Match[str]) -> bool:
    """Whether a full stop stands after an abbreviation, an initial or a list number."""
    token = TOKEN.search(text, 0, stop.start())
    word = token.group().lower().lstrip("([\"'“«") if token else ""
    following = re.match(r"\s*([^\s?!.,;]+)", text[stop.end() :])
    after = following[1] if following else ""
    if word in _abbreviations():
        return bool(after)
    if word in table("message", "abbreviations")["forms"] or _is_dotted(word):
        return bool(after) and not (after[0].isupper() and after.lower() in _starters())
    if re.fullmatch(r"[a-z]", word):
        return text[stop.start() - 1].isupper() and after[:1].isupper()
    return word.isdigit() and len(word) < 3 and _opens_line(text, stop.start() - len(word))


def _is_dotted(word: str) -> bool:
    return bool(re.fullmatch(r"(?:[a-z]\.)+[a-z]", word))


def _opens_line(text: str, start: int) -> bool:
    return start == 0 or text[start - 1] == "\n"


def _lines(text: str) -> list[int]:
    """A line ends a sentence unless its words run on: a long line, or one that goes on in lower case."""
    cuts = []
    for match in LINE_END.finditer(text):
        line = text[text.rfind("\n", 0, match.start()) + 1 : match.start()].rstrip()
        after = text[match.end() : match.end() + 40]
        runs_on = line[-1:] not in "?!.:;" and (after[:1].islower() or (len(line) > WRAPPED and line[-1:] != ","))
        if len(match.group()) > 1 or BULLET.match(after) or not runs_on:
            cuts.append(match.end())
    return cuts


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(table("message", "abbreviations")["any"])


@cache
def _starters() -> frozenset[str]:
    return frozenset(words("message", "starters"))
