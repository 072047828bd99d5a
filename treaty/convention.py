"""The texts held, as provisions that can be looked up by citation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property

from treaty.citation import Citation, Part, level
from treaty.grammar import parse_convention
from treaty.provision import Provision
from treaty.relations import parse_relations
from treaty.tails import known_tails
from treaty.texts import read_source

CONVENTION_SOURCE = "convention.txt"
RELATIONS_SOURCE = "relations.txt"


class UnknownProvision(LookupError):  # noqa: N818 - it names what is the matter
    """The user named a place that the texts do not have; the message says what they do have."""

    def __str__(self) -> str:
        return str(self.args[0])


@dataclass(frozen=True, eq=False)
class Treaty:
    """A text or several: the units at the top in order, the raw sources, and what the parser was in doubt about."""

    top: tuple[Provision, ...]
    sources: Mapping[str, str]
    title: str = ""
    doubts: tuple[tuple[int, str], ...] = ()

    def units(self) -> Iterator[Provision]:
        """Every unit in the order of the texts, each before its children."""
        for unit in self.top:
            yield from unit.walk()

    def provision(self, citation: Citation) -> Provision:
        """The unit at a citation; UnknownProvision, with what does exist, if there is none."""
        found = self._by_citation.get(citation)
        if found is None:
            raise UnknownProvision(self._explain(citation))
        return found

    def exists(self, citation: Citation) -> bool:
        """Whether the texts have this place."""
        return citation in self._by_citation

    def raw(self, source: str) -> str:
        """A source file's text as it is; KeyError for a file that is not held."""
        return self.sources[source]

    @cached_property
    def _by_citation(self) -> dict[Citation, Provision]:
        return {unit.citation: unit for unit in self.units()}

    def _explain(self, citation: Citation) -> str:
        above = citation.parent
        if above is None:
            return self._explain_top(citation)
        if above not in self._by_citation:
            return self._explain(above)
        holder, kind = self._by_citation[above], _kind(citation)
        children = [child.citation.path[-1] for child in holder.children]
        if not children:
            return f"{citation} does not exist: {above} is not divided."
        if level(citation.path, len(citation.path) - 1) == "paragraph" and not children[0].isdigit():
            missing = f"{above} has no numbered paragraphs; it has {_children(holder)}"
            return f"{citation} does not exist: {missing}."
        if children[0].isdigit() and kind != "paragraph":
            return f"{citation} does not exist: {above} has {_children(holder)}, with no {kind} of its own."
        step = _shown(citation.path[-1], kind)
        return f"{citation} does not exist: {above} has {_children(holder)}; there is no {step}."

    def _explain_top(self, citation: Citation) -> str:
        names = [unit.citation for unit in self.top if unit.citation.part is citation.part]
        if citation.part is Part.RELATIONS:
            return f"{citation} does not exist: the page has {', '.join(name.path[0] for name in names)}."
        count = sum(1 for name in names if name.path[0][0].isdigit())
        if citation.part is Part.PROTOCOL:
            return f"{citation} does not exist: the Protocol has {count} points."
        return f"Article {citation} does not exist: the convention has {count} articles."


def _kind(citation: Citation) -> str:
    return level(citation.path, len(citation.path) - 1)


def _shown(step: str, kind: str = "") -> str:
    return f"{kind} {step}".strip() if step[0].isdigit() else f"({step})"


def _children(holder: Provision) -> str:
    """What a unit has, in words: "points (a) to (f)", "paragraphs 1 to 6"."""
    steps = [_shown(child.citation.path[-1]) for child in holder.children]
    kind = _kind(holder.children[0].citation)
    if len(steps) == 1:
        return f"one {kind}, {steps[0]}"
    joint = " and " if len(steps) == 2 else " to "
    return f"{kind}s {steps[0]}{joint}{steps[-1]}"


@cache
def convention() -> Treaty:
    """The convention of 2002 with its header and Protocol."""
    raw = read_source(CONVENTION_SOURCE)
    tails = tuple((Citation.parse(cite), opening) for cite, opening in known_tails())
    parsed = parse_convention(raw, CONVENTION_SOURCE, tails)
    return Treaty(parsed.units, {CONVENTION_SOURCE: raw}, parsed.title, parsed.doubts)


@cache
def relations() -> Treaty:
    """The page on the relations between the two countries."""
    raw = read_source(RELATIONS_SOURCE)
    return Treaty(parse_relations(raw, RELATIONS_SOURCE), {RELATIONS_SOURCE: raw}, "Canada - Belgium Relations")


@cache
def library() -> Treaty:
    """Every provision of both texts."""
    texts = (convention(), relations())
    units = tuple(unit for text in texts for unit in text.top)
    raw = {name: content for text in texts for name, content in text.sources.items()}
    return Treaty(units, raw, texts[0].title, texts[0].doubts)
