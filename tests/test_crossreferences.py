"""Cross-references are known both ways."""

from __future__ import annotations

import pytest

from treaty.citation import Citation
from treaty.crossreferences import cross_references, references_in

LINKS = {
    "the credit refers to the dividend ceiling": ("23(1)(b)", "10(2)"),
    "the anti-conduit rule refers to the interest ceiling": ("27(6)", "11(2)"),
    "the Protocol refers to the anti-conduit rule": ("Protocol 6", "27(6)"),
    "a point refers to its elders": ("5(5)(f)", "5(5)(a)"),
    "the tie-breaker refers to all of the middle": ("4(3)", "14"),
}


@pytest.mark.parametrize(("source", "target"), LINKS.values(), ids=LINKS)
def test_both_ways(source: str, target: str) -> None:
    """What one provision refers to knows of it."""
    here, there = Citation.parse(source), Citation.parse(target)
    assert there in cross_references().outgoing[here]
    assert here in cross_references().incoming[there]
    assert there in cross_references().of(here)


def test_symmetry() -> None:
    """Every link is in both directions."""
    links = cross_references()
    forward = {(here, there) for here, found in links.outgoing.items() for there in found}
    assert forward == {(here, there) for there, found in links.incoming.items() for here in found}


def test_no_reference_to_itself() -> None:
    """A provision that says “this paragraph” does not refer to another."""
    assert all(here not in found for here, found in cross_references().outgoing.items())


def test_other_agreements_are_no_cross_references() -> None:
    """The reference to the General Agreement leads nowhere in our texts."""
    found = references_in(Citation.parse("25(6)"))
    assert [each.citations for each in found if "XXII" in each.text] == [()]
