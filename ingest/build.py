"""Passages in, a published build out; nothing is redone when nothing changed."""

import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ingest.digest import build_digest
from ingest.embeddings import fingerprint, load_embeddings, model_name
from ingest.passages import Kind, Passage, passages
from ingest.store import PAGE, Row, Vector, open_store
from settings import Settings, settings

if TYPE_CHECKING:
    from langchain_core.embeddings import Embeddings

BATCH = 64
"""Passages embedded at a time: the step of the progress bar."""

Progress = Callable[[int, int], None]
"""Called with the number of passages done and the number in all."""


@dataclass(frozen=True)
class Report:
    """What an ingest did: the build's digest, passages by kind, model, seconds, and whether anything was redone."""

    digest: str
    counts: tuple[tuple[Kind, int], ...]
    model: str
    seconds: float
    built: bool

    @property
    def total(self) -> int:
        """Number of passages in the build."""
        return sum(number for _, number in self.counts)


def current_digest(config: Settings | None = None) -> str:
    """Return the digest of the build that these sources, this commentary and this model need."""
    return build_digest(passages(), fingerprint((config or settings()).embedding_model))


def ingest(
    config: Settings | None = None,
    progress: Progress = lambda done, total: None,
    embeddings: "Embeddings | None" = None,
    texts: Sequence[Passage] | None = None,
) -> Report:
    """Publish the build that is needed, unless it stands already, and collect old ones that nobody reads.

    `embeddings` and `texts` stand in for the model and the treaty's passages in tests.
    Raises `ModelError` or `StoreError`; a failed or killed ingest leaves the older builds as they were.
    """
    config = config or settings()
    texts = passages() if texts is None else texts
    digest = build_digest(texts, fingerprint(config.embedding_model))
    started = time.monotonic()
    store = open_store(config)
    model = fingerprint(config.embedding_model)
    built = not store.has(digest) and store.publish(
        digest,
        model,
        lambda: _rows(texts, embeddings or load_embeddings(config.embedding_model), store.vectors(model), progress),
    )
    store.collect(keep=digest)
    counts = Counter(passage.kind for passage in texts)
    seconds = time.monotonic() - started
    return Report(digest, tuple(sorted(counts.items())), model_name(config.embedding_model), seconds, built)


def _rows(
    texts: Sequence[Passage], embeddings: "Embeddings", known: Mapping[str, Vector], progress: Progress
) -> Iterator[list[Row]]:
    """Yield rows in batches of like length, which embed fastest; texts that an older build held are not embedded."""
    done = [passage for passage in texts if passage.text in known]
    new = sorted((passage for passage in texts if passage.text not in known), key=lambda passage: len(passage.text))
    for start in range(0, len(done), PAGE):
        yield [_row(passage, known[passage.text]) for passage in done[start : start + PAGE]]
    progress(len(done), len(texts))
    for start in range(0, len(new), BATCH):
        batch = new[start : start + BATCH]
        vectors = embeddings.embed_documents([passage.text for passage in batch])
        yield [_row(passage, tuple(vector)) for passage, vector in zip(batch, vectors, strict=True)]
        progress(len(done) + start + len(batch), len(texts))


def _row(passage: Passage, vector: Vector) -> Row:
    return Row(passage.id, passage.text, passage.metadata(), vector)
