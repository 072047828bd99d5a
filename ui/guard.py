"""The one place where a page's errors end: the visitor reads a sentence, the log gets the details."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from ingest.errors import IngestError
from ui.interface import tell

log = logging.getLogger(__name__)


@contextmanager
def friendly() -> Iterator[None]:
    """Draw a page within this: what it raises becomes a message; Streamlit's own signals pass."""
    try:
        yield
    except IngestError as problem:
        log.exception("the index could not be opened")
        st.error(tell("no_index", problem=problem), icon=":material/error:")
    except Exception:
        log.exception("a page failed")
        st.error(tell("failed"), icon=":material/error:")
