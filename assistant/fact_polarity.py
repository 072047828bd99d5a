"""Whether words are affirmed or denied: a stretch as a whole, or word by word beside an example that shares them.

A word that carries its own denial ("unrelated") counts as a word like others: the examples hold it as such.
"""

from assistant.clauses import Polarity, polarity
from assistant.fact_tokens import FUNCTION, WORD
from assistant.readers.vocabulary import words
from assistant.sentence_ends import Span

MOST = 0.5
FLIPPED = {Polarity.AFFIRMED: Polarity.DENIED, Polarity.DENIED: Polarity.AFFIRMED}


def how_said(text: str, span: Span) -> Polarity:
    """Return how the words at `span` are put; a list of denials ("no rental, no franchise") is a denial."""
    told = [of_word(text, m.span()) for m in WORD.finditer(text, *span) if m.group().lower() not in FUNCTION]
    told = told or [polarity(text, span)]
    if Polarity.DOUBTFUL in told:
        return Polarity.DOUBTFUL
    denied = sum(each is Polarity.DENIED for each in told)
    return Polarity.DENIED if denied > MOST * len(told) else Polarity.AFFIRMED


def of_word(text: str, span: Span) -> Polarity:
    """Return how one word is put, apart from the denial that it carries itself."""
    found = polarity(text, span)
    own = text[span[0] : span[1]].lower() in words("negation", "prefixed")
    return FLIPPED.get(found, found) if own else found
