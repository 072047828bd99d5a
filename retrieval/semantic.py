"""Nearness of meaning: the vectors of a build, in Chroma for other people's chains and in memory for exact scores."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from ingest.store import OpenBuild, Row
from retrieval.lexical import Scores

if TYPE_CHECKING:
    from langchain_chroma import Chroma
    from langchain_core.embeddings import Embeddings


class Semantic:
    """Cosines of a query's vector with every row's, in the order of the rows."""

    def __init__(self, rows: Sequence[Row], embeddings: "Embeddings") -> None:
        """Stack the rows' vectors, each brought to length one."""
        self.embeddings = embeddings
        matrix = np.asarray([row.vector for row in rows], dtype=np.float32)
        self.matrix = matrix / np.linalg.norm(matrix, axis=1, keepdims=True)

    def vector(self, query: str) -> Scores:
        """Return the query's vector, of length one."""
        vector = np.asarray(self.embeddings.embed_query(query), dtype=np.float32)
        length = float(np.linalg.norm(vector))
        return vector / length if length else vector

    def scores(self, vector: Scores) -> Scores:
        """Return one cosine a row."""
        return np.asarray(self.matrix @ vector, dtype=np.float32)


def vector_store(build: OpenBuild, embeddings: "Embeddings") -> "Chroma":
    """Return the build as LangChain's VectorStore; its documents carry `cite`, `kind` and `language`."""
    from langchain_chroma import Chroma

    return Chroma(
        client=build.client,
        collection_name=build.collection,
        embedding_function=embeddings,
        create_collection_if_not_exists=False,
    )
