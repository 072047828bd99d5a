"""The words of the pages themselves, in the language of the conversation or else of the browser."""

import tomllib
from functools import cache
from pathlib import Path

import streamlit as st

WORDS = Path(__file__).parent / "interface.toml"
LANGUAGES = ("en", "fr", "nl")
KEPT = "language"


def page_language() -> str:
    """Return "en", "fr" or "nl": the language of the last reply, else the browser's, else English."""
    chosen = st.session_state.get(KEPT) or (st.context.locale or "en")[:2].lower()
    return chosen if chosen in LANGUAGES else "en"


def keep_language(language: str) -> None:
    """Let the pages follow a reply's language from here on."""
    st.session_state[KEPT] = language


def tell(key: str, language: str | None = None, **blanks: object) -> str:
    """Return the words of that key in a language (the page's unless given); KeyError for a key that is not written."""
    words = _words()[language or page_language()][key]
    if not isinstance(words, str):
        raise KeyError(f"{key} holds several words")
    return words.format(**blanks) if blanks else words


def examples() -> tuple[str, ...]:
    """Return the example questions in the page's language."""
    return tuple(_words()[page_language()]["examples"])


@cache
def _words() -> dict[str, dict[str, str | list[str]]]:
    return tomllib.loads(WORDS.read_text(encoding="utf-8"))
