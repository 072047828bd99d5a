"""Every provision has an address as a resource, and leads back from it."""

import pytest
from mcp.server.mcpserver.exceptions import ResourceNotFoundError

from model_context.provisions import citation_of, read, uri_of
from treaty.citation import Citation
from treaty.convention import library

ADDRESSES = {
    "10(2)(a)": "treaty://be-ca-2002/art/10/2/a",
    "3(1)(a)(ii)(A)": "treaty://be-ca-2002/art/3/1/a/ii/A",
    "Protocol 1(b)(i)": "treaty://be-ca-2002/protocol/1/b/i",
}


@pytest.mark.parametrize("unit", library().units(), ids=lambda unit: str(unit.citation))
def test_every_provision_has_its_resource(unit: object) -> None:
    """The address of a provision leads back to it."""
    citation = unit.citation  # type: ignore[attr-defined]
    assert citation_of(uri_of(citation).removeprefix("treaty://be-ca-2002/")) == citation


@pytest.mark.parametrize(("place", "uri"), ADDRESSES.items())
def test_addresses_are_those_of_the_text(place: str, uri: str) -> None:
    """Each step of a citation is a step of the address."""
    assert uri_of(Citation.parse(place)) == uri


def test_a_provision_is_read_with_its_heading() -> None:
    """The words come as Markdown below the heading of the article."""
    assert read("art/10/2/a").startswith("# 10(2)(a) — ")


@pytest.mark.parametrize(
    "place", ["art/31", "art", "", "annex/1", "art/10/2/z", "../settings.py", "art/10/2/a/../../x"]
)
def test_no_address_leads_elsewhere(place: str) -> None:
    """What is no provision is not found."""
    with pytest.raises(ResourceNotFoundError):
        read(place)
