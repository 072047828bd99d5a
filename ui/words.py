"""The treaty's own words as HTML: a provision with its points indented, a place in it marked, errata in brackets."""

from html import escape

from treaty.citation import Citation
from treaty.errata import correct
from treaty.provision import Provision, Span

LEVELS = {"paragraph": "", "subparagraph": "point", "clause": "clause", "subclause": "subclause"}


def provision_html(provision: Provision, marked: Citation | None = None, *, anchors: bool = False) -> str:
    """Return a provision and all it holds; `marked` is set in <mark>, `anchors` gives each unit its eId as an id."""
    return "".join(_blocks(provision, marked, anchors))


def _blocks(unit: Provision, marked: Citation | None, anchors: bool) -> list[str]:
    pieces: list[tuple[Span, str | Provision]] = [*zip(unit.spans, unit.parts, strict=True)]
    pieces += [(child.extent, child) for child in unit.children]
    blocks, first = [], True
    if anchors and not unit.parts:
        blocks.append(f'<span id="{escape(unit.citation.eid)}"></span>')
    for _, piece in sorted(pieces, key=lambda each: each[0]):
        if isinstance(piece, Provision):
            blocks += _blocks(piece, marked, anchors)
        else:
            blocks.append(_paragraph(unit, piece, marked, anchors and first, first))
            first = False
    return blocks


def _paragraph(unit: Provision, words: str, marked: Citation | None, anchor: bool, first: bool) -> str:
    label = unit.label if first and unit.label.endswith((")", ".")) else ""
    shown = escape(correct(unit.citation, words), quote=False)
    if marked is not None and marked.contains(unit.citation):
        shown = f"<mark>{shown}</mark>"
    identity = f' id="{escape(unit.citation.eid)}"' if anchor else ""
    start = f'<span class="label">{escape(label)}</span>' if label else ""
    return f'<p class="{LEVELS.get(unit.kind, "")}"{identity}>{start}{shown}</p>'
