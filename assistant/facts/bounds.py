"""Numbers that are only bounded ("more than 8 %", "under 30 days"): whether the bound is enough for their limit."""

from decimal import Decimal

from assistant.readers.comparisons import Comparison
from calculators.facts import Fact, FactType
from treaty.limits import limits

UNITS = {FactType.PERCENTAGE: "%", FactType.DAYS: "days", FactType.MONTHS: "months"}
NO_TEST = ("rate", "window")
"""Limits that a number is not compared with."""


def is_enough(value: object, how: Comparison, fact: Fact) -> bool:
    """Return whether a bounded number decides as the number itself would, whatever it is.

    A bound above every limit of the fact's provision decides from below, one under every limit from above; at a
    limit it decides nothing ("more than twelve months" may be used as no number of months).
    """
    bounds = _limits(fact)
    if how in (Comparison.EXACTLY, Comparison.ABOUT) or not isinstance(value, Decimal) or not bounds:
        return True
    match how:
        case Comparison.MORE:
            return value > max(bounds)
        case Comparison.AT_LEAST:
            return value >= max(bounds)
        case _:
            return value < min(bounds) or (how is Comparison.AT_MOST and fact.type is FactType.DAYS and value in bounds)


def _limits(fact: Fact) -> list[Decimal]:
    rows = [row for row in limits() if row.citation == fact.citation and row.name not in NO_TEST]
    return [row.value for row in rows if isinstance(row.value, Decimal) and row.unit == UNITS.get(fact.type)]
