"""The treaty's own words as HTML: points indented, a place marked, errata in brackets, places named as links."""

from collections.abc import Callable
from dataclasses import dataclass
from html import escape

from treaty.citation import Citation
from treaty.convention import library
from treaty.errata import correct, errata_of
from treaty.provision import Provision, Span
from treaty.references import Reference, find_references
from ui.interface import tell
from ui.links import address, titled

LEVELS = {"paragraph": "", "subparagraph": "point", "clause": "clause", "subclause": "subclause"}
Note = Callable[[Provision], str]


@dataclass(frozen=True)
class Look:
    """How a provision is shown: the place marked, whether units can be linked to, and what follows each unit."""

    marked: Citation | None = None
    anchors: bool = False
    note: Note | None = None


def provision_html(provision: Provision, marked: Citation | None = None, look: Look | None = None) -> str:
    """Return a provision and all it holds, `marked` set in <mark>; with `look.anchors` each unit's id is its eId."""
    return "".join(_blocks(provision, look or Look(marked)))


def _blocks(unit: Provision, look: Look) -> list[str]:
    pieces: list[tuple[Span, str | Provision]] = [*zip(unit.spans, unit.parts, strict=True)]
    pieces += [(child.extent, child) for child in unit.children]
    anchored = look.anchors and unit.kind != "article"
    blocks = [] if unit.parts or not anchored else [_anchor(unit)]
    first = True
    for _, piece in sorted(pieces, key=lambda each: each[0]):
        if isinstance(piece, Provision):
            blocks += _blocks(piece, look)
        else:
            blocks.append(_paragraph(unit, piece, look, opens=first, anchored=anchored and first))
            first = False
    return [*blocks, look.note(unit)] if look.note else blocks


def _anchor(unit: Provision) -> str:
    return f'<p class="{LEVELS.get(unit.kind, "")}" id="{escape(unit.citation.eid)}">{_label(unit, link=True)}</p>'


def _paragraph(unit: Provision, words: str, look: Look, *, opens: bool, anchored: bool) -> str:
    shown = _words(unit, words, look)
    if look.marked is not None and look.marked.contains(unit.citation):
        shown = f"<mark>{shown}</mark>"
    identity = f' id="{escape(unit.citation.eid)}"' if anchored else ""
    label = _label(unit, link=anchored) if opens else ""
    return f'<p class="{LEVELS.get(unit.kind, "")}"{identity}>{label}{shown}</p>'


def _label(unit: Provision, *, link: bool) -> str:
    if not unit.label.endswith((")", ".")):
        return ""
    label = escape(unit.label)
    if link:
        name = escape(tell("link_to", cite=unit.citation))
        label = f'<a href="{address(unit.citation)}" target="_blank" title="{name}" aria-label="{name}">{label}</a>'
    return f'<span class="label">{label}</span>'


def _words(unit: Provision, words: str, look: Look) -> str:
    shown, pieces, done = correct(unit.citation, words), [], 0
    for reference in find_references(shown, within=unit.citation) if look.anchors else ():
        if place := _place(reference, unit):
            pieces += [
                _plain(unit, shown[done : reference.start]),
                _link(shown[reference.start : reference.end], place),
            ]
            done = reference.end
    return "".join([*pieces, _plain(unit, shown[done:])])


def _place(reference: Reference, unit: Provision) -> Citation | None:
    """The first place that a reference names, unless it is the one where it stands."""
    place = next((each for each in reference.citations if library().exists(each)), None)
    return None if place is None or place.contains(unit.citation) else place


def _link(words: str, place: Citation) -> str:
    return f'<a href="#{escape(place.eid)}" title="{escape(titled(place))}">{escape(words, quote=False)}</a>'


def _plain(unit: Provision, words: str) -> str:
    shown = escape(words, quote=False)
    for erratum in errata_of(unit.citation):
        copy = escape(tell("copy_reads", words=erratum.occurs))
        correction = escape(erratum.shown, quote=False)
        shown = shown.replace(correction, f'<span class="erratum" title="{copy}">{correction}</span>')
    return shown
