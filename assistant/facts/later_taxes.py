"""The year in which a tax like a listed one was brought in: "put a levy in its place in 2012".

2(4) speaks of similar taxes "imposed after the date of signature of the Convention"; a year tells it unless it is that
of the signature.
"""

from collections.abc import Sequence

from assistant.readers.dates import find_dates
from assistant.reading import Certainty, Reading
from treaty.limits import limit

SIMILAR, AFTER, ON = "identical_or_similar", "introduced_after_signature", "introduced_on"


def read_later(text: str, language: str, found: Sequence[Reading], wanted: Sequence[str]) -> tuple[Reading, ...]:
    """Return the readings, with whether a similar tax came after the signature where only a year tells it."""
    sure = {r.fact for r in found if r.certainty is Certainty.SURE}
    if AFTER not in wanted or SIMILAR not in sure or {AFTER, ON} & sure:
        return tuple(found)
    signed = limit("Header signature").day()
    years = {day.candidates[0].year: day.said for day in find_dates(text, language) if day.candidates}
    told = {year: said for year, said in years.items() if year != signed.year}
    if len(told) != 1:
        return tuple(found)
    ((year, said),) = told.items()
    return (*(r for r in found if r.fact != AFTER), Reading(AFTER, value=year > signed.year, said=said))
