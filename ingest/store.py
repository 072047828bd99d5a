"""Where builds live: what every store of builds does, and which of the two the settings choose."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from types import TracebackType
from typing import TYPE_CHECKING, Protocol, Self

from ingest.errors import StoreError
from settings import Settings

if TYPE_CHECKING:
    from chromadb.api import ClientAPI
    from chromadb.api.models.Collection import Collection

PAGE = 250
"""Rows read or written in one call: below what any Chroma server takes."""

Metadata = Mapping[str, str | int]

Vector = tuple[float, ...]


@dataclass(frozen=True)
class Row:
    """One passage as Chroma holds it."""

    id: str
    text: str
    metadata: Metadata
    vector: Vector


Batches = Callable[[], Iterable[list[Row]]]
"""Called only when a build is really needed; yields its rows."""


class OpenBuild:
    """A complete build held open for reading; while it is open no collection of old builds removes it."""

    def __init__(self, client: "ClientAPI", collection: str, release: Callable[[], None]) -> None:
        """Hold a client, the collection's name, and what to call at the end."""
        self.client = client
        self.collection = collection
        self._release = release

    def rows(self) -> tuple[Row, ...]:
        """Return every row, ordered by id; raises `StoreError` if Chroma returns less than it counts."""
        collection = self.client.get_collection(self.collection, embedding_function=None)
        total = collection.count()
        rows = [row for offset in range(0, total, PAGE) for row in read_page(collection, offset)]
        if len({row.id for row in rows}) != total:
            raise StoreError(f"Chroma counts {total} passages in {self.collection} but returned {len(rows)}")
        return tuple(sorted(rows, key=lambda row: row.id))

    def close(self) -> None:
        """Let go of the build; calling it again does nothing."""
        release, self._release = self._release, _nothing
        release()

    def __enter__(self) -> Self:
        """Return the build itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close."""
        self.close()


class Store(Protocol):
    """A place for immutable builds, each named by its digest."""

    def has(self, digest: str) -> bool:
        """Say whether a complete build of this digest is there."""

    def publish(self, digest: str, model: str, batches: Batches) -> bool:
        """Write a build and make it visible at once; return False, writing nothing, if it was there already."""

    def vectors(self, model: str) -> Mapping[str, Vector]:
        """Return the vectors by text of the newest complete build of this model's fingerprint; empty without one."""

    def open(self, digest: str) -> OpenBuild:
        """Open a complete build; raises `MissingBuildError` if there is none."""

    def collect(self, keep: str, older_than: timedelta | None = None) -> tuple[str, ...]:
        """Remove leavings and builds other than `keep` that are old and unread; return the names removed."""


def open_store(config: Settings) -> Store:
    """Return the store that the settings name: a server's, or a folder of this machine."""
    if config.chroma_url:
        from ingest.server import ServerStore  # chromadb costs a second: only those who open a store pay

        return ServerStore.connect(config)
    from ingest.embedded import EmbeddedStore

    return EmbeddedStore(config.data_dir / "index")


def write_rows(collection: "Collection", batches: Iterable[list[Row]]) -> int:
    """Add every row, return how many, and raise `StoreError` if Chroma then counts another number."""
    written = 0
    for batch in batches:
        vectors: list[Sequence[float] | Sequence[int]] = [list(row.vector) for row in batch]
        collection.add(
            ids=[row.id for row in batch],
            documents=[row.text for row in batch],
            metadatas=[dict(row.metadata) for row in batch],
            embeddings=vectors,
        )
        written += len(batch)
    if collection.count() != written:
        raise StoreError(f"{written} passages were written, but Chroma counts {collection.count()}")
    return written


def read_page(collection: "Collection", offset: int) -> list[Row]:
    """Return up to `PAGE` rows from an offset."""
    import numpy as np  # imported here: whoever only looks for a build needs no vectors

    page = collection.get(limit=PAGE, offset=offset, include=["documents", "metadatas", "embeddings"])
    texts, metadatas, vectors = page["documents"], page["metadatas"], page["embeddings"]
    if texts is None or metadatas is None or vectors is None:
        raise StoreError(f"Chroma returned rows of {collection.name} without their words")
    numbers: list[list[float]] = np.asarray(vectors, dtype=np.float64).tolist()
    return [
        Row(key, text, _plain(metadata), tuple(vector))
        for key, text, metadata, vector in zip(page["ids"], texts, metadatas, numbers, strict=True)
    ]


def _plain(metadata: Mapping[str, object]) -> Metadata:
    return {key: value if isinstance(value, int) else str(value) for key, value in metadata.items()}


def _nothing() -> None:
    """Stand in for a release that is done."""
