"""Builds in folders: whole or absent, whatever is killed and whoever else is at work."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from ingest.embedded import EmbeddedStore
from ingest.errors import MissingBuildError
from ingest.store import Row
from tests.store_rows import batches

ROOT = Path(__file__).parent.parent

KILLED = """
import os, signal, sys
from pathlib import Path
import ingest.embedded as embedded
from tests.store_rows import batches

def die(*_): os.kill(os.getpid(), signal.SIGKILL)

def rows():
    for number, batch in enumerate(batches("new")):
        if point == "between two batches" and number == 2: die()
        yield batch

root, point = Path(sys.argv[1]), sys.argv[2]
mark, rename, create = embedded._mark, Path.rename, embedded.create_collection
if point == "before the collection is made": embedded.create_collection = die
if point == "after the rows, before the marker": embedded._mark = die
if point == "after the marker, before the name": Path.rename = die
if point == "after the name": Path.rename = lambda *a: (rename(*a), die())
embedded.EmbeddedStore(root).publish("new", "model", rows)
"""

READER = """
import sys
from pathlib import Path
from ingest.embedded import EmbeddedStore

build = EmbeddedStore(Path(sys.argv[1])).open("old")
print(len(build.rows()), flush=True)
sys.stdin.readline()
print(len(build.rows()), flush=True)
"""

WRITER = """
import sys
from pathlib import Path
from ingest.embedded import EmbeddedStore
from tests.store_rows import batches

print(EmbeddedStore(Path(sys.argv[1])).publish("new", "model", lambda: batches("new", number=20)), flush=True)
"""

POINTS = {
    "before the collection is made": False,
    "between two batches": False,
    "after the rows, before the marker": False,
    "after the marker, before the name": False,
    "after the name": True,
}


@pytest.fixture
def store(tmp_path: Path) -> EmbeddedStore:
    """Return a store that holds one complete build, `old`."""
    made = EmbeddedStore(tmp_path / "index")
    made.publish("old", "model", lambda: batches("old"))
    return made


def _start(code: str, store: EmbeddedStore, *words: str) -> "subprocess.Popen[str]":
    command = [sys.executable, "-c", code, str(store.root), *words]
    return subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def _texts(store: EmbeddedStore, digest: str) -> set[str]:
    with store.open(digest) as build:
        return {row.text for row in build.rows()}


def _expected(digest: str) -> set[str]:
    return {row.text for batch in batches(digest) for row in batch}


def test_a_build_gives_back_what_was_written(store: EmbeddedStore) -> None:
    """Ids, words and metadata are the same; vectors the same within single precision."""
    with store.open("old") as build:
        rows = {row.id: row for row in build.rows()}
    written = {row.id: row for batch in batches("old") for row in batch}
    assert {key: (row.text, row.metadata) for key, row in rows.items()} == {
        key: (row.text, row.metadata) for key, row in written.items()
    }
    assert all(rows[key].vector == pytest.approx(row.vector, abs=1e-6) for key, row in written.items())


def test_a_missing_build_says_what_to_do(store: EmbeddedStore) -> None:
    """Opening an unknown digest raises an error that names the command."""
    with pytest.raises(MissingBuildError, match="treaty ingest"):
        store.open("unknown")


def test_vectors_are_kept_for_the_same_model(store: EmbeddedStore) -> None:
    """The vectors of texts that an older build held are there for the next one, but not for another model."""
    kept = store.vectors("model")
    assert set(kept) == _expected("old")
    assert store.vectors("another model") == {}


def test_nothing_is_redone(store: EmbeddedStore) -> None:
    """A second publication of the same digest asks for no rows."""

    def refuse() -> Iterator[list[Row]]:
        raise AssertionError("rows were asked for")

    assert store.publish("old", "model", refuse) is False


@pytest.mark.parametrize("point", POINTS)
def test_killed(store: EmbeddedStore, point: str) -> None:
    """Killed at any point, the old build is whole, the new one whole or absent, and the next ingest succeeds."""
    killed = _start(KILLED, store, point)
    assert killed.wait(60) == -signal.SIGKILL
    assert store.has("new") is POINTS[point]
    assert _texts(store, "old") == _expected("old")
    assert store.publish("new", "model", lambda: batches("new")) is not POINTS[point]
    assert _texts(store, "new") == _expected("new")
    assert not list(store.root.glob(".building-*"))


def test_a_failing_source_of_rows_leaves_nothing_visible(store: EmbeddedStore) -> None:
    """An error while rows are made is raised, and the build does not exist."""

    def fail() -> Iterator[list[Row]]:
        yield batches("new")[0]
        raise RuntimeError("the model failed")

    with pytest.raises(RuntimeError, match="the model failed"):
        store.publish("new", "model", fail)
    assert not store.has("new")


def test_two_ingests_at_once(store: EmbeddedStore) -> None:
    """Of two processes that ingest the same, one builds, the other waits and uses it; no row is lost or doubled."""
    writers = [_start(WRITER, store) for _ in range(2)]
    said = sorted(writer.communicate(timeout=60)[0].strip() for writer in writers)
    assert said == ["False", "True"]
    with store.open("new") as build:
        assert len(build.rows()) == 60


def test_a_reader_during_an_ingest(store: EmbeddedStore) -> None:
    """A reader of another process reads the same before and after an ingest and a collection of everything old."""
    reader = _start(READER, store)
    assert reader.stdout is not None
    assert reader.stdout.readline() == "12\n"
    store.publish("new", "model", lambda: batches("new"))
    assert store.collect(keep="new", older_than=timedelta(0)) == ()
    assert reader.communicate("\n", timeout=60)[0] == "12\n"
    assert store.collect(keep="new", older_than=timedelta(0)) == ("old",)
    assert not store.has("old")


def test_a_killed_reader_holds_nothing(store: EmbeddedStore) -> None:
    """When a reader is killed, its build can be collected."""
    reader = _start(READER, store)
    assert reader.stdout is not None
    reader.stdout.readline()
    os.kill(reader.pid, signal.SIGKILL)
    reader.communicate()
    assert store.collect(keep="new", older_than=timedelta(0)) == ("old",)
    assert list((store.root / "readers").iterdir()) == []


def test_young_builds_stay(store: EmbeddedStore) -> None:
    """A build that nobody needs stays a day, for a program of another version."""
    assert store.collect(keep="new") == ()
    assert store.has("old")


def test_the_needed_build_stays(store: EmbeddedStore) -> None:
    """The build named as needed is never collected."""
    assert store.collect(keep="old", older_than=timedelta(0)) == ()
