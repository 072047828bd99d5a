"""How far a question names what a ruling finds: "is there a PE?" asks for a finding on a permanent establishment."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from assistant.fact_words import stems
from assistant.readers.vocabulary import alternatives, table
from assistant.terms import translated
from assistant.wording import LANGUAGES
from calculators.findings import Amount, Answer, Day, Days
from calculators.ruling import Ruling


def named(ruling: Ruling, question: str) -> float:
    """Return the largest share, 0 to 1, of the words of a finding of a ruling or its branches that a question has."""
    asked = _said(question)
    return max((_share(term, asked) for term in set(_terms(ruling))), default=0.0)


def _terms(ruling: Ruling) -> Iterator[str]:
    """What the findings of a ruling are of, in the calculators' English terms."""
    for finding in (*ruling.outcome, *(f for branch in ruling.branches for f in branch.outcome)):
        if isinstance(finding, Answer):
            yield finding.name
        elif isinstance(finding, Amount | Day | Days):
            yield finding.of
    for part in ruling.parts:
        yield from _terms(part)


def _share(term: str, asked: frozenset[str]) -> float:
    return max((len(words & asked) / len(words) for words in _words_of(term) if words), default=0.0)


@cache
def _words_of(term: str) -> tuple[frozenset[str], ...]:
    """The stems of a term in each language."""
    wordings = ((language, translated(term, language)) for language in LANGUAGES)
    return tuple(frozenset(stems(words, language)) for language, words in wordings if words)


@lru_cache(maxsize=32)
def _said(question: str) -> frozenset[str]:
    """The stems of a question in each language, its abbreviations written out."""
    whole = _abbreviated().sub(lambda match: _full()[match[0]], question)
    return frozenset(stem for language in LANGUAGES for stem in stems(whole, language))


@cache
def _full() -> dict[str, str]:
    return {short: full for full, row in table("abbreviations").items() for short in row}


@cache
def _abbreviated() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(_full())})\b")
