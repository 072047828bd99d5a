"""What associated enterprises dealt for and what strangers would have: the two amounts of one dealing.

9(1): "conditions … which differ from those which would be made between independent enterprises". Whoever tells what
independent parties would have agreed and one other amount tells by that what was agreed.
"""

import re
from collections.abc import Sequence

from moneyed import Money

from assistant.facts.mentions import Mention
from assistant.readers.vocabulary import any_of
from assistant.reading import Certainty, Reading

AGREED, PROPER, BOOKED, PRICES = "arms_length_amount", "profit_at_arms_length", "profit_booked", "prices_told"
NEAR = 40
"""Characters between the word for a profit and its amount; by hand."""
APART = re.compile(r"[.;:?!]\s")
KIND = "income_kind"
RELATED_PAYMENTS = frozenset({"interest", "royalties", "dividends"})
"""Payments whose excess between related parties has rules of its own (11(7), 12(7))."""


def read_dealings(
    text: str, told: Sequence[Mention], found: Sequence[Reading], wanted: Sequence[str]
) -> tuple[Reading, ...]:
    """Return the readings, with the price agreed and the one of strangers where just two amounts are told."""
    agreed = next((r for r in found if r.fact in {AGREED, PROPER} and isinstance(r.value, Money)), None)
    if agreed is None or not {PROPER, BOOKED} <= set(wanted) or _is_payment(found):
        return tuple(found)
    others = {m.value: m for m in told if isinstance(m.value, Money) and m.value != agreed.value}
    sure = {r.fact for r in found if r.certainty is Certainty.SURE}
    more = [Reading(PROPER, agreed.value, agreed.said)] if PROPER not in sure else []
    if BOOKED not in sure and len(others) == 1:
        (other,) = others.values()
        more.append(Reading(BOOKED, other.value, text[other.start : other.end]))
    fresh = {r.fact for r in more}
    priced = (*(r for r in found if r.fact not in fresh), *more)
    return priced if _is_earned(text, told) else _as_prices(text, priced, wanted)


def _is_earned(text: str, told: Sequence[Mention]) -> bool:
    """Whether an amount is called a profit: "showed a profit of 900", not "the profits of the subsidiary"."""
    ends = [m.end() for m in _words("earned").finditer(text)]
    amounts = [m for m in told if isinstance(m.value, Money)]
    return any(0 <= m.start - end <= NEAR and not APART.search(text, end, m.start) for end in ends for m in amounts)


def _as_prices(text: str, found: tuple[Reading, ...], wanted: Sequence[str]) -> tuple[Reading, ...]:
    """Return the readings, and that the amounts are prices where the story speaks of selling and paying alone."""
    named, both = _words("priced").search(text), {PROPER, BOOKED} <= {r.fact for r in found}
    if PRICES not in wanted or not both or named is None:
        return found
    return (*(r for r in found if r.fact != PRICES), Reading(PRICES, value=True, said=named.group()))


def _is_payment(found: Sequence[Reading]) -> bool:
    return any(r.fact == KIND and r.value in RELATED_PAYMENTS for r in found)


def _words(kind: str) -> re.Pattern[str]:
    return any_of("affinity", kind)
