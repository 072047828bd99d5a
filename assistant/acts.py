"""What a turn does in a conversation: ask why, ask for the text, turn the direction round, greet … or none of these.

By the embedding model and shared words together, against the examples in `assistant/examples/acts.toml`. The example
that is nearest decides, and only if it is near enough: `NEAR` was chosen on evals/dev/dialogue.jsonl so that no
turn with a question of its own is taken for an act (see docs/understanding.md).
"""

import tomllib
from collections.abc import Callable
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz

Vectors = NDArray[np.floating]

EXAMPLES = Path(__file__).parent / "examples" / "acts.toml"
NEAR = 0.6
LONGEST = 12
"""Words; a longer turn says more than an act."""


class Act(StrEnum):
    """The acts of a turn that need what was said before, or no answer from the texts at all."""

    WHY = "why"
    SHOW_TEXT = "show_text"
    RECAP = "recap"
    SWAP = "swap"
    RELIEF = "relief"
    OUTCOME = "outcome"
    IN_THE_END = "in_the_end"
    UNSURE = "unsure"
    OTHERWISE = "otherwise"
    CURRENCY = "currency"
    WAY_OUT = "way_out"
    WHETHER_ALL = "whether_all"
    NEXT = "next"
    BEFORE = "before"
    DEFINE = "define"
    HELP = "help"
    THANKS = "thanks"
    NONE = "none"


class Embedder(Protocol):
    """Anything with LangChain's `embed_query` and `embed_documents`."""

    def embed_query(self, text: str) -> list[float]:
        """Embed one text."""

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """Embed several texts."""


class Acts:
    """Recognises acts; the examples are embedded once."""

    def __init__(self, embedder: Embedder, kept: Callable[[list[str]], Vectors] | None = None) -> None:
        """Embed turns with `embedder`, and the examples too unless `kept` returns the vectors kept of them."""
        self.embedder = embedder
        self._rows = [(act, text) for act, texts in _examples().items() for text in texts]
        texts = [text for _, text in self._rows]
        self._vectors = np.asarray(kept(texts) if kept else embedder.embed_documents(texts), dtype=np.float64)

    def recognise(self, text: str) -> Act:
        """Return the act of a turn, `Act.NONE` where no example is near enough."""
        if not text.strip() or len(text.split()) > LONGEST:
            return Act.NONE
        cosines = _cosines(self._vectors, np.asarray(self.embedder.embed_query(text), dtype=np.float64))
        scored = [
            ((cosine + fuzz.token_sort_ratio(text.lower(), example.lower()) / 100) / 2, act)
            for (act, example), cosine in zip(self._rows, cosines, strict=True)
        ]
        score, act = max(scored)
        return Act(act) if score >= NEAR else Act.NONE


def _cosines(rows: Vectors, vector: Vectors) -> list[float]:
    """Return the cosine of each row with the vector, 0 where either is nothing."""
    sizes = np.linalg.norm(rows, axis=1) * np.linalg.norm(vector)
    cosines: list[float] = (rows @ vector / np.where(sizes, sizes, np.inf)).tolist()
    return cosines


@cache
def _examples() -> dict[str, list[str]]:
    return tomllib.loads(EXAMPLES.read_text(encoding="utf-8"))
