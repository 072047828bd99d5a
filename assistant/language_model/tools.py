"""The tools that a language model works with: search, cite, and every calculator of the catalogue."""

import json
from collections.abc import Iterable
from typing import Annotated

from langchain_core.tools import BaseTool, StructuredTool, ToolException
from pydantic import Field

from assistant.mind import Finder
from calculators.catalogue import catalogue, rules_for
from calculators.rules import Rule
from calculators.tools import tool_name, tools
from treaty.citation import Citation, CitationError
from treaty.convention import UnknownProvision, library
from treaty.quotation import quote, readable

SEARCH = "search"
CITE = "cite"
MOST_HITS = 5
MOST_CALCULATORS = 6
"""A model is shown so many calculators at a time: those that decide by the provisions read so far."""


def agent_tools(finder: Finder, language: str) -> tuple[BaseTool, ...]:
    """Return every tool: search over the index that `finder` holds, cite, and one a rule of the catalogue."""
    return (_search(finder, language), _cite(), *tools())


def rule_of_tool(name: str) -> Rule | None:
    """Return the rule that a tool runs; None for search and cite."""
    return next((rule for rule in catalogue() if tool_name(rule) == name), None)


def tools_near(places: Iterable[Citation], first: str = "") -> frozenset[str]:
    """Return the names of the tools to show for the provisions read: search, cite and the nearest calculators."""
    near = [tool_name(rule) for place in places for rule in rules_for(place)]
    return frozenset([SEARCH, CITE, *list(dict.fromkeys([first, *near] if first else near))[:MOST_CALCULATORS]])


def places_of(content: str) -> tuple[Citation, ...]:
    """Return the provisions that the answer of search or cite names."""
    return tuple(Citation.parse(row["cite"]) for row in json.loads(content)["provisions"])


def _search(finder: Finder, language: str) -> StructuredTool:
    def search(query: Annotated[str, Field(description="What to look for, in plain words.", max_length=1000)]) -> str:
        """Find the provisions of the convention that bear on a question."""
        hits = finder.evidence(query, MOST_HITS, language).hits
        return _provisions(hit.citation for hit in hits)

    return StructuredTool.from_function(search, name=SEARCH)


def _cite() -> StructuredTool:
    def cite(place: Annotated[str, Field(description='A place in the texts: "10(2)(a)", "Protocol 4".')]) -> str:
        """Read the words of one provision."""
        try:
            citation = Citation.parse(place)
            library().provision(citation)
        except (CitationError, UnknownProvision) as error:
            raise ToolException(str(error)) from error
        return _provisions([citation])

    return StructuredTool.from_function(cite, name=CITE, handle_tool_error=True)


def _provisions(places: Iterable[Citation]) -> str:
    rows = [{"cite": str(place), "words": readable(quote(place))} for place in dict.fromkeys(places)]
    return json.dumps({"provisions": rows}, ensure_ascii=False)
