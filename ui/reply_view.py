"""One reply on the page: the verdict, the question to answer, why, the facts understood, and the treaty's words."""

from typing import Literal

import streamlit as st

from assistant.offering import MATTER
from assistant.reply import Kind, Reply
from calculators.facts import fact
from ui.chips import assumption_chips, choice_buttons, fact_chips, is_chosen, value_buttons, value_field
from ui.interface import tell
from ui.links import linked, with_terms
from ui.provisions import provisions
from ui.sections import Section, around_question, sections, without_assumptions, without_quotations, without_terms

COLOURS: dict[Kind, Literal["green", "orange", "blue", "gray"]] = {
    Kind.RULING: "green",
    Kind.CLARIFICATION: "orange",
    Kind.EXPLANATION: "blue",
    Kind.CITATION: "blue",
    Kind.ABSTENTION: "gray",
    Kind.HELP: "gray",
}
ICONS: dict[Kind, str] = {
    Kind.RULING: ":material/gavel:",
    Kind.CLARIFICATION: ":material/help:",
    Kind.EXPLANATION: ":material/lightbulb:",
    Kind.CITATION: ":material/format_quote:",
    Kind.ABSTENTION: ":material/block:",
    Kind.HELP: ":material/info:",
}
SHORT = 5
"""Lines; a longer list of reasons is folded."""
MANY_BUTTONS = 4


def draw(reply: Reply, key: str, *, active: bool, latest: bool = True) -> None:
    """Draw a reply; where `active` its question can be answered and its facts changed; the `latest` opens its words."""
    if not reply.parts:
        _one(reply, key, active=active, latest=latest)
        return
    for number, part in enumerate(reply.parts, 1):
        st.markdown(f"##### {tell('part', number=number, total=len(reply.parts))}")
        _one(part, f"{key}-{number}", active=active, latest=latest)


def first_words(reply: Reply) -> str:
    """Return the opening of a reply as Markdown: what is streamed before the whole is drawn."""
    found = _sections((reply.parts or (reply,))[0])
    return linked(found[0].text) if found else ""


def _one(reply: Reply, key: str, *, active: bool, latest: bool) -> None:
    st.badge(tell(reply.kind.value), icon=ICONS[reply.kind], color=COLOURS[reply.kind])
    found = _sections(reply)
    words_first = reply.kind is Kind.CITATION
    if words_first:
        provisions(reply, opened=latest)
    if found:
        with st.container(key=f"verdict-{reply.kind.value}-{key}"):
            _opening(found[0], reply, key, active=active)
    for number, section in enumerate(found[1:]):
        _section(section, f"{key}-{number}")
    fact_chips(reply, key, active=active)
    assumption_chips(reply, key, active=active)
    if not words_first:
        provisions(reply, opened=latest and reply.kind not in (Kind.ABSTENTION, Kind.HELP))
    _notices(reply)


def _sections(reply: Reply) -> tuple[Section, ...]:
    text = without_assumptions(with_terms(reply.text, reply.terms), reply)
    text = without_terms(without_quotations(text, reply.language), reply.language)
    return sections(text, reply.language)


def _opening(section: Section, reply: Reply, key: str, *, active: bool) -> None:
    asked, rest = around_question(section.text, reply)
    st.markdown(linked(asked))
    if active and reply.missing:
        _ask(reply, key)
    if rest:
        st.markdown(linked(rest))


def _ask(reply: Reply, key: str) -> None:
    missing = reply.missing[0]
    if missing.fact == MATTER:
        choice_buttons(reply, missing, f"{key}-ask")
        return
    declared = fact(missing.fact)
    if not is_chosen(declared):
        value_field(declared, reply, missing.item, f"{key}-ask")
        return
    few = len(missing.choices) <= MANY_BUTTONS
    with st.container(horizontal=few, gap="small", key=f"ask-{key}"):
        value_buttons(declared, reply, missing.item, f"{key}-ask")


def _section(section: Section, key: str) -> None:
    if section.is_why:
        with st.expander(
            tell("why"), expanded=section.lines <= SHORT, icon=":material/account_tree:", key=f"why-{key}"
        ):
            st.markdown(linked(section.text))
    else:
        st.markdown(linked(section.text))


def _notices(reply: Reply) -> None:
    if reply.notices:
        with st.expander(tell("notes"), icon=":material/info:"):
            for notice in reply.notices:
                st.markdown(linked(notice))
