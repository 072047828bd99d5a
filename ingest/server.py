"""Builds on a Chroma server: a collection each, counted only once its metadata says it is complete.

Two machines that ingest at once write two collections of the same digest; readers take the first by name, and both
are whole. Other machines' readers cannot be seen from here, so that complete builds go only when somebody says how old.
"""

import time
from collections.abc import Iterator, Mapping
from datetime import timedelta
from typing import TYPE_CHECKING, Self
from uuid import uuid4

from ingest.chroma import create_collection, server_client
from ingest.embeddings import COLLECTION
from ingest.errors import MissingBuildError
from ingest.store import Batches, OpenBuild, Vector, write_rows
from settings import Settings

if TYPE_CHECKING:
    from chromadb.api import ClientAPI
    from chromadb.api.models.Collection import Collection

LISTED = 100
"""Collections asked for in one call."""

ABANDONED = timedelta(days=1)
"""A build that is not complete after this long was killed."""


class ServerStore:
    """Builds on one server, tenant and database."""

    def __init__(self, client: "ClientAPI") -> None:
        """Hold the client."""
        self.client = client

    @classmethod
    def connect(cls, config: Settings) -> Self:
        """Return the store at `TREATY_CHROMA_URL`; raises `StoreError` if it does not answer."""
        return cls(server_client(config))

    def has(self, digest: str) -> bool:
        """Say whether a complete build of this digest is there."""
        return any(self._complete(digest))

    def publish(self, digest: str, model: str, batches: Batches) -> bool:
        """Write a collection of its own, then mark it complete in one step."""
        if self.has(digest):
            return False
        name = f"{COLLECTION}-{digest}-{uuid4().hex[:8]}"
        begun: dict[str, str | int] = {"digest": digest, "model": model, "begun": int(time.time()), "complete": 0}
        collection = create_collection(self.client, name, begun)
        count = write_rows(collection, batches())
        collection.modify(metadata=begun | {"complete": 1, "passages": count})
        return True

    def vectors(self, model: str) -> Mapping[str, Vector]:
        """Return the vectors by text of the newest complete build of this model; empty without one."""
        whole = (one for one in self._ours() if _is_complete(one) and (one.metadata or {}).get("model") == model)
        newest = max(whole, key=lambda one: _stamp(one)[1], default=None)
        if newest is None:
            return {}
        rows = OpenBuild(self.client, newest.name, _keep_connection).rows()
        return {row.text: row.vector for row in rows}

    def open(self, digest: str) -> OpenBuild:
        """Open a complete build; raises `MissingBuildError` if there is none."""
        for collection in self._complete(digest):
            return OpenBuild(self.client, collection.name, _keep_connection)
        raise MissingBuildError(f"No index {digest[:12]} on the Chroma server: run `treaty ingest`")

    def collect(self, keep: str, older_than: timedelta | None = None) -> tuple[str, ...]:
        """Remove builds abandoned for a day and, where an age is given, complete ones other than `keep` as old."""
        removed = []
        for collection in list(self._ours()):
            digest, begun = _stamp(collection)
            limit = ABANDONED if not _is_complete(collection) else None if digest == keep else older_than
            if limit is not None and begun <= time.time() - limit.total_seconds():
                self.client.delete_collection(collection.name)
                removed.append(collection.name)
        return tuple(removed)

    def _ours(self) -> "Iterator[Collection]":
        offset = 0
        while page := self.client.list_collections(limit=LISTED, offset=offset):
            yield from (found for found in page if found.name.startswith(f"{COLLECTION}-"))
            offset += len(page)

    def _complete(self, digest: str) -> "list[Collection]":
        found = [one for one in self._ours() if _is_complete(one) and _stamp(one)[0] == digest]
        return sorted(found, key=lambda one: one.name)


def _is_complete(collection: "Collection") -> bool:
    return bool((collection.metadata or {}).get("complete"))


def _stamp(collection: "Collection") -> tuple[str, int]:
    metadata = collection.metadata or {}
    return str(metadata.get("digest", "")), int(metadata.get("begun", 0))


def _keep_connection() -> None:
    """Leave the connection open: other builds of the same server share it."""
