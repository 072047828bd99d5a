"""Quotations are raw spans; readable they lose the page and show the errata."""

from __future__ import annotations

import pytest

from treaty.citation import Citation
from treaty.convention import UnknownProvision, library
from treaty.errata import correct
from treaty.provision import Provision
from treaty.quotation import quote, readable

SHOWN = {
    "the lost negation of 7(5)": ("7(5)", "[No] profits shall be attributed"),
    "the lost negation of 26(2)": ("26(2)", "In [no] case shall"),
    "the point that does not exist": (
        "10(6)(d)",
        "under this subparagraph [(d)]; for the purposes of this subparagraph (d)",
    ),
    "the renamed body": ("11(3)(c)", "[Export Development Canada]"),
    "an erratum inside a whole article": ("7", "5. [No] profits"),
    "a word broken at the line's end": ("13(6)", "in the first-mentioned State"),
}


@pytest.mark.parametrize("unit", library().units(), ids=lambda unit: str(unit.citation))
def test_quotation_is_verbatim(unit: Provision) -> None:
    """A quotation is found in the source character for character, and reads as the provision does."""
    quotation = quote(unit.citation)
    assert library().raw(quotation.source)[quotation.start : quotation.end] == quotation.text
    assert readable(quotation) == correct(unit.citation, unit.full_text)


@pytest.mark.parametrize(("cite", "words"), SHOWN.values(), ids=SHOWN)
def test_readable(cite: str, words: str) -> None:
    """A reader sees the correct reading in brackets."""
    assert words in readable(quote(Citation.parse(cite)))


def test_unknown_place() -> None:
    """What does not exist cannot be quoted."""
    with pytest.raises(UnknownProvision):
        quote(Citation.parse("31"))
