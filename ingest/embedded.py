"""Builds in folders of this machine: built aside, renamed into place, one writer, removed only when unread.

index/writer.lock                 held by the one ingest that writes
index/catalogue.lock              held for an instant while a reader enters or an old build leaves
index/readers/DIGEST.NUMBER.lock  held by each reader; the system lets go of it when the reader dies
index/.building-DIGEST/           a build in progress, or the leavings of one that was killed
index/DIGEST/complete.json        a complete build: the marker is written before the folder gets its name
"""

import json
import os
import shutil
import time
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

from filelock import FileLock, Timeout

from ingest.chroma import create_collection, folder_client
from ingest.embeddings import COLLECTION
from ingest.errors import MissingBuildError
from ingest.store import Batches, OpenBuild, Vector, write_rows

MARKER = "complete.json"
KEEP = timedelta(days=1)
"""A build that nobody needs any more is kept this long, for programs of another version."""


class EmbeddedStore:
    """Builds under one folder, made on first use."""

    def __init__(self, root: Path) -> None:
        """Make the folder."""
        self.root = root
        (root / "readers").mkdir(parents=True, exist_ok=True)

    def has(self, digest: str) -> bool:
        """Say whether a complete build of this digest is there."""
        return (self.root / digest / MARKER).is_file()

    def publish(self, digest: str, model: str, batches: Batches) -> bool:
        """Build aside and rename into place; wait while another ingest writes, and then use its build."""
        with FileLock(self.root / "writer.lock"):
            if self.has(digest):
                return False
            self._sweep()
            aside = self.root / f".building-{digest}"
            client = folder_client(aside)
            try:
                count = write_rows(create_collection(client, COLLECTION, {"digest": digest}), batches())
            finally:
                client.close()
            _mark(aside / MARKER, {"digest": digest, "model": model, "passages": count})
            aside.rename(self.root / digest)
            return True

    def vectors(self, model: str) -> Mapping[str, Vector]:
        """Return the vectors by text of the newest complete build of this model; empty without one."""
        markers = sorted(self.root.glob(f"*/{MARKER}"), key=lambda marker: marker.stat().st_mtime, reverse=True)
        for marker in markers:
            if json.loads(marker.read_text(encoding="utf-8"))["model"] == model:
                with self.open(marker.parent.name) as build:
                    return {row.text: row.vector for row in build.rows()}
        return {}

    def open(self, digest: str) -> OpenBuild:
        """Open a complete build and hold it; raises `MissingBuildError` if there is none."""
        with self._catalogue():
            if not self.has(digest):
                raise MissingBuildError(f"No index {digest[:12]} in {self.root}: run `treaty ingest`")
            lease = FileLock(self.root / "readers" / f"{digest}.{uuid4().hex}.lock", thread_local=False)
            lease.acquire()
        client = folder_client(self.root / digest)

        def release() -> None:
            client.close()
            lease.release()
            Path(lease.lock_file).unlink(missing_ok=True)

        return OpenBuild(client, COLLECTION, release)

    def collect(self, keep: str, older_than: timedelta | None = None) -> tuple[str, ...]:
        """Remove complete builds other than `keep`, older than a day unless told, that no reader holds."""
        limit = time.time() - (KEEP if older_than is None else older_than).total_seconds()
        removed = []
        with self._catalogue():
            for marker in sorted(self.root.glob(f"*/{MARKER}")):
                build = marker.parent
                if build.name != keep and marker.stat().st_mtime <= limit and not self._read(build.name):
                    build.rename(self.root / f".removed-{build.name}")
                    removed.append(build.name)
        for name in removed:
            shutil.rmtree(self.root / f".removed-{name}", ignore_errors=True)
        return tuple(removed)

    def _catalogue(self) -> FileLock:
        return FileLock(self.root / "catalogue.lock")

    def _read(self, digest: str) -> bool:
        held = [lease for lease in (self.root / "readers").glob(f"{digest}.*.lock") if not _abandoned(lease)]
        return bool(held)

    def _sweep(self) -> None:
        """Remove what killed ingests left; the writer's lock is held, so nobody is writing there."""
        for leaving in (*self.root.glob(".building-*"), *self.root.glob(".removed-*")):
            shutil.rmtree(leaving)


def _abandoned(lease: Path) -> bool:
    """Say whether the reader who held this lease is gone, and if so remove it."""
    try:
        with FileLock(lease, timeout=0):
            pass
    except Timeout:
        return False
    lease.unlink(missing_ok=True)
    return True


def _mark(marker: Path, said: dict[str, str | int]) -> None:
    with marker.open("w", encoding="utf-8") as file:
        json.dump(said, file)
        file.flush()
        os.fsync(file.fileno())
