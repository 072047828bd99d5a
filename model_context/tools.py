"""The tools of the server: search, cite, and every calculator of the catalogue, each with structured output."""

import inspect
from collections.abc import Callable, Iterator
from typing import Annotated

from mcp.server.mcpserver.exceptions import ToolError
from mcp.server.mcpserver.tools import Tool
from mcp.server.mcpserver.utilities.func_metadata import ArgModelBase
from mcp.types import ToolAnnotations
from pydantic import BaseModel, ConfigDict, Field, create_model

from assistant.carried import listed
from assistant.compose import ruling_reply
from assistant.explain import explain
from assistant.mind import Finder
from assistant.reply import Kind, Reply
from calculators.case import Case
from calculators.catalogue import catalogue
from calculators.errors import FactError
from calculators.evaluation import evaluate_items
from calculators.rules import Rule
from calculators.tools import arguments, tool_name
from model_context.provisions import heading, uri_of
from treaty.citation import Citation, CitationError
from treaty.convention import UnknownProvision, library
from treaty.quotation import quote, readable

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


def served_tools(finder: Finder | None = None) -> Iterator[Tool]:
    """Return every tool; without a `finder` the index is opened at the first search."""
    yield Tool.from_function(_searcher(finder), name="search", annotations=READ_ONLY)
    yield Tool.from_function(cite, annotations=READ_ONLY)
    yield from (_calculator(rule) for rule in catalogue())


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


def _calculator(rule: Rule) -> Tool:
    def calculate(**told: object) -> Reply:
        try:
            case = Case.parse({name: value for name, value in told.items() if value is not None})
            ruling = evaluate_items(rule, case)
        except FactError as error:
            raise ToolError(str(error)) from error
        return ruling_reply(ruling, case, "en", facts=listed(case, (), "en"), said=_said(told))

    fields = {name: (field.annotation, field) for name, field in arguments(rule).model_fields.items()}
    calculate.__signature__ = inspect.Signature(return_annotation=Reply)  # type: ignore[attr-defined]
    words = f"{rule.answers} (Article {rule.article} of the convention.) Leave unknown facts out."
    tool = Tool.from_function(calculate, name=tool_name(rule), description=words, annotations=READ_ONLY)
    model = create_model(f"{tool_name(rule)}_facts", __base__=Arguments, **fields)  # type: ignore[call-overload]
    told = tool.fn_metadata.model_copy(update={"arg_model": model})
    return tool.model_copy(update={"fn_metadata": told, "parameters": model.model_json_schema()})


def _said(told: dict[str, object]) -> tuple[str, ...]:
    return tuple(str(value) for value in told.values() if value is not None)


def _found(citation: Citation) -> Found:
    words = readable(quote(citation))
    return Found(cite=str(citation), uri=uri_of(citation), heading=heading(citation), words=words)


def _opened() -> Finder:
    from retrieval.search import open_search  # loads the embedding model, which a calculator never needs

    return open_search()
