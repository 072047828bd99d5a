"""Tests of `assistant/readers/party_homes.py`."""

import pytest

from assistant.readers.parties import find_parties

SITUATIONS = {
    "behind the body that one worked for": ("Retired clerk of the City of Hamilton, lives in Ypres.", "clerk", "BE"),
    "in a clause joined to the first": ("A nurse at a clinic in Laval draws a wage and lives in Mons.", "nurse", "BE"),
    "in French": ("Un comptable d'une société de Laval, qui vit à Mons.", "comptable", "BE"),
    "in Dutch": ("Een bediende van een firma in Laval, die woont in Gent.", "bediende", "BE"),
    "in a place for a time only": ("A nurse was in Mons for 90 days.", "nurse", None),
    "in a place to study": ("A girl from Laval is in Mons solely to study.", "girl", "CA"),
    "in a place for good": ("A nurse was in Mons.", "nurse", "BE"),
    "nowhere that one gives up an office": (
        "Accountant, resident of Belgium, gives up an office in Laval.",
        "Acc",
        "BE",
    ),
    "gone from where she lived": ("A girl from Mons, who left, is in Laval.", "girl", "BE"),
}


@pytest.mark.parametrize(("text", "noun", "state"), SITUATIONS.values(), ids=SITUATIONS)
def test_where_someone_lives(text: str, noun: str, state: str | None) -> None:
    """The place that someone is said to live in is his, also behind that of whom he works for."""
    assert next(p.state for p in find_parties(text) if noun in p.said) == state


def test_a_mission_is_of_the_one_that_sends_it() -> None:
    """An embassy stands in another State than its own, unless "of" names that one."""
    assert [p.state for p in find_parties("She works at the embassy in Ottawa.") if "embassy" in p.said] == [None]
    assert [p.state for p in find_parties("the embassy of Belgium in Ottawa") if "embassy" in p.said] == ["BE"]
