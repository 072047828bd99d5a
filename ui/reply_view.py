"""One reply on the page: the answer, the question to answer, the facts understood, and the provisions that carry it."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal
from urllib.parse import quote as percent

import streamlit as st

from assistant.reply import Cited, Kind, Reply, Understood
from calculators.ruling import Missing
from treaty.citation import Citation
from treaty.convention import library
from treaty.references import find_references
from ui.words import provision_html

BADGES: dict[Kind, tuple[str, Literal["green", "orange", "blue", "gray"]]] = {
    Kind.RULING: ("Ruling", "green"),
    Kind.CLARIFICATION: ("One thing is missing", "orange"),
    Kind.EXPLANATION: ("Explanation", "blue"),
    Kind.CITATION: ("The treaty's words", "blue"),
    Kind.ABSTENTION: ("Not in these texts", "gray"),
}
NUMBERED = re.compile(r"\d+\(|Protocol \d")


@dataclass(frozen=True)
class Actions:
    """What the reader may do with a reply: answer its question, change a fact, take a fact away."""

    answer: Callable[[Missing, str], None]
    change: Callable[[Understood, str], None]
    forget: Callable[[Understood], None]


def draw(reply: Reply, key: str, actions: Actions | None) -> None:
    """Draw a reply; only the latest one has `actions`."""
    if badge := BADGES.get(reply.kind):
        st.badge(badge[0], color=badge[1])
    st.markdown(linked(reply.text))
    if actions and reply.missing:
        _ask(reply.missing[0], key, actions)
    if reply.facts:
        _facts(reply.facts, key, actions)
    for number, cited in enumerate(reply.citations):
        _provision(cited, opened=number == 0 and reply.kind is not Kind.ABSTENTION)
    for notice in reply.notices:
        st.caption(notice)


def linked(text: str) -> str:
    """Return Markdown in which every place that the texts have links to the reader."""
    for reference in reversed(find_references(text)):
        places = [c for c in reference.citations if library().exists(c)]
        if len(places) == 1 and NUMBERED.search(str(places[0])):
            target = f"treaty?cite={percent(str(places[0]), safe='')}"
            text = f"{text[: reference.start]}[{reference.text}]({target}){text[reference.end :]}"
    return text


def _ask(missing: Missing, key: str, actions: Actions) -> None:
    with st.container(horizontal=True):
        for choice in missing.choices:
            st.button(
                choice.label,
                key=f"{key}-choice-{choice.value}",
                on_click=actions.answer,
                args=(missing, choice.value),
            )
    if not missing.choices:
        st.caption("Write the answer below.")


def _facts(facts: tuple[Understood, ...], key: str, actions: Actions | None) -> None:
    st.caption("What was understood. Change or remove a fact, and the answer follows." if actions else "Understood:")
    with st.container(horizontal=True):
        for fact in facts:
            _chip(fact, f"{key}-{fact.item}-{fact.fact}", actions)


def _chip(fact: Understood, key: str, actions: Actions | None) -> None:
    name = f"{fact.label}: {fact.value}" + (" ↩" if fact.carried else "")
    if actions is None:
        st.badge(name, color="gray")
        return
    with st.popover(name, help=f"“{fact.said}”" if fact.said else None):
        value = st.text_input("Value", fact.value, key=f"{key}-value")
        st.button("Change", key=f"{key}-change", on_click=actions.change, args=(fact, value))
        st.button("Remove", key=f"{key}-remove", on_click=actions.forget, args=(fact,))


def _provision(cited: Cited, *, opened: bool) -> None:
    place = Citation.parse(cited.cite)
    holder = _paragraph(place)
    heading = next((u.heading for u in map(library().provision, (place, *place.ancestors())) if u.heading), "")
    with st.expander(f"{cited.cite} — {heading}" if heading else cited.cite, expanded=opened):
        st.html(f'<div class="treaty-words">{provision_html(library().provision(holder), place)}</div>')
        st.markdown(f"[Read it in the whole treaty](treaty?cite={percent(cited.cite, safe='')})")


def _paragraph(place: Citation) -> Citation:
    """The paragraph, item or section that holds a place, so that a point does not stand alone."""
    chain = [place, *place.ancestors()]
    return chain[-2] if len(chain) > 1 and library().provision(chain[-1]).kind == "article" else chain[-1]
