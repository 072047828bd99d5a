"""Addresses of the server: where it may listen without a token, and what a client is told."""

import json
import sys

import pytest

from model_context.addresses import UnsafeAddressError, client_configuration, is_loopback, parse_address


def test_addresses() -> None:
    """Host and port are told apart, also for IPv6; anything else is refused."""
    assert parse_address("127.0.0.1:8765") == ("127.0.0.1", 8765)
    assert parse_address("[::1]:80") == ("::1", 80)
    assert [is_loopback(host) for host in ("127.0.0.1", "::1", "localhost", "0.0.0.0")] == [True] * 3 + [False]  # noqa: S104
    for wrong in ("8765", "127.0.0.1", "127.0.0.1:http", "127.0.0.1:99999"):
        with pytest.raises(UnsafeAddressError):
            parse_address(wrong)


def test_the_configuration_of_a_client() -> None:
    """`treaty mcp --install` prints how to start the server, or where it listens; never a token."""
    started = json.loads(client_configuration())["mcpServers"]["belgium-canada-treaty"]
    assert started == {"command": sys.executable, "args": ["-m", "cli", "mcp"]}
    reached = json.loads(client_configuration("192.0.2.7:8765"))["mcpServers"]["belgium-canada-treaty"]
    assert reached["url"] == "http://192.0.2.7:8765/mcp"
    assert reached["headers"] == {"Authorization": "Bearer ${TREATY_MCP_TOKEN}"}
