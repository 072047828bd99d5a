"""One question as the index sees it: the raw signals of every target, before they are weighed."""

from dataclasses import dataclass

import numpy as np

from ingest.store import Row
from retrieval.errors import SearchError
from retrieval.index import OPENINGS, Index
from retrieval.lexical import Scores
from retrieval.shelf import Shelf, fuse
from retrieval.weights import Weights
from treaty.citation import Citation
from treaty.commentary import entry_of

BEHIND = {"explanation": 0.0, "example": 0.15, "mistake": 0.08}
"""How much nearer, in cosine, an example or a mistake must be than the explanation to come before it. So the mistake
opens for one in four stored English questions that take it for granted ("…, right?"), and for 7 in 100 others.
"""


@dataclass(frozen=True)
class Sight:
    """A question's language, the cosine of every row, and signal by signal a score for every target."""

    index: Index
    query: str
    language: str
    cosines: Scores
    signals: dict[str, Scores]

    @property
    def shelf(self) -> Shelf:
        """The passages in the question's language."""
        return self.index.shelves[self.language]

    def fused(self, weights: Weights) -> Scores:
        """Return one score a target: the standardised signals added by the weights of the question's language."""
        return fuse(self.signals, weights[self.language])

    def order(self, fused: Scores, beyond: bool) -> list[int]:
        """Return the targets from best to worst: provisions, or with `beyond` the topics beyond the texts."""
        wanted = np.flatnonzero(~self.index.provisions if beyond else self.index.provisions)
        return [int(target) for target in wanted[np.argsort(-fused[wanted], kind="stable")]]

    def best_row(self, target: int) -> Row:
        """Return the passage of a target that matches best, in the question's language where there is one."""
        row = self.shelf.best(target, self.query, self.cosines)
        if row is not None:
            return row
        places = [place for place, of in enumerate(self.index.places) if of == target]
        return self.index.rows[max(places, key=lambda place: float(self.cosines[place]))]

    def closest(self, citation: Citation) -> str:
        """Return which text of a provision's entry fits the question best: one clearly nearer than the explanation."""
        entry = entry_of(citation)
        texts = self.index.texts.get((entry.citation, self.language), {}) if entry else {}
        near = {name: float(self.cosines[place]) - BEHIND[name] for name, place in texts.items()}
        return max(near, key=lambda name: near[name], default=OPENINGS[0])

    def nearness(self) -> Scores:
        """Return the mean cosine of every target's nearest passages; 0 for one without a passage in the language."""
        return np.nan_to_num(self.signals["semantic"], nan=0.0)

    def known(self) -> float:
        """Return the share of the question's distinct words that are indexed in its language."""
        return self.shelf.words.share_known(self.query)


def look(index: Index, query: str, language: str) -> Sight:
    """Return the sight of a question; raises `SearchError` for a language that is not held."""
    if language not in index.shelves:
        raise SearchError(f"No index for {language!r}: the languages are {', '.join(index.shelves)}")
    vector = index.semantic.vector(query)
    cosines = index.semantic.scores(vector)
    signals = index.shelves[language].signals(query, cosines) | {"learned": index.discriminant.scores(vector)}
    return Sight(index, query, language, cosines, signals)
