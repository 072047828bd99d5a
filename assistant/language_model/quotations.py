"""Words that a language model passes off: quotations that stand nowhere, and instructions that are not to be told."""

import re
from collections.abc import Iterable
from functools import lru_cache

from assistant.language_model.words import fold

QUOTED = re.compile(r"[“\"«„]([^“”\"«»„]{12,})(?:[”\"»“]|$)")
LEAK = 6
"""So many words of the instructions in a row are told to nobody."""


def is_false_quotation(text: str, known: Iterable[str]) -> bool:
    """Whether a text quotes more than two words that none of the `known` texts holds."""
    held = [_letters(words) for words in known]
    quoted = (_letters(match[1]) for match in QUOTED.finditer(text) if len(match[1].split()) > 2)
    return any(not any(words in text_held for text_held in held) for words in quoted)


def leaks(text: str, instructions: str) -> bool:
    """Whether a text tells a part of the instructions, or is one."""
    words = _letters(text)
    whole = words.count(" ") > 1 and words in _letters(instructions)
    return whole or not _runs(instructions).isdisjoint(_runs(text))


@lru_cache(maxsize=256)
def _letters(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", " ", fold(text)).strip()


@lru_cache(maxsize=64)
def _runs(text: str) -> frozenset[tuple[str, ...]]:
    """Every run of `LEAK` words of a text."""
    words = _letters(text).split()
    return frozenset(tuple(words[i : i + LEAK]) for i in range(len(words) - LEAK + 1))
