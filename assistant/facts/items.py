"""Several items in one story, each with its own kind and amount: "software €310.000; trade marks €90.000"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from moneyed import Money

from assistant.facts.matches import Match
from assistant.facts.mentions import Mention
from assistant.facts.parts import GOOD, Part, best_within, kinds_within, parts_of
from assistant.reading import Certainty, Reading
from calculators.case import STORY
from calculators.facts import Fact
from calculators.values import parse_value

AMOUNT = "gross"
KINDS = (
    "income_kind",
    "dividend_kind",
    "interest_kind",
    "royalty_kind",
    "pension_kind",
    "other_income_kind",
    "property_kind",
    "capital_kind",
    "tax_in_question",
    "immovable_item",
)
"""Facts that tell what is paid for; the kind of a place or of a person tells no payment."""
OPENING = re.compile(r"(?:[;:.]|\band\b|\bet\b|\ben\b)\s*$")
"""What stands before a part of a list."""
MARK = re.compile(r"[;.](?=\s|$)")
"""What ends it."""
LONGEST = 90
"""Characters of a kind and its amount together."""


def with_items(
    text: str, found: Sequence[Reading], matches: Sequence[Match], mentions: Sequence[Mention], wanted: Sequence[Fact]
) -> tuple[Reading, ...]:
    """Return the readings with one item for each amount that has a kind of its own, where there are at least two."""
    claimed = {str(r.value) for r in found if isinstance(r.value, Money) and r.fact != AMOUNT}
    amounts = [m for m in mentions if isinstance(m.value, Money) and str(m.value) not in claimed]
    if AMOUNT not in {f.name for f in wanted} or any(r.fact == AMOUNT and r.entity != STORY for r in found):
        return tuple(found)
    for kind in (f for f in wanted if f.name in KINDS):
        if parts := parts_of(text, amounts, matches, kind):
            return (*_without(found, kind, amounts), *_items(text, kind, parts))
        near = [m for m in matches if m.example.fact == kind.name and m.score >= GOOD]
        pairs = [(m, match) for i, m in enumerate(amounts) if (match := _kind_of(text, i, amounts, near))]
        if len({match.example.value for _, match in pairs}) > 1:
            told = [(m.value, m.span, match) for m, match in pairs if isinstance(m.value, Money)]
            return (*_without(found, kind, [m for m, _ in pairs]), *_items(text, kind, told))
    return tuple(found)


def _kind_of(text: str, index: int, amounts: Sequence[Mention], near: Sequence[Match]) -> Match | None:
    """Return the kind said right before an amount, after the amount before it, or behind one that opens its part."""
    amount = amounts[index]
    start = max(amounts[index - 1].end if index else 0, amount.start - LONGEST)
    start = max(start, text.rfind(";", start, amount.start))
    if kinds_within(near, start, amount.start):
        return best_within(near, start, amount.start)
    return _opened_by(text, index, amounts, near)


def _opened_by(text: str, index: int, amounts: Sequence[Mention], near: Sequence[Match]) -> Match | None:
    """Return the kind said behind an amount that opens its part of a list: "…; CAD 300 for the right to dig sand"."""
    amount = amounts[index]
    if not OPENING.search(text[: amount.start]):
        return None
    marks = [m.start() for m in MARK.finditer(text, amount.end)]
    last = amounts[index + 1].start if index + 1 < len(amounts) else len(text)
    return best_within(near, amount.end, min([last, *marks, amount.end + LONGEST]))


def _without(found: Sequence[Reading], kind: Fact, paired: Sequence[Mention]) -> list[Reading]:
    values = {str(m.value) for m in paired}
    return [r for r in found if r.fact != kind.name and not (isinstance(r.value, Money) and str(r.value) in values)]


def _items(text: str, kind: Fact, parts: Sequence[Part]) -> list[Reading]:
    rows = []
    for number, (amount, span, match) in enumerate(parts, 1):
        item = f"payment {number}"
        said = text[match.span[0] : match.span[1]]
        one = Reading(kind.name, parse_value(kind, match.example.value), said, Certainty.SURE, item)
        rows += [one, replace(one, fact=AMOUNT, value=amount, said=text[slice(*span)])]
    return rows
