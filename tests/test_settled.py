"""Tests of assistant/settled.py."""

from datetime import date

import pytest

from assistant.rulings import Ruled
from assistant.settled import settled
from calculators.case import Case
from calculators.catalogue import rule_named
from calculators.evaluation import evaluate_items

PARTNER = {"recipient_state": "CA", "payer_state": "BE", "partner_activity": "true"}


@pytest.mark.parametrize(
    ("question", "values"),
    [
        pytest.param("Does paragraph 2 of Article 16 cover such pay?", ["yes"], id="whether a provision covers it"),
        pytest.param("May Belgium tax it under Article 16?", [], id="whether a State may tax"),
        pytest.param("Which State may tax it under Article 16(2)?", [], id="which State may tax"),
        pytest.param("Does Article 10 cover such pay?", [], id="another Article"),
        pytest.param("She is a partner.", [], id="no question"),
    ],
)
def test_what_all_branches_answer_is_said_where_it_is_asked(question: str, values: list[str]) -> None:
    """A partner's pay is treated as an employee's wherever he works; who may tax it waits for where that is."""
    rule, case = rule_named("directors"), Case.parse(PARTNER)
    ruled = settled(Ruled(rule, evaluate_items(rule, case), case), question)
    assert [f.value for f in ruled.ruling.outcome if f.kind == "finding"] == values
    assert ruled.ruling.missing


@pytest.mark.parametrize(
    ("question", "values"),
    [
        pytest.param("In which State does the royalty arise?", ["BE"], id="where it arises"),
        pytest.param("It arises somewhere. What may Belgium take?", [], id="another question comes last"),
    ],
)
def test_where_a_royalty_arises_waits_for_no_kind(question: str, values: list[str]) -> None:
    """12(6) asks who pays and what bears it, and not what the royalty is for."""
    told = {"recipient_state": "CA", "payer_state": "other", "borne_in": "BE"}
    rule, case = rule_named("royalties"), Case.parse(told)
    ruled = settled(Ruled(rule, evaluate_items(rule, case), case), question)
    assert [f.value for f in ruled.ruling.outcome if f.kind == "finding"] == values


@pytest.mark.parametrize(
    ("question", "values"),
    [
        pytest.param("What is the last day of it without an establishment?", [date(2024, 5, 9)], id="the last day"),
        pytest.param("Is the site a permanent establishment?", [], id="whether there is an establishment"),
    ],
)
def test_a_day_that_all_branches_hold_is_said_where_a_day_is_asked(question: str, values: list[date]) -> None:
    """5(3): the day on which twelve months are over depends on the first day alone, not on how long the site lasts."""
    rule, case = rule_named("building site"), Case.parse({"site_start": "2023-05-10"})
    ruled = settled(Ruled(rule, evaluate_items(rule, case), case), question)
    assert [f.value for f in ruled.ruling.outcome if f.kind == "date"] == values
