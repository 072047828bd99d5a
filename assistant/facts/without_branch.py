"""Profits that a branch has no part in are not the branch's: "sold without the branch: 900", "not through it, 900"."""

import re
from collections.abc import Sequence
from functools import cache

from assistant.facts.mentions import Mention
from assistant.readers.vocabulary import whole, words
from assistant.sentence_ends import sentence_at

OF_ESTABLISHMENT = frozenset({"establishment_margin", "branch_profits", "attributable_income"})
"""Facts that only the profits of an establishment are."""


def has_no_part(text: str, mention: Mention, told: Sequence[Mention]) -> bool:
    """Return whether a number is told, behind the number before it, with a word that leaves somebody out of it."""
    start = max([sentence_at(text, mention.start)[0], *(m.end for m in told if m.end <= mention.start)])
    return bool(_without().search(text, start, mention.start))


@cache
def _without() -> re.Pattern[str]:
    return whole((*words("negation", "prepositions"), *words("negation", "apart")))
