"""Several excepted uses of one place, told side by side: "stores its beer there and also gathers market data".

5(5)(f): "any combination of the activities mentioned in subparagraphs (a) to (e)". Goods that are stored and delivered
are one use; storing and buying, or displaying and advertising, are two.
"""

from collections.abc import Sequence

from assistant.facts.agreement import denied_share
from assistant.facts.conditions import GOOD
from assistant.facts.matches import FULL, Match
from assistant.reading import Certainty, Reading

FACT = "place_activity"
COMBINED, OTHERWISE = "combination", "business"
GOODS = frozenset({"storage_display_delivery", "stock", "stock_for_processing"})
OTHERS = frozenset({"purchasing_or_information", "other_auxiliary"})


def read_uses(
    text: str, matches: Sequence[Match], found: Sequence[Reading], wanted: Sequence[str]
) -> tuple[Reading, ...]:
    """Return the readings, the use of a place as a combination where uses of two kinds are told of it."""
    told = [r for r in found if r.fact == FACT]
    values = {str(r.value) for r in told}
    if FACT not in wanted or not told or values & {COMBINED, OTHERWISE}:
        return tuple(found)
    uses = [m for m in matches if m.example.fact == FACT and _is_told(text, m)]
    goods = [m for m in uses if m.example.value in GOODS]
    apart = [(g, o) for g in goods for o in uses if o.example.value in OTHERS and _are_apart(g, o)]
    if not apart:
        return tuple(found)
    start = min(m.span[0] for m in apart[0])
    said = text[start : max(m.span[1] for m in apart[0])]
    return (*(r for r in found if r.fact != FACT), Reading(FACT, COMBINED, said, Certainty.SURE))


def _is_told(text: str, match: Match) -> bool:
    """Whether a use is told in the words of an example, and not denied."""
    return match.score >= GOOD and match.share >= FULL and not denied_share(text, match)


def _are_apart(one: Match, other: Match) -> bool:
    return one.span[1] <= other.span[0] or other.span[1] <= one.span[0]
