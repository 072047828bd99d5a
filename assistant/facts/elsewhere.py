"""An establishment of the one who earns royalties, told with a third State: "its branch in Dubai", "a Swiss PE".

27(5): "has, in a State which is not a Contracting State, a permanent establishment to which the royalties are
attributable". It is none in the State where the royalties arise, of which 12(5) speaks.
"""

import re
from collections.abc import Sequence
from functools import cache

from assistant.clauses import Polarity, polarity
from assistant.readers.place import Place
from assistant.readers.places import find_places
from assistant.readers.vocabulary import alternatives, any_of, choices, table
from assistant.reading import Certainty, Reading
from assistant.sentence_ends import Span, sentence_at
from calculators.situation import OTHER_STATE

FACT = "third_state_establishment"
HERE = frozenset({"effectively_connected", "borne_in", FACT})
"""What an establishment in one of the two States, or in a third one, tells."""
ROYALTIES = "royalties"


def read_elsewhere(text: str, found: Sequence[Reading], wanted: Sequence[str]) -> tuple[Reading, ...]:
    """Return the readings, with an establishment in a third State told as such where royalties are the matter."""
    found = [r for r in found if r.fact != FACT or (_names_one(text, r) and not _is_here(text, r))]
    if FACT not in wanted or not _of_royalties(found):
        return tuple(found)
    spans = [span for place in find_places(text) if place.state == "other" and (span := _establishment(text, place))]
    if not spans:
        return tuple(found)
    said = [polarity(text, span) is not Polarity.DENIED for span in spans]
    kept = (r for r in found if r.fact not in HERE)
    certainty = Certainty.SURE if len(set(said)) == 1 else Certainty.DOUBTFUL
    return (*kept, Reading(FACT, said[0], text[spans[0][0] : spans[0][1]], certainty))


def _names_one(text: str, told: Reading) -> bool:
    """Whether the sentence that tells of an establishment names a place of business; owners abroad are none."""
    sentence = sentence_at(text, told.span_in(text)[0])
    return bool(any_of("establishments", "nouns").search(text, *sentence))


def _is_here(text: str, told: Reading) -> bool:
    """Whether one in the two States is denied, which says nothing of a third State: "no PE in Belgium"."""
    start = told.span_in(text)[0]
    end = sentence_at(text, start)[1]
    places = [p for p in find_places(text) if start <= p.start < end]
    return told.value is False and bool(places) and places[0].state in OTHER_STATE and _stands_at(text, places[0])


def _stands_at(text: str, place: Place) -> bool:
    return bool(_before().search(text, sentence_at(text, place.start)[0], place.start))


def _of_royalties(found: Sequence[Reading]) -> bool:
    return any(r.fact == "royalty_kind" or (r.fact == "income_kind" and r.value == ROYALTIES) for r in found)


def _establishment(text: str, place: Place) -> Span | None:
    """The words of an establishment beside a place, None where there are none or where it bears the payment."""
    start, end = sentence_at(text, place.start)
    before = _before().search(text, start, place.start)
    after = _after().match(text, place.end, end)
    if not (before or after) or any_of("establishments", "bearing").search(text, start, end):
        return None
    return before.start("noun") if before else place.start, place.end if before else after.end() if after else end


@cache
def _before() -> re.Pattern[str]:
    rows = _words()
    owned = r"(?:\s+(?:that|which|que|dat|die)\s[^.;:?!]{1,40}?)?"
    return re.compile(
        rf"(?<!\w)(?P<noun>{rows['nouns']}){owned}\s+(?:{rows['at']})\s+(?:(?:{rows['articles']})\s+)?$", re.IGNORECASE
    )


@cache
def _after() -> re.Pattern[str]:
    return re.compile(rf"(?:\s+[^\W\d_]+)?\s+(?:{_words()['nouns']})(?!\w)", re.IGNORECASE)


@cache
def _words() -> dict[str, str]:
    rows = choices("establishments", "nouns", "at")
    return rows | {"articles": alternatives(table("parties", "determiners")["any"])}
