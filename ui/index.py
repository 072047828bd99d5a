"""The index on first start: built with a progress bar, so that nobody has to know."""

import streamlit as st

from assistant.mind import Mind, default_mind
from retrieval.search import open_search
from ui.interface import page_language, tell


@st.cache_resource(show_spinner=False)
def _mind(_language: str) -> Mind:
    holder = st.empty()
    bar = holder.progress(0.0, tell("opening", _language))

    def show(done: int, total: int) -> None:
        bar.progress(done / max(total, 1), tell("indexing", _language, done=done, total=total))

    open_search(progress=show)
    bar.progress(1.0, tell("loading", _language))
    mind = default_mind()
    holder.empty()
    return mind


def prepared_mind() -> Mind:
    """Return what understands, building the index first where it is missing; once for all visitors.

    Raises `IngestError`'s kinds where the index or the model cannot be opened.
    """
    return _mind(page_language())
