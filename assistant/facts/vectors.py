"""Vectors of phrases: embedded once for a model and kept on disk beside the index, found again by their digest."""

import hashlib
import os
import tempfile
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assistant.acts import Embedder
from assistant.facts.examples import examples
from ingest.embeddings import fingerprint
from settings import settings

Vectors = NDArray[np.float32]
KEY = 4
"""Numbers of a stored row, of four bytes each, that hold the key of its text."""


class Vectoriser:
    """Embeds texts as rows of length one; those that every start needs are kept in a folder, a file a model."""

    def __init__(self, embedder: Embedder, folder: Path | None = None) -> None:
        """Use `embedder`; `folder` holds the stored vectors (default: in the data folder)."""
        self.embedder = embedder
        self.folder = folder or settings().data_dir / "facts"

    def embed(self, texts: list[str]) -> Vectors:
        """Return one row a text."""
        if not texts:
            return np.zeros((0, 1), dtype=np.float32)
        rows = np.asarray(self.embedder.embed_documents(texts), dtype=np.float32)
        lengths = np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), np.float32(1e-9))
        return np.asarray(rows / lengths, dtype=np.float32)

    @cached_property
    def of_examples(self) -> Vectors:
        """One row an example, kept."""
        return self.kept([e.text.replace("{}", "that much") for e in examples()])

    def kept(self, texts: list[str]) -> Vectors:
        """Return one row a text, read from disk; what is not there yet is embedded, and these alone are written."""
        known = self._read()
        fresh = [text for text in dict.fromkeys(texts) if _key(text) not in known]
        if fresh:
            known |= dict(zip(map(_key, fresh), self.embed(fresh), strict=True))
            self._write({_key(text): known[_key(text)] for text in texts})
        return np.stack([known[_key(text)] for text in texts])

    @property
    def _path(self) -> Path:
        name = fingerprint(settings().embedding_model) + type(self.embedder).__name__
        return self.folder / f"{_key(name)}.npy"

    def _read(self) -> dict[str, Vectors]:
        """Read the stored rows: the first bytes of each are the key of its text."""
        if not self._path.is_file():
            return {}
        rows = np.load(self._path, allow_pickle=False)
        return {bytes(row[:KEY].view(np.uint8)).hex(): row[KEY:] for row in rows}

    def _write(self, known: dict[str, Vectors]) -> None:
        """Write beside and rename, so that no reader meets half a file."""
        keys = np.stack([np.frombuffer(bytes.fromhex(key), dtype=np.float32) for key in known])
        self.folder.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=self.folder, suffix=".npy")
        with os.fdopen(handle, "wb") as file:
            np.save(file, np.hstack([keys, np.stack(list(known.values()))]), allow_pickle=False)
        Path(name).replace(self._path)


def _key(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[: 8 * KEY]
