"""A turn that says "both", "neither" or "it cannot be told" of the State told last."""

from collections.abc import Sequence
from functools import cache
from re import Pattern

from assistant.readers.vocabulary import whole, words
from assistant.reading import Reading
from calculators.case import Known
from calculators.facts import fact
from calculators.situation import OTHER_STATE

WORDS = {"both": "every", "neither": "none", "undetermined": "open"}
"""The values of a State fact that no single place tells, and the table of `links.toml` with their words."""


def several(text: str, known: Sequence[Known]) -> tuple[Reading, ...]:
    """Return the new value of the fact told last that may be both States, neither or open; `known` has it first."""
    found = [value for value, kind in WORDS.items() if _pattern(kind).search(text)]
    if len(found) != 1:
        return ()
    rows = [k for k in known if found[0] in fact(k.attribute).choices and str(k.value) in {*OTHER_STATE, *WORDS}]
    return tuple(Reading(k.attribute, found[0], text.strip(), entity=k.entity) for k in rows[:1])


@cache
def _pattern(kind: str) -> Pattern[str]:
    return whole(words("links", kind))
