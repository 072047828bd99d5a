"""Sums over the items of a case: amounts of the same thing, currency by currency, never converted."""

from collections.abc import Iterable
from decimal import Decimal

from calculators.findings import Amount, Outcome
from treaty.citation import Citation

TOGETHER = "{}, all items together"


def totals(outcome: Outcome) -> tuple[Amount, ...]:
    """Return, for each thing that several items have an amount of, the sum in each currency.

    The amounts are summed as shown, each rounded once; the citation is the provision that contains all of theirs.
    """
    groups: dict[tuple[str, str], list[Amount]] = {}
    for finding in outcome:
        if isinstance(finding, Amount):
            groups.setdefault((finding.of, finding.currency), []).append(finding)
    return tuple(_total(group) for group in groups.values() if len({found.item for found in group}) > 1)


def _total(group: list[Amount]) -> Amount:
    first = group[0]
    value = sum((found.value for found in group), Decimal(0))
    cite = _common(found.cite for found in group)
    return Amount(cite=cite, value=value, currency=first.currency, of=TOGETHER.format(first.of))


def _common(cites: Iterable[str]) -> str:
    """The finest provision that contains all these; the first of them where they share none."""
    first, *rest = (Citation.parse(cite) for cite in dict.fromkeys(cites))
    shared = (c for c in (first, *first.ancestors()) if all(c.contains(other) for other in rest))
    return str(next(shared, first))
