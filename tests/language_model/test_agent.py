"""A run of the model that fails, is slow, busy or given up: the default reply stands, with a notice."""

import threading
from collections.abc import Iterator
from threading import Event
from time import monotonic

import pytest
from langchain_core.callbacks import CallbackManagerForLLMRun
from langchain_core.messages import AIMessage, BaseMessage
from langchain_core.outputs import ChatResult
from model_script import ScriptedModel, Turn, calls, scripted
from model_story import SAID, default_reply, writer

from assistant.reply import Reply

KEY = "sk-very-secret-key"
LONGEST = 10.0
"""Seconds after which a run that was given up has ended."""


@pytest.fixture(autouse=True)
def runs_end() -> Iterator[None]:
    """Wait for the threads of a test's runs, so that what they log is not taken for another test's."""
    before = set(threading.enumerate())
    yield
    for thread in set(threading.enumerate()) - before:
        thread.join(LONGEST)


class RateLimitError(Exception):
    """As a provider's client raises it."""

    status_code = 429


class AuthenticationError(Exception):
    """As a provider's client raises it, with the key in its message."""

    status_code = 401


class ContextOverflowError(Exception):
    """As a provider's client raises it."""


def told(model: ScriptedModel, **options: object) -> Reply:
    return writer(model, **options).add_to(default_reply(), SAID[0], SAID)


FAILURES: dict[str, tuple[tuple[Turn, ...], str]] = {
    "refuses": (("I am sorry, I cannot help with that.",), "could not be used"),
    "says nothing": (("",), "could not be used"),
    "only lies": (("Canada may charge 15 %. It is fifteen.",), "could not be used"),
    "calls tools for ever": ((calls("cite", place="10(2)"),), "did not come to an end"),
    "is over its context": ((ContextOverflowError("too long"),), "too long for the language model"),
    "is down": ((ConnectionError("no route"),), "could not be reached"),
    "is busy": ((RateLimitError("slow down"),), "could not be reached"),
    "has a wrong key": ((AuthenticationError(f"Incorrect API key provided: {KEY}"),), "failed"),
    "writes wrong JSON": (
        (AIMessage("", invalid_tool_calls=[{"name": "cite", "args": "place:", "id": "1", "error": "wrong JSON"}]),),
        "this is the reply without it",
    ),
    "breaks": ((RuntimeError("broken"),), "failed"),
}


@pytest.mark.parametrize(("turns", "notice"), FAILURES.values(), ids=FAILURES)
def test_a_model_that_fails_leaves_the_default_reply(
    turns: tuple[Turn, ...], notice: str, caplog: pytest.LogCaptureFixture
) -> None:
    """Text, figures and ruling are the default's, with one notice that says what happened; no key in it or the log."""
    reply = told(scripted(*turns))
    default = default_reply()
    assert reply.model_copy(update={"notices": default.notices}) == default
    assert notice in reply.notices[-1]
    assert KEY not in reply.to_json() + caplog.text


def test_a_slow_model_is_not_waited_for() -> None:
    """After the time set, the default reply is given."""
    begun = monotonic()
    reply = told(scripted("Too late.", wait=3.0), model_timeout=0.3)
    assert "took too long" in reply.notices[-1]
    assert monotonic() - begun < 2.5


def test_a_busy_model_is_asked_again() -> None:
    """An error that passes is tried again, with a pause; an error that stays is not."""
    turns = iter([RateLimitError("busy")])

    class Busy(ScriptedModel):
        def _generate(
            self,
            messages: list[BaseMessage],
            stop: list[str] | None = None,
            run_manager: CallbackManagerForLLMRun | None = None,
            **kwargs: object,
        ) -> ChatResult:
            if (error := next(turns, None)) is not None:
                self.sent.append(messages)
                raise error
            return super()._generate(messages, stop, run_manager, **kwargs)

    busy = Busy(messages=iter(["Now {{F1}} applies."]))
    assert "Now 5 %" in told(busy, model_retries=1).text
    assert len(busy.sent) == 2


def test_a_run_can_be_given_up() -> None:
    """Once `stop` is set the caller gets the default reply at once."""
    stop = Event()
    stop.set()
    reply = writer(scripted("Never.", wait=1.0)).add_to(default_reply(), SAID[0], SAID, stop=stop)
    assert reply.text == default_reply().text
