"""What a student gets from several sources: "CAD 900 from his aunt in Laval, €300 from a café in Gent".

Article 20 keeps free only "such payments" as "arise from sources outside that State": each amount is a payment of its
own, and whether it comes from outside the State of the studies is told by the place beside it.
"""

import re
from collections.abc import Sequence
from functools import cache

from moneyed import Money

from assistant.facts.mentions import Mention
from assistant.readers.place import Place
from assistant.readers.places import find_places
from assistant.readers.vocabulary import alternatives, table
from assistant.reading import Certainty, Reading
from assistant.sentence_ends import sentence_at
from calculators.case import STORY
from calculators.situation import OTHER_STATE

AMOUNT, OUTSIDE, STUDIES = "gross", "payments_from_outside", "study_state"
STUDYING = frozenset({"solely_for_study", "student_payments"})
"""Facts, or kinds of income, that tell that someone studies."""


def read_payments(
    text: str, told: Sequence[Mention], found: Sequence[Reading], wanted: Sequence[str]
) -> tuple[Reading, ...]:
    """Return the readings with each of a student's payments as an item, where every one of several tells its place."""
    host = next((str(r.value) for r in found if r.fact == STUDIES and r.certainty is Certainty.SURE), "")
    studies = any(r.fact in STUDYING or r.value in STUDYING for r in found)
    apart = any(r.entity != STORY for r in found)
    if not {AMOUNT, OUTSIDE} <= set(wanted) or not studies or host not in OTHER_STATE or apart:
        return tuple(found)
    amounts = [m for m in told if isinstance(m.value, Money) and m.sure]
    sources = [
        (m, place)
        for m, after in zip(amounts, [*amounts[1:], None], strict=False)
        if (place := _source(text, m, after)) is not None
    ]
    if len(sources) < len(OTHER_STATE) or len(sources) < len(amounts):
        return tuple(found)
    rest = [r for r in found if r.fact not in (AMOUNT, OUTSIDE) and not isinstance(r.value, Money)]
    items = [row for number, (m, place) in enumerate(sources, 1) for row in _item(text, number, m, place, host)]
    return (*rest, *items)


def _item(text: str, number: int, mention: Mention, place: Place, host: str) -> tuple[Reading, Reading]:
    item = f"payment {number}"
    amount = Reading(AMOUNT, mention.value, text[mention.start : mention.end], Certainty.SURE, item)
    return amount, Reading(OUTSIDE, place.state != host, place.said, Certainty.SURE, item)


def _source(text: str, mention: Mention, following: Mention | None) -> Place | None:
    """The one place that an amount is said to come from, before the next amount; None where there is none."""
    end = sentence_at(text, mention.start)[1]
    end = min(end, following.start) if following else end
    if not _from().match(text, mention.end, end):
        return None
    places = [p for p in find_places(text) if p.state and mention.end <= p.start < end]
    return places[0] if len({p.state for p in places}) == 1 else None


@cache
def _from() -> re.Pattern[str]:
    """What stands between an amount and its source: "a month from", "of wages from"."""
    links = alternatives(table("parties", "paid_from")["links"])
    return re.compile(rf"(?:\s+[^\W\d_]+){{0,4}}?\s+(?:{links})(?:\s+|(?<=['’]))", re.IGNORECASE)
