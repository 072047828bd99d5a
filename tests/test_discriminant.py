"""What the passages teach: directions that separate provisions count, those that do not are ignored."""

import numpy as np

from retrieval.discriminant import Discriminant


def test_noise_is_ignored() -> None:
    """Two provisions that differ in a small direction beside a large noisy one are told apart by the small one."""
    random = np.random.default_rng(0)
    targets = np.repeat([0, 1], 200)
    vectors = np.stack([random.normal(0, 5, 400), np.where(targets, 0.5, -0.5) + random.normal(0, 0.1, 400)], axis=1)
    learned = Discriminant(vectors.astype(np.float32), targets.tolist(), 2)
    assert learned.scores(np.array([5.0, 0.5], dtype=np.float32)).argmax() == 1
    assert learned.scores(np.array([5.0, -0.5], dtype=np.float32)).argmax() == 0


def test_identical_passages_can_be_learned_from() -> None:
    """Passages without any difference give finite scores."""
    learned = Discriminant(np.ones((4, 3), dtype=np.float32), [0, 0, 1, 1], 3)
    assert np.isfinite(learned.scores(np.ones(3, dtype=np.float32))).all()
