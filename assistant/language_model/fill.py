"""Handles filled in: the words, what a figure means and where it stands, and the figure as the Reply lists it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from assistant.figures import Mention
from assistant.language_model.claims import states
from assistant.language_model.handles import Entry, Sort
from assistant.language_model.ledger import Ledger
from assistant.reply import Figure
from assistant.wording import state_name

HANDLE = re.compile(r"\{\{\s*([FQV]\d+)\s*\}\}")
WHOLE_HUNDRED = Decimal(100)


@dataclass(frozen=True)
class Sentence:
    """One sentence as it is shown, with the figures in it; `problem` says why it is not shown."""

    text: str
    figures: tuple[Figure, ...] = ()
    used: tuple[str, ...] = ()
    problem: str = ""


def fill(text: str, typed: tuple[Mention, ...], cited: tuple[str, ...], ledger: Ledger) -> Sentence:
    """Return a sentence with its handles filled in; `typed` are the figures that the model itself could type."""
    shown, last = "", 0
    figures, used = list[Figure](), list(cited)
    places: list[tuple[tuple[int, int], str | Mention]] = [(m.span(), m[1]) for m in HANDLE.finditer(text)]
    places += [((mention.start, mention.end), mention) for mention in typed]
    for (start, end), what in sorted(places, key=lambda row: row[0]):
        shown += text[last:start]
        if isinstance(what, Mention):
            figures.append(_typed_figure(what, len(shown), ledger))
            shown += text[start:end]
        elif (entry := ledger.entry(what)) is not None:
            if entry.sort is Sort.FIGURE:
                figures.append(_figure(entry, len(shown)))
            shown += entry.shown + _note(entry, text, ledger)
            used.append(entry.handle)
        last = end
    return Sentence(shown + text[last:], tuple(figures), tuple(used))


def stated_rates(ledger: Ledger) -> Iterable[Entry]:
    """Return the ceilings that the ruling states."""
    return (entry for entry in ledger.entries() if entry.rate and entry.result)


def means_rate(entry: Entry, value: Decimal | str, unit: str) -> bool:
    """Whether a typed number is the rate of an entry: in per cent, as a bare number, or as the part 0.05."""
    if isinstance(value, str) or unit not in ("percent", "number"):
        return False
    rate = Decimal(entry.value)
    return value == rate or (unit == "number" and value < 1 and value * WHOLE_HUNDRED == rate)


def _note(entry: Entry, text: str, ledger: Ledger) -> str:
    """What a figure is and where it stands, so that it cannot be taken for another one."""
    if entry.sort is not Sort.FIGURE:
        return ""
    parts = [] if entry.rate and entry.result else [entry.means]
    if entry.rate and entry.state in ("BE", "CA") and entry.state not in states(text):
        parts.append(state_name(entry.state, ledger.language))
    return f" ({', '.join([*parts, entry.place])})"


def _typed_figure(mention: Mention, start: int, ledger: Ledger) -> Figure:
    value = mention.values[0]
    entry = next((e for e in stated_rates(ledger) if means_rate(e, value, mention.unit)), None)
    if entry is None:
        return _as_figure(mention.text, start, str(value), mention.unit, "user", "your words")
    return _as_figure(mention.text, start, entry.value, "percent", "rate", entry.origin)


def _figure(entry: Entry, start: int) -> Figure:
    role = "rate" if entry.rate and entry.result else "limit" if not entry.result else "result"
    return _as_figure(entry.shown, start, entry.value, entry.unit, role, entry.origin)


def _as_figure(text: str, start: int, value: str, unit: str, role: str, origin: str) -> Figure:
    return Figure.model_validate(
        {"text": text, "start": start, "end": start + len(text), "value": value, "unit": unit, "role": role,
         "from": origin}
    )  # fmt: skip
