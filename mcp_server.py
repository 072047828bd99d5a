"""The treaty for other programs, over the Model Context Protocol: search, cite, every calculator, every provision.

Calculators and `cite` answer with a Reply (docs/reply.schema.json) as structured output: the ruling, its citations with
their quotations, and its notices. Provisions are resources: `treaty://be-ca-2002/art/10/2/a`.
"""

import inspect
import json
import sys
from collections.abc import Callable, Iterator
from hmac import compare_digest
from ipaddress import ip_address
from typing import Annotated

from mcp.server.auth.middleware.bearer_auth import BearerAuthBackend, RequireAuthMiddleware
from mcp.server.auth.provider import AccessToken
from mcp.server.mcpserver import MCPServer
from mcp.server.mcpserver.exceptions import ResourceNotFoundError, ToolError
from mcp.server.mcpserver.resources import FunctionResource
from mcp.server.mcpserver.tools import Tool
from mcp.server.mcpserver.utilities.func_metadata import ArgModelBase
from mcp.types import ToolAnnotations
from pydantic import BaseModel, ConfigDict, Field, create_model
from starlette.applications import Starlette
from starlette.middleware.authentication import AuthenticationMiddleware
from starlette.routing import Route

from assistant.compose import ruling_reply
from assistant.explain import explain
from assistant.mind import Finder
from assistant.reply import Kind, Reply
from assistant.rulings import understood
from calculators.case import Case
from calculators.catalogue import catalogue
from calculators.errors import FactError
from calculators.evaluation import evaluate_items
from calculators.rules import Rule
from calculators.tools import arguments, tool_name
from settings import Settings, settings
from treaty.citation import Citation, CitationError, Part
from treaty.convention import UnknownProvision, library
from treaty.provision import Provision
from treaty.quotation import quote, readable

NAME = "belgium-canada-treaty"
WORK = "be-ca-2002"
TEMPLATE = f"treaty://{WORK}/{{+place}}"
PATH = "/mcp"
INSTRUCTIONS = (
    "The income tax convention between Belgium and Canada signed in 2002. Calculators decide by its articles: give "
    "them only facts that the person stated, leave unknown ones out; `missing` holds the question to ask. Take rates, "
    "amounts and dates from the results alone, and name the citation beside each."
)
READ_ONLY = ToolAnnotations(read_only_hint=True, idempotent_hint=True, open_world_hint=False)


class Found(BaseModel):
    """One provision found: where it stands, its resource, and its words."""

    model_config = ConfigDict(frozen=True)
    cite: str
    uri: str
    heading: str
    words: str


class Search(BaseModel):
    """The provisions found, the best first; `beyond` where the texts seem not to answer the question."""

    model_config = ConfigDict(frozen=True)
    provisions: tuple[Found, ...]
    beyond: bool


class Arguments(ArgModelBase):
    """A calculator's facts; one that is not declared is refused, not passed over."""

    model_config = ConfigDict(arbitrary_types_allowed=True, extra="forbid")


class OneToken:
    """Knows the one token that the settings name."""

    def __init__(self, token: str) -> None:
        self._token = token.encode()

    async def verify_token(self, token: str) -> AccessToken | None:
        """Return what a token grants; None for any other token."""
        if not compare_digest(token.encode(), self._token):
            return None
        return AccessToken(token=token, client_id=NAME, scopes=[])


class UnsafeAddressError(Exception):
    """An address beyond this machine without a token. Read by the person who starts the server."""


def server(finder: Finder | None = None) -> MCPServer[object]:
    """Return the server with its tools and resources; the index is opened at the first search."""
    made: MCPServer[object] = MCPServer(
        NAME, instructions=INSTRUCTIONS, log_level="WARNING", tools=list(_tools(finder))
    )
    made.resource(TEMPLATE, name="provision", description="The words of a provision.", mime_type="text/markdown")(_read)
    for unit in library().units():
        made.add_resource(_resource(unit))
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


def uri_of(citation: Citation) -> str:
    """Return the resource of a provision: 10(2)(a) as treaty://be-ca-2002/art/10/2/a."""
    lead = "art" if citation.part is Part.CONVENTION and citation.path[0].isdigit() else citation.part.value
    return f"treaty://{WORK}/" + "/".join([lead, *(step.replace(" ", "_") for step in citation.path)])


