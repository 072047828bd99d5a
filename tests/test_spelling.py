"""Named places and invisible characters."""

from __future__ import annotations

import pytest

from treaty.spelling import plain, plain_with_offsets, special_place

PLACES = {
    "header": ("convention", ("Header",)),
    "le préambule": ("convention", ("Preamble",)),
    "preamble of the Protocol": ("protocol", ("Preamble",)),
    "Prot. Closing": ("protocol", ("Closing",)),
    "rel:economic": ("relations", ("Economic and trade relations",)),
    "Relations: Academic relations (2)": ("relations", ("Academic relations", "2")),
    "rel:sports": None,
    "10(2)": None,
    "protocol 4": None,
}


@pytest.mark.parametrize(("text", "place"), PLACES.items())
def test_special_place(text: str, place: tuple[str, tuple[str, ...]] | None) -> None:
    """Places with a name are known by it in three languages."""
    assert special_place(text) == place


def test_plain() -> None:
    """Direction marks go, and every character knows where it stood."""
    text = "\u202e1\u200b8"
    assert plain(text) == "18"
    assert plain_with_offsets(text) == ("18", [1, 3, 4])
