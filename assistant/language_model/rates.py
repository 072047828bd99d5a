"""Figures in a language model's sentence: which it may type, and whether the clause tells them as what they are."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from assistant.figures import Mention, find_figures
from assistant.language_model.claims import clause_around, is_above, is_denied, says, states
from assistant.language_model.fill import HANDLE, means_rate, stated_rates
from assistant.language_model.handles import Entry, Sort
from assistant.language_model.ledger import Ledger
from calculators.values import show_value

EMPHASIS = "*_~`"


@dataclass(frozen=True)
class FigureCheck:
    """Judges figures by the ledger and the user's words."""

    ledger: Ledger
    said: tuple[str, ...] = ()

    def may_type(self, mention: Mention, text: str) -> bool:
        """Whether the model may type a figure: the ruling's own rate, or the user's figure told as the user's."""
        if all(self._is_stated(value, mention.unit) for value in mention.values):
            return True
        clause = clause_around(text, mention.start, mention.end)
        return says("own", clause) and not says("charging", clause) and self._is_users(mention)

    def _is_stated(self, value: Decimal | str, unit: str) -> bool:
        return any(means_rate(entry, value, unit) for entry in stated_rates(self.ledger))

    def _is_users(self, mention: Mention) -> bool:
        if mention.unit in ("percent", "number"):
            return all(value in self._facts() for value in mention.values)
        own = [m for text in self.said for m in find_figures(text)]
        return any(m.unit == mention.unit and set(mention.values) <= set(m.values) for m in own)

    def _facts(self) -> set[Decimal | str]:
        """The numbers among the facts of the case; a percentage that is no fact of it is nobody's."""
        return {n for known in self.ledger.case for n in _numbers(show_value(known.value))}

    def misused(self, text: str, match: re.Match[str], entry: Entry | None) -> str:
        """Return why a handle must not stand in this sentence; empty where it may."""
        if entry is None or entry.sort is Sort.QUOTATION:
            return ""
        if entry.sort is Sort.VERDICT:
            return "the verdict denied" if is_denied(HANDLE.sub(" ", text)) else ""
        clause = clause_around(text, match.start(), match.end())
        if says("arithmetic", text):
            return "arithmetic on a figure"
        if says("wrote", clause):
            return "a figure that the user did not write"
        if entry.rate and says("holding", clause) and says("needed", clause):
            return "a rate told as a threshold"
        if entry.rate and self.ledger.rules:
            stated = next(
                (e for e in stated_rates(self.ledger) if (e.value, e.place) == (entry.value, entry.place)), None
            )
            return self._wrong_rate(text, clause, stated) if stated else "a rate of another branch"
        if entry.unit == "percent" and not entry.rate and says("charging", clause):
            return "a threshold told as a rate"
        return ""

    def mistaken(self, text: str, mention: Mention) -> str:
        """Return why a typed rate is told wrongly; empty where it is right."""
        clause = clause_around(text, mention.start, mention.end)
        wrong = [
            self._wrong_rate(text, clause, entry)
            for entry in stated_rates(self.ledger)
            if any(means_rate(entry, value, mention.unit) for value in mention.values)
        ]
        if not wrong or (says("own", clause) and self._is_users(mention)):
            return ""
        if says("wrote", clause):
            return "a figure that the user did not write"
        return "" if "" in wrong else wrong[0]

    def _wrong_rate(self, text: str, clause: str, entry: Entry) -> str:
        named = states(clause) or states(text)
        if is_denied(clause) or is_above(clause):
            return "a rate denied or exceeded"
        if entry.state in ("BE", "CA") and named and entry.state not in named:
            return "a rate of the other State"
        if text.count(f"{{{{{entry.handle}}}}}") > 1:
            return "a rate said twice"
        return ""


def crowded(text: str, typed: tuple[Mention, ...]) -> str:
    """Return why typed figures may be read together with another one: "**5**5 %", "5 5 %"; empty where not."""
    spans = [(m.start, m.end) for m in typed]
    told = [*spans, *(m.span() for m in HANDLE.finditer(text) if m[1][0] == Sort.FIGURE.value)]
    for start, end in spans:
        before, after = text[:start].rstrip(EMPHASIS)[-1:], text[end:].lstrip(EMPHASIS)[:1]
        if before.isalnum() or after.isalnum() or (before in (*".,", "}") and before):
            return "a figure that touches another"
        clause = clause_around(text, start, end)
        if sum(clause_around(text, *other) == clause for other in told) > 1:
            return "two figures in a clause"
    return ""


def _numbers(text: str) -> Iterable[Decimal]:
    for token in text.split():
        try:
            yield Decimal(token)
        except InvalidOperation:
            continue
