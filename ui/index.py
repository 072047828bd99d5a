"""The index on first start: built with a progress bar, so that nobody has to know."""

from dataclasses import dataclass, field
from threading import Lock

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from assistant.mind import Mind, default_mind
from retrieval.search import open_search
from ui.interface import tell


@dataclass
class _Opened:
    """What understands, once it is open, and the lock that lets one visitor open it while the others wait."""

    lock: Lock = field(default_factory=Lock)
    mind: Mind | None = None


@st.cache_resource(show_spinner=False)
def _opened() -> _Opened:
    return _Opened()


def prepared_mind() -> Mind:
    """Return what understands, building the index first where it is missing; once for all visitors.

    Raises `IngestError`'s kinds where the index or the model cannot be opened.
    """
    opened = _opened()
    if opened.mind is not None:
        return opened.mind
    holder = st.empty()
    bar = holder.progress(0.0, tell("opening"))
    with opened.lock:
        opened.mind = opened.mind or _open(bar)
    holder.empty()
    return opened.mind


def _open(bar: DeltaGenerator) -> Mind:
    def show(done: int, total: int) -> None:
        bar.progress(done / max(total, 1), tell("indexing", done=done, total=total))

    open_search(progress=show)
    bar.progress(1.0, tell("loading"))
    return default_mind()
