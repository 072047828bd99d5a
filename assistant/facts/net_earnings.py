"""Earnings told after tax: "earnings after all Canadian tax CAD 900,000" leave no tax to deduct.

10(6): earnings are "profits … after deducting therefrom: … (b) all taxes chargeable in Canada on such profits": from an
amount that is told after these, nothing is deducted again.
"""

import re
from collections.abc import Sequence
from functools import cache

from moneyed import Money

from assistant.facts.allowance import without_allowance
from assistant.facts.mentions import Mention
from assistant.readers.vocabulary import choices, just_before
from assistant.reading import Certainty, Reading

PROFITS, LAND, TAXES = "branch_profits", "land_earnings", "branch_taxes"
BRANCH, TRADER = "branch_in_canada", "land_trader"
MATTER = "branch_earnings"
AMOUNTS = frozenset({PROFITS, LAND, TAXES, "profits_reinvested", "allowance_used", "branch_losses"})


def read_net(
    text: str, told: Sequence[Mention], found: Sequence[Reading], wanted: Sequence[str]
) -> tuple[Reading, ...]:
    """Return the readings, with the one amount told after tax as earnings from which no tax is deducted any more."""
    if PROFITS not in wanted or not _is_matter(found):
        return tuple(found)
    sums = [m for m in without_allowance(text, told) if isinstance(m.value, Money)]
    net = [m for m in sums if _is_net(text, m, sums)]
    if len(net) != 1:
        return tuple(found)
    amount, said = net[0].value, text[net[0].start : net[0].end]
    apart = any(r.fact == PROFITS and r.said != said and r.certainty is Certainty.SURE for r in found)
    if not isinstance(amount, Money) or apart:
        return tuple(found)
    sure = {r.fact: r.value for r in found if r.certainty is Certainty.SURE}
    fact = LAND if sure.get(TRADER) is True and sure.get(BRANCH) is not True else PROFITS
    kept = [r for r in found if r.said != said and r.fact not in (fact, TAXES)]
    none = (Reading(TAXES, Money(0, amount.currency), said),) if fact == PROFITS else ()
    return (*kept, Reading(fact, amount, said), *none)


def _is_matter(found: Sequence[Reading]) -> bool:
    """Whether the additional tax is the matter: one of its amounts or its kind is told."""
    return any(r.fact in AMOUNTS or r.value == MATTER for r in found)


def _is_net(text: str, amount: Mention, sums: Sequence[Mention]) -> bool:
    """Whether an amount is earnings "after tax", told before it or behind, with no amount that is that tax."""
    last = max((m.end for m in sums if m.end <= amount.start), default=0)
    if just_before(_before(), text[last:], amount.start - last):
        return True
    then = _behind().match(text, amount.end)
    following = min((m.start for m in sums if m.start >= amount.end), default=len(text))
    return then is not None and not _joined().fullmatch(text, then.end(), following)


@cache
def _before() -> re.Pattern[str]:
    rows = _rows()
    taxed = rf"(?:{rows['after']})(?:\s+[\w'’-]+){{0,3}}?\s+(?:{rows['taken']})"
    between = rf"(?:\s+[\w'’-]+)*?,?\s+{taxed}"
    turned = rf"{taxed},?(?:\s+[\w'’-]+){{0,5}}?\s+(?:{rows['earned']})"
    being = rf"(?::|{rows['being']}|{rows['of']})?"
    return re.compile(
        rf"(?<!\w)(?:(?:{rows['earned']}){between}\s*,?\s*(?::|{rows['being']})?|{turned}\s*{being})\s*$", re.IGNORECASE
    )


@cache
def _behind() -> re.Pattern[str]:
    rows = _rows()
    earned = rf"(?:\s+(?:{rows['of']})\s+(?:{rows['earned']}))?"
    after = rf",?\s+(?:(?:left|over)\s+)?(?:{rows['after']})(?:\s+[\w'’-]+){{0,3}}?\s+(?:{rows['taken']})(?!\w)"
    return re.compile(earned + after, re.IGNORECASE)


@cache
def _joined() -> re.Pattern[str]:
    """What stands between the tax and its amount: "after tax of CAD 40,000"."""
    return re.compile(rf"\s*(?:[:(]|{_rows()['of']}|{_rows()['being']})?\s*", re.IGNORECASE)


@cache
def _rows() -> dict[str, str]:
    return choices("allowance", "earned", "after", "taken", "of", "being")
