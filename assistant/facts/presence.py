"""What the stays of an employee tell besides: where she is at home, and whether the first and last day count.

15(2) speaks of "a resident of a Contracting State" who is present in the other State: whoever's days in one State are
counted, while the employer is in the other, is a resident of the employer's State unless the story says otherwise.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from assistant.facts.mentions import Mention
from assistant.reading import Certainty, Reading
from calculators.facts import FactType
from calculators.situation import OTHER_STATE
from calculators.values import Stay

PRESENCE = frozenset({"stays", "days_present", "months_present"})
COUNTING = ("part_days_counted", "end_days_counted")
BESIDE = re.compile(r"[\s,:;(–—-]*(?:from|i\.e\.|that is|du|soit|van|dus)?\s*", re.IGNORECASE)
"""What may stand between a stay and its length: "five days, 5 to 9 November"."""


def read_home(found: Sequence[Reading], wanted: Sequence[str]) -> tuple[Reading, ...]:
    """Return the State of an employee whose days in one State are told and whose employer is in the other."""
    rows = {r.fact: r for r in found if r.certainty is Certainty.SURE}
    employer, work = rows.get("employer_state"), rows.get("work_state")
    if employer is None or work is None or not PRESENCE & rows.keys() or "recipient_state" not in wanted:
        return ()
    known = any(r.fact == "recipient_state" for r in found)
    apart = OTHER_STATE.get(str(employer.value)) == work.value
    return (replace(employer, fact="recipient_state"),) if apart and not known else ()


def read_counting(
    text: str, told: Sequence[Mention], found: Sequence[Reading], wanted: Sequence[str]
) -> tuple[Reading, ...]:
    """Return that the first and last day count, where a stay's length is told and is that with both of them."""
    said = next(_lengths(text, told), None)
    known = {r.fact for r in found}
    names = [name for name in COUNTING if name in wanted and name not in known]
    return tuple(Reading(name, value=True, said=said) for name in names) if said else ()


def _lengths(text: str, told: Sequence[Mention]) -> Iterator[str]:
    for one, other in pairwise(sorted(told, key=lambda m: m.start)):
        for stay, length in ((one, other), (other, one)):
            alike = _days(stay) == length.value and FactType.DAYS in length.kinds
            if alike and BESIDE.fullmatch(text[one.end : other.start]):
                yield text[one.start : other.end]


def _days(mention: Mention) -> Decimal | None:
    """The days of a stay with its first and last."""
    stays = mention.value if isinstance(mention.value, tuple) else ()
    if len(stays) != 1 or not isinstance(stays[0], Stay):
        return None
    return Decimal((stays[0].end - stays[0].start).days + 1)
