"""Clauses of a text, and whether the words at a place are affirmed, denied or left open, by grammar alone."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from assistant.negation import NEW_CLAUSE, denials, without_parentheses
from assistant.readers.vocabulary import alternatives, table, whole, words
from assistant.sentence_ends import Span, sentence_spans

PARENTHESIS = re.compile(r"\(([^()]*)\)")
FEWEST = 2


JOINED = re.compile(r"(?:and|or|et|ou|en|of)\s", re.IGNORECASE)
"""How a clause opens that goes on with the one before it: "if he …, and is …"."""


class Polarity(StrEnum):
    """Whether words are affirmed or denied; doubtful where they are asked, hedged or left open."""

    AFFIRMED = "affirmed"
    DENIED = "denied"
    DOUBTFUL = "doubtful"


class Mood(StrEnum):
    """How words are put: told, supposed ("if …"), asked ("does he have …?") or hedged ("perhaps …")."""

    STATED = "stated"
    SUPPOSED = "supposed"
    ASKED = "asked"
    HEDGED = "hedged"


@dataclass(frozen=True)
class Clause:
    """A clause at `start`–`end` of the text, and how it is put."""

    start: int
    end: int
    text: str
    mood: Mood


def clauses(text: str) -> tuple[Clause, ...]:
    """Return the clauses of a text in their order, without the commas and blanks between them."""
    found = []
    for start, end in sentence_spans(text):
        for first, last in _pieces(text, start, end):
            found.append(Clause(first, last, text[first:last], mood(text, (first, last))))
    return tuple(found)


def polarity(text: str, span: Span) -> Polarity:
    """Tell whether the words at `span` are affirmed, denied or left open in their sentence.

    Two denials make an affirmation. Words of a supposition are affirmed or denied as in a statement: see `mood`.
    """
    if mood(text, span) in (Mood.ASKED, Mood.HEDGED):
        return Polarity.DOUBTFUL
    sentence, offset = _surroundings(text, span)
    inner = (span[0] - offset, span[1] - offset)
    count = sum(d.reaches(inner) for d in denials(sentence))
    return Polarity.DENIED if count % 2 else Polarity.AFFIRMED


@lru_cache(maxsize=1024)
def mood(text: str, span: Span) -> Mood:
    """Tell how the words at `span` are put: stated, supposed, asked or hedged."""
    sentence, offset = _surroundings(text, span)
    start, end = span[0] - offset, span[1] - offset
    piece = next((p for p in _pieces(sentence, 0, len(sentence)) if p[0] <= start < p[1]), (0, len(sentence)))
    clause = sentence[piece[0] : piece[1]]
    before = sentence[: max(end, piece[0] + 12)]
    if _pattern("whether").search(before) and not _ended(sentence, _pattern("whether"), start):
        return Mood.ASKED
    if _opinion().search(sentence, 0, end):
        return Mood.HEDGED
    if _pattern("doubting").search(clause) or _pattern("doubting").search(sentence[max(0, piece[0] - 25) : piece[0]]):
        return Mood.HEDGED
    if _asks(sentence, clause):
        return Mood.ASKED
    return Mood.SUPPOSED if _opens_with_supposition(sentence, clause, piece) else Mood.STATED


def asks_leave(text: str, span: Span) -> bool:
    """Tell whether the words at `span` are asked by what may be done: "could the prosecutor use it?"."""
    sentence, offset = _surroundings(text, span)
    start = span[0] - offset
    piece = next((p for p in _pieces(sentence, 0, len(sentence)) if p[0] <= start < p[1]), (0, len(sentence)))
    return bool(re.match(rf"(?:{alternatives(words('clauses', 'leave'))})(?!\w)", sentence[piece[0] :], re.IGNORECASE))


def _surroundings(text: str, span: Span) -> tuple[str, int]:
    """Return the sentence of a span with its parentheses blanked, or the parenthesis it stands in; and its place."""
    spans = sentence_spans(text)
    start, end = next((s for s in spans if s[0] <= span[0] < s[1]), (0, len(text)))
    end = max([end] + [s[1] for s in spans if s[0] < span[1]])
    for match in PARENTHESIS.finditer(text, start, end):
        if match.start() < span[0] and span[1] < match.end():
            return match[1], match.start(1)
    return without_parentheses(text[start:end], span[0] - start, span[1] - start), start


@lru_cache(maxsize=256)
def _pieces(text: str, start: int, end: int) -> tuple[Span, ...]:
    pieces: list[Span] = []
    first = start
    for match in _cuts().finditer(text, start, end):
        if len(text[first : match.start()].split()) >= FEWEST or match.group().strip(" ,") != "":
            pieces.append((first, match.start()))
            first = match.end()
    return tuple(_trim(text, p) for p in [*pieces, (first, end)] if text[p[0] : p[1]].strip(" ,;:().?!"))


def _trim(text: str, piece: Span) -> Span:
    words_ = text[piece[0] : piece[1]]
    left = len(words_) - len(words_.lstrip(" ,;:()–—\n"))
    return piece[0] + left, piece[0] + len(words_.rstrip(" ,;:(–—\n"))


@cache
def _cuts() -> re.Pattern[str]:
    """Marks, and blanks before a word that opens a clause; a joining word needs a subject or a verb after it."""
    always = alternatives(words("clauses", "conjunctions"))
    return re.compile(rf"[;:()—]|\s[–-]\s|,(?=\s)|\s+(?=(?:{always})(?!\w))|\s+(?=(?:{NEW_CLAUSE}))", re.IGNORECASE)


@cache
def _opinion() -> re.Pattern[str]:
    """Someone who judges the case and says so: the rest of the sentence is his opinion."""
    row = table("clauses", "opinion")
    who, verbs = alternatives(row["who"]), alternatives(row["verbs"])
    return re.compile(rf"(?<!\w)(?:{who})\s+(?:\w+\s+)?(?:{verbs})(?!\w)", re.IGNORECASE)


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    return whole(words("clauses", kind))


def _ended(sentence: str, opening: re.Pattern[str], place: int) -> bool:
    """Whether a semicolon or a comma stands between the last opening word and a place."""
    starts = [m.end() for m in opening.finditer(sentence, 0, max(place, 1))]
    return bool(starts) and bool(re.search(r"[;:]|,\s", sentence[starts[-1] : place]))


def _asks(sentence: str, clause: str) -> bool:
    """Whether a clause asks if it is so, about something else than tax: "does he have …?", "does it make me …?"."""
    if not re.search(r"[?？]\s*$", sentence):
        return False
    opening = re.match(
        rf"(?:(?:and|et|en|or|so|but)\s+)?(?:{alternatives(words('clauses', 'asking'))})(?![\w])", clause, re.I
    )
    if JOINED.match(clause) and not sentence.startswith(clause) and opening_supposition().match(sentence):
        return False
    classed = opening is not None and _pattern("classing").search(clause, opening.end())
    return bool(opening) and (bool(classed) or not _pattern("topics").search(clause))


def _opens_with_supposition(sentence: str, clause: str, piece: Span) -> bool:
    opening = opening_supposition()
    first = re.split(r"[,;:?]", sentence)[0]
    return bool(opening.match(clause)) or (bool(opening.match(sentence)) and piece[0] < len(first))


@cache
def opening_supposition() -> re.Pattern[str]:
    """How a sentence or clause opens that supposes something: "and if", "what if"."""
    join = r"(?:(?:and|et|en|but|mais|maar|or)\s+)?(?:even\s+|only\s+|what\s+)?"
    return re.compile(rf"{join}(?:{alternatives(words('clauses', 'supposing'))})(?![\w])", re.IGNORECASE)
