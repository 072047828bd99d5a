"""Facts as chips: each opens to be changed or removed; assumptions open to be turned round."""

import streamlit as st

from assistant.reply import Reply, Understood
from assistant.verdict import sentences
from calculators.case import STORY
from calculators.errors import FactError
from calculators.facts import Fact, FactType, fact
from calculators.ruling import Assumed, Missing
from ui import turns
from ui.entry import entered, label, labelled, question, sentence_case, shown
from ui.interface import tell
from ui.links import linked


def fact_chips(reply: Reply, key: str, *, active: bool) -> None:
    """Draw the facts understood; where `active` each may be changed or removed, and the ruling follows."""
    if not reply.facts:
        return
    st.caption(tell("understood" if active else "understood_then"))
    with st.container(horizontal=True, gap="small", key=f"chips-{key}"):
        for understood in reply.facts:
            if active and reply.ruling is not None:
                _fact(understood, reply, f"{key}-{understood.item}-{understood.fact}")
            else:
                st.badge(_name(understood, reply.language), color="gray")


def assumption_chips(reply: Reply, key: str, *, active: bool) -> None:
    """Draw what was assumed, then what would change the result; where `active` each may be turned round."""
    presumed = [row for row in reply.assumed if not row.exceptional]
    if presumed:
        st.caption(tell("assumed" if active else "assumed_then"))
        _assumptions(presumed, reply, f"assumed-{key}", active=active)
    if exceptions := [row for row in reply.assumed if row.exceptional]:
        with st.expander(tell("exceptions", count=len(exceptions)), icon=":material/alt_route:"):
            _assumptions(exceptions, reply, f"exceptions-{key}", active=active)


def value_buttons(declared: Fact, reply: Reply, item: str, key: str, current: str = "") -> None:
    """Draw a button for each value that a fact can take; a click rules again with it."""
    for value in declared.choices or ("true", "false"):
        st.button(
            sentence_case(shown(declared, value, reply.language)),
            key=f"{key}-{value}",
            disabled=value == current,
            on_click=turns.settle,
            args=(reply, labelled(declared, value, reply.language), declared.name, value, item),
        )


def choice_buttons(reply: Reply, missing: Missing, key: str) -> None:
    """Draw a button for each choice of a question that asks no fact; a click picks it."""
    for choice in missing.choices:
        st.button(
            choice.label,
            key=f"{key}-{choice.value}",
            on_click=turns.settle,
            args=(reply, choice.label, missing.fact, choice.value, missing.item),
        )


def value_field(declared: Fact, reply: Reply, item: str, key: str, current: str = "") -> None:
    """Draw a field for a fact that is typed (a figure, an amount, a date), with its button."""
    language = reply.language
    with st.form(f"{key}-form", border=False):
        st.text_input(
            tell("new_value" if current else "your_answer"),
            shown(declared, current, language) if current else "",
            key=f"{key}-typed",
            placeholder=tell("for_example", words=declared.examples[0]) if declared.examples else None,
        )
        st.form_submit_button(
            tell("change" if current else "answer"),
            on_click=_typed,
            args=(declared, reply, item, f"{key}-typed"),
            type="primary",
        )


def is_chosen(declared: Fact) -> bool:
    """Whether a fact's value is chosen by a button, not typed."""
    return declared.type in (FactType.BOOLEAN, FactType.CHOICE)


def _typed(declared: Fact, reply: Reply, item: str, key: str) -> None:
    try:
        value = entered(declared, str(st.session_state[key]), reply.language)
    except FactError as problem:
        st.toast(str(problem), icon=":material/error:")
        return
    turns.settle(reply, labelled(declared, value, reply.language), declared.name, value, item)


def _name(understood: Understood, language: str) -> str:
    words = labelled(fact(understood.fact), understood.value, language)
    item = "" if understood.item == STORY else f"{understood.item}: "
    return item + sentence_case(words)


def _fact(understood: Understood, reply: Reply, key: str) -> None:
    declared = fact(understood.fact)
    with st.popover(_name(understood, reply.language), icon=_icon(understood), type="tertiary"):
        _about(declared, reply.language, understood)
        draw = value_buttons if is_chosen(declared) else value_field
        draw(declared, reply, understood.item, key, understood.value)
        st.button(
            tell("remove"),
            key=f"{key}-remove",
            icon=":material/delete:",
            type="tertiary",
            on_click=turns.drop,
            args=(reply, tell("removed", fact=label(declared, reply.language)), understood.fact, understood.item),
        )


def _assumptions(rows: list[Assumed], reply: Reply, key: str, *, active: bool) -> None:
    with st.container(horizontal=True, gap="small", key=f"chips-{key}"):
        for row in rows:
            _assumption(row, reply, f"{key}-{row.fact}", active=active)


def _assumption(row: Assumed, reply: Reply, key: str, *, active: bool) -> None:
    declared = fact(row.fact)
    current = declared.default or ""
    name = sentence_case(labelled(declared, current, reply.language) if current else label(declared, reply.language))
    with st.popover(name, icon=":material/swap_horiz:", type="tertiary"):
        _about(declared, reply.language)
        if row.would_change:
            changed = "\n".join(f"- {linked(line)}" for line in sentences(row.would_change, reply.language))
            st.markdown(f"{tell('otherwise')}\n{changed}")
        if active and is_chosen(declared):
            value_buttons(declared, reply, STORY, key, current)


def _icon(understood: Understood) -> str:
    """Set by a click, carried over from an earlier message, or read from this one."""
    if not understood.said:
        return ":material/touch_app:"
    return ":material/history:" if understood.carried else ":material/edit:"


def _about(declared: Fact, language: str, understood: Understood | None = None) -> None:
    st.markdown(f"**{question(declared, language)}**")
    if understood is not None and understood.said:
        before = f" ({tell('carried')})" if understood.carried else ""
        st.caption(tell("you_wrote", words=understood.said) + before)
    st.caption(f"{declared.meaning} ({linked(str(declared.citation))})")
