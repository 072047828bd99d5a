"""The index on first start: built with a progress bar, so that nobody has to know."""

import streamlit as st

from assistant.mind import Mind, default_mind
from retrieval.search import open_search


@st.cache_resource(show_spinner=False)
def prepared_mind() -> Mind:
    """Return what understands, building the index first where it is missing; once for all visitors."""
    with st.empty().container():
        bar = st.progress(0.0, "Opening the treaty …")

        def show(done: int, total: int) -> None:
            bar.progress(done / max(total, 1), f"Indexing {done} of {total}")

        open_search(progress=show)
        bar.progress(1.0, "Loading the language tools …")
        mind = default_mind()
        bar.empty()
    return mind
