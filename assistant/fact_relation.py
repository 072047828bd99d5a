"""Payer and recipient that belong together: "its affiliate", "her brother" beside a price that strangers would agree.

11(7), 12(7): "by reason of a special relationship between the payer and the beneficial owner … the amount … exceeds
the amount which would have been agreed upon … in the absence of such relationship". Whoever tells both amounts and the
relation tells all of that; the relation alone says nothing of the price.
"""

import re
from collections.abc import Sequence
from functools import cache

from assistant.clauses import Polarity, polarity
from assistant.readers.vocabulary import table, whole
from assistant.reading import Certainty, Reading

FACT, AMOUNT = "special_relationship", "arms_length_amount"


def read_relation(text: str, found: Sequence[Reading], wanted: Sequence[str]) -> tuple[Reading, ...]:
    """Return the readings, with the special relationship that the text names beside the arm's-length amount."""
    told = {r.fact for r in found if r.certainty is Certainty.SURE}
    if FACT not in wanted or FACT in told or AMOUNT not in told:
        return tuple(found)
    named = (m for m in _relations().finditer(text) if polarity(text, m.span()) is not Polarity.DENIED)
    first = next(named, None)
    if first is None:
        return tuple(found)
    return (*(r for r in found if r.fact != FACT), Reading(FACT, value=True, said=first.group()))


@cache
def _relations() -> re.Pattern[str]:
    return whole(table("affinity", "related")["any"])
