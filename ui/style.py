"""The look of the pages, for light and dark."""

from pathlib import Path

import streamlit as st

STYLE = Path(__file__).parent / "style.css"


def apply_style() -> None:
    """Add the style sheet to the page."""
    st.html(f"<style>{STYLE.read_text(encoding='utf-8')}</style>")
