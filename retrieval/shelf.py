"""The passages of one language, ready to be scored in each of the ways that are fused."""

from collections.abc import Mapping, Sequence

import numpy as np

from ingest.store import Row
from retrieval.lexical import Lexical, Scores, letters, stems
from retrieval.nearest import Groups, standardise

SIGNALS = ("semantic", "lexical", "spelling", "learned")
"""The ways to score a provision, each a name in weights.toml."""


class Shelf:
    """Passages of one language, by the targets they point to."""

    def __init__(self, rows: Sequence[Row], places: Sequence[int], targets: Sequence[int], count: int) -> None:
        """Index rows; `places` are their numbers in the whole build, `targets` those of what they point to."""
        self.rows = tuple(rows)
        self.places = np.asarray(places, dtype=np.intp)
        self.groups = Groups(targets, count)
        language = str(rows[0].metadata["language"]) if rows else "en"
        texts = [row.text for row in rows]
        self.words = Lexical(texts, lambda text: stems(text, language))
        self.letters = Lexical(texts, letters)

    def signals(self, query: str, cosines: Scores) -> dict[str, Scores]:
        """Return, signal by signal, one raw score a target; `cosines` are those of every row of the build."""
        return {
            "semantic": self.groups.means(cosines[self.places]),
            "lexical": self.groups.means(self.words.scores(query)),
            "spelling": self.groups.means(self.letters.scores(query)),
        }

    def best(self, target: int, query: str, cosines: Scores) -> Row | None:
        """Return the target's passage that matches the query best by meaning and by words."""
        both = standardise(cosines[self.places]) + standardise(self.words.scores(query))
        number = self.groups.best(target, both)
        return None if number is None else self.rows[number]


def fuse(signals: Mapping[str, Scores], weights: Mapping[str, float]) -> Scores:
    """Add the standardised signals by weight, over the sum of the weights; a signal without a weight does not count."""
    used = {name: weights.get(name, 0.0) for name in signals}
    total = sum(used.values())
    parts = [weight * standardise(signals[name]) for name, weight in used.items() if weight]
    return np.asarray(sum(parts) / total, dtype=np.float32)
