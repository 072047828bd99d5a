"""Whether a turn leans on what was said before, and what is then carried over."""

import re

from assistant.state import State

OPENERS = re.compile(
    r"^\W*(?:and|but|so|or|then|what if|what about|how about|make it|suppose|if instead|same|also|ok|now|actually|sorry"
    r"|et si|et|mais|alors|donc|ou|même|aussi|supposons|en fait|désolé"
    r"|en als|en|maar|dus|of|wat als|stel|ook|zelfde|eigenlijk|sorry)\b",
    re.IGNORECASE,
)
POINTERS = re.compile(
    r"\b(?:it|its|that|this|those|these|they|them|their|he|she|her|his|there|then|same|one|both|either|instead|former|latter"
    r"|cela|ça|celui|celle|ceux|elle|ils|elles|y|leur|même|ces|cette"
    r"|dat|die|dit|deze|daar|er|hij|zij|ze|hun|hetzelfde|dan|daarvoor)\b",
    re.IGNORECASE,
)
SHORT = 9
"""Words; a turn no longer than this that points back cannot stand alone."""


def leans(text: str, state: State) -> bool:
    """Return whether a turn leans on the topic: it opens as a continuation, or is short and points back."""
    if not state.topics:
        return False
    words = len(text.split())
    return bool(OPENERS.match(text)) or (words <= SHORT and bool(POINTERS.search(text))) or words <= 3
