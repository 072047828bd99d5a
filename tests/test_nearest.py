"""Scores of passages become scores of provisions."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.nearest import Groups, standardise


@pytest.mark.parametrize(
    ("scores", "mean"),
    [
        pytest.param([0.9, 0.6, 0.3, 0.1], 0.6, id="three of four count"),
        pytest.param([0.9, 0.6], 0.75, id="two count where there are two"),
        pytest.param([0.9], 0.9, id="one counts alone"),
    ],
)
def test_the_mean_of_the_three_nearest(scores: list[float], mean: float) -> None:
    """A provision's score is the mean of its three nearest passages, or of those it has."""
    groups = Groups([0] * len(scores), 1)
    assert groups.means(np.array(scores, dtype=np.float32))[0] == pytest.approx(mean)


def test_a_target_without_passages_has_no_score() -> None:
    """A provision without passages is not a number, and no best passage of it exists."""
    groups = Groups([0, 0], 2)
    scores = np.array([0.2, 0.4], dtype=np.float32)
    assert np.isnan(groups.means(scores)[1])
    assert (groups.best(0, scores), groups.best(1, scores)) == (1, None)


def test_a_shelf_without_passages() -> None:
    """A language without any passage scores nothing and does not fail."""
    assert np.isnan(Groups([], 3).means(np.array([], dtype=np.float32))).all()


@given(st.lists(st.floats(-1, 1, width=32), min_size=2, max_size=40))
def test_standardised_scores_keep_their_order(values: list[float]) -> None:
    """Standardising never turns two scores around, and the result is finite."""
    scores = np.array(values, dtype=np.float32)
    standard = standardise(scores)
    assert np.isfinite(standard).all()
    assert (np.diff(standard[np.argsort(scores, kind="stable")]) >= 0).all()


def test_equal_scores_do_not_count() -> None:
    """When every provision scores alike, the signal adds nothing."""
    assert standardise(np.array([0.5, 0.5], dtype=np.float32)).tolist() == [0.0, 0.0]


def test_a_missing_score_is_the_lowest() -> None:
    """A provision without a score stands level with the worst that has one."""
    standard = standardise(np.array([1.0, np.nan, 3.0], dtype=np.float32))
    assert standard[1] == standard[0]
