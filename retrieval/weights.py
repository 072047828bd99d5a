"""How much each signal counts, language by language: chosen by `python -m evals.search_bench --choose`."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from retrieval.errors import SearchError
from retrieval.shelf import SIGNALS

FILE = Path(__file__).parent / "weights.toml"

Weights = Mapping[str, Mapping[str, float]]
"""By language, then by signal."""


@cache
def chosen_weights() -> Weights:
    """Return the committed weights."""
    return read_weights(FILE.read_text(encoding="utf-8"))


def read_weights(text: str) -> Weights:
    """Read weights from TOML; raises `SearchError` for a signal that does not exist or a weight below zero."""
    tables: dict[str, dict[str, float]] = tomllib.loads(text)["weights"]
    for language, table in tables.items():
        for signal, weight in table.items():
            if signal not in SIGNALS or weight < 0:
                raise SearchError(f"weights.toml gives {language} {signal} = {weight}")
    return tables
