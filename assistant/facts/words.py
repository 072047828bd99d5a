"""Words of a text as stems with their places, and how far a phrase's words are found among them."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

import Stemmer
from rapidfuzz import fuzz, process

from assistant.facts.examples import Example, examples
from assistant.facts.tokens import FUNCTION, WORD, joined_before
from assistant.readers.vocabulary import fold
from assistant.sentence_ends import Span

NAMES = {"en": "english", "fr": "french", "nl": "dutch"}
LIKE = 84
PREFIXES = frozenset({"non", "ex", "anti", "semi", "pre", "post", "self", "half", "sub", "mi", "demi", "oud", "niet"})
"""First parts of words that change the sense of the second."""
LONG = 5
"""Letters a word needs before a misspelling of it is looked for."""


@dataclass(frozen=True)
class Word:
    """A word's stem and where it stands."""

    stem: str
    start: int
    end: int


@dataclass(frozen=True)
class Phrase:
    """An example's stems that count, with their weights; `total` is their sum."""

    example: Example
    stems: tuple[str, ...]
    weights: tuple[float, ...]
    own: float = 0.0
    """Share of the examples with its rarest stem that are of its own fact."""

    @property
    def total(self) -> float:
        """The weight of all its stems."""
        return sum(self.weights)


@dataclass(frozen=True)
class Found:
    """A phrase found among words: the share of its weight that was found, that weight, and the span it was found in."""

    phrase: Phrase
    share: float
    weight: float
    span: Span


class Lexicon:
    """The examples of one language as phrases, found again in words by their stems, misspelt or not."""

    def __init__(self, language: str) -> None:
        """Stem every example of the language and weigh stems by how few examples have them."""
        rows = [e for e in examples() if e.language == language]
        self._bags = {e: tuple(dict.fromkeys(stems(e.text, language))) for e in rows}
        counts = Counter(stem for bag in self._bags.values() for stem in bag)
        self.weights = {stem: math.log(1 + len(rows) / count) for stem, count in counts.items()}
        self.language = language
        self._facts: dict[str, Counter[str]] = defaultdict(Counter)
        for example, bag in self._bags.items():
            for stem in bag:
                self._facts[stem][example.fact] += 1
        self._vocabulary = [stem for stem in counts if len(stem) >= LONG]
        self.phrases = {e: self._phrase(e) for e in rows}
        self._having: dict[str, list[Phrase]] = defaultdict(list)
        for phrase in self.phrases.values():
            for stem in phrase.stems:
                self._having[stem].append(phrase)

    def words(self, text: str, start: int = 0, end: int | None = None) -> tuple[Word, ...]:
        """Return the words of a stretch of text that count, misspelt ones as the stem they are like."""
        told = WORD.finditer(text, start, len(text) if end is None else end)
        stemmed = ((m, stem) for m in told if (stem := _stem(text, m, self.language)) is not None)
        return tuple(word for m, stem in stemmed for word in self._told(m, stem))

    def _told(self, match: re.Match[str], stem: str) -> tuple[Word, ...]:
        """One word, or its two parts where only these are known: "computer-software", not "non-software"."""
        first, hyphen, last = match.group().lower().partition("-")
        if hyphen and stem not in self.weights and first not in PREFIXES and first not in FUNCTION:
            one, two = (fold(_stemmer(self.language).stemWord(part)) for part in (first, last))
            if one in self.weights and two in self.weights:
                cut = match.start() + len(first)
                return Word(one, match.start(), cut), Word(two, cut + 1, match.end())
        return (Word(self._known(stem), match.start(), match.end()),)

    def find(self, told: tuple[Word, ...], least: float, among: Iterable[Example] | None = None) -> list[Found]:
        """Return the phrases, all or those of `among`, of which at least that share stands close together in words."""
        places: dict[str, list[int]] = defaultdict(list)
        for index, word in enumerate(told):
            places[word.stem].append(index)
        if among is None:
            candidates = {id(p): p for stem in places for p in self._having.get(stem, ())}.values()
        else:
            named = (self.phrases[example] for example in among if example in self.phrases)
            candidates = {id(p): p for p in named if not places.keys().isdisjoint(p.stems)}.values()
        hits = (self._locate(phrase, places, told) for phrase in candidates)
        return [hit for hit in hits if hit is not None and hit.share >= least]

    def _locate(self, phrase: Phrase, places: dict[str, list[int]], told: tuple[Word, ...]) -> Found | None:
        reach = len(phrase.stems) + 3
        weighed = dict(zip(phrase.stems, phrase.weights, strict=True))
        present = [stem for stem in phrase.stems if stem in places]
        best: Found | None = None
        for anchor in places[max(present, key=lambda stem: weighed[stem])]:
            near = {stem: min(places[stem], key=lambda i: abs(i - anchor)) for stem in present}
            near = {stem: i for stem, i in near.items() if abs(i - anchor) <= reach}
            weight = sum(weighed[stem] for stem in near)
            if best is None or weight > best.weight:
                span = told[min(near.values())].start, told[max(near.values())].end
                best = Found(phrase, weight / phrase.total, weight, span)
        return best

    def _phrase(self, example: Example) -> Phrase:
        bag = self._bags[example]
        rarest = max(bag, key=lambda stem: self.weights[stem], default="")
        facts = self._facts[rarest]
        own = facts[example.fact] / max(1, sum(facts.values()))
        return Phrase(example, bag, tuple(self.weights[stem] for stem in bag), own)

    def _known(self, stem: str) -> str:
        if stem in self.weights or len(stem) < LONG:
            return stem
        like = process.extractOne(stem, self._vocabulary, scorer=fuzz.ratio, score_cutoff=LIKE)
        return like[0] if like and like[0][0] == stem[0] else stem


@cache
def lexicon(language: str) -> Lexicon:
    """Return the lexicon of a language, made once a process."""
    return Lexicon(language)


def stems(text: str, language: str) -> list[str]:
    """Return the stems of the words that count, in order.

    >>> stems("No branch in Canada", "en")
    ['branch']
    """
    return [stem for m in WORD.finditer(text) if (stem := _stem(text, m, language)) is not None]


def _stem(text: str, word: re.Match[str], language: str) -> str | None:
    lower = word.group().lower()
    if lower in FUNCTION:
        return None
    return joined_before(text, word) + fold(_stemmer(language).stemWord(lower))


@cache
def _stemmer(language: str) -> Stemmer.Stemmer:
    return Stemmer.Stemmer(NAMES[language])
