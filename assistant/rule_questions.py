"""How likely each rule is to be the one that answers a question, by its words and its meaning.

A multinomial logistic regression on the question's embedding and the tf-idf of its words and of their pieces, learned
from the example questions of every rule, and of questions that no rule answers, by `python -m evals.rule_model`. Its
weights are in `assistant/rule_model`, with the digest they must have.
"""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from safetensors.numpy import load_file

from assistant.acts import Embedder
from assistant.facts.vectors import Vectoriser, Vectors
from assistant.sentence_ends import last_question
from ingest.embeddings import check_digest

FOLDER = Path(__file__).parent / "rule_model"
NONE = "none"
"""The name under which the likelihoods of `APART` are told together: no rule answers."""
APART = ("explanation", "relations", "beyond", "talk")
"""The classes of questions that no rule answers."""
WORD = r"[^\W\d_]{2,}"
"""A word that counts: numbers say nothing about which rule is meant."""
PIECE = (3, 5)
"""Letters of a piece of a word, at least and at most."""
LEAST = -8.0
"""The least log-probability that is told apart."""


@dataclass(frozen=True)
class Likelihood:
    """The log-probability of a rule given the `whole` message, and given the sentence that asks, at least -8."""

    whole: float
    question: float


class RuleQuestions:
    """Tells for a text how likely each rule is the one that answers it, and how likely none of them."""

    def __init__(self, embedder: Embedder, folder: Path = FOLDER) -> None:
        """Use the packaged model as `embedder`, for whose vectors the weights in `folder` were learned."""
        self._vectoriser, self._folder = Vectoriser(embedder), folder

    def __call__(self, text: str) -> dict[str, Likelihood]:
        """Return the likelihood of each rule and each of `APART` by its name, and of the latter together under `NONE`.

        Raises `ModelError` if the weights are absent or are not those learned.
        """
        model, texts = self._model, list(dict.fromkeys([text, question_of(text)]))
        logs = model.logs(self._vectoriser.embed(texts), texts)
        none = np.logaddexp.reduce(logs[:, [model.names.index(name) for name in APART]], axis=1, keepdims=True)
        told = np.maximum(np.hstack([logs, none]), LEAST)
        rows = zip((*model.names, NONE), told[0], told[-1], strict=True)
        return {name: Likelihood(float(whole), float(question)) for name, whole, question in rows}

    @cached_property
    def _model(self) -> "RuleModel":
        return read_model(self._folder)


class Terms(StrEnum):
    """What is counted in a text: its whole words, or the pieces of them, which a typo or another ending leaves."""

    WORDS = "words"
    PIECES = "pieces"

    def counter(self, **more: Any) -> Any:  # scikit-learn has no types
        """Return what counts these terms; `more` are options of `TfidfVectorizer`."""
        from sklearn.feature_extraction.text import TfidfVectorizer  # seconds to import, like the embedding model

        if self is Terms.WORDS:
            return TfidfVectorizer(token_pattern=WORD, sublinear_tf=True, **more)
        return TfidfVectorizer(analyzer="char_wb", ngram_range=PIECE, sublinear_tf=True, **more)


@dataclass(frozen=True)
class Counted:
    """The tf-idf of the `known` terms of a text; `idf` is how telling each of them is, in their order."""

    terms: Terms
    known: tuple[str, ...]
    idf: Vectors

    def __call__(self, texts: Sequence[str]) -> Any:  # a sparse matrix: scipy has no types
        """Return a row a text."""
        return self._counter.transform(texts)

    @cached_property
    def _counter(self) -> Any:
        counter = self.terms.counter(vocabulary=self.known)
        counter.idf_ = self.idf
        return counter


@dataclass(frozen=True)
class Inputs:
    """What the weights are for: a text's embedding, then the tf-idf of its terms of each kind."""

    counted: tuple[Counted, ...]

    def __call__(self, vectors: Vectors, texts: Sequence[str]) -> Any:  # a sparse matrix
        """Return a row a text, of texts with these embeddings."""
        from scipy.sparse import csr_matrix, hstack

        return hstack([csr_matrix(vectors), *(each(texts) for each in self.counted)], format="csr")


@dataclass(frozen=True)
class RuleModel:
    """`names` of the classes; `weights` (classes × inputs) and `bias` of a multinomial logistic regression."""

    names: tuple[str, ...]
    inputs: Inputs
    weights: Vectors
    bias: Vectors

    def logs(self, vectors: Vectors, texts: Sequence[str]) -> Vectors:
        """Return the log-probabilities of the classes, a row a text."""
        scores: Vectors = self.inputs(vectors, texts) @ self.weights.T + self.bias
        return scores - np.logaddexp.reduce(scores, axis=1, keepdims=True)


def read_model(folder: Path) -> RuleModel:
    """Read a model as `evals.rule_model` wrote it; raises `ModelError` if its digest is another."""
    about = tomllib.loads((folder / "model.toml").read_text(encoding="utf-8"))
    weights = folder / "weights.safetensors"
    check_digest(weights, about["sha256"])
    numbers = {name: values.astype(np.float32) for name, values in load_file(weights).items()}
    inputs = Inputs(tuple(Counted(kind, _known(folder, kind), numbers[f"idf.{kind}"]) for kind in Terms))
    return RuleModel(tuple(about["names"]), inputs, numbers["weights"], numbers["bias"])


def _known(folder: Path, kind: Terms) -> tuple[str, ...]:
    return tuple((folder / f"{kind}.txt").read_text(encoding="utf-8").split("\n"))


def question_of(text: str) -> str:
    """Return the last sentence that asks, the whole text where none does."""
    return last_question(text) or text
