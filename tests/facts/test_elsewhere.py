"""Tests of `assistant/facts/elsewhere.py`."""

import pytest

from assistant.facts.elsewhere import FACT, read_elsewhere
from assistant.reading import Reading

ROYALTIES = Reading("income_kind", "royalties", "royalties")
CONNECTED = Reading("effectively_connected", value=True, said="its branch")
WANTED = (FACT, "effectively_connected")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The royalties belong to its branch in Dubai.", True),
        ("A Swiss permanent establishment to which the royalties are attributable.", True),
        ("Royalties attributable to its PE in a third State.", True),
        ("They belong to the PE that a Moncton company has in a third country.", True),
        ("Les redevances reviennent à sa succursale à Singapour.", True),
        ("De royalty's horen bij haar filiaal in Zwitserland.", True),
        ("The royalties are its own; it has no branch in Dubai.", False),
    ],
)
def test_an_establishment_of_a_third_state_is_none_where_royalties_arise(text: str, value: bool) -> None:
    """It is the permanent establishment of 27(5), and the royalties are not connected with one of 12(5)."""
    found = read_elsewhere(text, (ROYALTIES, CONNECTED), WANTED)
    assert {r.fact: r.value for r in found} == {"income_kind": "royalties", FACT: value}


@pytest.mark.parametrize(
    "text",
    [
        "The royalties are effectively connected with its branch in Gent.",
        "The German payer's branch in Berlin bears the royalties.",
        "The royalties come from a licence used in Dubai.",
    ],
)
def test_other_establishments_tell_nothing_of_a_third_state(text: str) -> None:
    """One in the two States, or one of the payer, which bears the royalties, is another matter."""
    assert read_elsewhere(text, (ROYALTIES, CONNECTED), WANTED) == (ROYALTIES, CONNECTED)


def test_only_royalties_make_it_matter() -> None:
    """27(5) speaks of royalties alone."""
    text = "The interest belongs to its branch in Dubai."
    assert read_elsewhere(text, (CONNECTED,), WANTED) == (CONNECTED,)
