"""Handles: the figures, sentences and quotations that a language model may use, kept by code.

A tool's result enters the ledger; the model sees handles beside the values (`{{F1}}` a figure, `{{V1}}` a sentence of
the verdict, `{{Q1}}` a quotation) and writes handles; code fills them in. The values never pass through the model.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from threading import Lock

from assistant import verdict
from assistant.wording import day, money, state_name
from calculators.case import Case
from calculators.findings import Amount, Day, Days, Finding, RateCap
from calculators.ruling import Ruling
from calculators.values import plain
from treaty.citation import Citation
from treaty.limit_words import limit_words
from treaty.limits import Limit, limits
from treaty.quotation import quote, readable

LONGEST_QUOTE = 400
"""Characters of a provision that a handle puts into running text."""


class Sort(StrEnum):
    """What a handle stands for; its value is the handle's first letter."""

    FIGURE = "F"
    VERDICT = "V"
    QUOTATION = "Q"


@dataclass(frozen=True)
class Entry:
    """One handle: the words that replace it, what they mean, and the place that states them.

    `rate` marks a ceiling on a tax, `result` what a calculator found (else it is the treaty's own); `state` is the
    State of a ceiling. `value` and `unit` are as in a Reply's figure; empty for a sentence or a quotation.
    """

    handle: str
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


