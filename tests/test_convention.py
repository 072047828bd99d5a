"""Provisions are looked up by citation, and what does not exist is explained."""

from __future__ import annotations

import pytest

from treaty.citation import Citation, Part
from treaty.convention import UnknownProvision, convention, library, relations
from treaty.provision import Provision

UNKNOWN = {
    "an article too many": ("31", "Article 31 does not exist: the convention has 29 articles"),
    "a point too many": ("5(5)(g)", "5(5)(g) does not exist: 5(5) has points (a) to (f); there is no (g)"),
    "a paragraph too many": ("10(9)", "10(9) does not exist: 10 has paragraphs 1 to 6; there is no paragraph 9"),
    "a clause too many": ("2(3)(a)(vii)", "2(3)(a) has clauses (i) to (v)"),
    "inside a point too many": ("5(5)(g)(i)", "5(5)(g) does not exist: 5(5) has points (a) to (f)"),
    "a Protocol point too many": ("Protocol 9", "the Protocol has 6 points"),
    "a paragraph of an undivided article": ("1(1)", "1 is not divided"),
    "a paragraph of an article that has points": ("29(1)", "29 has no numbered paragraphs"),
    "a point of an article that has paragraphs": ("10(a)", "10 has paragraphs 1 to 6, with no point of its own"),
    "a paragraph too many of the page": ("rel:political (20)", "has paragraphs 1 to 8"),
}


@pytest.mark.parametrize(("cite", "says"), UNKNOWN.values(), ids=UNKNOWN)
def test_unknown(cite: str, says: str) -> None:
    """A place that does not exist is refused with what does exist."""
    citation = Citation.parse(cite)
    assert not library().exists(citation)
    with pytest.raises(UnknownProvision) as error:
        library().provision(citation)
    assert says in str(error.value)


@pytest.mark.parametrize("unit", library().units(), ids=lambda unit: str(unit.citation))
def test_known(unit: Provision) -> None:
    """Every unit is found at its citation."""
    assert library().provision(unit.citation) is unit


def test_library_holds_both_texts() -> None:
    """The library is the convention and then the relations page."""
    both = [*convention().units(), *relations().units()]
    assert [unit.citation for unit in library().units()] == [unit.citation for unit in both]


def test_raw_source() -> None:
    """The raw sources are at hand by their file's name."""
    assert library().raw("convention.txt").startswith(" CANADA(Treaty of 23.05.2002)")
    with pytest.raises(KeyError):
        library().raw("other.txt")


def test_sections_of_the_relations_page() -> None:
    """The page has its four sections with their paragraphs, without menu and footer."""
    assert [(unit.citation.path[0], len(unit.children)) for unit in relations().top] == [
        ("Political relations", 8),
        ("Economic and trade relations", 5),
        ("Cultural relations", 2),
        ("Academic relations", 3),
    ]
    assert all(unit.citation.part is Part.RELATIONS for unit in relations().units())
