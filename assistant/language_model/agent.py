"""One run of the language model as an agent over the tools: within its time, stoppable, shown by checked sentences."""

import logging
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from queue import Empty, Queue
from threading import Event, Thread
from time import monotonic
from typing import Any, TypeAlias

from langchain.agents import create_agent
from langchain.agents.middleware import ModelCallLimitMiddleware, ModelRetryMiddleware
from langchain.agents.middleware.model_call_limit import ModelCallLimitExceededError
from langchain.agents.middleware.types import AgentMiddleware, InputAgentState
from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, HumanMessage
from langchain_core.runnables import RunnableConfig
from langchain_core.tools import BaseTool
from langgraph.errors import GraphRecursionError

from assistant.figure_check import sentences
from assistant.language_model.errors import ModelRunError
from assistant.language_model.ledger import Ledger
from assistant.language_model.middleware import Cancellation, Interruption, RunCancelledError, SourcedFigures
from assistant.language_model.sentences import Prose, Reader

PROMPT = Path(__file__).parent / "prompt.toml"
TRANSIENT = frozenset({408, 409, 429})
OVERFLOW = ("context length", "context window", "maximum context", "context_length", "too many tokens")
Show: TypeAlias = Callable[[str], None]
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Job:
    """What a run is about: the question, the user's words so far, the handles, and the rule to show first."""

    question: str = field(repr=False)
    said: tuple[str, ...] = field(repr=False)
    ledger: Ledger
    rule: str = ""


@dataclass(frozen=True)
class Limits:
    """How long a run may take in seconds, how often a call is tried again, and how many calls it may make."""

    seconds: float = 60.0
    retries: int = 2
    calls: int = 8
    delay: float = 0.5


def run(
    model: BaseChatModel,
    tools: tuple[BaseTool, ...],
    job: Job,
    limits: Limits,
    show: Show | None = None,
    stop: Event | None = None,
) -> Prose:
    """Return the checked prose of one run; `show` gets each checked sentence as it comes, on the caller's thread.

    Raises ModelRunError with the reason where the model is slow, down, endless or over its context; what `show` raises
    ends the run and goes on to the caller. Setting `stop` ends the run as well.
    """
    halt = stop or Event()
    guard = SourcedFigures(job.ledger, job.said, instructions(job.ledger.language), job.rule)
    queue: Queue[str | Exception | None] = Queue()
    Thread(target=_work, args=(model, tools, job, limits, guard, halt, queue), daemon=True).start()
    reader = Reader(guard.check)
    try:
        for piece in _pieces(queue, monotonic() + limits.seconds, halt):
            if show is not None and (checked := reader.next(piece)).text:
                show(checked.text)
    finally:
        halt.set()
    if guard.prose is None:
        raise ModelRunError("failed")
    return guard.prose


@cache
def instructions(language: str) -> str:
    """Return the prompt for replies in a language."""
    prompt = tomllib.loads(PROMPT.read_text(encoding="utf-8"))
    return str(prompt["instructions"]).replace("{language}", prompt["language"][language]).strip()


def _pieces(queue: "Queue[str | Exception | None]", deadline: float, halt: Event) -> Iterator[str]:
    """The sentences that the worker sends, until it is done; raises ModelRunError for what went wrong."""
    while True:
        try:
            piece = queue.get(timeout=min(0.2, max(0.001, deadline - monotonic())))
        except Empty:
            if halt.is_set():
                raise ModelRunError("failed") from None
            if monotonic() >= deadline:
                raise ModelRunError("slow") from None
            continue
        if piece is None:
            return
        if isinstance(piece, Exception):
            log.warning("the language model failed: %s", type(piece).__name__)
            raise ModelRunError(_reason(piece)) from None
        yield piece


def _work(
    model: BaseChatModel,
    tools: tuple[BaseTool, ...],
    job: Job,
    limits: Limits,
    guard: SourcedFigures,
    halt: Event,
    queue: "Queue[str | Exception | None]",
) -> None:
    try:
        agent = create_agent(
            model,
            tools,
            system_prompt=guard.check.instructions,
            middleware=_middleware(guard, limits, halt),
        )
        asked: InputAgentState = {"messages": [HumanMessage(_task(job))]}
        config: RunnableConfig = {"recursion_limit": 6 * limits.calls + 10, "callbacks": [Interruption(halt)]}
        for piece in _sentences(agent.stream(asked, config, stream_mode="messages")):
            if halt.is_set():
                raise RunCancelledError("the run was given up")
            queue.put(piece)
        queue.put(None)
    except Exception as error:
        queue.put(error)


def _middleware(guard: SourcedFigures, limits: Limits, halt: Event) -> list[AgentMiddleware[Any, None]]:
    return [
        Cancellation(halt),
        ModelCallLimitMiddleware(run_limit=limits.calls, exit_behavior="error"),
        guard,
        ModelRetryMiddleware(
            max_retries=limits.retries, retry_on=is_transient, on_failure="error", initial_delay=limits.delay
        ),
    ]


def _sentences(stream: Iterator[Any]) -> Iterator[str]:
    """The sentences of the model's messages as they are completed."""
    waiting, message = "", None
    for chunk, about in stream:
        if about.get("langgraph_node") != "model" or not isinstance(chunk, AIMessage):
            continue
        if chunk.id != message:
            yield from filter(str.strip, [waiting])
            waiting, message = "", chunk.id
        waiting += chunk.text
        *complete, waiting = sentences(waiting) or [""]
        yield from complete
    yield from filter(str.strip, [waiting])


def _task(job: Job) -> str:
    handles = "\n".join(f"{row['handle']}: {row['says']} — {row['means']}" for row in job.ledger.view())
    return f"Handles:\n{handles or 'none yet'}\n\nThe person's words:\n<story>\n{job.question}\n</story>"


def is_transient(error: Exception) -> bool:
    """Whether a call may be tried again: a server that is busy or failing, a connection that broke."""
    status = getattr(error, "status_code", None)
    if isinstance(status, int):
        return status in TRANSIENT or status >= 500
    name = type(error).__name__
    return isinstance(error, ConnectionError) or "Connect" in name or "RateLimit" in name


def _reason(error: Exception) -> str:
    name = type(error).__name__
    if isinstance(error, ModelCallLimitExceededError | GraphRecursionError):
        return "endless"
    if isinstance(error, TimeoutError) or "Timeout" in name:
        return "slow"
    if "ContextOverflow" in name or any(words in str(error).lower() for words in OVERFLOW):
        return "overflow"
    return "down" if is_transient(error) else "failed"
