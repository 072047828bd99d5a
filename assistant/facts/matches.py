"""Which facts a text speaks of: its stretches compared with the examples, by shared words and by meaning together.

A match names a fact and a value, as the example says it; grammar decides afterwards whether it is affirmed.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

import numpy as np

from assistant.facts.examples import Example, examples
from assistant.facts.segments import Segment, segments
from assistant.facts.vectors import Vectoriser, Vectors
from assistant.facts.words import Found, lexicon
from assistant.sentence_ends import Span, sentence_spans

SHARE = 0.45
"""Share of an example's weight that must stand in a sentence before it is looked at by words."""
BY_WORDS = 0.5
"""Weight of the share of words found, beside the cosine."""
SHORT = 3
MANY = 8.0
"""Weight of words that tell a fact in a phrase of any length."""
OWN = 0.15
"""Share of the examples with a word that are of one fact, from which on the word tells that fact."""
UNTELLING = 0.6
"""What a share of common words counts for."""
RARE = 4.5
"""Weight of words that are told apart from all others: one rare word, or two common ones."""
FULL = 0.99
CONDITIONS = ("true", "false")
PARENTHESIS = re.compile(r"\([^()]*\)")
WORDED = 0.7
"""Share of an example's words from which on they tell where it stands."""
WHOLE = 0.72
NEAREST = 12
"""Examples nearest in meaning that are looked at for each stretch."""


@dataclass(frozen=True)
class Match:
    """An example that a stretch of text is like: how much (0–1), where, and the weight of the words they share."""

    example: Example
    score: float
    span: Span
    share: float
    cosine: float
    weight: float = 0.0


@dataclass
class Matcher:
    """Compares texts with all examples; the examples' vectors are read once."""

    vectoriser: Vectoriser
    _examples: tuple[Example, ...] = field(default_factory=examples)
    _rows: dict[Example, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Number the examples."""
        self._rows = {example: row for row, example in enumerate(self._examples)}

    @property
    def vectors(self) -> Vectors:
        """The examples' vectors."""
        return self.vectoriser.of_examples

    def matches(self, text: str, language: str) -> tuple[Match, ...]:
        """Return the best match of each example with the text, by score."""
        pieces = segments(text)
        if not pieces:
            return ()
        cosines = self.vectoriser.embed([p.text for p in pieces]) @ self.vectors.T
        found = [*self._by_words(text, language, pieces, cosines), *self._by_meaning(language, pieces, cosines)]
        best: dict[tuple[Example, Span], Match] = {}
        for match in sorted(found, key=lambda m: m.score):
            best[match.example, match.span] = match
        return tuple(sorted(best.values(), key=lambda m: -m.score))

    def _by_words(self, text: str, language: str, pieces: tuple[Segment, ...], cosines: Vectors) -> Iterable[Match]:
        book = lexicon(language)
        for start, end in sentence_spans(text):
            told = book.words(text, start, end)
            aside = asides(text, start, end)
            main = tuple(w for w in told if not any(s < w.start and w.end < e for s, e in aside))
            for found in (*book.find(told, SHARE), *(book.find(main, SHARE) if len(main) < len(told) else ())):
                if len(found.phrase.stems) <= SHORT and ";" in text[slice(*found.span)]:
                    continue
                inside = [i for i, p in enumerate(pieces) if p.start < found.span[1] and found.span[0] < p.end]
                cosine = max((float(cosines[i, self._rows[found.phrase.example]]) for i in inside), default=0.0)
                yield _match(found, cosine)

    def _by_meaning(self, language: str, pieces: tuple[Segment, ...], cosines: Vectors) -> Iterable[Match]:
        book = lexicon(language)
        for row, piece in enumerate(pieces):
            nearest = [int(index) for index in np.argsort(-cosines[row])[:NEAREST]]
            told = book.find(book.words(piece.text), 0.0, [self._examples[index] for index in nearest])
            shared = {found.phrase.example: found for found in told}
            for index in nearest:
                example, cosine = self._examples[index], float(cosines[row, index])
                if (found := shared.get(example)) is None:
                    yield Match(example, _score(example, 0.0, 0.0, 0.0, cosine), (piece.start, piece.end), 0.0, cosine)
                    continue
                match = _match(found, cosine)
                at = match.span if found.share >= WORDED else (0, len(piece.text))
                yield replace(match, span=(piece.start + at[0], piece.start + at[1]))


def asides(text: str, start: int, end: int) -> tuple[Span, ...]:
    """Return the parentheses of a stretch of text: what stands around them is also read without them."""
    return tuple(m.span() for m in PARENTHESIS.finditer(text, start, end))


def _match(found: Found, cosine: float) -> Match:
    share = min(found.share, UNTELLING) if _is_bare(found) else found.share
    score = _score(found.phrase.example, share, found.weight, found.phrase.own, cosine)
    return Match(found.phrase.example, score, found.span, found.share, cosine, found.weight)


def _is_bare(found: Found) -> bool:
    """Whether one word is all that counts of a phrase for a condition, and it tells other facts as well.

    "Nothing there" says by its small words that there is no establishment; "nothing" alone does not.
    """
    example, phrase = found.phrase.example, found.phrase
    return len(phrase.stems) == 1 < len(example.text.split()) and example.value in CONDITIONS and phrase.own < OWN


def _score(example: Example, share: float, weight: float, own: float, cosine: float) -> float:
    """A short phrase whose words all stand there counts as found, whatever stands around it."""
    words = len(example.text.split())
    telling = weight >= RARE or own >= OWN
    if weight < RARE and (words > SHORT or own < OWN):
        share *= UNTELLING
    score = BY_WORDS * share + (1 - BY_WORDS) * cosine
    whole = share >= FULL and ((words <= SHORT and telling) or weight >= MANY)
    return max(score, WHOLE) if whole else score
