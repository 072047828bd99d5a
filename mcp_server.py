"""The treaty for other programs, over the Model Context Protocol: search, cite, every calculator, every provision.

Calculators and `cite` answer with a Reply (docs/reply.schema.json) as structured output: the ruling, its citations with
their quotations, and its notices. Provisions are resources: `treaty://be-ca-2002/art/10/2/a`.
"""

from hmac import compare_digest

from mcp.server.auth.middleware.bearer_auth import BearerAuthBackend, RequireAuthMiddleware
from mcp.server.auth.provider import AccessToken
from mcp.server.mcpserver import MCPServer
from starlette.applications import Starlette
from starlette.middleware.authentication import AuthenticationMiddleware
from starlette.routing import Route

from assistant.mind import Finder
from model_context.addresses import NAME, PATH, UnsafeAddressError, is_loopback, parse_address
from model_context.provisions import TEMPLATE, read, resource_of
from model_context.tools import served_tools
from settings import Settings, settings
from treaty.convention import library

INSTRUCTIONS = (
    "The income tax convention between Belgium and Canada signed in 2002. Calculators decide by its articles: give "
    "them only facts that the person stated, leave unknown ones out; `missing` holds the question to ask. Take rates, "
    "amounts and dates from the results alone, and name the citation beside each."
)


class OneToken:
    """Knows the one token that the settings name."""

    def __init__(self, token: str) -> None:
        self._token = token.encode()

    async def verify_token(self, token: str) -> AccessToken | None:
        """Return what a token grants; None for any other token."""
        if not compare_digest(token.encode(), self._token):
            return None
        return AccessToken(token=token, client_id=NAME, scopes=[])


def server(finder: Finder | None = None) -> MCPServer[object]:
    """Return the server with its tools and resources; the index is opened at the first search."""
    made: MCPServer[object] = MCPServer(
        NAME, instructions=INSTRUCTIONS, log_level="WARNING", tools=list(served_tools(finder))
    )
    made.resource(TEMPLATE, name="provision", description="The words of a provision.", mime_type="text/markdown")(read)
    for unit in library().units():
        made.add_resource(resource_of(unit))
    return made


def serve_stdio() -> None:
    """Serve the program that started this one, over standard input and output."""
    server().run("stdio")


def serve_http(address: str, config: Settings | None = None) -> None:
    """Serve over streamable HTTP at "HOST:PORT"; raises UnsafeAddressError beyond this machine without a token."""
    import uvicorn

    host, port = parse_address(address)
    uvicorn.run(http_app(host, config or settings()), host=host, port=port, log_level="warning")


def http_app(host: str, config: Settings, finder: Finder | None = None) -> Starlette:
    """Return the HTTP application; where a token is set, every request must bear it."""
    token = config.mcp_token.get_secret_value() if config.mcp_token else ""
    if not token and not is_loopback(host):
        raise UnsafeAddressError(f"{host} can be reached from other machines: set TREATY_MCP_TOKEN to a secret first")
    app = server(finder).streamable_http_app(streamable_http_path=PATH, stateless_http=True, host=host)
    if token:
        for route in app.routes:
            if isinstance(route, Route):
                route.app = RequireAuthMiddleware(route.app, required_scopes=[])
        app.add_middleware(AuthenticationMiddleware, backend=BearerAuthBackend(OneToken(token)))
    return app
