"""The middleware in an agent of anyone's: it needs no more than `create_agent`."""

from typing import Any

import anyio
import pytest
from langchain.agents import create_agent
from langchain.agents.middleware.types import InputAgentState
from langchain_core.messages import AnyMessage, HumanMessage, ToolMessage
from langgraph.graph.state import CompiledStateGraph
from model_script import calls, scripted
from model_story import FACTS, SAID, OneProvision

from assistant.language_model.ledger import Ledger
from assistant.language_model.middleware import SourcedFigures
from assistant.language_model.tools import agent_tools

LIE = "Canada may charge 15 %. You own 25 %, so {{F1}} applies."


def run(agent: CompiledStateGraph[Any, Any, Any, Any], asynchronous: bool) -> list[AnyMessage]:
    asked: InputAgentState = {"messages": [HumanMessage(SAID[0])]}

    async def later() -> dict[str, list[AnyMessage]]:
        state: dict[str, list[AnyMessage]] = await agent.ainvoke(asked)
        return state

    return (anyio.run(later) if asynchronous else agent.invoke(asked))["messages"]


@pytest.mark.parametrize("asynchronous", [False, True], ids=["invoke", "ainvoke"])
def test_an_agent_of_ones_own(asynchronous: bool) -> None:
    """Tool results become handles, and the last message holds only what has a source, also when run asynchronously."""
    ledger = Ledger("en")
    guard = SourcedFigures(ledger, SAID)
    agent = create_agent(
        scripted(calls("cite", place="10(2)"), calls("dividends", **FACTS), LIE),
        agent_tools(OneProvision(), "en"),
        middleware=[guard],
    )
    messages = run(agent, asynchronous)
    assert messages[-1].text == "You own 25 %, so 5 per cent (rate, 10(2)(a)) applies."
    assert ledger.ruling is not None
    assert guard.prose is not None
    assert guard.prose.dropped == ("a figure without a source",)


@pytest.mark.parametrize("asynchronous", [False, True], ids=["invoke", "ainvoke"])
def test_a_refused_tool_call(asynchronous: bool) -> None:
    """A figure that the user did not write is refused before the tool runs, and the question to ask is named."""
    ledger = Ledger("en")
    agent = create_agent(
        scripted(calls("dividends", **FACTS | {"voting_stock": 9}), "I must ask."),
        agent_tools(OneProvision(), "en"),
        middleware=[SourcedFigures(ledger, SAID)],
    )
    messages = run(agent, asynchronous)
    refusal = next(message for message in messages if isinstance(message, ToolMessage))
    assert refusal.status == "error"
    assert "voting_stock" in refusal.text
    assert "?" in refusal.text
    assert ledger.ruling is None


def test_search_reads_provisions() -> None:
    """What a search finds may be quoted and cited from then on."""
    ledger = Ledger("en")
    agent = create_agent(
        scripted(calls("search", query="dividends"), "See 10(2): {{Q1}}"),
        agent_tools(OneProvision(), "en"),
        middleware=[SourcedFigures(ledger, SAID)],
    )
    messages = run(agent, False)
    assert messages[-1].text.startswith("See 10(2): “However, such dividends")
