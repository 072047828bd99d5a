"""Print provisions for machines and people: one unit a line as JSON, and the outline."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from treaty.citation import CLOSING, HEADER, PREAMBLE, Citation, Part
from treaty.provision import Provision

_NAMES = {CLOSING: "Signature", PREAMBLE: "Preamble", HEADER: "Header"}
_KINDS = {"closing": "signature", "item": "paragraph"}


def listed_cite(citation: Citation) -> str:
    """The spelling of the unit lists: "Art. 10(2)(a)", "Prot. 1(b)(i)", "Signature", "Prot. Preamble".

    >>> listed_cite(Citation(("1", "b", "i"), Part.PROTOCOL))
    'Prot. 1(b)(i)'
    """
    if citation.part is Part.RELATIONS:
        return str(citation)
    first, *inner = citation.path
    if first.startswith("Protocol "):
        later = listed_cite(Citation(tuple(inner), citation.part)).removeprefix("Prot. ")
        return f"Prot. {first.removeprefix('Protocol ')}: {later}"
    if citation.part is Part.CONVENTION:
        place = _NAMES.get(first) or f"Art. {first}"
    else:
        place = "Prot. " + (_NAMES.get(first) or (first if first[0].isdigit() else f"({first})"))
    return place + "".join(f"({step})" for step in inner)


def jsonl(units: Iterable[Provision]) -> Iterator[str]:
    """One line of JSON for each unit: cite, kind, part, parent, label, heading, section, text, full_text, spans."""
    for order, unit in enumerate(units):
        parent = unit.citation.parent
        row = {
            "cite": listed_cite(unit.citation),
            "kind": _KINDS.get(unit.kind, unit.kind),
            "part": str(unit.citation.part),
            "parent": listed_cite(parent) if parent else None,
            "label": unit.label,
            "heading": unit.heading,
            "section": unit.section,
            "text": unit.text,
            "full_text": unit.full_text,
            "spans": [[span.start, span.end] for span in unit.spans],
            "order": order,
        }
        yield json.dumps(row, ensure_ascii=False)


def outline_lines(units: Iterable[Provision], width: int = 100) -> Iterator[str]:
    """The outline: each unit on a line under what holds it, with its heading or first words."""
    section = None
    for unit in units:
        if unit.section != section and unit.section and len(unit.citation.path) == 1:
            section = unit.section
            yield section
        line = "  " * len(unit.citation.path) + f"{listed_cite(unit.citation)}  {unit.heading or unit.text}"
        yield line if len(line) <= width else line[: width - 2].rstrip() + " …"
