"""Whether a text says what an example says or its denial: the words they share, each affirmed or denied in both."""

from functools import cache

from assistant.clauses import Polarity
from assistant.fact_examples import Example
from assistant.fact_matches import Match
from assistant.fact_polarity import how_said, of_word
from assistant.fact_words import lexicon
from assistant.sentence_ends import Span


def denies(text: str, match: Match) -> bool | None:
    """Return whether the matched words deny what the example says; None where they are hedged or left open.

    Most of the weight of the shared words decides; where none is shared, the stretch as a whole.
    """
    whole = how_said(text, match.span)
    if whole is Polarity.DOUBTFUL:
        return None
    told, said = _denied(text, match.span, match.example.language), _of_example(match.example)
    weights = lexicon(match.example.language).weights
    shared = {stem: weights.get(stem, 1.0) for stem in told.keys() & said.keys()}
    if not shared:
        return (whole is Polarity.DENIED) is not match.example.denied
    differing = sum(weight for stem, weight in shared.items() if told[stem] is not said[stem])
    return 2 * differing > sum(shared.values())


def says_more(other: Match, match: Match) -> bool:
    """Return whether an example holds all words of another and more."""
    if other.example.language != match.example.language:
        return False
    phrases = lexicon(match.example.language).phrases
    return set(phrases[match.example].stems) < set(phrases[other.example].stems)


@cache
def _of_example(example: Example) -> dict[str, bool]:
    return _denied(example.text, (0, len(example.text)), example.language)


def _denied(text: str, span: Span, language: str) -> dict[str, bool]:
    words = lexicon(language).words(text, *span)
    return {w.stem: of_word(text, (w.start, w.end)) is Polarity.DENIED for w in words}
