"""The words around a number, and how far a frame ("owns {} of the votes") is found in them."""

from collections.abc import Sequence

from assistant.fact_examples import Example
from assistant.fact_mentions import Mention
from assistant.fact_words import Lexicon, stems
from assistant.negation import without_parentheses
from assistant.sentence_ends import Span, sentence_spans

NEAR = 120
"""Characters on either side of a number that tell what it is."""
FAR = 0.5
FADING = 0.06
WEIGHTY = 0.012
BASE = 1.5
"""Weight added to every frame, so that of two that fit the one with more words fits better."""
CLOSING = (",", ";", ".", ")", ":")
"""What ends the words that belong to the number before it."""


def around(text: str, mention: Mention, told: Sequence[Mention]) -> tuple[Span, Span]:
    """Return the words before and after a value: within its sentence, up to the values beside it."""
    start, end = next((s for s in sentence_spans(text) if s[0] <= mention.start < s[1]), (0, len(text)))
    like = [m for m in told if m.kinds & mention.kinds]
    start = max([start, mention.start - NEAR, *(m.end for m in like if m.end <= mention.start)])
    if text[mention.end : mention.end + 1] in CLOSING:
        end = mention.end
    end = min([end, mention.end + NEAR, *(m.start for m in like if m.start >= mention.end)])
    return (start, mention.start), (mention.end, max(end, mention.end))


def share_of(frame: Example, text: str, left: Span, right: Span, book: Lexicon) -> float:
    """Return the share of a frame's weight found on the side where it stands, less where it is far from the number."""
    before, _, after = frame.text.partition("{}")
    sides = ((stems(before, book.language), left), (stems(after, book.language), right))
    total = found = 0.0
    for wanted, (start, end) in sides:
        words = [w.stem for w in book.words(without_parentheses(text, start, start), start, end)]
        near = list(reversed(words)) if (start, end) == left else words
        for stem in wanted:
            weight = book.weights.get(stem, 1.0)
            total += weight
            if stem in near:
                found += weight * max(FAR, 1 - FADING * near.index(stem))
    return found / (total + BASE) + WEIGHTY * found if total else 0.0
