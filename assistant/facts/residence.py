"""Which words tell of residence under the States' own laws: "an habitual abode in neither country" is none of them.

4(1) comes before 4(2): where a story tells in which of the two States there is a home or an abode, "in neither" and
"in both" are said of that, unless the words themselves speak of residents or of being taxed.
"""

from collections.abc import Sequence

from assistant.readers.vocabulary import any_of
from assistant.reading import Reading
from assistant.sentence_ends import sentence_spans

FACT, NATIONALITY = "resident_under_laws", "nationality"
TIES = frozenset({"permanent_home", "habitual_abode", "vital_interests", "nationality"})


def without_echo(text: str, found: Sequence[Reading]) -> tuple[Reading, ...]:
    """Return the readings without residence read from words that tell a home, an abode or the like.

    Nor does "dual" in "dual resident" tell two nationalities.
    """
    kept = [r for r in found if r.fact != FACT or _speaks_of_it(r.said) or not _is_told_otherwise(text, r, found)]
    residence = [r.said for r in kept if r.fact == FACT]
    return tuple(r for r in kept if r.fact != NATIONALITY or not any(r.said in said for said in residence))


def _is_told_otherwise(text: str, residence: Reading, found: Sequence[Reading]) -> bool:
    """Whether another fact has the same value in the same sentence."""
    alike = [r.said for r in found if r.fact in TIES and r.value == residence.value]
    sentences = [text[start:end] for start, end in sentence_spans(text)]
    return any(residence.said in s and said in s for s in sentences for said in alike)


def _speaks_of_it(said: str) -> bool:
    return bool(any_of("homes", "residing").search(said))
