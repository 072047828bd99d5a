"""A language model's prose, sentence by sentence: handles are filled in, and what has no source is left out.

A figure stands in the prose because code put it there in place of a handle, because it is the rate that the ruling
states, or because the user said it and the clause says so. Everything else that may be read as a figure, a place in
the treaty, a quotation or a link drops its sentence.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from assistant.figure_check import sentences
from assistant.figures import Mention, find_figures
from assistant.model_claims import clause_around, contradiction, is_above, is_denied, says, states
from assistant.model_fill import HANDLE, Sentence, fill, means_rate, stated_rates
from assistant.model_ledger import Entry, Ledger, Sort
from assistant.model_words import finish_spelling, fold, traces
from assistant.reply import Figure
from calculators.values import show_value
from treaty.citation import Citation
from treaty.references import find_references

EMPHASIS = "*_~`"
FILLED = "\x01"
LINK = re.compile(r"\]\s*\(|https?:|www\.|\b[\w-]+\.(?:com|net|org|io|be|ca)\b|<[a-zA-Z/!]", re.IGNORECASE)
QUOTED = re.compile(r"[“\"«„]([^“”\"«»„]{12,})(?:[”\"»“]|$)")
LEAK = 6
"""So many words of the instructions in a row are told to nobody."""


@dataclass(frozen=True)
class Prose:
    """The checked prose: its text and figures, the handles and places used, and what was left out for which reason."""

    text: str
    figures: tuple[Figure, ...]
    used: tuple[str, ...]
    dropped: tuple[str, ...]


@dataclass(frozen=True)
class ProseCheck:
    """Checks prose against a ledger, the user's words, and the instructions, which are not to be told."""

    ledger: Ledger
    said: tuple[str, ...] = ()
    instructions: str = field(default="", repr=False)

    def prose(self, raw: str) -> Prose:
        """Return what may be shown of a text; figures have their places in it."""
        text, figures = "", list[Figure]()
        used, dropped = list[str](), list[str]()
        for piece in sentences(finish_spelling(raw)):
            checked = self.sentence(piece)
            if checked.problem:
                dropped.append(checked.problem)
                continue
            figures += [_moved(figure, len(text)) for figure in checked.figures]
            used += checked.used
            text += checked.text
        kept = text.strip()
        lead = len(text) - len(text.lstrip())
        return Prose(kept, tuple(_moved(f, -lead) for f in figures), tuple(used), tuple(dropped))

    def sentence(self, raw: str) -> Sentence:
        """Check one sentence and fill in its handles."""
        text = finish_spelling(raw)
        problem, typed, cited = self._problem(text)
        return Sentence("", problem=problem) if problem else fill(text, typed, cited, self.ledger)

    def _problem(self, text: str) -> tuple[str, tuple[Mention, ...], tuple[str, ...]]:
        handles = [(m, self.ledger.entry(m[1])) for m in HANDLE.finditer(text)]
        if LINK.search(text) or self._leaks(text):
            return "a link, markup or the instructions", (), ()
        if any(entry is None for _, entry in handles) or re.search(r"[{}]", HANDLE.sub("", text)):
            return "an unknown handle", (), ()
        bare = _blank(text, [m.span() for m in HANDLE.finditer(text)])
        references = find_references(bare)
        cited = [c for reference in references for c in reference.citations]
        if any(not r.citations for r in references) or not all(self._is_held(c) for c in cited):
            return "a place that was not read", (), ()
        bare = _blank(bare, [(r.start, r.end) for r in references])
        typed = tuple(m for m in find_figures(bare) if self._is_backed(m, text))
        rest = _blank(bare, [(m.start, m.end) for m in typed])
        if traces(rest.replace(FILLED, " ; "), self.ledger.language):
            return "a figure without a source", (), ()
        problem = (
            _crowded(text, typed)
            or self._false_quotation(text)
            or contradiction(HANDLE.sub(" ", text), self.ledger.ruling)
        )
        for match, entry in handles:
            problem = problem or self._misused(text, match, entry)
        for mention in typed:
            problem = problem or self._mistaken(text, mention)
        return problem, typed, tuple(map(str, cited))

    def _is_held(self, place: Citation) -> bool:
        """Whether a place is one that the reply rests on or that a tool has read, a part of it or what contains it."""
        return any(held.contains(place) or place.contains(held) for held in self.ledger.places)

    def _is_backed(self, mention: Mention, text: str) -> bool:
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

    def _misused(self, text: str, match: re.Match[str], entry: Entry | None) -> str:
        if entry is None or entry.sort is Sort.QUOTATION:
            return ""
        if entry.sort is Sort.VERDICT:
            return "the verdict denied" if is_denied(HANDLE.sub(" ", text)) else ""
        clause = clause_around(text, match.start(), match.end())
        if entry.rate and self.ledger.rules:
            stated = next(
                (e for e in stated_rates(self.ledger) if (e.value, e.place) == (entry.value, entry.place)), None
            )
            return self._wrong_rate(text, clause, stated) if stated else "a rate of another branch"
        if entry.unit == "percent" and not entry.rate and says("charging", clause):
            return "a threshold told as a rate"
        return ""

    def _mistaken(self, text: str, mention: Mention) -> str:
        clause = clause_around(text, mention.start, mention.end)
        wrong = [
            self._wrong_rate(text, clause, entry)
            for entry in stated_rates(self.ledger)
            if any(means_rate(entry, value, mention.unit) for value in mention.values)
        ]
        if not wrong or (says("own", clause) and self._is_users(mention)):
            return ""
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

    def _false_quotation(self, text: str) -> str:
        known = [_letters(words) for words in (*self.ledger.words(), *self.said)]
        for match in QUOTED.finditer(HANDLE.sub("", text)):
            if len(match[1].split()) > 2 and not any(_letters(match[1]) in words for words in known):
                return "a quotation that is found nowhere"
        return ""

    def _leaks(self, text: str) -> bool:
        words = _letters(text)
        whole = words.count(" ") > 1 and words in _letters(self.instructions)
        return whole or not _runs(self.instructions).isdisjoint(_runs(text))


def _crowded(text: str, typed: tuple[Mention, ...]) -> str:
    """Whether typed figures touch or share a clause with another one: "**5**5 %", "5 5 %"."""
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


def _moved(figure: Figure, by: int) -> Figure:
    return figure.model_copy(update={"start": figure.start + by, "end": figure.end + by})


def _blank(text: str, spans: Iterable[tuple[int, int]]) -> str:
    for start, end in spans:
        text = text[:start] + FILLED * (end - start) + text[end:]
    return text


@lru_cache(maxsize=256)
def _letters(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", " ", fold(text)).strip()


@lru_cache(maxsize=64)
def _runs(text: str) -> frozenset[tuple[str, ...]]:
    """Every run of `LEAK` words of a text."""
    words = _letters(text).split()
    return frozenset(tuple(words[i : i + LEAK]) for i in range(len(words) - LEAK + 1))


def _numbers(text: str) -> Iterable[Decimal]:
    for token in text.split():
        try:
            yield Decimal(token)
        except InvalidOperation:
            continue
