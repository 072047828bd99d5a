"""A payment told as a part and its rest: "of the 90,000, 15,000 was for know-how, the rest for the trade mark"."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from moneyed import Money

from assistant.facts.matches import Match
from assistant.facts.mentions import Mention
from assistant.readers.vocabulary import alternatives, any_of, table
from assistant.sentence_ends import Span, sentence_at
from calculators.facts import Fact

GOOD = 0.6
"""A match that tells the kind of a payment or of its part."""
NEAR = 40
"""Characters between the whole and its part."""

Told = tuple[Money, Span]
Part = tuple[Money, Span, Match]
"""An amount, where it is told, and what it is for."""


def parts_of(text: str, amounts: Sequence[Mention], matches: Sequence[Match], kind: Fact) -> tuple[Part, ...]:
    """Return the part and the rest of a payment, each with its kind; () where the text tells no such thing."""
    near = [m for m in matches if m.example.fact == kind.name and m.score >= GOOD]
    told = [(m.value, m.span) for m in amounts if isinstance(m.value, Money)]
    for (total, at), (part, span) in pairwise(told):
        end = sentence_at(text, span[0])[1]
        rest = any_of("parts", "rest").search(text, span[1], end)
        if rest is None or not _is_part(text, (total, at), (part, span)):
            continue
        one = best_within(near, span[1], rest.start()) or best_within(near, at[1], span[0])
        other = best_within(near, rest.end(), end)
        if one and other and one.example.value != other.example.value:
            return (part, span, one), (total - part, rest.span(), other)
    return ()


def _is_part(text: str, total: Told, part: Told) -> bool:
    """Whether the second is within the first and smaller: "of the 90,000, 15,000 …", "90,000, of which 15,000 …"."""
    (one, at), (two, span) = total, part
    between = text[at[1] : span[0]]
    if one.currency != two.currency or two >= one or len(between) > NEAR:
        return False
    return bool(any_of("parts", "of_which").search(between) or _of().search(text, max(0, at[0] - NEAR), at[0]))


def kinds_within(near: Sequence[Match], start: int, end: int) -> list[Match]:
    """Return the matches that stand wholly within a stretch of the text."""
    return [m for m in near if start <= m.span[0] and m.span[1] <= end]


def best_within(near: Sequence[Match], start: int, end: int) -> Match | None:
    """Return the kind told best within a stretch; None where two are told as well."""
    here = kinds_within(near, start, end)
    best = max(here, key=lambda m: (m.weight, m.score), default=None)
    rivals = {m.example.value for m in here if best and (m.weight, m.score) == (best.weight, best.score)}
    return best if len(rivals) == 1 else None


@cache
def _of() -> re.Pattern[str]:
    row = table("parts", "of")
    return re.compile(
        rf"(?<!\w)(?:{alternatives(row['of'])})\s+(?:(?:{alternatives(row['those'])})\s+)?$", re.IGNORECASE
    )
