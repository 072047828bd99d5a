"""Other laws and treaties are told from ours."""

from __future__ import annotations

import pytest

from treaty.foreign import is_foreign

PLACES = {
    "a law": ("Article 5 of the Income Tax Act", True),
    "a Belgian code in French": ("l'article 5 du Code des impôts sur les revenus", True),
    "a Dutch code": ("artikel 5 van het Wetboek", True),
    "the model": ("Article 5 of the OECD Model", True),
    "the model before it": ("OECD Model Article 5", True),
    "a treaty with another State": ("Article 5 of the treaty with France", True),
    "a treaty between others": ("Article 5 of the convention between Canada and Germany", True),
    "the Vienna Convention": ("Article 5 of the Vienna Convention", True),
    "the earlier convention": ("Article 5 of the 1975 convention", True),
    "the MLI": ("Article 5 MLI", True),
    "this convention": ("Article 5 of this Convention", False),
    "the treaty between our States": ("Article 5 of the treaty between Belgium and Canada", False),
    "a company of another State": ("Article 5 of the treaty if a French company pays", False),
    "nothing after it": ("Article 5", False),
    "another article after it": ("Article 5 in light of Article 7", False),
}  # fmt: skip


@pytest.mark.parametrize(("text", "foreign"), PLACES.values(), ids=PLACES)
def test_is_foreign(text: str, foreign: bool) -> None:
    """The words around a place say whose it is."""
    start = text.lower().index("arti")
    assert is_foreign(text, start, text.index("5") + 1) is foreign
