"""Where shares are listed: 13(4)(a) leaves out only "shares listed on an approved stock exchange in the other State".

Shares listed on an exchange in the seller's own State, or in a third State, are not listed in the other State.
"""

from collections.abc import Sequence
from dataclasses import replace

from assistant.clauses import Polarity, polarity
from assistant.facts.setting import Setting
from assistant.readers.place import PlaceKind
from assistant.reading import Certainty, Reading
from assistant.sentence_ends import sentence_at
from calculators.situation import OTHER_STATE

LISTED = "listed_on_approved_exchange"
BESIDE = 30
"""Characters between the words of the listing and the town of the exchange."""


def read_listing(setting: Setting, found: Sequence[Reading]) -> tuple[Reading, ...]:
    """Return the readings; a listing that is told with places outside the other State alone is none there."""
    seller = next((str(r.value) for r in found if r.fact == "recipient_state"), "")
    there = OTHER_STATE.get(seller)
    told = [r for r in found if r.fact == LISTED and r.value is True]
    if not there or not any(_elsewhere(setting, r, there) for r in told):
        return tuple(found)
    return (*(r for r in found if r.fact != LISTED), replace(told[0], value=False, certainty=Certainty.SURE))


def _elsewhere(setting: Setting, listing: Reading, there: str) -> bool:
    start, end = listing.span_in(setting.text)
    last = min(end + BESIDE, sentence_at(setting.text, start)[1])
    named = [p for p in setting.places if start <= p.start < last and p.kind is not PlaceKind.NATIONALITY]
    towns = [p for p in named if polarity(setting.text, (p.start, p.end)) is not Polarity.DENIED]
    return bool(towns) and there not in {p.state for p in towns}
