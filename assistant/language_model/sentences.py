"""A language model's prose, sentence by sentence: handles are filled in, and what has no source is left out.

A figure stands in the prose because code put it there in place of a handle, because it is the rate that the ruling
states, or because the user said it and the clause says so. Everything else that may be read as a figure, a place in
the treaty, a quotation or a link drops its sentence.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from assistant.figure_check import sentences
from assistant.figures import Mention, find_figures
from assistant.language_model.claims import contradiction
from assistant.language_model.fill import HANDLE, Sentence, fill
from assistant.language_model.ledger import Ledger
from assistant.language_model.quotations import is_false_quotation, leaks
from assistant.language_model.rates import FigureCheck, crowded
from assistant.language_model.words import finish_spelling, seam, traces
from assistant.reply import Figure
from treaty.citation import Citation
from treaty.references import Reference, find_references

FILLED = "\x01"
LEAD = " \n*_>|-"
LINK = re.compile(r"\]\s*\(|https?:|www\.|\b[\w-]+\.(?:com|net|org|io|be|ca)\b|<[a-zA-Z/!]", re.IGNORECASE)


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
        reader = Reader(self)
        for checked in map(reader.next, sentences(finish_spelling(raw))):
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
        bare = _blank(text, [m.span() for m in HANDLE.finditer(text)])
        references = find_references(bare)
        bare = _blank(bare, [(r.start, r.end) for r in references])
        typed = tuple(m for m in find_figures(bare) if self._judge.may_type(m, text))
        problem = (
            self._foreign(text)
            or self._unread(references)
            or self._unsourced(_blank(bare, [(m.start, m.end) for m in typed]))
            or self._mistold(text, typed)
        )
        if problem:
            return Sentence("", problem=problem)
        return fill(text, typed, tuple(str(c) for r in references for c in r.citations), self.ledger)

    @property
    def _judge(self) -> FigureCheck:
        return FigureCheck(self.ledger, self.said)

    def _foreign(self, text: str) -> str:
        if LINK.search(text) or leaks(text, self.instructions):
            return "a link, markup or the instructions"
        known = all(self.ledger.entry(handle[1]) for handle in HANDLE.finditer(text))
        return "" if known and not re.search(r"[{}]", HANDLE.sub("", text)) else "an unknown handle"

    def _unread(self, references: Iterable[Reference]) -> str:
        held = all(r.citations and all(map(self._is_held, r.citations)) for r in references)
        return "" if held else "a place that was not read"

    def _unsourced(self, rest: str) -> str:
        return "a figure without a source" if traces(rest.replace(FILLED, " ; "), self.ledger.language) else ""

    def _mistold(self, text: str, typed: tuple[Mention, ...]) -> str:
        plain = HANDLE.sub("", text)
        if is_false_quotation(plain, (*self.ledger.words(), *self.said)):
            return "a quotation that is found nowhere"
        judge = self._judge
        problems = [crowded(text, typed), contradiction(HANDLE.sub(" ", text), self.ledger.ruling)]
        problems += [judge.misused(text, m, self.ledger.entry(m[1])) for m in HANDLE.finditer(text)]
        problems += [judge.mistaken(text, mention) for mention in typed]
        return next(filter(None, problems), "")

    def _is_held(self, place: Citation) -> bool:
        """Whether a place is one that the reply rests on or that a tool has read, a part of it or what contains it."""
        return any(place.akin(held) for held in self.ledger.places)


@dataclass
class Reader:
    """Reads sentences one after another: a figure cut in two by the end of one is a figure too."""

    check: ProseCheck
    before: str = ""
    broken: bool = False

    def next(self, raw: str) -> Sentence:
        """Return the next sentence, checked by itself and as it follows on those before it."""
        checked = self.check.sentence(raw)
        text = HANDLE.sub(" ; ", finish_spelling(raw))
        if not checked.problem and self.broken and text.lstrip(LEAD)[:1].islower():
            checked = Sentence("", problem="the rest of a sentence left out")
        elif not checked.problem and seam(self.before, text):
            checked = Sentence("", problem="a figure over two sentences")
        self.broken = bool(checked.problem) or (self.broken and not text.strip())
        self.before = self.before if checked.problem else f"{self.before[-200:]} {text}"
        return checked


def _moved(figure: Figure, by: int) -> Figure:
    return figure.model_copy(update={"start": figure.start + by, "end": figure.end + by})


def _blank(text: str, spans: Iterable[tuple[int, int]]) -> str:
    for start, end in spans:
        text = text[:start] + FILLED * (end - start) + text[end:]
    return text
