"""Rows and embeddings that tests of the stores share."""

import hashlib

from langchain_core.embeddings import Embeddings

from ingest.store import Row


class WordEmbeddings(Embeddings):
    """Vectors of sixteen numbers that depend on the words alone: no model, the same on every machine."""

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """Return a vector of length one for each text."""
        return [self.embed_query(text) for text in texts]

    def embed_query(self, text: str) -> list[float]:
        """Count each word in one of sixteen places, and bring the vector to length one."""
        vector = [0.0] * 16
        for word in text.lower().split():
            vector[hashlib.sha256(word.encode()).digest()[0] % 16] += 1.0
        length = sum(number * number for number in vector) ** 0.5 or 1.0
        return [number / length for number in vector]


def batches(digest: str, number: int = 4, size: int = 3) -> list[list[Row]]:
    """Return batches of rows whose words name the digest they belong to."""
    words = [[f"{digest} passage {batch} {place}" for place in range(size)] for batch in range(number)]
    return [[Row(text, text, {"cite": "1", "n": n}, _vector(text)) for n, text in enumerate(group)] for group in words]


def _vector(text: str) -> tuple[float, ...]:
    return tuple(WordEmbeddings().embed_query(text))
