"""The stretches of a text compared with examples: its clauses, short sentences, and windows of long clauses."""

from dataclasses import dataclass

from assistant.clauses import clauses
from assistant.facts.tokens import WORD
from assistant.sentence_ends import Span, sentence_spans

WINDOW = 9
STEP = 4
LONGEST = 22
"""Words; a longer sentence is compared by its clauses only."""


@dataclass(frozen=True)
class Segment:
    """A stretch of text at `start`–`end`."""

    start: int
    end: int
    text: str


def segments(text: str) -> tuple[Segment, ...]:
    """Return the stretches of a text, each once, in no particular order."""
    spans: dict[Span, None] = {}
    for clause in clauses(text):
        spans |= dict.fromkeys([(clause.start, clause.end), *_windows(text, clause.start, clause.end)])
    for start, end in sentence_spans(text):
        if len(WORD.findall(text[start:end])) <= LONGEST:
            spans[start, end] = None
    return tuple(Segment(start, end, text[start:end]) for start, end in spans)


def _windows(text: str, start: int, end: int) -> list[Span]:
    places = [m.span() for m in WORD.finditer(text, start, end)]
    if len(places) <= WINDOW + 2:
        return []
    return [(places[i][0], places[min(i + WINDOW, len(places)) - 1][1]) for i in range(0, len(places) - STEP, STEP)]
