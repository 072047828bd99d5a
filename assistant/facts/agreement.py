"""Whether a text says what an example says or its denial: the words they share, each affirmed or denied in both."""

import re
from functools import cache

from assistant.clauses import Polarity
from assistant.facts.examples import Example
from assistant.facts.matches import Match
from assistant.facts.polarity import how_said, of_word
from assistant.facts.words import lexicon
from assistant.negation import denials
from assistant.readers.vocabulary import alternatives, just_before, words
from assistant.sentence_ends import Span

WHOLLY = 0.9
"""Share of an example's words in a text from which on what it denies, affirmed there, is the opposite."""
NEITHER = ("neither", "none")
"""Values that are denials themselves."""


def denied_share(text: str, match: Match) -> float:
    """Return the share (0–1, by weight) of the shared words that the text puts otherwise than the example does."""
    told, said, shared = _compared(text, match)
    return _differing(told, said, shared) / (sum(shared.values()) or 1)


def denies(text: str, match: Match) -> bool | None:
    """Return whether the matched words deny what the example says; None where they are hedged or left open.

    Most of the weight of the shared words decides, or one that the text says there is none of ("employer (no branch …)"
    tells of no branch of the employer); where no word is shared, the stretch as a whole.
    """
    whole = how_said(text, match.span)
    if whole is Polarity.DOUBTFUL:
        return None
    told, said, shared = _compared(text, match)
    if not shared:
        return (whole is Polarity.DENIED) is not match.example.denied
    if match.example.value in NEITHER and _denied_alike(told, said, shared):
        return False
    if _deny_one(text, match) and any(told[stem] and said[stem] for stem in shared):
        return False
    if any(told[stem] and not said[stem] for stem in shared.keys() & _wanting(text, match)):
        return True
    if whole is Polarity.AFFIRMED and match.share >= WHOLLY and _undenied(told, said):
        return True
    return 2 * _differing(told, said, shared) > sum(shared.values())


def says_more(other: Match, match: Match) -> bool:
    """Return whether an example holds all words of another and more."""
    if other.example.language != match.example.language:
        return False
    phrases = lexicon(match.example.language).phrases
    return set(phrases[match.example].stems) < set(phrases[other.example].stems)


def _compared(text: str, match: Match) -> tuple[dict[str, bool], dict[str, bool], dict[str, float]]:
    """Which words the text denies, which the example does, and the weights of those that they share."""
    told, said = _denied(text, match.span, match.example.language), _of_example(match.example)
    weights = lexicon(match.example.language).weights
    return told, said, {stem: weights.get(stem, 1.0) for stem in told.keys() & said.keys()}


def _differing(told: dict[str, bool], said: dict[str, bool], shared: dict[str, float]) -> float:
    """The weight of the shared words that one denies and the other does not."""
    return sum(weight for stem, weight in shared.items() if told[stem] is not said[stem])


def _denied_alike(told: dict[str, bool], said: dict[str, bool], shared: dict[str, float]) -> bool:
    """Whether the text denies what the example denies, and perhaps more by its order ("in neither State a home")."""
    denied = {stem for stem in shared if said[stem]}
    return bool(denied) and all(told[stem] for stem in denied)


def _deny_one(text: str, match: Match) -> bool:
    """Whether text and example each hold one denial, which by their order may reach other words in each.

    "Is not taxed under the ordinary rules" and "under the ordinary rules the State does not tax it" say the same.
    """
    return all(len(denials(words)) == 1 for words in (text[slice(*match.span)], match.example.text))


def _undenied(told: dict[str, bool], said: dict[str, bool]) -> bool:
    """Whether a text that denies nothing affirms all that the example denies: "is taxed under the ordinary rules"."""
    denied = {stem for stem in said if said[stem]}
    return bool(denied) and denied <= told.keys() and not any(told.values())


def _wanting(text: str, match: Match) -> set[str]:
    """The words of a match that stand right behind a word such as "no" or "without"."""
    found = lexicon(match.example.language).words(text, *match.span)
    return {word.stem for word in found if just_before(_none(), text, word.start)}


@cache
def _none() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w'’-])(?:{alternatives([*words('negation', 'determiners'), *words('negation', 'prepositions')])})\s+$",
        re.IGNORECASE,
    )


@cache
def _of_example(example: Example) -> dict[str, bool]:
    return _denied(example.text, (0, len(example.text)), example.language)


def _denied(text: str, span: Span, language: str) -> dict[str, bool]:
    words = lexicon(language).words(text, *span)
    return {w.stem: of_word(text, (w.start, w.end)) is Polarity.DENIED for w in words}
