"""Payer and recipient that belong together: "its affiliate", "her brother" beside a price that strangers would agree.

11(7), 12(7): "by reason of a special relationship between the payer and the beneficial owner … the amount … exceeds
the amount which would have been agreed upon … in the absence of such relationship". Whoever tells both amounts and the
relation tells all of that; the relation alone says nothing of the price.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from moneyed import Money

from assistant.clauses import Polarity, polarity
from assistant.facts.mentions import Mention
from assistant.readers.vocabulary import any_of
from assistant.reading import Certainty, Reading
from assistant.sentence_ends import sentence_at

FACT, AMOUNT, PAID = "special_relationship", "arms_length_amount", "gross"
PAIRS = ((AMOUNT, PAID), ("profit_at_arms_length", "profit_booked"))
"""What strangers would have agreed, and what was."""
SAID = frozenset({FACT, "conditions_differ", "royalties_adjusted"})
"""What "at arm's length" denies where it is said of the dealings and not of an amount."""
TWO = 2
"""Amounts: what was paid, and what strangers would have paid."""
APART = re.compile(r"[,;:]\s")
"""What parts strangers from an amount that is not theirs."""


def read_agreed(
    text: str, told: Sequence[Mention], found: Sequence[Reading], wanted: Sequence[str]
) -> tuple[Reading, ...]:
    """Return the readings, the amount that strangers would have agreed as the arm's-length amount."""
    amounts = [m for m in told if isinstance(m.value, Money)]
    if len(amounts) == 1 and not _is_supposed(text):
        return _as_paid(found, wanted)
    if AMOUNT not in wanted or len(amounts) < TWO or any(r.fact == AMOUNT for r in found):
        return tuple(found)
    agreed = next((m for m in amounts if _is_agreed(text, m, amounts)), None)
    if agreed is None:
        return tuple(found)
    said = text[agreed.start : agreed.end]
    kept = (r for r in found if r.said != said or not isinstance(r.value, Money))
    return (*kept, Reading(AMOUNT, agreed.value, said))


def _is_supposed(text: str) -> bool:
    """Whether words tell what would be agreed, or what is usual between strangers."""
    return any(any_of("affinity", key).search(text) for key in ("would", "conditional", "proper"))


def _as_paid(found: Sequence[Reading], wanted: Sequence[str]) -> tuple[Reading, ...]:
    """Return the readings, the only amount as what was paid where nothing tells of an amount that was not."""
    agreed = next((r for r in found if r.fact == AMOUNT), None)
    if agreed is None or PAID not in wanted or any(r.fact == PAID for r in found):
        return tuple(found)
    kept = (r for r in found if r.fact not in (AMOUNT, "profit_at_arms_length"))
    return (*kept, replace(agreed, fact=PAID))


def _is_agreed(text: str, amount: Mention, amounts: Sequence[Mention]) -> bool:
    """Whether strangers and what they would do stand before an amount, with no other amount between."""
    start = max([sentence_at(text, amount.start)[0], *(m.end for m in amounts if m.end <= amount.start)])
    before, clause = text[start : amount.start], text[start : sentence_at(text, amount.start)[1]]
    named = any_of("affinity", "strangers").search(before)
    if named is None or APART.search(before, named.end()):
        return False
    return bool(any_of("affinity", "would").search(clause, named.start()))


def _is_of_amount(reading: Reading, found: Sequence[Reading]) -> bool:
    """Whether "at arm's length" is said of one of two amounts, and of no dealings between the parties."""
    amounts = {r.fact: r.value for r in found if r.certainty is Certainty.SURE}
    two = any({agreed, paid} <= amounts.keys() and amounts[agreed] != amounts[paid] for agreed, paid in PAIRS)
    return two and reading.value is False and bool(any_of("affinity", "proper").search(reading.said))


def read_relation(text: str, found: Sequence[Reading], wanted: Sequence[str]) -> tuple[Reading, ...]:
    """Return the readings, with the special relationship that the text names beside the arm's-length amount."""
    found = tuple(r for r in found if r.fact not in SAID or not _is_of_amount(r, found))
    told = {r.fact for r in found if r.certainty is Certainty.SURE}
    if FACT not in wanted or FACT in told or AMOUNT not in told:
        return tuple(found)
    named = (m for m in any_of("affinity", "related").finditer(text) if polarity(text, m.span()) is not Polarity.DENIED)
    first = next(named, None)
    if first is None:
        return tuple(found)
    return (*(r for r in found if r.fact != FACT), Reading(FACT, value=True, said=first.group()))
