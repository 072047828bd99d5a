"""LangChain middleware that keeps figures out of a model's hands; use it with any `create_agent`.

    ledger = Ledger("en")
    create_agent(model, agent_tools(finder, "en"), middleware=[SourcedFigures(ledger, said=("…the user's words…",))])

`SourcedFigures` refuses tool arguments that the user did not write, turns tool results into handles, and replaces the
last message by its checked prose. `Cancellation` ends a run that nobody waits for any more.
"""

import json
from collections.abc import Awaitable, Callable
from threading import Event
from typing import Any, TypeAlias

from langchain.agents.middleware.types import AgentMiddleware, AgentState, ModelRequest, ModelResponse, ToolCallRequest
from langchain_core.callbacks import BaseCallbackHandler
from langchain_core.messages import AIMessage, ToolMessage
from langgraph.runtime import Runtime
from langgraph.types import Command
from pydantic import ValidationError

from assistant.language_model.facts import unsaid
from assistant.language_model.ledger import Ledger
from assistant.language_model.sentences import Prose, ProseCheck
from assistant.language_model.tools import CITE, SEARCH, places_of, rule_of_tool, tools_near
from calculators.case import Case
from calculators.errors import FactError
from calculators.rules import Rule
from calculators.ruling import Ruling

Answer: TypeAlias = "ToolMessage | Command[object]"
REFUSED = "Refused: {facts} — the user's words do not hold this figure. Leave it out and call again, or ask: {question}"


class RunCancelledError(Exception):
    """The run was given up: its time is over or nobody waits for it. Read by the code that started it."""


class Cancellation(AgentMiddleware):
    """Ends an agent's run before its next step once `stop` is set."""

    def __init__(self, stop: Event) -> None:
        super().__init__()
        self.stop = stop

    def before_model(self, state: AgentState[object], runtime: Runtime[None]) -> None:
        """Raise RunCancelledError instead of asking the model again."""
        if self.stop.is_set():
            raise RunCancelledError("the run was given up")

    async def abefore_model(self, state: AgentState[object], runtime: Runtime[None]) -> None:
        """Do the same in an asynchronous run."""
        self.before_model(state, runtime)


class Interruption(BaseCallbackHandler):
    """Breaks off a model that is still writing once `stop` is set, so that its server is not kept busy."""

    raise_error = True
    run_inline = True

    def __init__(self, stop: Event) -> None:
        self.stop = stop

    def on_llm_new_token(self, token: str | list[str | dict[str, Any]], **kwargs: Any) -> None:
        """Raise RunCancelledError instead of taking another word."""
        if self.stop.is_set():
            raise RunCancelledError("the run was given up")


class SourcedFigures(AgentMiddleware):
    """Lets a model work with figures that it cannot invent.

    `said` are the user's words; `instructions` are not told to anyone; `rule` names the tool to show first.
    """

    def __init__(self, ledger: Ledger, said: tuple[str, ...], instructions: str = "", rule: str = "") -> None:
        super().__init__()
        self.ledger = ledger
        self.said = said
        self.first = rule
        self.check = ProseCheck(ledger, said, instructions)
        self.prose: Prose | None = None

    def wrap_model_call(
        self, request: ModelRequest[None], handler: Callable[[ModelRequest[None]], ModelResponse[object]]
    ) -> ModelResponse[object]:
        """Show the model the tools that bear on what was read so far."""
        return handler(self._narrowed(request))

    async def awrap_model_call(
        self, request: ModelRequest[None], handler: Callable[[ModelRequest[None]], Awaitable[ModelResponse[object]]]
    ) -> ModelResponse[object]:
        """Do the same in an asynchronous run."""
        return await handler(self._narrowed(request))

    def wrap_tool_call(self, request: ToolCallRequest, handler: Callable[[ToolCallRequest], Answer]) -> Answer:
        """Refuse figures that the user did not write; else answer with handles."""
        refusal = self._refusal(request)
        return refusal or self._entered(request, handler(request))

    async def awrap_tool_call(
        self, request: ToolCallRequest, handler: Callable[[ToolCallRequest], Awaitable[Answer]]
    ) -> Answer:
        """Do the same in an asynchronous run."""
        refusal = self._refusal(request)
        return refusal or self._entered(request, await handler(request))

    def after_agent(self, state: AgentState[object], runtime: Runtime[None]) -> dict[str, object] | None:
        """Replace the last message by what may be shown of it."""
        last = state["messages"][-1]
        if not isinstance(last, AIMessage):
            return None
        self.prose = self.check.prose(last.text)
        return {"messages": [AIMessage(self.prose.text, id=last.id)]}

    async def aafter_agent(self, state: AgentState[object], runtime: Runtime[None]) -> dict[str, object] | None:
        """Do the same in an asynchronous run."""
        return self.after_agent(state, runtime)

    def _narrowed(self, request: ModelRequest[None]) -> ModelRequest[None]:
        near = tools_near(sorted(self.ledger.places), self.first)
        return request.override(tools=[t for t in request.tools if isinstance(t, dict) or t.name in near])

    def _refusal(self, request: ToolCallRequest) -> ToolMessage | None:
        rule = rule_of_tool(request.tool_call["name"])
        if rule is None:
            return None
        try:
            missing = unsaid(_arguments(request, rule), self.said)
        except FactError as error:
            return _message(request, str(error))
        if not missing:
            return None
        facts, question = ", ".join(each.name for each in missing), missing[0].question["en"]
        return _message(request, REFUSED.format(facts=facts, question=question))

    def _entered(self, request: ToolCallRequest, answer: Answer) -> Answer:
        if not isinstance(answer, ToolMessage) or answer.status == "error":
            return answer
        name, content = request.tool_call["name"], str(answer.content)
        if name in (SEARCH, CITE):
            self._read(content)
            return answer.model_copy(update={"content": self._shown({"handles": self.ledger.view()})})
        rule = rule_of_tool(name)
        return answer if rule is None else self._ruled(answer, rule, _arguments(request, rule), content)

    def _read(self, content: str) -> None:
        try:
            self.ledger.read(places_of(content))
        except (ValueError, KeyError):
            return

    def _ruled(self, answer: ToolMessage, rule: Rule, told: dict[str, object], content: str) -> ToolMessage:
        try:
            ruling = Ruling.model_validate_json(content)
        except ValidationError:
            return answer
        said = self.ledger.rule(ruling, Case.parse(told))
        shown: dict[str, object] = {"ask": [missing.question for missing in ruling.missing[:1]]}
        if ruling.outcome:
            shown = {"handles": self.ledger.view()} if said else {"note": "The verdict is already fixed; keep to it."}
        return answer.model_copy(update={"content": self._shown({"rule": rule.name, **shown})})

    def _shown(self, what: dict[str, object]) -> str:
        return json.dumps(what, ensure_ascii=False)


def _arguments(request: ToolCallRequest, rule: Rule) -> dict[str, object]:
    """The facts among a call's arguments; JSON numbers are read exactly."""
    told = request.tool_call["args"]
    return {
        name: str(value) if isinstance(value, int | float) and not isinstance(value, bool) else value
        for name, value in told.items()
        if name in rule.facts and value is not None
    }


def _message(request: ToolCallRequest, content: str) -> ToolMessage:
    call = request.tool_call
    return ToolMessage(content, tool_call_id=call["id"], name=call["name"], status="error")
