"""Parse the page on relations between the two countries into its sections and their paragraphs."""

from __future__ import annotations

import re

from treaty.citation import Citation, Part
from treaty.provision import Provision, Span

_LINE = re.compile(r"\S(?:[^\n]*\S)?")
_TITLE = re.compile(r"[A-Z][a-z]+(?: [a-z]+)* relations")
_DATE = re.compile(r"(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}")


def parse_relations(raw: str, source: str) -> tuple[Provision, ...]:
    """The sections in order; the page's menu above them and its footer, from its date on, are no part of them."""
    sections: list[tuple[re.Match[str], list[re.Match[str]]]] = []
    for line in _LINE.finditer(raw):
        if _DATE.fullmatch(line[0]):
            break
        if _TITLE.fullmatch(line[0]):
            sections.append((line, []))
        elif sections:
            sections[-1][1].append(line)
    return tuple(_section(title, paragraphs, source) for title, paragraphs in sections)


def _section(title: re.Match[str], paragraphs: list[re.Match[str]], source: str) -> Provision:
    citation = Citation((title[0],), Part.RELATIONS)
    children = tuple(_paragraph(line, citation.child(str(number)), source) for number, line in enumerate(paragraphs, 1))
    return Provision(citation, "section", title[0], title[0], None, (), (), children, source, _span(title))


def _paragraph(line: re.Match[str], citation: Citation, source: str) -> Provision:
    words = " ".join(line[0].split())
    return Provision(citation, "paragraph", "", None, citation.path[0], (words,), (_span(line),), (), source)


def _span(line: re.Match[str]) -> Span:
    return Span(line.start(), line.end())
