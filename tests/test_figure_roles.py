"""What a percentage is stands in the words around it."""

import pytest

from assistant.figure_roles import clause_at, part_of

SITUATIONS = {
    "a tax on the gross amount": ("5 % of the gross amount", "rate"),
    "a share of the votes": ("10 % of the voting stock", "threshold"),
    "a charge": ("Canada may charge at most **5 %**", "rate"),
    "a holding": ("a company that owns at least 10 %", "threshold"),
    "a holding in the sentence of a charge": ("Canada may tax it; whoever holds 10 % pays less", "threshold"),
    "a charge in the sentence of a holding": ("If it owns the stock, the ceiling is 5 %", "rate"),
    "nothing told": ("It is 5 % in all", ""),
    "French, a rate": ("Le Canada peut prélever 5 % du montant brut", "rate"),
    "French, a threshold": ("une société qui détient 10 % des voix", "threshold"),
    "Dutch, a rate": ("Canada mag ten hoogste 15 % heffen", "rate"),
    "Dutch, a threshold": ("een vennootschap die 10 % van het kapitaal bezit", "threshold"),
}


@pytest.mark.parametrize(("text", "part"), SITUATIONS.values(), ids=SITUATIONS)
def test_the_part_of_a_percentage(text: str, part: str) -> None:
    """The words after it tell first, then the nearest before it in its clause."""
    start = next(i for i, c in enumerate(text) if c.isdigit())
    assert part_of(text, start, text.index("%") + 1) == part


def test_a_clause_ends_at_its_cuts() -> None:
    """Commas, semicolons and joining words cut."""
    text = "You wrote 8 %, so the rate is 8 % here; more follows"
    assert clause_at(text, text.rindex("8 %"), text.rindex("8 %") + 3) == " the rate is 8 % here"
