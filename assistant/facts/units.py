"""How many goods are sold at a price for each: "4,000 boxes at 12 euros each" is a number of goods, no amount."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from moneyed import Money

from assistant.facts.mentions import Mention
from assistant.readers.numbers import find_numbers
from assistant.readers.vocabulary import alternatives, table
from assistant.reading import Certainty, Reading

UNITS = "units"
PRICED = frozenset({"profit_booked", "profit_at_arms_length"})


def with_units(
    text: str, told: Sequence[Mention], found: Sequence[Reading], wanted: Sequence[str]
) -> tuple[Reading, ...]:
    """Return the readings with the number of goods that a price is told for; none of them is read as an amount."""
    if UNITS not in wanted or not any(r.fact in PRICED for r in found):
        return tuple(found)
    prices = [m.start for m in told if isinstance(m.value, Money)]
    for number in find_numbers(text):
        at = _at().match(text, number.end)
        if at and at.end() in prices:
            said = text[number.start : number.end]
            kept = [r for r in found if not (isinstance(r.value, Money) and r.said == said)]
            return (*_settled(kept), Reading(UNITS, number.value, said))
    return tuple(found)


def _settled(kept: Sequence[Reading]) -> list[Reading]:
    """A price is no longer in doubt that only the number of goods stood against."""
    counts = Counter(r.fact for r in kept)
    alone = {name for name in PRICED if counts[name] == 1}
    return [replace(r, certainty=Certainty.SURE) if r.fact in alone else r for r in kept]


@cache
def _at() -> re.Pattern[str]:
    """What stands between the number of goods and their price: "boxes of nails at "."""
    return re.compile(
        rf"(?:\s+[^\W\d]+){{1,4}}?,?\s+(?:{alternatives(table('money', 'each')['at'])})\s+", re.IGNORECASE
    )
