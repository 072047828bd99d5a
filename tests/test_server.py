"""Builds on a Chroma server: the same promises over the network."""

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from ingest.chroma import create_collection
from ingest.errors import MissingBuildError, StoreError
from ingest.server import ServerStore
from ingest.store import Row, open_store
from settings import Settings
from tests.store_rows import batches


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="module")
def config(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Settings]:
    """Run a Chroma server on loopback; yield the settings that point to it."""
    folder, port = tmp_path_factory.mktemp("server"), _free_port()
    chroma = Path(sys.executable).parent / "chroma"
    command = [chroma, "run", "--path", folder, "--host", "127.0.0.1", "--port", str(port)]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    made = Settings(chroma_url=f"http://127.0.0.1:{port}", data_dir=folder)
    try:
        _wait(made)
        yield made
    finally:
        server.terminate()
        server.wait(20)


def _wait(config: Settings) -> None:
    for _ in range(200):
        try:
            open_store(config)
        except StoreError:
            time.sleep(0.1)
        else:
            return
    pytest.skip("the Chroma server did not start within twenty seconds")


@pytest.fixture
def store(config: Settings) -> Iterator[ServerStore]:
    """Return an empty store on the server."""
    made = ServerStore.connect(config)
    yield made
    for collection in made.client.list_collections():
        made.client.delete_collection(collection.name)


def test_a_build_gives_back_what_was_written(store: ServerStore) -> None:
    """Every row comes back, over several pages."""
    assert store.publish("one", "model", lambda: batches("one", number=100, size=6)) is True
    with store.open("one") as build:
        rows = {row.id: row.metadata for row in build.rows()}
    assert rows == {row.id: row.metadata for batch in batches("one", number=100, size=6) for row in batch}
    assert store.publish("one", "model", lambda: batches("one")) is False


def test_a_missing_build_says_what_to_do(store: ServerStore) -> None:
    """Opening an unknown digest raises an error that names the command."""
    with pytest.raises(MissingBuildError, match="treaty ingest"):
        store.open("unknown")


def test_an_unfinished_build_is_not_seen(store: ServerStore) -> None:
    """Rows without the mark are no build; the next ingest makes a whole one beside them."""

    def killed() -> Iterator[list[Row]]:
        yield batches("one")[0]
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        store.publish("one", "model", killed)
    assert not store.has("one")
    assert store.publish("one", "model", lambda: batches("one")) is True
    with store.open("one") as build:
        assert len(build.rows()) == 12


def test_two_ingests_at_once(store: ServerStore) -> None:
    """An ingest that starts while another is under way gives two whole builds, and readers agree on one."""

    def interleaved() -> Iterator[list[Row]]:
        yield from batches("one")[:2]
        ServerStore(store.client).publish("one", "model", lambda: batches("one"))
        yield from batches("one")[2:]

    store.publish("one", "model", interleaved)
    names = {store.open("one").collection for _ in range(3)}
    assert len(names) == 1
    assert len(store.open("one").rows()) == 12


def test_a_reader_during_an_ingest(store: ServerStore) -> None:
    """A reader's build is untouched by a later ingest and its collection of leavings."""
    store.publish("old", "model", lambda: batches("old"))
    build = store.open("old")
    store.publish("new", "model", lambda: batches("new"))
    assert store.collect(keep="new") == ()
    assert len(build.rows()) == 12


def test_vectors_are_kept_for_the_same_model(store: ServerStore) -> None:
    """The vectors of texts that an older build held are there for the next one, but not for another model."""
    store.publish("one", "model", lambda: batches("one"))
    assert len(store.vectors("model")) == 12
    assert store.vectors("another model") == {}


def test_old_builds_go_when_somebody_says_how_old(store: ServerStore) -> None:
    """With an age given, complete builds other than the needed one are removed."""
    store.publish("old", "model", lambda: batches("old"))
    store.publish("new", "model", lambda: batches("new"))
    removed = store.collect(keep="new", older_than=timedelta(0))
    assert [name.split("-")[1] for name in removed] == ["old"]
    assert store.has("new")


def test_abandoned_builds_go_after_a_day(store: ServerStore) -> None:
    """An unfinished build from long ago is removed; one that has just begun may still be written, and stays."""
    for name, begun in {"long-ago": 0, "just-now": int(time.time())}.items():
        create_collection(store.client, f"treaty-{name}", {"digest": "one", "begun": begun, "complete": 0})
    assert store.collect(keep="one") == ("treaty-long-ago",)


@pytest.mark.parametrize(
    "url",
    [
        pytest.param("localhost:8000", id="an address without its scheme"),
        pytest.param("ftp://localhost", id="a scheme Chroma does not speak"),
        pytest.param(f"http://127.0.0.1:{_free_port()}", id="a port where nobody listens"),
    ],
)
def test_a_wrong_address(url: str) -> None:
    """A server that cannot be reached is an error that names the address."""
    with pytest.raises(StoreError, match=url.split("//")[-1]):
        open_store(Settings(chroma_url=url))
