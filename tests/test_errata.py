"""Errata name words that stand in the copy."""

from __future__ import annotations

import pytest

from treaty.citation import Citation
from treaty.convention import library
from treaty.errata import Erratum, correct, errata, errata_of


@pytest.mark.parametrize("erratum", errata(), ids=lambda erratum: str(erratum.citation))
def test_words_stand_in_the_copy(erratum: Erratum) -> None:
    """Each fault is in the provision it is noted for, and the reading shown stands in brackets."""
    words = library().provision(erratum.citation).full_text
    assert erratum.occurs in words
    assert erratum.shown in correct(erratum.citation, words)
    assert "[" in erratum.shown
    assert erratum.source.startswith("Statutes of Canada 2002")


def test_errata_of() -> None:
    """A provision has the errata inside it and those of what holds it."""
    assert [str(each.citation) for each in errata_of(Citation.parse("10"))] == ["10(6)(d)"]
    assert not errata_of(Citation.parse("10(2)"))
