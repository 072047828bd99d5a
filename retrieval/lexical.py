"""BM25 over stemmed words and over runs of letters: a French question meets French explanations and questions."""

import re
from collections.abc import Callable, Sequence

import bm25s
import numpy as np
import numpy.typing as npt
import Stemmer

from retrieval.errors import SearchError

Scores = npt.NDArray[np.float32]

STEMMERS = {"en": "english", "fr": "french", "nl": "dutch"}
"""The Snowball stemmer of each language held."""

RUN = 4
"""Letters in a run."""

_WORD = re.compile(r"[^\W_]+")


def stems(text: str, language: str) -> list[str]:
    """Return the stems of a text's words, in order; raises `SearchError` for a language that is not held.

    >>> stems("Dividends paid to companies", "en")
    ['dividend', 'paid', 'to', 'compani']
    """
    if language not in STEMMERS:
        raise SearchError(f"No stemmer for {language!r}: the languages are {', '.join(STEMMERS)}")
    stemmed: list[str] = Stemmer.Stemmer(STEMMERS[language]).stemWords(_WORD.findall(text.lower()))
    return stemmed


def letters(text: str) -> list[str]:
    """Return the runs of four letters in a text's words, edges marked: typos and compounds share most of them.

    >>> letters("Rente")
    ['#ren', 'rent', 'ente', 'nte#']
    """
    words = (f"#{word}#" for word in _WORD.findall(text.lower()))
    return [word[start : start + RUN] for word in words for start in range(max(1, len(word) - RUN + 1))]


class Lexical:
    """BM25 scores of a query against every text given at the start."""

    def __init__(self, texts: Sequence[str], terms: Callable[[str], list[str]]) -> None:
        """Index the texts by their terms."""
        self.size = len(texts)
        self._terms = terms
        self._bm25 = bm25s.BM25()
        if texts:
            self._bm25.index([terms(text) for text in texts], show_progress=False)

    def known(self, query: str) -> list[str]:
        """Return the query's terms that occur in some text."""
        return [term for term in self._terms(query) if self.size and term in self._bm25.vocab_dict]

    def scores(self, query: str) -> Scores:
        """Return one score a text, in their order; zeros when no term of the query is known."""
        known = self.known(query)
        if not known:
            return np.zeros(self.size, dtype=np.float32)
        return np.asarray(self._bm25.get_scores(known), dtype=np.float32)

    def share_known(self, query: str) -> float:
        """Return the share of the query's distinct terms that occur in some text; 0 for a query without terms."""
        terms = set(self._terms(query))
        return len(terms & set(self.known(query))) / len(terms) if terms else 0.0
