"""Each rule is a LangChain tool whose arguments are its facts."""

import json
import re

import pytest
from langchain_core.tools import StructuredTool

from calculators.catalogue import catalogue, rule_named
from calculators.tools import arguments, tool_for, tool_name, tools

PARENT = {"payer_state": "CA", "recipient_state": "BE", "recipient_is_company": True, "held_directly": True}


def called(**told: object) -> dict[str, object]:
    answer: dict[str, object] = json.loads(tool_for(rule_named("dividends")).invoke(told))
    return answer


def test_there_is_one_tool_a_rule_with_a_name_that_models_accept() -> None:
    """Names are unique, of letters, digits and underscores, and at most 64 characters long."""
    names = [tool.name for tool in tools()]
    assert len(set(names)) == len(catalogue())
    assert all(re.fullmatch(r"[a-z][a-z0-9_]{0,63}", name) for name in names)


@pytest.mark.parametrize("tool", tools(), ids=lambda tool: tool.name)
def test_every_argument_is_a_described_fact(tool: StructuredTool) -> None:
    """The schema of a tool has a described property for each fact of its rule, and none is required."""
    rule = next(each for each in catalogue() if tool_name(each) == tool.name)
    schema = arguments(rule).model_json_schema()
    assert set(schema.get("properties", {})) == set(rule.facts)
    assert all(each["description"] for each in schema.get("properties", {}).values())
    assert "required" not in schema


def test_a_tool_returns_the_ruling() -> None:
    """The outcome of the ruling comes back as JSON; percentages may come as numbers."""
    assert called(**PARENT, voting_stock=25, gross="CAD 100000")["outcome"][0]["value"] == "5"  # type: ignore[index]
    assert called(**PARENT, voting_stock=9.99)["outcome"][0]["value"] == "15"  # type: ignore[index]


def test_a_tool_leaves_open_what_it_was_not_told() -> None:
    """Without the facts that decide, the tool returns branches and the next question."""
    ruling = called(payer_state="CA", recipient_state="BE")
    assert ruling["outcome"] == []
    assert ruling["missing"]


def test_a_fact_that_cannot_be_comes_back_as_words() -> None:
    """A language model is told what is wrong with a fact."""
    assert "between 0 % and 100 %" in tool_for(rule_named("dividends")).invoke({**PARENT, "voting_stock": 140})
