"""What kind of interest is sold: one in a partnership, trust or estate only where the story names such.

13(4)(b) is about "a substantial interest in a partnership, trust or estate"; a "substantial interest" alone is one in a
company wherever a company is told of (13(4)(a)).
"""

from collections.abc import Sequence
from dataclasses import replace

from assistant.readers.vocabulary import any_of
from assistant.reading import Certainty, Reading

FACT, VEHICLE, SHARES = "property_kind", "partnership_trust_or_estate", "shares"
SUBSTANTIAL = "substantial_interest"


def read_holdings(text: str, found: Sequence[Reading], wanted: Sequence[str]) -> tuple[Reading, ...]:
    """Return the readings without a partnership, trust or estate that nothing names; shares beside it become sure.

    A substantial interest in a company, where no kind of property is told, is one of shares.
    """
    kinds = {r.value for r in found if r.fact == FACT}
    if not kinds and FACT in wanted and not _named(text) and any_of("owners", "companies").search(text):
        told = [r for r in found if r.fact == SUBSTANTIAL and r.certainty is Certainty.SURE]
        return (*found, *(replace(r, fact=FACT, value=SHARES) for r in told))
    if kinds != {VEHICLE, SHARES} or _named(text):
        return tuple(found)
    kept = (r for r in found if not (r.fact == FACT and r.value == VEHICLE))
    return tuple(replace(r, certainty=Certainty.SURE) if r.fact == FACT else r for r in kept)


def _named(text: str) -> bool:
    return bool(any_of("owners", "vehicles").search(text))
