"""Handles: the figures, sentences and quotations that a language model may use, kept by code.

A tool's result enters the ledger; the model sees handles beside the values (`{{F1}}` a figure, `{{V1}}` a sentence of
the verdict, `{{Q1}}` a quotation) and writes handles; code fills them in. The values never pass through the model.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from threading import Lock

from assistant.language_model.handles import Entry, Sort, of_finding, of_limit, of_words
from calculators.case import Case
from calculators.findings import Finding
from calculators.ruling import Ruling
from treaty.citation import Citation
from treaty.limits import limits
from treaty.quotation import quote, readable


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
            self._add(of_words(citation))
        for limit in limits():
            if any(citation.contains(limit.citation) for citation in cited):
                self._add(of_limit(limit, self.language))
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
            for entry in of_finding(finding, ruling.rule, self.language):
                self._add(entry)
        with self._lock:
            self.places.update(Citation.parse(cite) for cite in _cites(ruling))

    def _add(self, entry: Entry) -> None:
        with self._lock:
            if any(known.is_same(entry) for known in self._entries.values()):
                return
            number = 1 + max((int(h[1:]) for h in self._entries if h[0] == entry.sort.value), default=0)
            handle = f"{entry.sort.value}{number}"
            self._entries[handle] = replace(entry, handle=handle)


def outcome_of(ruling: Ruling) -> tuple[Finding, ...]:
    """Return every finding that a ruling states, those of its parts included."""
    return tuple(dict.fromkeys([*ruling.outcome, *(f for part in ruling.parts for f in part.outcome)]))


def _cites(ruling: Ruling) -> Iterator[str]:
    yield from (finding.cite for finding in ruling.outcome)
    yield from (step.cite for step in ruling.steps)
    for part in ruling.parts:
        yield from _cites(part)
