"""Which of the values told of one fact is the story's: the one told best, first or most exactly.

Two that are told as well leave both in doubt.
"""

from dataclasses import dataclass

from assistant.facts.matches import FULL, Match
from assistant.reading import Certainty, Reading
from assistant.sentence_ends import within
from calculators.facts import Fact, FactType
from calculators.values import parse_value

CLEARER = 0.05
"""By how much a value must be told better than another, and another fact's example fit better to drive a match out."""


@dataclass(frozen=True)
class Told:
    """A value of a fact as grammar leaves it, with the match it comes from."""

    value: str
    match: Match
    sure: bool

    @property
    def is_full(self) -> bool:
        """Whether it is said in the full words of an example, and is in no doubt."""
        return self.match.share >= FULL and self.sure


def best_told(text: str, declared: Fact, told: list[Told]) -> list[Reading]:
    """Return one reading where one value is told clearly best; each value, doubtful, where two are."""
    best: dict[str, Told] = {}
    for one in sorted(told, key=lambda t: (t.sure, t.match.score)):
        best[one.value] = one
    ranked = sorted(best.values(), key=lambda t: (-t.sure, -t.match.score))
    if declared.type is FactType.CHOICE:
        ranked = _first_said(_most_refined(ranked), told)
    if not ranked:
        return []
    nearest = max(t.match.score for t in told if t.value == ranked[0].value)
    rivals = [t for t in ranked[1:] if _rivals(t, ranked[0], nearest)]
    if len(rivals) > 1 and ranked[0].match.share < FULL:
        return []
    certainty = Certainty.SURE if ranked[0].sure and not rivals else Certainty.DOUBTFUL
    return [
        Reading(declared.name, parse_value(declared, t.value), text[t.match.span[0] : t.match.span[1]], certainty)
        for t in (ranked[0], *rivals)
    ]


def _most_refined(ranked: list[Told]) -> list[Told]:
    """Leave out a kind of which a special case is told: know-how that comes "with" a franchise agreement."""
    return [
        t
        for t in ranked
        if not any(
            o.value.startswith(f"{t.value}_with_")
            and (o.is_full or (o.sure and within(t.match.span, o.match.span) and o.match.weight > t.match.weight))
            for o in ranked
        )
    ]


def _first_said(ranked: list[Told], told: list[Told]) -> list[Told]:
    """Of several kinds that are all said in full, the first is the story's; the others describe it further on."""
    values = [t.value for t in ranked if t.is_full]
    full = [_earliest([t for t in told if t.is_full and t.value == value]) for value in values]
    if not full:
        return ranked
    first = _earliest(full)
    if first is not min(full, key=lambda t: (t.match.span[0], -t.match.weight)):
        return ranked
    later = {t.value for t in full if t is not first and t.match.span[0] >= first.match.span[1]}
    return [first, *(t for t in ranked if t.value != first.value and t.value not in later)]


def _earliest(told: list[Told]) -> Told:
    return min(told, key=lambda t: t.match.span[0])


def _rivals(other: Told, first: Told, nearest: float) -> bool:
    """Whether a second value is told about as well: by words of its own, or by the same words nearly as near.

    What is said in full by one phrase of a value is told as well as by its nearest one, whichever stands first.
    """
    if first.sure and not other.sure:
        return False
    if within(other.match.span, first.match.span) and first.match.weight > other.match.weight:
        return False
    told = nearest if first.is_full and not other.is_full else first.match.score
    return other.match.score >= told - CLEARER
