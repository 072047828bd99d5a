"""The server of the Model Context Protocol, asked by the protocol's own client: in memory, over stdio, over HTTP."""

import json
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from threading import Thread
from time import monotonic, sleep

import anyio
import httpx2
import pytest
import uvicorn
from mcp import Client, MCPError, StdioServerParameters
from mcp.client.streamable_http import streamable_http_client
from mcp.server.mcpserver import MCPServer
from mcp.types import CallToolResult
from model_story import FACTS, OneProvision
from pydantic import SecretStr

from assistant.reply import Reply
from calculators.catalogue import catalogue
from mcp_server import http_app, server
from model_context.addresses import UnsafeAddressError
from settings import Settings
from treaty.convention import library

ROOT = Path(__file__).parent.parent
TOKEN = "open-sesame"  # noqa: S105 - the test's own


@cache
def running() -> MCPServer[object]:
    return server(OneProvision())


def called(name: str, **told: object) -> CallToolResult:
    async def ask() -> CallToolResult:
        async with Client(running()) as client:
            return await client.call_tool(name, told)

    return anyio.run(ask)


def words_of(result: CallToolResult) -> str:
    return " ".join(getattr(part, "text", "") for part in result.content)


def test_every_calculator_is_a_tool_with_its_schemas() -> None:
    """Search, cite and each rule of the catalogue are there, with described arguments and a schema of the answer."""

    async def listed() -> None:
        async with Client(running()) as client:
            tools = (await client.list_tools()).tools
            assert len(tools) == len(catalogue()) + 2
            assert all(tool.output_schema and tool.description for tool in tools)
            assert all(tool.annotations and tool.annotations.read_only_hint for tool in tools)

    anyio.run(listed)


def test_a_calculator_answers_with_a_reply() -> None:
    """The structured output is a Reply: the ruling, its citations verbatim, and the figures with their sources."""
    reply = Reply.model_validate(called("dividends", **FACTS).structured_content)
    assert reply.ruling is not None
    assert reply.ruling.outcome[0].model_dump()["cite"] == "10(2)(a)"
    assert all(library().raw(c.source)[c.start : c.end] == c.quote for c in reply.citations)
    assert {figure.value for figure in reply.figures} >= {"5", "5000"}


REFUSED = {
    "a percentage above a hundred": ("dividends", {"voting_stock": 140}, "between 0 % and 100 %"),
    "a fact that is not declared": ("dividends", {"nonsense": 1}, "nonsense"),
    "a place that does not exist": ("cite", {"place": "31"}, "29 articles"),
    "no place at all": ("cite", {"place": "hello"}, "hello"),
    "an empty question": ("search", {"question": ""}, "question"),
}


@pytest.mark.parametrize(("tool", "told", "why"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_is_refused_with_the_reason(tool: str, told: dict[str, object], why: str) -> None:
    """A fact, a place or a question that cannot be comes back as an error in words."""
    result = called(tool, **told)
    assert result.is_error
    assert why in words_of(result)


def test_search_and_cite_give_the_words() -> None:
    """A provision found has its resource; a provision cited is quoted verbatim."""
    found = called("search", question="Which tax on dividends?").structured_content
    assert found is not None
    assert found["provisions"][0]["uri"] == "treaty://be-ca-2002/art/10/2"
    reply = Reply.model_validate(called("cite", place="Article X, paragraph 2").structured_content)
    assert reply.citations[0].cite == "10(2)"


def test_resources_are_listed_and_read() -> None:
    """A client sees every provision and the template, reads one, and is told what does not exist."""

    async def read() -> None:
        async with Client(running()) as client:
            assert (await client.list_resource_templates()).resource_templates[0].uri_template.endswith("{+place}")
            assert len((await client.list_resources()).resources) > 250
            text = (await client.read_resource("treaty://be-ca-2002/art/10/2/a")).contents[0]
            assert "5 per cent of the gross amount" in getattr(text, "text", "")
            with pytest.raises(MCPError, match="29 articles"):
                await client.read_resource("treaty://be-ca-2002/art/31")

    anyio.run(read)


def test_over_standard_input_and_output() -> None:
    """`treaty mcp` answers the client that started it, and prints nothing else."""

    async def ask() -> None:
        started = StdioServerParameters(command=sys.executable, args=["-m", "cli", "mcp"], cwd=ROOT)
        async with Client(started, read_timeout_seconds=60) as client:
            result = await client.call_tool("dividends", FACTS)
            assert result.structured_content is not None
            assert result.structured_content["ruling"]["outcome"][0]["value"] == "5"

    anyio.run(ask)


@contextmanager
def listening(config: Settings) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    app = http_app("127.0.0.1", config, OneProvision())
    running = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=port, log_level="error"))
    thread = Thread(target=running.run, daemon=True)
    thread.start()
    end = monotonic() + 10
    while not running.started and monotonic() < end:
        sleep(0.02)
    try:
        yield f"http://127.0.0.1:{port}/mcp"
    finally:
        running.should_exit = True
        thread.join(10)


async def rate_over_http(url: str, token: str | None) -> str:
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    async with (
        httpx2.AsyncClient(headers=headers) as http,
        Client(streamable_http_client(url, http_client=http), read_timeout_seconds=20) as client,
    ):
        result = await client.call_tool("dividends", FACTS)
    assert result.structured_content is not None
    return str(result.structured_content["ruling"]["outcome"][0]["value"])


def test_over_http_on_this_machine() -> None:
    """On loopback no token is needed."""
    with listening(Settings(mcp_token=None)) as url:
        assert anyio.run(rate_over_http, url, None) == "5"


def test_over_http_with_a_token() -> None:
    """Where a token is set, a client that bears it is answered and any other is not."""
    with listening(Settings(mcp_token=SecretStr(TOKEN))) as url:
        assert anyio.run(rate_over_http, url, TOKEN) == "5"
        for headers in ({}, {"Authorization": "Bearer wrong"}, {"Authorization": f"Basic {TOKEN}"}):
            assert httpx2.post(url, headers=headers, json={}).status_code == 401


@pytest.mark.parametrize("host", ["0.0.0.0", "192.0.2.7", "::", "example.org"])  # noqa: S104 - the address refused
def test_beyond_this_machine_a_token_is_needed(host: str) -> None:
    """Without a token the server does not start on an address that others can reach."""
    with pytest.raises(UnsafeAddressError, match="TREATY_MCP_TOKEN"):
        http_app(host, Settings(mcp_token=None))


def test_the_command() -> None:
    """The command prints the configuration, and refuses an unsafe address with exit code 2 and the reason."""
    plain = {name: value for name, value in os.environ.items() if not name.startswith("TREATY_")}
    printed = subprocess.run(
        [sys.executable, "-m", "cli", "mcp", "--install"], cwd=ROOT, capture_output=True, text=True, env=plain
    )
    assert "mcpServers" in json.loads(printed.stdout)
    refused = subprocess.run(
        [sys.executable, "-m", "cli", "mcp", "--http", "0.0.0.0:8765"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        env=plain,
    )
    assert (refused.returncode, "TREATY_MCP_TOKEN" in refused.stderr) == (2, True)
