"""How like the questions that a rule answers a question is, by meaning (`assistant/examples/rules.toml`)."""

import tomllib
from functools import cache, cached_property
from pathlib import Path

import numpy as np

from assistant.acts import Embedder
from assistant.fact_vectors import Vectoriser, Vectors
from assistant.sentence_ends import sentence_spans
from settings import settings

EXAMPLES = Path(__file__).parent / "examples" / "rules.toml"


class RuleQuestions:
    """Compares questions with the examples of every rule; the examples' vectors are kept on disk."""

    def __init__(self, embedder: Embedder, folder: Path | None = None) -> None:
        """Use `embedder`; `folder` holds the stored vectors (default: in the data folder)."""
        self._vectoriser = Vectoriser(embedder, folder or settings().data_dir / "rules")
        self._rows = [(rule, text) for rule, texts in rule_questions().items() for text in texts]

    @cached_property
    def _vectors(self) -> Vectors:
        return self._vectoriser.stored_texts([text for _, text in self._rows])

    def __call__(self, text: str) -> dict[str, float]:
        """Return for each rule the cosine of its nearest example: the mean of the whole text's and its question's."""
        pieces = [text, *(question for question in [_question(text)] if question and question != text)]
        cosines = (self._vectoriser.embed(pieces) @ self._vectors.T).mean(0)
        best: dict[str, float] = {}
        for (rule, _), cosine in zip(self._rows, np.asarray(cosines), strict=True):
            best[rule] = max(best.get(rule, -1.0), float(cosine))
        return best


@cache
def rule_questions() -> dict[str, list[str]]:
    """Return the example questions of each rule, by the rule's name."""
    return tomllib.loads(EXAMPLES.read_text(encoding="utf-8"))


def _question(text: str) -> str:
    """The last sentence that asks."""
    asking = [text[start:end].strip() for start, end in sentence_spans(text)]
    return next((sentence for sentence in reversed(asking) if sentence.endswith("?")), "")
