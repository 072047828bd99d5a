"""The ways to search that are compared: the usual tutorial, and ours whole and with each part taken away."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np
from langchain_core.embeddings import Embeddings
from langchain_text_splitters import RecursiveCharacterTextSplitter

from evals.search_cases import Case, Ranking
from ingest.passages import Kind
from ingest.store import Row
from retrieval.index import Index
from retrieval.search import Search
from retrieval.shelf import SIGNALS
from retrieval.weights import Weights
from treaty.citation import Citation
from treaty.convention import library
from treaty.texts import read_source, sources

Rival = Callable[[Case], Ranking]
FOUND = 10


@dataclass
class Remembered(Embeddings):
    """Embeddings that compute each text once, starting from the vectors of a build."""

    model: Embeddings
    known: dict[str, list[float]] = field(default_factory=dict)

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """Return the vectors, computing those not yet known."""
        new = [text for text in dict.fromkeys(texts) if text not in self.known]
        self.known.update(zip(new, self.model.embed_documents(new) if new else [], strict=True))
        return [self.known[text] for text in texts]

    def embed_query(self, text: str) -> list[float]:
        """Return the vector of a question."""
        return self.embed_documents([text])[0]


def ours(index: Index, weights: Weights | None = None) -> Rival:
    """Return our search over an index, with the committed weights or others."""
    search = Search(index, weights)
    return lambda case: [frozenset({hit.citation}) for hit in search.search(case.question, FOUND, case.language)]


def without_kind(rows: Sequence[Row], kind: Kind) -> list[Row]:
    """Return the rows of the other kinds."""
    return [row for row in rows if row.metadata["kind"] != kind]


def only(*signals: str) -> Weights:
    """Return weights under which only these signals count, alike."""
    return {language: dict.fromkeys(signals, 1.0) for language in ("en", "fr", "nl")}


def without_signal(weights: Weights, signal: str) -> Weights:
    """Return weights under which one signal does not count."""
    return {
        language: {name: 0.0 if name == signal else table.get(name, 0.0) for name in SIGNALS}
        for language, table in weights.items()
    }


def splitter(embeddings: Embeddings) -> Rival:
    """Return the usual tutorial: the texts cut every 1000 characters with 200 shared, the nearest chunks returned.

    A chunk counts as every provision of which it holds at least half: the reader still has to find it there.
    """
    cutter = RecursiveCharacterTextSplitter(chunk_size=1000, chunk_overlap=200, add_start_index=True)
    chunks = [
        (source.name, int(chunk.metadata["start_index"]), chunk.page_content)
        for source in sources().values()
        for chunk in cutter.create_documents([read_source(source.name)])
    ]
    matrix = np.asarray(embeddings.embed_documents([text for _, _, text in chunks]), dtype=np.float32)
    held = [_held(name, start, start + len(text)) for name, start, text in chunks]

    def search(case: Case) -> Ranking:
        cosines = matrix @ np.asarray(embeddings.embed_query(case.question), dtype=np.float32)
        return [held[chunk] for chunk in np.argsort(-cosines)[:FOUND]]

    return search


def _held(source: str, start: int, end: int) -> frozenset[Citation]:
    found = set()
    for unit in library().units():
        extent = unit.extent
        shared = min(end, extent.end) - max(start, extent.start)
        if unit.source == source and shared * 2 >= extent.end - extent.start > 0:
            found.add(unit.citation)
    return frozenset(found)
