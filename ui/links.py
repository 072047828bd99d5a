"""Links from a text of ours to the places that it names, which the reader page opens."""

import re
from collections.abc import Sequence
from urllib.parse import quote

from assistant.reply import Defined
from treaty.citation import Citation
from treaty.convention import library
from treaty.references import find_references

NUMBERED = re.compile(r"\d+\(|Protocol \d")
READER = "treaty"


def address(citation: Citation | str) -> str:
    """Return the address that opens the reader at a place."""
    return f"{READER}?cite={quote(str(citation), safe='()')}"


def linked(text: str) -> str:
    """Return Markdown in which every paragraph or point that it names, and the texts have, links to the reader."""
    for reference in reversed(find_references(text)):
        places = [place for place in reference.citations if library().exists(place)]
        if len(places) == 1 and NUMBERED.search(str(places[0])):
            text = f"{text[: reference.start]}[{reference.text}]({_target(places[0])}){text[reference.end :]}"
    return text


def with_terms(text: str, terms: Sequence[Defined]) -> str:
    """Return a reply's text in which every marked term that still stands there links to the place that defines it."""
    for term in sorted(terms, key=lambda term: term.start, reverse=True):
        if text[term.start : term.end] == term.text:
            text = f"{text[: term.start]}[{term.text}]({_target(term.cite)}){text[term.end :]}"
    return text


def titled(citation: Citation) -> str:
    """Return a place with the heading it stands under: "10(2)(a) — Dividends"."""
    units = map(library().provision, (citation, *citation.ancestors()))
    heading = next((unit.heading for unit in units if unit.heading), None)
    return f"{citation} — {heading}" if heading and heading not in str(citation) else str(citation)


def _target(place: Citation | str) -> str:
    """An address as Markdown takes it: no bracket that would end the link."""
    return address(place).replace("(", "%28").replace(")", "%29")
