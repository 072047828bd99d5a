"""Sums over the items of a case: amounts of the same thing, currency by currency, never converted."""

from collections.abc import Iterable
from decimal import Decimal

from calculators.findings import Amount, Outcome, RateCap, Right, TaxingRight
from treaty.citation import Citation

TOGETHER = "{}, all items together"
MOST = "the most tax on the "
ANY = MOST + "income"


def totals(outcome: Outcome) -> tuple[Amount, ...]:
    """Return, for each thing that several items have an amount of, the sum in each currency.

    The amounts are summed as shown, each rounded once; the citation is the provision that contains all of theirs.
    """
    groups: dict[tuple[str, str], list[Amount]] = {}
    for finding in outcome:
        if isinstance(finding, Amount):
            groups.setdefault((finding.of, finding.currency), []).append(finding)
    sums = tuple(_total(group) for group in groups.values() if len({found.item for found in group}) > 1)
    return (*sums, *_of_all_kinds(outcome))


def _of_all_kinds(outcome: Outcome) -> tuple[Amount, ...]:
    """The most tax of one State on items of several kinds, where each has its own ceiling or is free of that tax."""
    most = [found for found in outcome if isinstance(found, Amount) and found.of.startswith(MOST)]
    states = {found.state for found in outcome if isinstance(found, RateCap)}
    free = {
        f.item for f in outcome if isinstance(f, TaxingRight) and f.right is Right.MAY_NOT_TAX and {f.state} == states
    }
    items, capped = {found.item for found in outcome}, {found.item for found in most}
    apart = len({found.of for found in most}) > 1 and len({found.currency for found in most}) == 1
    if not apart or len(states) != 1 or items - capped - free or len(capped) != len(most):
        return ()
    return (_total([found.model_copy(update={"of": ANY}) for found in most]),)


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
