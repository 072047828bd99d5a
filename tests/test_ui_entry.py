"""Values as people type them into fields, and as chips show them."""

import pytest

from calculators.errors import FactError
from calculators.facts import fact
from ui.entry import entered, labelled, shown

TYPED = [
    ("25", "voting_stock", "25"),
    ("8 percent", "voting_stock", "8"),
    ("9,99 %", "voting_stock", "9.99"),
    ("100,000 CAD", "gross", "CAD 100000"),
    ("€ 2.5m", "gross", "EUR 2500000"),
    ("CAD 100000", "gross", "CAD 100000"),
    (
        "2024-01-05 to 2024-02-10\n5 March 2024 - 20 March 2024",
        "stays",
        "2024-01-05..2024-02-10, 2024-03-05..2024-03-20",
    ),
    ("yes", "recipient_is_company", "true"),
]


@pytest.mark.parametrize(("typed", "name", "value"), TYPED, ids=[row[0] for row in TYPED])
def test_typed_values_are_read(typed: str, name: str, value: str) -> None:
    """What a person types becomes the one value that it means."""
    assert entered(fact(name), typed, "en") == value


@pytest.mark.parametrize(
    ("typed", "name"), [("CAD 5 or EUR 6", "gross"), ("nothing", "voting_stock"), ("140 %", "voting_stock")]
)
def test_what_is_no_value_is_refused(typed: str, name: str) -> None:
    """Two values are none, and what cannot be is refused with the fact's name."""
    with pytest.raises(FactError, match=name):
        entered(fact(name), typed, "en")


def test_values_are_shown_in_the_language_of_the_page() -> None:
    """Amounts, shares, States and yes or no are written as each language writes them."""
    assert shown(fact("gross"), "CAD 100000", "en") == "CAD 100,000"
    assert shown(fact("payer_state"), "CA", "nl") == "Canada"
    assert shown(fact("recipient_is_company"), "true", "fr") == "oui"
    assert labelled(fact("voting_stock"), "25", "en") == "share of the voting stock: 25 %"
