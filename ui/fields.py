"""The facts of a rule as fields of a form: buttons for yes and no, choices, and typed values that are checked."""

import streamlit as st

from calculators.errors import FactError
from calculators.facts import Fact, FactType
from calculators.values import parse_value
from ui.entry import entered, is_state, question, sentence_case, shown
from ui.interface import page_language, tell

FEW = 4
NOT_SAID = ""
HELP = {FactType.MONEY: "money_help", FactType.STAYS: "stays_help"}


def key_of(form: str, declared: Fact) -> str:
    """Return the key under which the form keeps the value of a fact."""
    return f"{form}-{declared.name}"


def held(form: str, declared: Fact) -> str:
    """Return the value that the form holds for a fact; "" where it holds none, or one that cannot be."""
    raw = st.session_state.get(key_of(form, declared))
    if not raw:
        return NOT_SAID
    try:
        return entered(declared, str(raw), page_language())
    except FactError:
        return NOT_SAID


def field(form: str, declared: Fact) -> None:
    """Draw the field of a fact, and below it what is wrong with a typed value."""
    key, language = key_of(form, declared), page_language()
    if declared.type is FactType.BOOLEAN or is_state(declared):
        st.segmented_control(
            question(declared, language),
            list(declared.choices) or ["true", "false"],
            format_func=lambda value: sentence_case(shown(declared, value, language)),
            key=key,
            help=declared.meaning,
        )
    elif declared.type is FactType.CHOICE:
        _choice(declared, key, language)
    else:
        _typed(declared, key, language)


def _choice(declared: Fact, key: str, language: str) -> None:
    options = [NOT_SAID, *declared.choices]
    asked, words = question(declared, language), declared.meaning

    def say(value: str) -> str:
        return shown(declared, value, language) if value else tell("not_said")

    if len(options) <= FEW:
        st.radio(asked, options, format_func=say, key=key, help=words)
    else:
        st.selectbox(asked, options, format_func=say, key=key, help=words)


def _typed(declared: Fact, key: str, language: str) -> None:
    examples = tell("for_example", words=declared.examples[0]) if declared.examples else None
    words = "\n\n".join([declared.meaning, *([tell(HELP[declared.type])] if declared.type in HELP else [])])
    if declared.type is FactType.STAYS:
        st.text_area(question(declared, language), key=key, placeholder=examples, help=words)
    else:
        st.text_input(question(declared, language), key=key, placeholder=examples, help=words)
    if typed := str(st.session_state.get(key) or ""):
        try:
            parse_value(declared, entered(declared, typed, language))
        except FactError as problem:
            st.caption(f":red[{problem}]")
