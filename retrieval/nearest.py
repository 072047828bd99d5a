"""From passages to provisions: each provision's mean over its nearest passages, all provisions on one scale."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from retrieval.lexical import Scores

NEAREST = 3
"""Passages counted for a provision: one may match by chance, three do not."""


class Groups:
    """Passages by the target they point to; targets are numbers from 0."""

    def __init__(self, targets: Sequence[int], count: int) -> None:
        """Take each passage's target, and how many targets there are; a target may have no passage."""
        members: list[list[int]] = [[] for _ in range(count)]
        for passage, target in enumerate(targets):
            members[target].append(passage)
        width = max((len(group) for group in members), default=0)
        self._table = np.array([group + [len(targets)] * (width - len(group)) for group in members], dtype=np.intp)
        sizes = np.array([len(group) for group in members], dtype=np.intp)
        self._taken: npt.NDArray[np.intp] = np.minimum(sizes, NEAREST)

    def means(self, scores: Scores) -> Scores:
        """Return each target's mean over its highest scores, three at most; not a number where it has no passage."""
        padded = np.append(scores, np.float32(-np.inf))[self._table]
        top = -np.sort(-padded, axis=1)[:, :NEAREST]
        sums = np.where(np.isfinite(top), top, 0).sum(axis=1)
        with np.errstate(invalid="ignore"):
            return np.asarray(sums / self._taken, dtype=np.float32)

    def best(self, target: int, scores: Scores) -> int | None:
        """Return the target's passage with the highest score, or none."""
        passages = [passage for passage in self._table[target] if passage < len(scores)]
        return max(passages, key=lambda passage: float(scores[passage])) if passages else None


def standardise(scores: Scores) -> Scores:
    """Bring scores to mean 0 and deviation 1; a target without a score gets the lowest, equal scores all get 0."""
    known = np.isfinite(scores)
    if not known.any():
        return np.zeros_like(scores)
    deviation = float(scores[known].std())
    lowest = float(scores[known].min())
    filled = np.where(known, scores, lowest)
    return np.asarray((filled - scores[known].mean()) / deviation if deviation else filled * 0, dtype=np.float32)
