"""The page that reads the whole treaty, with its contents; a link such as ?cite=10(2)(a) opens it at the place."""

from html import escape
from itertools import groupby

import streamlit as st

from treaty.citation import Citation, CitationError
from treaty.convention import UnknownProvision, library
from treaty.provision import Provision
from ui.words import provision_html

SCROLL = """<script>
const place = window.parent.document.getElementById({eid!r}) || document.getElementById({eid!r});
if (place) place.scrollIntoView({{block: "center"}});
</script>"""


def reader_page() -> None:
    """Draw the two texts, at the place that the address names."""
    st.title("The treaty")
    marked = _asked_place()
    with st.sidebar:
        st.html(f'<nav class="toc" aria-label="Contents">{_contents()}</nav>')
    st.caption(
        "The convention as signed in 2002, in English. The French and Dutch texts are equally authentic and are not "
        "held here. Words in [square brackets] are corrections of scanning faults."
    )
    st.html(f'<article class="treaty-words">{_whole(marked)}</article>')
    if marked is not None:
        st.html(SCROLL.format(eid=marked.eid), unsafe_allow_javascript=True)


def _asked_place() -> Citation | None:
    text = st.query_params.get("cite", "")
    if not text:
        return None
    try:
        return library().provision(Citation.parse(text)).citation
    except (CitationError, UnknownProvision) as problem:
        st.warning(str(problem))
        return None


def _contents() -> str:
    rows = []
    for section, units in groupby(library().top, key=lambda unit: unit.section):
        if section:
            rows.append(f'<div class="section">{escape(section)}</div>')
        rows += [f'<a href="#{escape(unit.citation.eid)}">{escape(_title(unit))}</a>' for unit in units]
    return "".join(rows)


def _whole(marked: Citation | None) -> str:
    return "".join(
        f'<h3 id="{escape(unit.citation.eid)}">{escape(_title(unit))}</h3>{provision_html(unit, marked, anchors=True)}'
        for unit in library().top
    )


def _title(unit: Provision) -> str:
    name = f"Article {unit.citation}" if unit.kind == "article" else str(unit.citation)
    return f"{name} — {unit.heading}" if unit.heading and unit.heading not in name else name
