"""The calculators as forms: every rule of the catalogue, its facts as fields, the ruling beside them."""

import streamlit as st

from assistant.compose import ruling_reply
from calculators.case import Case
from calculators.catalogue import catalogue
from calculators.errors import FactError
from calculators.evaluation import evaluate
from calculators.facts import Fact, FactType, fact
from calculators.rules import Rule
from ui.reply_view import draw

NOT_SAID = "—"
YES_NO = {"true": "Yes", "false": "No"}


def rules_page() -> None:
    """Draw the form of the chosen rule and its ruling on what is filled in."""
    st.title("Calculators")
    rule = st.selectbox(
        "What is to be decided?", catalogue(), format_func=lambda r: f"Article {r.article} — {r.answers}"
    )
    filled = _form(rule)
    try:
        case = Case.parse(filled)
        reply = ruling_reply(evaluate(rule, case), case, "en", said=tuple(map(str, filled.values())))
    except FactError as problem:
        st.error(str(problem))
        return
    st.divider()
    draw(reply, f"rule-{rule.name}", None)


def _form(rule: Rule) -> dict[str, object]:
    filled = {name: _field(rule, fact(name)) for name in rule.facts}
    return {name: value for name, value in filled.items() if value not in (None, "", NOT_SAID)}


def _field(rule: Rule, declared: Fact) -> str | None:
    key = f"{rule.name}-{declared.name}"
    if declared.type is FactType.BOOLEAN:
        return st.segmented_control(declared.question["en"], list(YES_NO), format_func=YES_NO.__getitem__, key=key)
    if declared.type is FactType.CHOICE:
        options = [NOT_SAID, *declared.choices]
        return st.selectbox(declared.question["en"], options, format_func=lambda v: _choice(declared, v), key=key)
    example = f"for example {declared.examples[0]}" if declared.examples else declared.type.value
    return st.text_input(declared.question["en"], key=key, placeholder=example, help=declared.meaning)


def _choice(declared: Fact, value: str) -> str:
    return NOT_SAID if value == NOT_SAID else declared.say(value)
