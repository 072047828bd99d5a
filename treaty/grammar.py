"""Parse a convention: its flat text to outline, bodies to trees, trees to provisions."""

from __future__ import annotations

from dataclasses import dataclass

from treaty.citation import CLOSING, HEADER, PREAMBLE, Citation, Part
from treaty.lists import Doubt, Node, build_body
from treaty.marks import Stretch
from treaty.outline import Annex, Heading, Outline, outline
from treaty.page import Flat, undo_page
from treaty.provision import Provision, Span
from treaty.tails import Tail, give_back_tails

_KINDS = ("paragraph", "subparagraph", "clause", "subclause")


class NotAConvention(ValueError):  # noqa: N818 - it names what is the matter
    """The user gave a text that is not a convention of this family; the message says what was missing and where."""


@dataclass(frozen=True)
class ParsedConvention:
    """The units of a convention in order, its title, and the doubts: (line of the source, what was decided)."""

    units: tuple[Provision, ...]
    title: str
    doubts: tuple[tuple[int, str], ...]


def parse_convention(raw: str, source: str, tails: tuple[tuple[Citation, str], ...] = ()) -> ParsedConvention:
    """Parse a convention's text. `tails` are opening words that data gives to a unit; NotAConvention if it is none."""
    reader = _Reader(raw, source, tails)
    parts = outline(reader.flat, reader.doubts)
    if parts.missing:
        missing = "; ".join(f"{what} (line {reader.flat.source_line(raw, at)})" for at, what in parts.missing)
        raise NotAConvention(f"{source} is not a convention: {missing}.")
    units = reader.read(parts)
    title = reader.words(parts.title) if parts.title else ""
    doubts = sorted({(reader.flat.source_line(raw, doubt.position), doubt.words) for doubt in reader.doubts})
    return ParsedConvention(tuple(units), title or "", tuple(doubts))


class _Reader:
    def __init__(self, raw: str, source: str, tails: tuple[tuple[Citation, str], ...]) -> None:
        self.flat: Flat = undo_page(raw)
        self.source = source
        self.tails = tails
        self.doubts: list[Doubt] = []

    def words(self, stretch: Stretch | None) -> str | None:
        return self.flat.words(*stretch) if stretch else None

    def read(self, parts: Outline) -> list[Provision]:
        units = [
            self.plain(HEADER, "header", parts.header),
            self.plain(PREAMBLE, "preamble", parts.preamble, parts.title),
        ]
        units += [self.article(heading) for heading in parts.articles]
        units.append(self.plain(CLOSING, "closing", parts.closing))
        for number, annex in enumerate(parts.protocols, 1):
            units += self.protocol(annex, number)
        return [unit for unit in units if unit]

    def plain(
        self,
        name: str,
        kind: str,
        stretch: Stretch | None,
        title: Stretch | None = None,
        part: Part = Part.CONVENTION,
        number: int = 1,
    ) -> Provision | None:
        if stretch is None or not self.words(stretch):
            return None
        citation = Citation(_protocol_path((name,), number), part)
        return self.unit(citation, kind, "", self.words(title), None, [stretch], (), None)

    def article(self, heading: Heading) -> Provision:
        citation = Citation((heading.number,))
        root = self.body(heading.body, citation)
        section = self.words(heading.section)
        children = self.children(root, citation, section, 0)
        label = self.flat.words(*heading.label)
        name = self.words(heading.heading)
        return self.unit(citation, "article", label, name, section, root.stretches, children, heading.label)

    def protocol(self, annex: Annex, number: int) -> list[Provision | None]:
        root = self.body(annex.body, Citation((), Part.PROTOCOL))
        first = root.children[0].label if root.children else None
        start = root.stretches[0][0]
        preamble = (start, first.start) if first else root.stretches[0]
        items = [
            self.node(child, Citation(_protocol_path((), number), Part.PROTOCOL), None, -1) for child in root.children
        ]
        opening = self.plain(PREAMBLE, "preamble", self.flat.trim(*preamble), annex.title, Part.PROTOCOL, number)
        return [opening, *items, self.plain(CLOSING, "closing", annex.closing, None, Part.PROTOCOL, number)]

    def body(self, stretch: Stretch, above: Citation) -> Node:
        root = build_body(self.flat, *stretch, self.doubts)
        tails = tuple(
            Tail(citation.path[len(above.path) :], opening)
            for citation, opening in self.tails
            if above.contains(citation)
        )
        give_back_tails(self.flat, root, tails, self.doubts)
        return root

    def children(self, node: Node, above: Citation, section: str | None, depth: int) -> tuple[Provision, ...]:
        numbered = any(child.label and child.label.step[0].isdigit() for child in node.children)
        below = depth if numbered or depth < 0 else max(depth, 1)
        return tuple(self.node(child, above, section, below) for child in node.children)

    def node(self, node: Node, above: Citation, section: str | None, depth: int) -> Provision:
        if node.label is None:
            raise ValueError("the root of a body is not a unit")
        citation = above.child(node.label.step)
        inner = self.children(node, citation, section, depth + 1 if depth >= 0 else 1)
        kind = _KINDS[min(depth, len(_KINDS) - 1)] if depth >= 0 else "item"
        label = self.flat.text[node.label.start : node.label.end]
        stretch = (node.label.start, node.label.end)
        return self.unit(citation, kind, label, None, section, node.stretches, inner, stretch)

    def unit(
        self,
        citation: Citation,
        kind: str,
        label: str,
        heading: str | None,
        section: str | None,
        stretches: list[Stretch],
        children: tuple[Provision, ...],
        label_stretch: Stretch | None,
    ) -> Provision:
        own = [self.flat.trim(*stretch) for stretch in stretches]
        own = [(start, end) for start, end in own if end > start]
        parts = tuple(self.flat.words(start, end) for start, end in own)
        spans = tuple(Span(*self.flat.source_span(start, end)) for start, end in own)
        at = Span(*self.flat.source_span(*label_stretch)) if label_stretch else None
        return Provision(citation, kind, label, heading, section, parts, spans, children, self.source, at)


def _protocol_path(path: tuple[str, ...], number: int) -> tuple[str, ...]:
    """Items of a second protocol are told apart by its Roman number before them."""
    return path if number == 1 else (f"Protocol {number}", *path)
