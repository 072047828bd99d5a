"""Where the establishment is that bears a payment: "a PE in Ghent … the PE bears the interest".

11(6), 12(6): a payment "borne by such permanent establishment or fixed base" arises "in the State in which the
permanent establishment or fixed base is situated": the place told beside the establishment decides.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from assistant.clauses import Polarity, polarity
from assistant.readers.place import Place
from assistant.readers.places import find_places
from assistant.readers.vocabulary import alternatives, choices, just_before, table
from assistant.reading import Certainty, Reading
from calculators.situation import OTHER_STATE

FACT = "borne_in"
PAYMENTS = frozenset({"interest", "royalties"})


def read_bearing(text: str, found: Sequence[Reading], wanted: Sequence[str]) -> tuple[Reading, ...]:
    """Return the readings, with the State of the establishment that bears interest or royalties."""
    sure = {r.fact for r in found if r.certainty is Certainty.SURE}
    paid = any(r.value in PAYMENTS for r in found) or "royalty_kind" in sure
    if FACT not in wanted or FACT in sure or not paid:
        return tuple(found)
    beside = _beside_establishments(text)
    states = {str(place.state) for place in beside}
    bearing = [*_bearing().finditer(text), *_by_name(text, beside)]
    bears = next((m for m in bearing if polarity(text, m.span()) is Polarity.AFFIRMED), None)
    if bears is None or len(states) != 1:
        return tuple(found)
    return (*(r for r in found if r.fact != FACT), Reading(FACT, states.pop(), bears.group()))


def _beside_establishments(text: str) -> list[Place]:
    """The places beside words of an establishment: "its works at Hamilton", "the Ghent plant"."""
    return [
        place
        for place in find_places(text)
        if place.state in OTHER_STATE and (just_before(_at(), text, place.start) or _named().match(text, place.end))
    ]


def _by_name(text: str, beside: Sequence[Place]) -> Iterator[re.Match[str]]:
    """An establishment that bears and is called by its place: "a plant in Mons … Mons bears the interest"."""
    rows = _rows()
    for name in {re.escape(text[place.start : place.end]) for place in beside}:
        yield from re.finditer(
            rf"(?<!\w)(?:{name}\s+(?:{rows['bears']})|(?:{rows['borne']})\s+{name})(?!\w|\s+on\b)", text
        )


@cache
def _at() -> re.Pattern[str]:
    rows = _rows()
    return re.compile(
        rf"(?<!\w)(?:{rows['bearers']})\s+(?:{rows['at']})\s+(?:(?:{rows['articles']})\s+)?$", re.IGNORECASE
    )


@cache
def _named() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:{_rows()['bearers']})(?!\w)", re.IGNORECASE)


@cache
def _bearing() -> re.Pattern[str]:
    """An establishment that bears: "the PE bears", or is named behind "borne by", "charged to the books of"."""
    rows = _rows()
    own = rf"(?:(?:{rows['articles']}|its|their|that|this|sa|son|cette|haar|zijn|die|dat|l['’])\s*)?(?:[\w'’-]+\s+)?"
    there = rf"(?:\s+(?:{rows['at']})\s+[\w'’-]+(?:\s[\w'’-]+)?)?"
    bears = rf"(?:{rows['bearers']}){there}\s+(?:(?:also|itself|aussi|zelf)\s+)?(?:{rows['bears']})"
    behind = rf"(?:{rows['borne']})\s+{own}(?:{rows['bearers']})"
    return re.compile(rf"(?<!\w)(?:{bears}|{behind})(?!\w|\s+on\b)", re.IGNORECASE)


@cache
def _rows() -> dict[str, str]:
    rows = choices("establishments", "bearers", "at", "bears", "borne")
    return rows | {"articles": alternatives(table("parties", "determiners")["any"])}
