"""The owner behind a nominee: words that say where "the beneficial owner" lives say that the recipient is another."""

from collections.abc import Sequence
from dataclasses import replace

from assistant.reading import Certainty, Reading

OWNER, BEHIND = "beneficial_owner", "true_owner_state"
ELSEWHERE = "third_state"
"""Whoever lives in one of the two States may be the recipient himself: "paid to a beneficial owner in Diest"."""


def read_owner(found: Sequence[Reading]) -> tuple[Reading, ...]:
    """Return the readings, the recipient told as no beneficial owner where the same words tell of one behind him."""
    said = [
        r.said.lower() for r in found if r.fact == BEHIND and r.value == ELSEWHERE and r.certainty is Certainty.SURE
    ]
    return tuple(
        replace(r, value=False) if r.fact == OWNER and any(r.said.lower() in words for words in said) else r
        for r in found
    )
