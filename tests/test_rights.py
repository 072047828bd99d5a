"""Who may tax is the same rule from Belgium to Canada and from Canada to Belgium."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import JsonValue

from calculators.article_14_independent_services import independent_services
from calculators.article_15_employment import employment
from calculators.article_16_directors import directors
from calculators.article_17_performers import performers
from calculators.article_18_pensions import alimony, pensions
from calculators.article_19_government import government_service
from calculators.article_20_students import students
from calculators.article_22_capital import capital
from calculators.case import Case
from calculators.evaluation import evaluate
from calculators.facts import FactType, fact
from calculators.findings import Finding
from calculators.rules import Rule

RULES = (
    employment,
    independent_services,
    directors,
    performers,
    pensions,
    alimony,
    government_service,
    students,
    capital,
)
MIRROR = {"BE": "CA", "CA": "BE", "Belgium": "Canada", "Canada": "Belgium"}
NAMES_A_STATE = ("partner_activity",)


def drawn(rule: Rule) -> st.SearchStrategy[dict[str, object]]:
    """Return facts of a rule, each known or not: yes or no, one of its choices, or a number of days."""
    values: dict[str, st.SearchStrategy[object]] = {}
    for name in rule.facts:
        declared = fact(name)
        if declared.type is FactType.BOOLEAN and name not in NAMES_A_STATE:
            values[name] = st.booleans()
        elif declared.type is FactType.CHOICE:
            values[name] = st.sampled_from(list(declared.choices))
        elif declared.type is FactType.DAYS:
            values[name] = st.integers(0, 366)
    return st.fixed_dictionaries({}, optional=values)


def mirrored(value: JsonValue) -> JsonValue:
    """Swap Belgium and Canada wherever they stand."""
    if isinstance(value, dict):
        return {key: mirrored(each) for key, each in value.items()}
    if isinstance(value, list):
        return sorted((mirrored(each) for each in value), key=str)
    return (
        re.sub(r"\b(BE|CA|Belgium|Canada)\b", lambda name: MIRROR[name[0]], value) if isinstance(value, str) else value
    )


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
@settings(max_examples=40)
@given(data=st.data())
def test_swapping_the_states_mirrors_the_ruling(rule: Rule, data: st.DataObject) -> None:
    """The same facts with Belgium and Canada swapped give the same outcome with them swapped."""
    facts = data.draw(drawn(rule))
    swapped = {name: MIRROR.get(str(value), value) for name, value in facts.items()}
    here, there = (
        [f.model_dump(mode="json") for f in evaluate(rule, Case.parse(told)).outcome] for told in (facts, swapped)
    )
    assert mirrored(list(here)) == sorted(there, key=str)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
@settings(max_examples=40)
@given(data=st.data())
def test_an_exclusive_right_leaves_the_other_state_none(rule: Rule, data: st.DataObject) -> None:
    """Where one State alone may tax, the ruling says of the other that it may not, by the same provision."""
    rights = [f.model_dump() for f in evaluate(rule, Case.parse(data.draw(drawn(rule)))).findings("taxing_right")]
    alone = [right for right in rights if right["right"] == "exclusive"]
    for right in alone:
        others = [other for other in rights if other["state"] != right["state"]]
        assert [(other["right"], other["cite"]) for other in others] == [("may_not_tax", right["cite"])]


@given(days=st.integers(0, 365), borne=st.booleans(), employer=st.sampled_from(["BE", "CA", "other"]))
def test_one_day_more_never_takes_a_right_away(days: int, borne: bool, employer: str) -> None:
    """A longer stay never takes from the State of work the right that a shorter one gave it."""
    facts = {"recipient_state": "BE", "work_state": "CA", "employer_state": employer, "borne_by_establishment": borne}
    shorter, longer = (
        [r.model_dump()["right"] for r in _rights({**facts, "days_present": n})] for n in (days, days + 1)
    )
    assert "may_not_tax" in shorter or shorter == longer


def _rights(facts: dict[str, object]) -> tuple[Finding, ...]:
    return evaluate(employment, Case.parse(facts)).findings("taxing_right")


@given(days=st.integers(0, 366))
def test_the_trace_agrees_with_the_outcome(days: int) -> None:
    """The State of residence taxes alone by 15(2) exactly where the step on the days held."""
    facts = {"recipient_state": "CA", "work_state": "BE", "employer_state": "CA", "days_present": days}
    ruling = evaluate(employment, Case.parse(facts))
    held = next(step.held for step in ruling.steps if step.cite == "15(2)(a)")
    assert (ruling.outcome[0].cite == "15(2)") is held is (days <= 183)
