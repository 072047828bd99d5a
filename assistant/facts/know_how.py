"""Whether know-how comes with another agreement, where the story says that nobody knows.

12(3)(b): "information concerning industrial, commercial or scientific experience (but not including any such
information provided in connection with a rental or franchise agreement)": what nobody knows of such a one is asked.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.clauses import Mood, mood
from assistant.readers.vocabulary import any_of
from assistant.reading import Certainty, Reading

FACT, KINDS = "royalty_kind", frozenset({"know_how", "know_how_with_rental_or_franchise"})
OPEN = frozenset({Mood.ASKED, Mood.HEDGED})


def read_agreements(text: str, found: Sequence[Reading]) -> tuple[Reading, ...]:
    """Return the readings, know-how as doubtful where it is left open what agreement it comes with."""
    if not any(r.fact == FACT and r.value in KINDS for r in found) or not _left_open(text):
        return tuple(found)
    return tuple(replace(r, certainty=Certainty.DOUBTFUL) if r.fact == FACT else r for r in found)


def _left_open(text: str) -> bool:
    named = [m.span() for m in any_of("establishments", "agreements").finditer(text)]
    return bool(named) and any(mood(text, span) in OPEN and not _in_question(text, span) for span in named)


def _in_question(text: str, span: tuple[int, int]) -> bool:
    """Whether the words stand in a question put, which leaves nothing open: "what tax does the franchise cost?"."""
    rest = re.match(r"[^.?!]*([.?!]|$)", text[span[1] :])
    return bool(rest and rest[1] == "?")
