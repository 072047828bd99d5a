"""The search as a LangChain retriever, so that it drops into other people's chains."""

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever
from pydantic import ConfigDict

from retrieval.hits import Hit
from retrieval.search import Search
from treaty.convention import library


class TreatyRetriever(BaseRetriever):
    """Documents of the `k` best provisions: the treaty's words, and in the metadata where they stand and why."""

    model_config = ConfigDict(arbitrary_types_allowed=True)

    searcher: Search
    k: int = 5
    language: str | None = None

    def _get_relevant_documents(self, query: str, *, run_manager: CallbackManagerForRetrieverRun) -> list[Document]:
        return [document(hit) for hit in self.searcher.search(query, self.k, self.language)]


def document(hit: Hit) -> Document:
    """Return a hit as a document; `start` and `end` are code points in the source file that `source` names."""
    provision = library().provision(hit.citation)
    metadata = {
        "cite": str(hit.citation),
        "eid": hit.citation.eid,
        "heading": provision.heading or "",
        "source": provision.source,
        "start": provision.extent.start,
        "end": provision.extent.end,
        "score": hit.score,
        "matched": hit.matched,
        "kind": hit.kind,
    }
    return Document(page_content=provision.full_text, metadata=metadata)
