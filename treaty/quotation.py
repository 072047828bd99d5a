"""A quotation: a raw span of a source file, found there character for character, and the same made readable."""

from __future__ import annotations

from dataclasses import dataclass

from treaty.citation import Citation
from treaty.convention import library
from treaty.errata import correct
from treaty.page import undo_page


@dataclass(frozen=True)
class Quotation:
    """`text` is the source file's `[start:end]` in Unicode code points, with its line breaks as they are."""

    citation: Citation
    text: str
    source: str
    start: int
    end: int


def quote(citation: Citation) -> Quotation:
    """The words of a provision and all it holds, without its own label or heading; UnknownProvision if not there."""
    provision = library().provision(citation)
    extent = provision.extent
    text = library().raw(provision.source)[extent.start : extent.end]
    return Quotation(citation, text, provision.source, extent.start, extent.end)


def readable(quotation: Quotation) -> str:
    """The quoted words on one line, page undone, with the correct reading of errata in brackets ("[No]")."""
    flat = undo_page(quotation.text)
    return correct(quotation.citation, flat.words(0, len(flat.text)))
