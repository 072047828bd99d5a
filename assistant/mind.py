"""What understanding needs and holds once a process: the search, the acts, the reader of facts."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Protocol

from assistant.acts import Act
from assistant.reading import Reading
from assistant.rule_choice import Candidate, likeliest
from assistant.rule_questions import Likelihood, RuleQuestions
from calculators.facts import Fact
from calculators.ruling import Missing
from retrieval.hits import Evidence
from settings import settings


class Finder(Protocol):
    """Finds provisions (`retrieval.search.Search`)."""

    def evidence(self, query: str, k: int = 5, language: str | None = None) -> Evidence:
        """Return the hits and what else tells whether the texts answer the question."""


class Reader(Protocol):
    """Reads facts out of words (`assistant.facts.reader.FactReader`)."""

    def read(
        self, text: str, language: str, wanted: Sequence[Fact], pending: Missing | None = None
    ) -> tuple[Reading, ...]:
        """Return what a message says of the wanted facts; `pending` is the question it may answer."""


class Recogniser(Protocol):
    """Recognises what a turn does (`assistant.acts.Acts`)."""

    def recognise(self, text: str) -> Act:
        """Return the act, `Act.NONE` where it is none."""


def nothing_likely(text: str) -> dict[str, Likelihood]:
    """Tell nothing, where no embedding model is there."""
    return {}


@dataclass(frozen=True)
class Mind:
    """The parts that understand, so that tests can put others in their place."""

    finder: Finder
    reader: Reader
    acts: Recogniser
    decide: Callable[[tuple[Candidate, ...]], Candidate] = likeliest
    """Which of the rulings that may be given is given."""
    likely: Callable[[str], dict[str, Likelihood]] = nothing_likely
    """How likely each rule is to answer a text (`assistant.rule_questions.RuleQuestions`)."""


@cache
def default_mind() -> Mind:
    """Open the index, load the embedding model and the examples' vectors, once a process; on first use make them."""
    from assistant.acts import Acts  # imported here: with the model they take seconds, which a citation never needs
    from assistant.facts.reader import FactReader
    from assistant.facts.vectors import Vectoriser
    from ingest.embeddings import load_embeddings
    from retrieval.search import open_search

    search = open_search()
    embedder = search.index.semantic.embeddings
    reader = FactReader(embedder)
    reader.prepare()
    acts = Acts(embedder, Vectoriser(embedder, settings().data_dir / "acts").kept)
    return Mind(search, reader, acts, likely=RuleQuestions(load_embeddings()))
