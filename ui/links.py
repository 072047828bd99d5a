"""Links from a text of ours to the places that it names, which the reader page opens."""

import re
from urllib.parse import quote

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
            target = address(places[0]).replace("(", "%28").replace(")", "%29")
            text = f"{text[: reference.start]}[{reference.text}]({target}){text[reference.end :]}"
    return text


def titled(citation: Citation) -> str:
    """Return a place with the heading it stands under: "10(2)(a) — Dividends"."""
    units = map(library().provision, (citation, *citation.ancestors()))
    heading = next((unit.heading for unit in units if unit.heading), None)
    return f"{citation} — {heading}" if heading and heading not in str(citation) else str(citation)
