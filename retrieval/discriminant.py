"""What the stored passages teach about telling provisions apart: a linear discriminant over the embeddings.

Directions in which passages of one provision differ among themselves count less, directions that separate provisions
more (Fisher's discriminant with one covariance for all, shrunk towards a sphere). It is solved in closed form when an
index is opened, in a fraction of a second, so that it always belongs to the passages it was learned from.
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from retrieval.lexical import Scores

Matrix = npt.NDArray[np.float64]

SHRINKAGE = 0.3
"""Share of the sphere in the covariance; between 0.1 and 0.6 the development questions see no difference."""


class Discriminant:
    """A linear score of a vector for each target: the higher, the likelier."""

    def __init__(self, matrix: Scores, targets: Sequence[int], count: int) -> None:
        """Learn from the passages' vectors and the targets they point to; every target is as likely as another."""
        vectors, labels = matrix.astype(np.float64), np.asarray(targets, dtype=np.intp)
        sizes = np.maximum(np.bincount(labels, minlength=count), 1)
        means = np.zeros((count, vectors.shape[1]))
        np.add.at(means, labels, vectors)
        means /= sizes[:, None]
        self._directions = np.linalg.solve(covariance(vectors - means[labels]), means.T)
        self._offsets = -0.5 * np.einsum("td,dt->t", means, self._directions)

    def scores(self, vector: Scores) -> Scores:
        """Return one score a target."""
        return np.asarray(vector @ self._directions + self._offsets, dtype=np.float32)


def covariance(residues: Matrix) -> Matrix:
    """Return the residues' covariance, shrunk towards a sphere of the same size so that it can always be solved."""
    spread = residues.T @ residues / len(residues)
    size = max(float(np.trace(spread)) / len(spread), 1e-6)
    return np.asarray((1 - SHRINKAGE) * spread + SHRINKAGE * size * np.eye(len(spread)))
