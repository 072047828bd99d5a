"""A scripted chat model: a queue of answers, and a record of what it was sent."""

import json
import re
from collections.abc import Callable, Iterator, Sequence
from time import sleep
from typing import TypeAlias

from langchain_core.callbacks import CallbackManagerForLLMRun
from langchain_core.language_models import LanguageModelInput
from langchain_core.language_models.fake_chat_models import GenericFakeChatModel
from langchain_core.messages import AIMessage, AIMessageChunk, BaseMessage
from langchain_core.messages.tool import tool_call_chunk
from langchain_core.outputs import ChatGenerationChunk, ChatResult
from langchain_core.runnables import Runnable
from langchain_core.tools import BaseTool
from pydantic import Field

Turn: TypeAlias = str | AIMessage | Exception


class ScriptedModel(GenericFakeChatModel):
    """Says its turns in order; an exception among them is raised, and `wait` seconds pass before each."""

    sent: list[list[BaseMessage]] = Field(default_factory=list)
    tools: list[list[str]] = Field(default_factory=list)
    wait: float = 0.0
    disable_streaming: bool = False

    def bind_tools(
        self, tools: Sequence[dict[str, object] | type | Callable[..., object] | BaseTool], **_: object
    ) -> Runnable[LanguageModelInput, AIMessage]:
        """Record the tools that the model is shown."""
        self.tools.append([tool.name for tool in tools if isinstance(tool, BaseTool)])
        return self

    def _generate(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: CallbackManagerForLLMRun | None = None,
        **kwargs: object,
    ) -> ChatResult:
        self.sent.append(messages)
        sleep(self.wait)
        return super()._generate(messages, stop, run_manager, **kwargs)

    def _stream(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: CallbackManagerForLLMRun | None = None,
        **kwargs: object,
    ) -> Iterator[ChatGenerationChunk]:
        """Say a turn word by word, and its tool calls as chunks of JSON."""
        said = self._generate(messages, stop, run_manager, **kwargs).generations[0].message
        words = re.split(r"(?<=\s)", said.text)
        for word in words:
            yield ChatGenerationChunk(message=AIMessageChunk(content=word, id=f"turn-{len(self.sent)}"))
        if isinstance(said, AIMessage):
            chunks = [
                tool_call_chunk(name=c["name"], args=c["args"] if isinstance(c["args"], str) else json.dumps(c["args"]),
                                id=c["id"], index=place)
                for place, c in enumerate([*said.tool_calls, *said.invalid_tool_calls])
            ]  # fmt: skip
            yield ChatGenerationChunk(
                message=AIMessageChunk(
                    content="", id=f"turn-{len(self.sent)}", tool_call_chunks=chunks, chunk_position="last"
                )
            )


def scripted(*turns: Turn, wait: float = 0.0) -> ScriptedModel:
    """Return a model that says these turns; asked again, it repeats the last one."""
    return ScriptedModel(messages=_endless(turns), wait=wait)


def calls(name: str, **told: object) -> AIMessage:
    """Return a turn that calls a tool."""
    return AIMessage("", tool_calls=[{"name": name, "args": told, "id": f"call-{name}"}])


def _endless(turns: Sequence[Turn]) -> Iterator[AIMessage | str]:
    place = 0
    while True:
        turn = turns[min(place, len(turns) - 1)]
        place += 1
        if isinstance(turn, Exception):
            raise turn
        yield turn
