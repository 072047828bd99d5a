"""Where the server listens, who may reach it there, and how a client finds it."""

import json
import sys
from ipaddress import ip_address

NAME = "belgium-canada-treaty"
PATH = "/mcp"


class UnsafeAddressError(Exception):
    """An address beyond this machine without a token. Read by the person who starts the server."""


def parse_address(address: str) -> tuple[str, int]:
    """Return the host and port of "HOST:PORT" or "[::1]:PORT"; raises UnsafeAddressError for anything else."""
    host, _, port = address.rpartition(":")
    if not host or not port.isdecimal() or not 0 < int(port) < 65536:
        raise UnsafeAddressError(f"{address!r} is not HOST:PORT, as in 127.0.0.1:8765")
    return host.strip("[]"), int(port)


def is_loopback(host: str) -> bool:
    """Whether a host is this machine alone."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def client_configuration(address: str | None = None) -> str:
    """Return the JSON that makes a client start this server, or reach it at "HOST:PORT"."""
    entry: dict[str, object] = {"command": sys.executable, "args": ["-m", "cli", "mcp"]}
    if address:
        host, port = parse_address(address)
        host = f"[{host}]" if ":" in host else host
        entry = {"type": "http", "url": f"http://{host}:{port}{PATH}"}
        if not is_loopback(host.strip("[]")):
            entry["headers"] = {"Authorization": "Bearer ${TREATY_MCP_TOKEN}"}
    return json.dumps({"mcpServers": {NAME: entry}}, indent=2)
