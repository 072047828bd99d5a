"""A provision: an addressed piece of a text, with its own words, what it holds, and where it stands in the source."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from treaty.citation import Citation


@dataclass(frozen=True, order=True)
class Span:
    """A half-open stretch of a source file, counted in Unicode code points."""

    start: int
    end: int

    def __contains__(self, offset: int) -> bool:
        return self.start <= offset < self.end


@dataclass(frozen=True)
class Provision:
    """One unit of a text.

    `kind` is header, preamble, article, paragraph, subparagraph, clause, subclause, item, closing or section.
    `parts` are the unit's own words, page undone, one for each of `spans`: there are two where words follow a list.
    `label` ("(a)", "Article 10", "") stands at `label_span`, outside the unit's own words.
    """

    citation: Citation
    kind: str
    label: str
    heading: str | None
    section: str | None
    parts: tuple[str, ...]
    spans: tuple[Span, ...]
    children: tuple[Provision, ...]
    source: str
    label_span: Span | None = None

    @property
    def text(self) -> str:
        """The unit's own words, page undone, without its children's."""
        return " ".join(self.parts)

    @property
    def full_text(self) -> str:
        """The unit's words with its children's and their labels, in the order of the source."""
        own = [(span.start, part) for span, part in zip(self.spans, self.parts, strict=True)]
        inner = [(child.extent.start, f"{child.label} {child.full_text}".strip()) for child in self.children]
        return " ".join(words for _, words in sorted(own + inner) if words)

    def walk(self) -> Iterator[Provision]:
        """Yield this unit and all below it, in the order of the text."""
        yield self
        for child in self.children:
            yield from child.walk()

    @property
    def extent(self) -> Span:
        """From the first to the last code point of the unit and its children; its own label is outside."""
        inner = [_with_label(child) for child in self.children]
        spans = [*self.spans, *inner] or [
            Span(self.label_span.end, self.label_span.end) if self.label_span else Span(0, 0)
        ]
        return Span(min(span.start for span in spans), max(span.end for span in spans))


def _with_label(provision: Provision) -> Span:
    extent = provision.extent
    start = provision.label_span.start if provision.label_span else extent.start
    return Span(min(start, extent.start), extent.end)
