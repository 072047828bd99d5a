"""Later instruments are known with what was verified of them."""

from __future__ import annotations

from datetime import date

import pytest

from treaty.citation import Citation
from treaty.commentary import LANGUAGES
from treaty.convention import library
from treaty.instruments import Instrument, benefit_instruments, instruments, instruments_of

TOUCHED = {
    "a point of Article 26": ("26(2)(c)", ["protocol-2014"]),
    "the agreed institutions": ("11(3)(c)", ["agreement-11-3-c"]),
    "the paragraph that holds them": ("11(3)", ["agreement-11-3-c"]),
    "the preamble": ("Preamble", ["mli"]),
    "dividends": ("10(2)", []),
}


@pytest.mark.parametrize(("cite", "ids"), TOUCHED.values(), ids=TOUCHED)
def test_instruments_of(cite: str, ids: list[str]) -> None:
    """A provision has the instruments that touch it, what holds it or what it holds."""
    assert [each.id for each in instruments_of(Citation.parse(cite))] == ids


@pytest.mark.parametrize("instrument", instruments(), ids=lambda instrument: instrument.id)
def test_instrument_is_whole(instrument: Instrument) -> None:
    """Each touches places that exist and has a notice in every language and a source."""
    assert all(library().exists(place) for place in instrument.touches)
    assert set(instrument.notes) == set(LANGUAGES)
    assert instrument.source


@pytest.mark.parametrize(
    ("day", "named"),
    [(None, True), (date(2019, 11, 30), False), (date(2019, 12, 1), True)],
    ids=["day not known", "last day before both", "first day in both"],
)
def test_principal_purpose_test(day: date | None, named: bool) -> None:
    """The MLI is named with a benefit unless the case is dated before it was in force in both States."""
    assert bool(benefit_instruments(day)) is named