def citation_of(place: str) -> Citation:
    """Return the provision of a resource's path ("art/10/2/a"); raises ResourceNotFoundError where there is none."""
    lead, *path = [step.replace("_", " ").replace("%20", " ") for step in place.strip("/").split("/")]
    part = Part.CONVENTION if lead == "art" else lead
    try:
        citation = Citation(tuple(path), Part(part))
        library().provision(citation)
    except (ValueError, IndexError, UnknownProvision) as error:
        raise ResourceNotFoundError(f"treaty://{WORK}/{place}: {error}") from None
    return citation


def _tools(finder: Finder | None) -> Iterator[Tool]:
    yield Tool.from_function(_searcher(finder), name="search", annotations=READ_ONLY)
    yield Tool.from_function(cite, annotations=READ_ONLY)
    yield from (_calculator(rule) for rule in catalogue())


def _searcher(finder: Finder | None) -> Callable[..., Search]:
    def search(
        question: Annotated[str, Field(description="A question in plain words.", min_length=1, max_length=4000)],
        language: Annotated[str, Field(description="Of the question: en, fr or nl.", pattern="^(en|fr|nl)$")] = "en",
        most: Annotated[int, Field(description="How many provisions at most.", ge=1, le=20)] = 5,
    ) -> Search:
        """Find the provisions that bear on a question, by meaning and by words, or those that it names."""
        evidence = (finder or _opened()).evidence(question, most, language)
        return Search(provisions=tuple(_found(hit.citation) for hit in evidence.hits), beyond=evidence.is_beyond)

    return search


def cite(
    place: Annotated[str, Field(description='A place: "10(2)(a)", "Article X, paragraph 2", "Protocol 4".')],
) -> Reply:
    """Read one provision: its words verbatim with their place in the source, and a plain explanation."""
    try:
        citation = Citation.parse(place)
        library().provision(citation)
    except (CitationError, UnknownProvision) as error:
        raise ToolError(str(error)) from error
    return explain((citation,), "en", kind=Kind.CITATION)


def _calculator(rule: Rule) -> Tool:
    def calculate(**told: object) -> Reply:
        try:
            case = Case.parse({name: value for name, value in told.items() if value is not None})
            ruling = evaluate_items(rule, case)
        except FactError as error:
            raise ToolError(str(error)) from error
        return ruling_reply(ruling, case, "en", facts=understood(case, (), "en"), said=_said(told))

    fields = {name: (field.annotation, field) for name, field in arguments(rule).model_fields.items()}
    calculate.__signature__ = inspect.Signature(return_annotation=Reply)  # type: ignore[attr-defined]
    words = f"{rule.answers} (Article {rule.article} of the convention.) Leave unknown facts out."
    tool = Tool.from_function(calculate, name=tool_name(rule), description=words, annotations=READ_ONLY)
    model = create_model(f"{tool_name(rule)}_facts", __base__=Arguments, **fields)  # type: ignore[call-overload]
    told = tool.fn_metadata.model_copy(update={"arg_model": model})
    return tool.model_copy(update={"fn_metadata": told, "parameters": model.model_json_schema()})


def _said(told: dict[str, object]) -> tuple[str, ...]:
    return tuple(str(value) for value in told.values() if value is not None)


def _read(place: str) -> str:
    """Return a provision with its heading and its words, as Markdown."""
    return _markdown(citation_of(place))


def _markdown(citation: Citation) -> str:
    heading = _heading(citation)
    title = f"{citation} — {heading}" if heading else str(citation)
    return f"# {title}\n\n{readable(quote(citation))}\n"


def _heading(citation: Citation) -> str:
    above = map(library().provision, (citation, *citation.ancestors()))
    return next((provision.heading for provision in above if provision.heading), "")


def _resource(unit: Provision) -> FunctionResource:
    citation = unit.citation
    title = f"{citation} {unit.heading or ''}".strip()
    return FunctionResource(uri=uri_of(citation), name=title, mime_type="text/markdown", fn=lambda: _markdown(citation))


def _found(citation: Citation) -> Found:
    words = readable(quote(citation))
    return Found(cite=str(citation), uri=uri_of(citation), heading=_heading(citation), words=words)


def _opened() -> Finder:
    from retrieval.search import open_search  # loads the embedding model, which a calculator never needs

    return open_search()
