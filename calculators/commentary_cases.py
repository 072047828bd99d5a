"""The figures of the commentary's examples: what a rule finds on the case that stands beside the example.

An example names them `{case gross}` (a fact of the case) and `{case amount}`, `{case amount 2}` (the first and second
finding of that kind, in the order of the ruling).
"""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from functools import cache

from babel.dates import format_date
from babel.numbers import format_decimal
from moneyed import Money

from calculators.case import Case
from calculators.catalogue import rule_named
from calculators.evaluation import evaluate_items
from calculators.facts import FactType, fact
from calculators.findings import Amount, Day, Days, Finding, RateCap
from calculators.values import FactValue, Stay
from treaty.citation import Citation
from treaty.commentary import CaseFigure, ExampleCase, Filled, entry_of, fill
from treaty.limit_words import limit_words
from treaty.limits import Limit

UNITS = {FactType.PERCENTAGE: "%", FactType.DAYS: "days", FactType.MONTHS: "months"}


def filled(citation: Citation, text: str, language: str) -> Filled:
    """Return a text of a provision's entry with its slots filled, those of the example's case too."""
    return fill(text, language, case_figures(citation, language))


@cache
def case_figures(citation: Citation, language: str) -> Mapping[str, CaseFigure]:
    """Return the figures of the case behind a provision's example, by name; none where it has no case.

    Raises FactError or RuleError for a case that no rule can be run on; its author sees this.
    """
    entry = entry_of(citation)
    if entry is None or entry.case is None:
        return {}
    origin = f"rule {entry.case.rule} on the example of {entry.citation}"
    return {name: CaseFigure(words, origin) for name, words in _figures(entry.case, language)}


def _figures(example: ExampleCase, language: str) -> Iterator[tuple[str, str]]:
    case = Case.parse(example.facts)
    for known in case:
        if words := _words(known.value, UNITS.get(fact(known.attribute).type, ""), language):
            yield known.attribute, words
    met: dict[str, int] = {}
    for finding in evaluate_items(rule_named(example.rule), case).outcome:
        if words := _found(finding, language):
            met[finding.kind] = met.get(finding.kind, 0) + 1
            yield f"{finding.kind} {met[finding.kind]}".removesuffix(" 1"), words


def _found(finding: Finding, language: str) -> str:
    match finding:
        case Amount():
            return _words(Money(finding.value, finding.currency), "", language)
        case RateCap():
            return _words(finding.value, "%", language)
        case Days():
            return _words(Decimal(finding.value), "days", language)
        case Day():
            return _words(finding.value, "", language)
    return ""


def _words(value: FactValue, unit: str, language: str) -> str:
    """Return a figure as the commentary's limits are written; "" for a value that is none (a State, yes or no)."""
    match value:
        case Money():
            number = format_decimal(value.amount, format="#,##0.##", locale=language).replace("\u202f", "\u00a0")
            return f"{number} {value.currency.code}" if language == "fr" else f"{value.currency.code} {number}"
        case Decimal() if unit:
            return limit_words(Limit(Citation(("1",)), "example", value, unit, ""), language)
        case Decimal():
            return str(value)
        case date():
            return format_date(value, format="d MMMM y", locale=language)
        case (Stay(), *_):
            return ", ".join(f"{_words(s.start, '', language)} – {_words(s.end, '', language)}" for s in value)
    return ""
