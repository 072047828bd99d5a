"""Models opened by their settings, and the real client of the OpenAI protocol over a real socket on loopback."""

import json
import socket
import sys
from time import monotonic, sleep

import pytest
from model_server import Turn, openai_server
from model_story import FACTS, SAID, OneProvision, default_reply, open_reply
from pydantic import SecretStr

from assistant.language_model.errors import ModelSetupError
from assistant.language_model.open import open_model
from assistant.language_model.reply import Writer
from assistant.reply import Kind, Reply
from settings import Settings

pytest.importorskip("langchain_openai")
KEY = "sk-very-secret-key"


def config(url: str, **more: object) -> Settings:
    values = {"model": "openai:local", "model_base_url": url, "model_api_key": SecretStr(KEY), "model_timeout": 10.0}
    return Settings.model_validate(values | {"model_retries": 0} | more)


def told(url: str, reply: Reply | None = None, **more: object) -> Reply:
    chosen = config(url, **more)
    return Writer(open_model(chosen), OneProvision(), chosen).add_to(reply or default_reply(), SAID[0], SAID)


def test_a_server_explains() -> None:
    """Words that come over the socket are shown with their handles filled in; the key is sent to the server alone."""
    with openai_server(Turn("You own enough, so {{F1}} applies. Canada may charge 15 %.")) as served:
        reply = told(served.url)
    assert "You own enough, so 5 % (Canada, 10(2)(a)) applies." in reply.text
    assert "15 %" not in reply.text
    assert served.keys == [f"Bearer {KEY}"]
    assert KEY not in reply.to_json() + json.dumps(served.bodies)


def test_a_server_calls_a_calculator() -> None:
    """A tool call over the socket runs the calculator on the user's facts, and its ruling decides the reply."""
    turns = Turn(tool="dividends", arguments=json.dumps(FACTS)), Turn("You own 25 %, so {{F1}} applies.")
    with openai_server(*turns) as served:
        reply = told(served.url, open_reply())
    assert reply.kind is Kind.RULING
    assert reply.text.startswith("Canada may charge at most **5 %**")
    assert len(served.bodies) == 2


FAILURES = {
    "the key is wrong": (Turn(status=401, error=f"Incorrect API key provided: {KEY}"), "failed"),
    "the server fails": (Turn(status=500, error="oops"), "could not be reached"),
    "the server is busy": (Turn(status=429, error="slow down"), "could not be reached"),
    "the context is too long": (
        Turn(status=400, error="This model's maximum context length is 4096 tokens."),
        "too long for the language model",
    ),
    "the answer is cut": (Turn(cut=True), "this is the reply without it"),
    "a tool call is no JSON": (Turn(tool="cite", arguments="place: 10"), "this is the reply without it"),
    "a tool does not exist": (Turn(tool="delete_everything"), "did not come to an end"),
    "it refuses": (Turn("I cannot help with that."), "could not be used"),
}


@pytest.mark.parametrize(("turn", "notice"), FAILURES.values(), ids=FAILURES)
def test_a_server_that_fails_leaves_the_default_reply(
    turn: Turn, notice: str, caplog: pytest.LogCaptureFixture
) -> None:
    """Whatever the server does, the default reply comes with a notice, and the key stands in no log and no reply."""
    with openai_server(turn) as served:
        reply = told(served.url, model_calls=3)
    assert reply.text == default_reply().text
    assert notice in reply.notices[-1]
    assert KEY not in reply.to_json() + caplog.text


def test_a_server_that_hangs_is_not_waited_for() -> None:
    """A server that says nothing costs the time set and no more."""
    with openai_server(Turn("Late.", wait=3.0)) as served:
        reply = told(served.url, model_timeout=0.5)
    assert "took too long" in reply.notices[-1]


def test_a_server_is_left_alone_once_the_run_is_given_up() -> None:
    """A model that is still writing when nobody waits any more is broken off, and its connection closed."""
    with openai_server(Turn("So it is. " * 200, pause=0.02)) as served:
        told(served.url, model_timeout=0.5)
        end = monotonic() + 5
        while not served.left and monotonic() < end:
            sleep(0.02)
    assert served.left == [1]


def test_no_server_at_all() -> None:
    """Where nobody listens, the notice says that the model could not be reached."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    assert "could not be reached" in told(f"http://127.0.0.1:{port}/v1").notices[-1]


def test_a_busy_server_is_asked_again() -> None:
    """After a passing error the call is made again."""
    with openai_server(Turn(status=503, error="busy"), Turn("So {{F1}} applies.")) as served:
        reply = told(served.url, model_retries=2)
    assert "So 5 %" in reply.text
    assert len(served.bodies) == 2


SETUPS = {
    "no model": ({"model": None}, "TREATY_MODEL"),
    "a missing extra": ({"model": "anthropic:some"}, r"pip install 'belgium-canada-treaty-assistant\[anthropic\]'"),
    "a missing package": ({"model": "mistralai:small"}, "pip install langchain-mistralai"),
    "an unknown provider": ({"model": "nobody:none"}, "cannot be opened"),
}


@pytest.mark.parametrize(("options", "message"), SETUPS.values(), ids=SETUPS)
def test_a_model_that_cannot_be_opened_says_why(
    options: dict[str, object], message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The message names what to set or install, and no key."""
    if options["model"] == "anthropic:some":
        monkeypatch.setitem(sys.modules, "langchain_anthropic", None)
    with pytest.raises(ModelSetupError, match=message) as raised:
        open_model(config("http://127.0.0.1:9", **options))
    assert KEY not in str(raised.value)


def test_a_server_of_ones_own_needs_no_key() -> None:
    """Without a key, a placeholder is sent to the base URL of the settings."""
    with openai_server(Turn("So {{F1}} applies.")) as served:
        told(served.url, model_api_key=None)
    assert served.keys == ["Bearer none"]
