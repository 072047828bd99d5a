"""The app served for a test: on loopback, on a free port, over an index that is built once, ended by its own id.

`python -m tests.served` builds that index, so that it can be made ready while other tests run.
"""

import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from filelock import FileLock

from assistant.acts import Acts
from assistant.facts.reader import FactReader
from assistant.facts.vectors import Vectoriser
from ingest.build import current_digest, ingest
from ingest.embeddings import load_embeddings
from ingest.store import open_store
from settings import Settings

ROOT = Path(__file__).parent.parent
LONGEST_START = 120.0


@cache
def prepared_data() -> Path:
    """Return a folder that holds the index needed: the user's own, else one kept for tests, built where missing.

    The example phrases of facts and acts are embedded in it too, so that no page of a test waits for them.
    """
    own = Settings(chroma_url=None, embedding_model=None)
    if open_store(own).has(current_digest(own)):
        return own.data_dir
    folder = Path(tempfile.gettempdir()) / f"treaty-test-data-{os.getuid()}"
    with FileLock(folder.with_suffix(".lock")):
        ingest(Settings(data_dir=folder, chroma_url=None, embedding_model=None))
        FactReader(load_embeddings(), folder / "facts").prepare()
        Acts(load_embeddings(), Vectoriser(load_embeddings(), folder / "acts").kept)
    return folder


def environment(data: Path, **more: str) -> dict[str, str]:
    """Return the environment of a program that reads the index of a folder, what is named, and nothing else."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("TREATY_", "STREAMLIT_"))}
    return {**kept, "TREATY_DATA_DIR": str(data), "PYTHONPATH": str(ROOT), **more}


def free_port() -> int:
    """Return a port of this machine that nothing listens on."""
    with socket.socket() as made:
        made.bind(("127.0.0.1", 0))
        port: int = made.getsockname()[1]
        return port


@contextmanager
def served(data: Path, script: Path = ROOT / "app.py", **more: str) -> Iterator[str]:
    """Yield the address of the app while it runs, with `more` in its environment."""
    port = free_port()
    command = [sys.executable, "-m", "streamlit", "run", str(script), "--server.port", str(port)]
    options = ["--server.headless", "true"]
    with tempfile.TemporaryFile("w+") as log:
        running = subprocess.Popen(
            [*command, *options], cwd=ROOT, env=environment(data, **more), stdout=log, stderr=log
        )
        try:
            _wait(f"http://127.0.0.1:{port}/_stcore/health", running)
            yield f"http://127.0.0.1:{port}"
        finally:
            running.terminate()
            try:
                running.wait(20)
            except subprocess.TimeoutExpired:
                running.kill()
                running.wait()


def _wait(address: str, running: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + LONGEST_START
    while time.monotonic() < until:
        if running.poll() is not None:
            raise RuntimeError(f"the app ended with code {running.returncode}")
        try:
            with urlopen(address) as answer:  # noqa: S310 - an address of this machine
                if answer.status == 200:
                    return
        except (URLError, OSError):
            time.sleep(0.3)
    raise RuntimeError(f"the app did not answer within {LONGEST_START:.0f} s")


if __name__ == "__main__":
    prepared_data()
