"""The words of a question that tell what it is about, without those that every question has."""

import re
from functools import cache

from assistant.facts.tokens import FUNCTION
from assistant.figures import find_figures
from assistant.readers.vocabulary import words

WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
SHORTEST = 3


def key_words(text: str) -> tuple[str, ...]:
    """Return the telling words of a text as written, in its order, each once; figures are not repeated.

    >>> key_words("How high is the VAT on a hotel room in Ghent?")
    ('high', 'VAT', 'hotel', 'room', 'Ghent')
    >>> key_words("Which letters did the two authorities exchange?")
    ('letters', 'authorities', 'exchange')
    """
    found: dict[str, str] = {}
    figures = find_figures(text)
    for match in WORD.finditer(text):
        inside = any(figure.start < match.end() and match.start() < figure.end for figure in figures)
        if inside or find_figures(match[0]):
            continue
        if len(match[0]) >= SHORTEST and match[0].lower() not in _empty():
            found.setdefault(match[0].lower(), match[0])
    return tuple(found.values())


@cache
def _empty() -> frozenset[str]:
    asking = [words("message", kind) for kind in ("requests", "interrogatives", "inversions", "greetings", "closings")]
    phrases = [*FUNCTION, *(w for kind in asking for w in kind)]
    return frozenset(word.lower() for phrase in phrases for word in phrase.split())
