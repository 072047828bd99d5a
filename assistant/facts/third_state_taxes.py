"""The taxes of 27(5) told one by one: those of the third State and of the State of residence, which make the total.

27(5): "a tax the total of which is less than 60 per cent of the tax that would be imposed in the State of residence of
the enterprise if the royalties were attributable to the enterprise". "Singapore 8,000, Belgium 9,000" tells the total;
what would have been charged is told with "would" or "if". Rates are taken like amounts.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from moneyed import Money

from assistant.facts.mentions import Mention
from assistant.facts.setting import Setting
from assistant.readers.place import Place
from assistant.readers.vocabulary import any_of, whole, words
from assistant.reading import Certainty, Reading
from assistant.sentence_ends import Span, sentence_at
from calculators.facts import FactType
from calculators.values import HUNDRED

BRANCH, TOTAL, ALONE, SHARE = (
    "third_state_establishment",
    "tax_total_with_establishment",
    "tax_without_establishment",
    "third_state_tax_share",
)
TAKEN = frozenset({TOTAL, ALONE, "gross", "tax_withheld", "residence_tax", "branch_taxes", "rate_withheld"})
"""Facts that one of these taxes alone would be taken for."""
NEAR = 8
"""Characters behind a value within which it is called a tax: "8,000 of tax"."""
BEHIND = re.compile(r"\s*(?:\(|(?:in|to|en|au|à|aan|by|par|door)\s+)(?:the\s+)?", re.IGNORECASE)


@dataclass(frozen=True)
class Tax:
    """A tax told: its value, the State that charges it, and whether it only would be charged."""

    mention: Mention
    state: str
    supposed: bool


def read_third_state_taxes(
    setting: Setting, told: Sequence[Mention], found: Sequence[Reading], wanted: Sequence[str]
) -> tuple[Reading, ...]:
    """Return the readings with the total of the two States' taxes on royalties, and what would be taxed otherwise."""
    rows = {r.fact: r.value for r in found if r.certainty is Certainty.SURE}
    home = str(rows.get("recipient_state"))
    if not {TOTAL, ALONE, SHARE} <= set(wanted) or rows.get(BRANCH) is not True:
        return tuple(found)
    for fits in (_is_money, _is_rate):
        taxes = _taxes(setting, [m for m in told if fits(m)])
        there, here, alone = (
            _one(taxes, lambda t: t.state == "other" and not t.supposed),
            _one(taxes, lambda t: t.state == home and not t.supposed),
            _one(taxes, lambda t: t.state == home and t.supposed),
        )
        if there and here and (alone or fits is _is_money):
            return _with(setting.text, found, (there, here), alone)
    return tuple(found)


def _with(text: str, found: Sequence[Reading], both: tuple[Tax, Tax], alone: Tax | None) -> tuple[Reading, ...]:
    used = [t.mention for t in (*both, *([alone] if alone else []))]
    said = {text[slice(*m.span)] for m in used}
    kept = [r for r in found if not (r.fact in TAKEN and r.said in said)]
    values, words_said = [t.mention.value for t in both], text[slice(*_over([t.mention for t in both]))]
    amounts = [v for v in values if isinstance(v, Money)]
    if len(amounts) == len(values):
        kept = [r for r in kept if r.fact != TOTAL]
        own = [Reading(ALONE, alone.mention.value, text[slice(*alone.mention.span)])] if alone else []
        return (*kept, Reading(TOTAL, amounts[0] + amounts[1], words_said), *own)
    rates = [m.value for m in used if isinstance(m.value, Decimal)]
    if len(rates) != len(used) or not rates[-1]:
        return tuple(found)
    return (*kept, Reading(SHARE, (rates[0] + rates[1]) * HUNDRED / rates[-1], text[slice(*_over(used))]))


def _over(mentions: Sequence[Mention]) -> Span:
    return min(m.start for m in mentions), max(m.end for m in mentions)


def _taxes(setting: Setting, values: Sequence[Mention]) -> list[Tax]:
    """The values told as taxes of one State: those with a word of tax in their sentence, and a State beside them."""
    found = []
    for value in values:
        start, end = sentence_at(setting.text, value.start)
        own = (max([start, *(m.end for m in values if m.end <= value.start)]), value.start)
        place = _beside(setting, own, value)
        if place and place.state and _taxed().search(setting.text, start, min(end, value.end + NEAR)):
            found.append(Tax(value, place.state, bool(any_of("taxes", "supposed").search(setting.text, *own))))
    return found


def _beside(setting: Setting, own: Span, value: Mention) -> Place | None:
    """The last State named before a value and behind the one before; else the one right behind it."""
    behind = BEHIND.match(setting.text, value.end)
    after = [p for p in setting.places if behind and p.start == behind.end()]
    return next(iter(after), None) or max(
        (p for p in setting.places if own[0] <= p.start < own[1]), key=lambda p: p.start, default=None
    )


def _one(taxes: Sequence[Tax], fits: Callable[[Tax], bool]) -> Tax | None:
    rows = [t for t in taxes if fits(t)]
    return rows[0] if len(rows) == 1 else None


def _is_money(mention: Mention) -> bool:
    return isinstance(mention.value, Money)


def _is_rate(mention: Mention) -> bool:
    return FactType.PERCENTAGE in mention.kinds


@cache
def _taxed() -> re.Pattern[str]:
    return whole((*words("taxes", "nouns"), *words("taxes", "verbs"), *words("taxes", "acts")))
