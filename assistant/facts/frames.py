"""The words around a number, and how far a frame ("owns {} of the votes") is found in them."""

import re
from collections.abc import Sequence
from functools import cache
from typing import TypeAlias

from assistant.facts.examples import Example
from assistant.facts.mentions import EXACT, Mention
from assistant.facts.words import Lexicon, stems
from assistant.negation import without_parentheses
from assistant.readers.vocabulary import alternatives, table, words
from assistant.sentence_ends import Span, sentence_at

Sides: TypeAlias = tuple[tuple[str, ...], tuple[str, ...]]
"""Stems on the two sides of a number: before it, and behind it."""
NEAR = 120
"""Characters on either side of a number that tell what it is."""
FAR = 0.5
FADING = 0.06
WEIGHTY = 0.012
TAX = frozenset({"tax", "impot", "belast"})
"""Stems of "tax": a frame with one of them claims no number that is not called a tax, however else they agree."""
BASE = 1.5
"""Weight added to every frame, so that of two that fit the one with more words fits better."""
ITEM = re.compile(r"[^,;:()]*[,;:)]\s*")
"""A part of a list and what ends it."""
CLOSING = (",", ";", ".", ")", ":")
"""What ends the words that belong to the number before it."""

PARTITIVE = re.compile(
    r"\s+(?:out\s+)?(?:of|des|de|sur|van|uit|op)\s+(?:the|these|those|this|that|my|its|les|ces|cette|ce|ma|mes|de|die|deze|dit|het)?\s*",
    re.IGNORECASE,
)
"""What stands between a part and its whole."""


def around(text: str, mention: Mention, told: Sequence[Mention]) -> tuple[Span, Span]:
    """Return the words before and after a value: within its sentence or list, up to the values beside it.

    What stands before and after two values said of one thing ("12 % and also only 8 % of the votes") is that of both.
    """
    like = [m for m in told if m.kinds & mention.kinds]
    first, last = _pair(text, mention, like)
    if first is not last:
        return around(text, first, [first])[0], around(text, last, [last])[1]
    start, end = sentence_at(text, mention.start)
    start = max([start, mention.start - NEAR, *(m.end for m in like if m.end <= mention.start)])
    start = max([start, *(m.end() for m in ITEM.finditer(text, start, mention.start) if _nothing().match(m.group()))])
    start = max(start, text.rfind(";", start, mention.start) + 1)
    whole = _whole(text, mention, like)
    if text[mention.end : mention.end + 1] in CLOSING or any(_whole(text, m, like) is mention for m in like):
        end = mention.end
    end = min([end, mention.end + NEAR, *(m.start for m in like if m.start >= mention.end and m is not whole)])
    return (start, mention.start), (mention.end, max(end, mention.end))


@cache
def _nothing() -> re.Pattern[str]:
    """A part of a list that denies all it names, before the part with the number: "nothing ploughed back, the …"."""
    none = alternatives(words("negation", "nothing"))
    return re.compile(rf"\s*(?:(?:and|et|en|again|encore|opnieuw)\s+)?(?:{none})(?!\w)", re.IGNORECASE)


def said_of_one(text: str, told: Sequence[Mention]) -> bool:
    """Whether two values are said of one thing: "184 days and not more than 100 days"."""
    if len(told) != 2:
        return False
    first, last = _pair(text, told[0], told)
    return first is not last


def _pair(text: str, mention: Mention, like: Sequence[Mention]) -> tuple[Mention, Mention]:
    """Return a value and the one that is said of the same thing, in their order; the value twice where none is."""
    for other in (m for m in like if m.span != mention.span):
        first, last = sorted((mention, other), key=lambda m: m.start)
        bound = last.comparison not in EXACT and _joined().fullmatch(text[first.end : last.start])
        if bound or _again().fullmatch(text[first.end : last.start]):
            return first, last
    return mention, mention


@cache
def _joined() -> re.Pattern[str]:
    return re.compile(rf"\s*,?\s+(?:{alternatives(table('pairs')['joins'])})\s+", re.IGNORECASE)


@cache
def _again() -> re.Pattern[str]:
    """What stands between two values of one thing: "and also only", "in all and for"."""
    marks, fillers, totals = (alternatives(table("pairs")[key]) for key in ("marks", "fillers", "totals"))
    joined = _joined().pattern
    filled = rf"(?:(?:{fillers})\s+){{0,2}}"
    return re.compile(rf"\s+(?:{totals}){joined}{filled}|{joined}(?:{marks})\s+{filled}", re.IGNORECASE)


def _whole(text: str, part: Mention, like: Sequence[Mention]) -> Mention | None:
    """Return the value of which another is a part: what follows "4,000 of the 9,000" tells what the part is."""
    after = min((m for m in like if m.start >= part.end), key=lambda m: m.start, default=None)
    return after if after is not None and PARTITIVE.fullmatch(text[part.end : after.start]) else None


def stems_beside(text: str, left: Span, right: Span, book: Lexicon) -> Sides:
    """Return the stems before a value and those behind it, the nearest first, without what stands in brackets."""
    plain = without_parentheses(text, left[1], max(right[0], left[1] + 1))
    before, behind = ([w.stem for w in book.words(plain, *span)] for span in (left, right))
    return tuple(reversed(before)), tuple(behind)


def share_of(frame: Example, sides: Sides, book: Lexicon) -> float:
    """Return the share of a frame's weight found on the side where it stands, less where it is far from the number.

    `sides` are the stems beside the number, as `stems_beside` returns them.
    """
    total = found = 0.0
    for wanted, near in zip(_wanted(frame.text, book.language), sides, strict=True):
        if not TAX.isdisjoint(set(wanted) - set(near)):
            return 0.0
        for stem in wanted:
            weight = book.weights.get(stem, 1.0)
            total += weight
            if stem in near:
                found += weight * max(FAR, 1 - FADING * near.index(stem))
    return found / (total + BASE) + WEIGHTY * found if total else 0.0


@cache
def _wanted(frame: str, language: str) -> Sides:
    """The stems of a frame before its number and behind it, in their order."""
    before, _, after = frame.partition("{}")
    return tuple(stems(before, language)), tuple(stems(after, language))
