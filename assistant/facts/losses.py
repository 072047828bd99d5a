"""The profits of an establishment whose losses Belgium has deducted: the income that 23(1)(d) exempts only in part.

"the profits of other taxable periods attributable to that establishment"; told as earnings of the branch they are the
income that is relieved, where no other income is told.
"""

from collections.abc import Sequence
from dataclasses import replace

from assistant.reading import Certainty, Reading

INCOME, PROFITS = "gross", "branch_profits"
LOSSES = frozenset({"losses_deducted", "compensated_profits"})


def read_losses(found: Sequence[Reading], wanted: Sequence[str]) -> tuple[Reading, ...]:
    """Return the readings with the branch's profits as the income, where losses are told that freed a part of them."""
    rows = {r.fact: r for r in found if r.certainty is Certainty.SURE}
    told = any(r.fact == INCOME for r in found)
    if INCOME not in wanted or told or PROFITS not in rows or rows.keys().isdisjoint(LOSSES):
        return tuple(found)
    return (*found, replace(rows[PROFITS], fact=INCOME))
