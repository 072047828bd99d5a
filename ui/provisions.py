"""The provisions of a reply: each opens on the verbatim paragraph, the cited words marked."""

import streamlit as st

from assistant.reply import Reply
from treaty.citation import Citation
from treaty.convention import library
from ui.interface import tell
from ui.links import address, titled
from ui.words import provision_html

FIRST = 4
"""Provisions shown before the rest goes under one heading."""


def provisions(reply: Reply, *, opened: bool) -> None:
    """Draw the citations of a reply, the first `opened`; the words stay as they are in the copy, errata marked."""
    if not reply.citations:
        return
    st.caption(tell("provisions"))
    places = tuple(Citation.parse(cited.cite) for cited in reply.citations)
    for number, place in enumerate(places[:FIRST]):
        with st.expander(titled(place), expanded=opened and number == 0, icon=":material/menu_book:"):
            _paragraph(place)
    if rest := places[FIRST:]:
        with st.expander(tell("more_words", count=len(rest)), icon=":material/library_books:"):
            for place in rest:
                st.markdown(f"**{titled(place)}**")
                _paragraph(place)


def holder(place: Citation) -> Citation:
    """Return the paragraph, item or section that holds a place, so that a point does not stand alone."""
    chain = [place, *place.ancestors()]
    return chain[-2] if len(chain) > 1 and library().provision(chain[-1]).kind == "article" else chain[-1]


def _paragraph(place: Citation) -> None:
    words = provision_html(library().provision(holder(place)), place)
    link = f'<a href="{address(place)}" target="_blank">{tell("in_treaty")}</a>'
    extent = " all" if holder(place) == place else ""
    st.html(f'<div class="treaty-words{extent}" lang="en">{words}</div><p class="whole">{link}</p>')
