"""A small server on loopback that speaks the OpenAI protocol, streamed, from a script."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from time import sleep


@dataclass(frozen=True)
class Turn:
    """One answer: words, a tool call with its arguments as text, or an HTTP error.

    `wait` seconds pass before it, `pause` seconds between its words.
    """

    content: str = ""
    tool: str = ""
    arguments: str = "{}"
    status: int = 200
    error: str = ""
    wait: float = 0.0
    pause: float = 0.0
    cut: bool = False


@dataclass
class Served:
    """Where the server listens, what it was sent, and how many answers nobody waited for to their end."""

    url: str
    bodies: list[dict[str, object]] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)
    left: list[int] = field(default_factory=list)


@contextmanager
def openai_server(*turns: Turn) -> Iterator[Served]:
    """Serve the turns in their order, the last one for ever; a free port on 127.0.0.1."""
    served = Served("")

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            turn = turns[min(len(served.bodies), len(turns) - 1)]
            served.bodies.append(body)
            served.keys.append(self.headers["Authorization"])
            sleep(turn.wait)
            if turn.status != 200:
                self._send(turn.status, "application/json", json.dumps({"error": {"message": turn.error}}))
            elif turn.cut:
                self._send(200, "text/event-stream", 'data: {"id": "1", "choices": [{"ind')
            else:
                self._send(200, "text/event-stream", *_events(turn), pause=turn.pause)

        def _send(self, status: int, kind: str, *texts: str, pause: float = 0.0) -> None:
            try:
                self.send_response(status)
                self.send_header("Content-Type", kind)
                self.end_headers()
                for text in texts:
                    self.wfile.write(text.encode())
                    self.wfile.flush()
                    sleep(pause)
            except OSError:
                served.left.append(len(served.bodies))

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name that the base class gives
            """Say nothing."""

    listening = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    served.url = f"http://127.0.0.1:{listening.server_port}/v1"
    Thread(target=listening.serve_forever, daemon=True).start()
    try:
        yield served
    finally:
        listening.shutdown()
        listening.server_close()


def _events(turn: Turn) -> Iterator[str]:
    for word in turn.content.split(" ") if turn.content else ():
        yield _event({"role": "assistant", "content": word + " "}, None)
    if turn.tool:
        function = {"name": turn.tool, "arguments": turn.arguments}
        yield _event({"tool_calls": [{"index": 0, "id": "call-1", "type": "function", "function": function}]}, None)
    yield _event({}, "tool_calls" if turn.tool else "stop")
    yield "data: [DONE]\n\n"


def _event(delta: dict[str, object], end: str | None) -> str:
    choice = {"index": 0, "delta": delta, "finish_reason": end}
    event = {"id": "1", "object": "chat.completion.chunk", "created": 1, "model": "local", "choices": [choice]}
    return f"data: {json.dumps(event)}\n\n"
