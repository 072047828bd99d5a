"""Provisions as resources: `treaty://be-ca-2002/art/10/2/a` is 10(2)(a), its words as Markdown."""

from mcp.server.mcpserver.exceptions import ResourceNotFoundError
from mcp.server.mcpserver.resources import FunctionResource

from treaty.citation import Citation, Part
from treaty.convention import UnknownProvision, library
from treaty.provision import Provision
from treaty.quotation import quote, readable

WORK = "be-ca-2002"
TEMPLATE = f"treaty://{WORK}/{{+place}}"


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


def read(place: str) -> str:
    """Return a provision with its heading and its words, as Markdown; `place` is a resource's path."""
    return _markdown(citation_of(place))


def resource_of(unit: Provision) -> FunctionResource:
    """Return a provision as a resource that a client finds in the list."""
    citation = unit.citation
    title = f"{citation} {unit.heading or ''}".strip()
    return FunctionResource(uri=uri_of(citation), name=title, mime_type="text/markdown", fn=lambda: _markdown(citation))


def heading(citation: Citation) -> str:
    """Return the nearest heading at or above a provision; empty where there is none."""
    above = map(library().provision, (citation, *citation.ancestors()))
    return next((provision.heading for provision in above if provision.heading), "")


def _markdown(citation: Citation) -> str:
    title = f"{citation} — {name}" if (name := heading(citation)) else str(citation)
    return f"# {title}\n\n{readable(quote(citation))}\n"