class Ledger:
    """The handles of one answer. Tools may run in several threads at once."""

    def __init__(
        self,
        language: str,
        ruling: Ruling | None = None,
        citations: Iterable[Citation] = (),
        case: Case | None = None,
    ) -> None:
        """Start with what the default reply rests on: its ruling, if it decided, and its citations."""
        self._lock = Lock()
        self._entries: dict[str, Entry] = {}
        self._words: dict[Citation, str] = {}
        self.language = language
        self.places: set[Citation] = set()
        self.fixed = ruling is not None and bool(ruling.outcome)
        self.undecided = ruling is not None and not ruling.outcome
        self.ruling: Ruling | None = None
        self.case = case or Case()
        if ruling is not None and ruling.outcome:
            self._state(ruling)
        self.read(citations)

    def rule(self, ruling: Ruling, case: Case) -> bool:
        """Take in a calculator's ruling; returns whether its figures may be said.

        The ruling of the default reply stands; only where it decided nothing does the last one that decides.
        """
        if self.fixed or not ruling.outcome:
            return False
        self._state(ruling)
        self.undecided = False
        self.case = case
        return True

    def read(self, citations: Iterable[Citation]) -> None:
        """Take in provisions: their words and their limits."""
        cited = tuple(citations)
        for citation in cited:
            self._add(Sort.QUOTATION, _shown_quote(citation), f"the words of {citation}", str(citation))
        for limit in limits():
            if any(citation.contains(limit.citation) for citation in cited):
                self._limit(limit)
        with self._lock:
            self.places.update(cited)
            self._words.update((citation, readable(quote(citation))) for citation in cited)

    def entry(self, handle: str) -> Entry | None:
        """Return what a handle stands for ("F1"); None for one that code never gave out."""
        return self._entries.get(handle)

    def entries(self) -> tuple[Entry, ...]:
        """Return every handle, in the order they were given out."""
        with self._lock:
            return tuple(self._entries.values())

    def view(self) -> list[dict[str, str]]:
        """Return the handles as the model is shown them; where a ruling is stated or open, no rate but its own."""
        shown = [e for e in self.entries() if e.result or not e.rate or not self.rules]
        return [{"handle": f"{{{{{e.handle}}}}}", "says": e.shown, "means": e.means} for e in shown]

    @property
    def rules(self) -> bool:
        """Whether the answer is a ruling, decided or not: then a rate of the text may not be told as the answer."""
        return self.undecided or self.ruling is not None

    def words(self) -> tuple[str, ...]:
        """Return the words of every provision read, in full."""
        with self._lock:
            return tuple(self._words.values())

    def _state(self, ruling: Ruling) -> None:
        """Make a ruling the one the answer states; the sentences and results of an earlier one are taken away."""
        with self._lock:
            self._entries = {h: e for h, e in self._entries.items() if not (e.result or e.sort is Sort.VERDICT)}
            self.ruling = ruling
        for finding in outcome_of(ruling):
            for sentence in verdict.sentences((finding,), self.language):
                self._add(Sort.VERDICT, sentence, "a sentence of the verdict", finding.cite, state=_state_of(finding))
            self._finding(finding, ruling.rule)
        with self._lock:
            self.places.update(Citation.parse(cite) for cite in _cites(ruling))

    def _finding(self, finding: Finding, rule: str) -> None:
        origin = f"{finding.cite}, rule {rule}"
        match finding:
            case RateCap():
                means = f"the ceiling for {state_name(finding.state, 'en')}"
                shown, value, unit = f"{plain(finding.value)} %", plain(finding.value), "percent"
            case Amount():
                means = verdict.translate(finding.of, self.language)
                shown = money(finding.value, finding.currency, self.language)
                value, unit = plain(finding.value), finding.currency
            case Day():
                means = verdict.translate(finding.of, self.language)
                shown, value, unit = day(finding.value, self.language), finding.value.isoformat(), "date"
            case Days():
                means = verdict.translate(finding.of, self.language)
                shown, value, unit = f"{finding.value} {_DAYS[self.language]}", str(finding.value), "days"
            case _:
                return
        rate, state = isinstance(finding, RateCap), _state_of(finding)
        self._add(Sort.FIGURE, shown, means, finding.cite, value=value, unit=unit, rate=rate, result=True, state=state,
                  origin=origin)  # fmt: skip

    def _limit(self, limit: Limit) -> None:
        value = plain(limit.value) if isinstance(limit.value, Decimal) else limit.value.isoformat()
        unit = {"%": "percent", "day of the year": "date"}.get(limit.unit, limit.unit)
        rate = limit.name.endswith("rate")
        self._add(Sort.FIGURE, limit_words(limit, self.language), limit.name, str(limit.citation), value=value,
                  unit=unit, rate=rate, origin=limit.key)  # fmt: skip

    def _add(
        self,
        sort: Sort,
        shown: str,
        means: str,
        place: str,
        *,
        value: str = "",
        unit: str = "",
        rate: bool = False,
        result: bool = False,
        state: str = "",
        origin: str = "",
    ) -> None:
        with self._lock:
            same = (sort, shown, means, place, result)
            if any((e.sort, e.shown, e.means, e.place, e.result) == same for e in self._entries.values()):
                return
            number = 1 + max((int(h[1:]) for h in self._entries if h[0] == sort.value), default=0)
            handle = f"{sort.value}{number}"
            self._entries[handle] = Entry(
                handle, sort, shown, means, place, value, unit, rate, result, state, origin or place
            )


_DAYS = {"en": "days", "fr": "jours", "nl": "dagen"}


def outcome_of(ruling: Ruling) -> tuple[Finding, ...]:
    """Return every finding that a ruling states, those of its parts included."""
    return tuple(dict.fromkeys([*ruling.outcome, *(f for part in ruling.parts for f in part.outcome)]))


def _cites(ruling: Ruling) -> Iterator[str]:
    yield from (finding.cite for finding in ruling.outcome)
    yield from (step.cite for step in ruling.steps)
    for part in ruling.parts:
        yield from _cites(part)


def _state_of(finding: Finding) -> str:
    return str(getattr(finding, "state", ""))


def _shown_quote(citation: Citation) -> str:
    words = readable(quote(citation))
    if len(words) > LONGEST_QUOTE:
        words = words[:LONGEST_QUOTE].rsplit(" ", 1)[0] + " …"
    return f"“{words}” ({citation})"
