"""The weights are data: read, checked, and added up over standardised signals."""

import numpy as np
import pytest

from retrieval.errors import SearchError
from retrieval.shelf import SIGNALS, fuse
from retrieval.weights import chosen_weights, read_weights


def test_the_committed_weights_cover_every_language() -> None:
    """English, French and Dutch each have weights, of signals that exist, and at least one counts."""
    assert set(chosen_weights()) == {"en", "fr", "nl"}
    for table in chosen_weights().values():
        assert set(table) <= set(SIGNALS)
        assert sum(table.values()) > 0


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("[weights.en]\nmagic = 1.0", id="a signal that does not exist"),
        pytest.param("[weights.en]\nlexical = -1.0", id="a weight below zero"),
    ],
)
def test_wrong_weights_are_refused(text: str) -> None:
    """A file that names an unknown signal, or weighs one negatively, is an error."""
    with pytest.raises(SearchError, match=r"weights\.toml"):
        read_weights(text)


def test_signals_are_standardised_before_they_are_added() -> None:
    """A signal of large numbers counts no more than one of small numbers with the same weight."""
    large, small = np.array([100.0, 0.0, 50.0], dtype=np.float32), np.array([0.0, 0.01, 0.005], dtype=np.float32)
    assert fuse({"lexical": large, "semantic": small}, {"lexical": 1.0, "semantic": 1.0}) == pytest.approx([0, 0, 0])


def test_a_signal_without_weight_does_not_count() -> None:
    """Only weighed signals order the provisions."""
    signals = {"lexical": np.array([1.0, 0.0], dtype=np.float32), "semantic": np.array([0.0, 9.0], dtype=np.float32)}
    assert fuse(signals, {"lexical": 0.5}).argmax() == 0
