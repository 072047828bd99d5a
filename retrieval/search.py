"""Search: the provisions that answer a question, best first, and the evidence that any does.

`open_search().search("What may Canada keep of a dividend?")` returns hits, the best first. A place that the question
names comes before all others. The rest is ranked by fused signals (retrieval/shelf.py): each provision's mean over its
three nearest passages, by meaning, by stemmed words, by letters, by what passages teach; standardised and weighed.
"""

from dataclasses import replace
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from ingest.build import Progress, current_digest, ingest
from ingest.embeddings import load_embeddings
from ingest.errors import MissingBuildError
from ingest.store import open_store
from retrieval.hits import CITED, Evidence, Hit, TopicHit, paragraph_of
from settings import Settings, settings
from treaty.citation import Citation
from treaty.convention import library
from treaty.references import find_references

if TYPE_CHECKING:
    from langchain_chroma import Chroma

    from retrieval.index import Index
    from retrieval.lexical import Scores
    from retrieval.sight import Sight
    from retrieval.weights import Weights

NAMED = 100.0
"""The score of a provision that the question names: above any that is found."""

TOPICS = 3
"""Topics beyond the texts that evidence lists."""


class Search:
    """Searches over one open build; nothing changes after the first search, so that threads may share it."""

    def __init__(self, index: "Index", weights: "Weights | None" = None) -> None:
        """Search an index with the committed weights, or with others to compare."""
        from retrieval.weights import chosen_weights  # numpy and BM25 load with the first index, not with this module

        self.index = index
        self.weights = chosen_weights() if weights is None else weights

    def search(self, query: str, k: int = 5, language: str | None = None) -> tuple[Hit, ...]:
        """Return the `k` best provisions, those that the question names first; none for an empty question.

        `language` is "en", "fr" or "nl", else it is read from the question; raises `SearchError` for another.
        """
        return self.evidence(query, k, language).hits

    def paragraphs(self, query: str, k: int = 5, language: str | None = None) -> tuple[Hit, ...]:
        """Return the best hit of each of the `k` best paragraphs."""
        found: dict[Citation, Hit] = {}
        for hit in self.search(query, len(self.index.targets), language):
            found.setdefault(hit.paragraph, hit)
        return tuple(islice(found.values(), k))

    def evidence(self, query: str, k: int = 5, language: str | None = None) -> Evidence:
        """Return the hits and what else tells whether the texts answer the question; arguments as in `search`."""
        from retrieval.language import language_of
        from retrieval.sight import look

        spoken = language or language_of(query)
        if not query.strip():
            return Evidence(query, spoken, (), (), 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
        return self.weigh(look(self.index, query, spoken), k)

    def weigh(self, sight: "Sight", k: int) -> Evidence:
        """Return the evidence in a question's signals."""
        fused = sight.fused(self.weights)
        order, beyond = sight.order(fused, beyond=False), sight.order(fused, beyond=True)
        cosine = sight.nearness()
        return Evidence(
            query=sight.query,
            language=sight.language,
            hits=self._hits(sight, fused, order, k),
            topics=tuple(self._topic(sight, fused, target) for target in beyond[:TOPICS]),
            best=float(fused[order[0]]),
            gap=self._gap(fused, order),
            cosine=float(cosine[order[0]]),
            nearest=float(cosine[order].max()),
            beyond_cosine=float(cosine[beyond[0]]) if beyond else 0.0,
            known=sight.known(),
        )

    def vector_store(self) -> "Chroma":
        """Return the build as LangChain's VectorStore, queried in Chroma; raises `MissingBuildError` without one."""
        from retrieval.semantic import vector_store

        if self.index.build is None:
            raise MissingBuildError("This index was not opened from Chroma")
        return vector_store(self.index.build, self.index.semantic.embeddings)

    def _hits(self, sight: "Sight", fused: "Scores", order: list[int], k: int) -> tuple[Hit, ...]:
        named = tuple(replace(hit, closest=sight.closest(hit.citation)) for hit in named_places(sight.query))
        places = {hit.citation for hit in named}
        rest = (target for target in order if self.index.targets[target].citation not in places)
        room = max(k - len(named), 0)
        return (*named[:k], *(self._hit(sight, target, float(fused[target])) for target in islice(rest, room)))

    def _hit(self, sight: "Sight", target: int, score: float) -> Hit:
        row = sight.best_row(target)
        citation = self.index.targets[target].citation
        return Hit(citation, score, row.text, str(row.metadata["kind"]), sight.closest(citation))

    def _topic(self, sight: "Sight", fused: "Scores", target: int) -> TopicHit:
        return TopicHit(self.index.targets[target].topic, float(fused[target]), sight.best_row(target).text)

    def _gap(self, fused: "Scores", order: list[int]) -> float:
        first = self._paragraph(order[0])
        second = next((target for target in order if self._paragraph(target) != first), order[-1])
        return float(fused[order[0]] - fused[second])

    def _paragraph(self, target: int) -> Citation:
        return paragraph_of(self.index.targets[target].citation)


def named_places(query: str) -> tuple[Hit, ...]:
    """Return the provisions that a question names and the texts have, in the question's order, each once."""
    places = library()
    found: dict[Citation, Hit] = {}
    for reference in find_references(query):
        for citation in reference.citations:
            if places.exists(citation):
                found.setdefault(citation, Hit(citation, NAMED, reference.text, CITED))
    return tuple(found.values())


def open_search(config: Settings | None = None, progress: Progress | None = None) -> Search:
    """Return the search over the build that is needed, building it first if it is missing; opened once a process.

    `progress` is called as passages are embedded: numbers done and in all. Raises `IngestError`'s kinds.
    """
    chosen = config or settings()
    digest = current_digest(chosen)
    if not open_store(chosen).has(digest):
        ingest(chosen, progress or _silent)
    return _open(chosen, digest)


@cache
def _open(config: Settings, digest: str) -> Search:
    from retrieval.index import Index

    embeddings = load_embeddings(config.embedding_model)
    build = open_store(config).open(digest)
    return Search(Index(build.rows(), embeddings, build))


def _silent(done: int, total: int) -> None:
    """Show nothing."""
