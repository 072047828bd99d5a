"""The calculators as forms: every rule of the catalogue, the facts that decide first, and the ruling below."""

from collections.abc import Iterable

import streamlit as st

from assistant.compose import ruling_reply
from calculators.case import Case
from calculators.catalogue import catalogue
from calculators.errors import FactError
from calculators.evaluation import evaluate
from calculators.facts import Fact, Standing, fact
from calculators.rules import Rule
from calculators.ruling import Ruling
from treaty.citation import Citation
from ui.branch_table import table_html
from ui.entry import is_state
from ui.fields import field, held, key_of
from ui.interface import page_language, tell
from ui.links import linked, titled
from ui.reply_view import draw

OPEN_FIELDS = 4
ARTICLE, RULE = "calculator-article", "calculator-rule"


def rules_page() -> None:
    """Draw the form of the chosen rule and its ruling on what is filled in."""
    st.title(tell("page_calculators"))
    st.caption(tell("calculators_note"))
    rule = _chosen()
    declared = tuple(map(fact, rule.facts))
    values = {each.name: value for each in declared if (value := held(rule.name, each))}
    try:
        case = Case.parse(values)
        ruling = evaluate(rule, case)
    except FactError as problem:
        _form(rule.name, declared, values, None)
        st.error(str(problem), icon=":material/error:")
        return
    _form(rule.name, declared, values, ruling)
    _result(rule, case, ruling, tuple(values.values()))


def _chosen() -> Rule:
    articles = tuple(dict.fromkeys(rule.article for rule in catalogue()))
    article = st.selectbox(
        tell("article"),
        articles,
        index=articles.index("10"),
        format_func=lambda number: titled(Citation.parse(number)),
        key=ARTICLE,
    )
    rules = sorted((rule for rule in catalogue() if rule.article == article), key=_first_place)
    return st.selectbox(tell("rule"), rules, format_func=lambda rule: rule.answers, key=f"{RULE}-{article}")


def _first_place(rule: Rule) -> Citation:
    """The first provision within its article that a rule decides by, to show the rules in the order of the text."""
    own = Citation.parse(rule.article)
    places = [place for place in map(Citation.parse, rule.provisions) if own.contains(place) and place != own]
    return min(places, default=own)


def _form(form: str, declared: tuple[Fact, ...], values: dict[str, str], ruling: Ruling | None) -> None:
    """The States and what bears on the ruling so far, then figures, then what is assumed; the rest when it bears."""
    bearing = set(values) | (set(ruling.used) | {missing.fact for missing in ruling.missing} if ruling else set())
    asked = {missing.fact for missing in ruling.missing} if ruling else set()
    main = [f for f in declared if f.name in asked or (_decides(f) and (f.name in bearing or is_state(f)))]
    figures = [f for f in declared if f.standing is Standing.OPTIONAL and f not in main]
    rarely = [f for f in declared if f.standing in (Standing.PRESUMED, Standing.EXCEPTIONAL) and f not in main]
    _fields(tell("facts"), form, main)
    if figures:
        with st.expander(tell("figures"), expanded=len(figures) <= OPEN_FIELDS, icon=":material/calculate:"):
            _fields("", form, figures)
    if rarely:
        with st.expander(f"{tell('rarely')} ({len(rarely)})", icon=":material/tune:"):
            _fields("", form, rarely)
    if values:
        st.button(tell("clear"), icon=":material/restart_alt:", on_click=_clear, args=(form, declared))


def _decides(declared: Fact) -> bool:
    return declared.standing is Standing.DECIDING


def _fields(heading: str, form: str, declared: Iterable[Fact]) -> None:
    for number, each in enumerate(declared):
        if heading and number == 0:
            st.markdown(f"#### {heading}")
        field(form, each)


def _clear(form: str, declared: tuple[Fact, ...]) -> None:
    for each in declared:
        st.session_state.pop(key_of(form, each), None)


def _result(rule: Rule, case: Case, ruling: Ruling, said: tuple[str, ...]) -> None:
    st.markdown(f"#### {tell('result')}")
    draw(ruling_reply(ruling, case, page_language(), said=said), f"rule-{rule.name}", active=False)
    if table := table_html(ruling):
        with st.expander(tell("table"), icon=":material/table:"):
            st.html(table)
    with st.expander(tell("law"), icon=":material/gavel:"):
        st.markdown(linked(" ".join(rule.law.split())))
