"""The learned weights of `rule_features`, read from `rule_weights.toml`."""

import tomllib
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_suffix(".toml")


def score(features: dict[str, float]) -> float:
    """Return the sum of the features times their weights; a feature without a weight counts for nothing."""
    return sum(_weights().get(name, 0.0) * value for name, value in features.items())


@cache
def _weights() -> dict[str, float]:
    read: dict[str, float] = tomllib.loads(FILE.read_text(encoding="utf-8"))["weights"]
    return read
