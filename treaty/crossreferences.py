"""Every cross-reference of the treaty: what a provision refers to, and what refers to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from treaty.citation import Citation, Part
from treaty.convention import library
from treaty.references import Reference, find_references


@dataclass(frozen=True)
class CrossReferences:
    """Both ways, in the order of the texts; a provision that has none is not a key."""

    outgoing: Mapping[Citation, tuple[Citation, ...]]
    incoming: Mapping[Citation, tuple[Citation, ...]]

    def of(self, citation: Citation) -> tuple[Citation, ...]:
        """What a provision refers to and what refers to it, without doubles."""
        return tuple(sorted({*self.outgoing.get(citation, ()), *self.incoming.get(citation, ())}))


def references_in(citation: Citation) -> tuple[Reference, ...]:
    """The references in a provision's own words; offsets count in `Provision.text`."""
    provision = library().provision(citation)
    if citation.part is Part.RELATIONS or not provision.text:
        return ()
    return find_references(provision.text, citation)


@cache
def cross_references() -> CrossReferences:
    """Every cross-reference that resolves to a place of ours; references of a provision to itself are left out."""
    outgoing: dict[Citation, set[Citation]] = {}
    incoming: dict[Citation, set[Citation]] = {}
    for unit in library().units():
        for reference in references_in(unit.citation):
            for target in reference.citations:
                if target != unit.citation and library().exists(target):
                    outgoing.setdefault(unit.citation, set()).add(target)
                    incoming.setdefault(target, set()).add(unit.citation)
    return CrossReferences(_sorted(outgoing), _sorted(incoming))


def _sorted(found: dict[Citation, set[Citation]]) -> Mapping[Citation, tuple[Citation, ...]]:
    return MappingProxyType({place: tuple(sorted(found[place])) for place in sorted(found)})
