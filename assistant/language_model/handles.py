"""What a language model may point at: figures of a ruling and of the treaty, sentences of a verdict, quotations.

Each is an entry with the words that replace its handle; the ledger numbers them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from assistant import verdict
from assistant.wording import day, money, state_name
from calculators.findings import Amount, Day, Days, Finding, RateCap
from calculators.values import plain
from treaty.citation import Citation
from treaty.limit_words import limit_words
from treaty.limits import Limit
from treaty.quotation import quote, readable

LONGEST_QUOTE = 400
"""Characters of a provision that a handle puts into running text."""
UNITS = {"%": "percent", "day of the year": "date"}
_DAYS = {"en": "days", "fr": "jours", "nl": "dagen"}


class Sort(StrEnum):
    """What a handle stands for; its value is the handle's first letter."""

    FIGURE = "F"
    VERDICT = "V"
    QUOTATION = "Q"


@dataclass(frozen=True)
class Entry:
    """One handle: the words that replace it, what they mean, and the place that states them.

    `rate` marks a ceiling on a tax, `result` what a calculator found (else it is the treaty's own); `state` is the
    State of a ceiling. `value` and `unit` are as in a Reply's figure; empty for a sentence or a quotation. `handle` is
    the ledger's to give.
    """

    sort: Sort
    shown: str
    means: str
    place: str
    value: str = ""
    unit: str = ""
    rate: bool = False
    result: bool = False
    state: str = ""
    origin: str = ""
    handle: str = ""

    def is_same(self, other: "Entry") -> bool:
        """Whether both say the same words of the same thing."""
        mine = (self.sort, self.shown, self.means, self.place, self.result)
        return mine == (other.sort, other.shown, other.means, other.place, other.result)


def of_finding(finding: Finding, rule: str, language: str) -> Iterator[Entry]:
    """Return the sentences of the verdict that state a finding of a rule, then its figure if it has one."""
    for sentence in verdict.sentences((finding,), language):
        yield Entry(
            Sort.VERDICT,
            sentence,
            "a sentence of the verdict",
            finding.cite,
            state=_state(finding),
            origin=finding.cite,
        )
    if (figure := _figure(finding, language)) is not None:
        means, shown, value, unit = figure
        yield Entry(
            Sort.FIGURE, shown, means, finding.cite, value, unit, isinstance(finding, RateCap), True, _state(finding),
            f"{finding.cite}, rule {rule}",
        )  # fmt: skip


def of_limit(limit: Limit, language: str) -> Entry:
    """Return a limit of the treaty."""
    value = plain(limit.value) if isinstance(limit.value, Decimal) else limit.value.isoformat()
    return Entry(
        Sort.FIGURE, limit_words(limit, language), limit.name, str(limit.citation), value,
        UNITS.get(limit.unit, limit.unit), limit.name.endswith("rate"), origin=limit.key,
    )  # fmt: skip


def of_words(citation: Citation) -> Entry:
    """Return the words of a provision as a quotation, cut after `LONGEST_QUOTE` characters."""
    words = readable(quote(citation))
    if len(words) > LONGEST_QUOTE:
        words = words[:LONGEST_QUOTE].rsplit(" ", 1)[0] + " …"
    place = str(citation)
    return Entry(Sort.QUOTATION, f"“{words}” ({place})", f"the words of {place}", place, origin=place)


def _figure(finding: Finding, language: str) -> tuple[str, str, str, str] | None:
    """What a finding's figure means, how it is shown, its value and its unit."""
    match finding:
        case RateCap():
            value = plain(finding.value)
            return f"the ceiling for {state_name(finding.state, 'en')}", f"{value} %", value, "percent"
        case Amount():
            shown = money(finding.value, finding.currency, language)
            return verdict.translate(finding.of, language), shown, plain(finding.value), finding.currency
        case Day():
            shown = day(finding.value, language)
            return verdict.translate(finding.of, language), shown, finding.value.isoformat(), "date"
        case Days():
            shown = f"{finding.value} {_DAYS[language]}"
            return verdict.translate(finding.of, language), shown, str(finding.value), "days"
        case _:
            return None


def _state(finding: Finding) -> str:
    return str(getattr(finding, "state", ""))
