"""How much of a company's value is land, told as a share."""

import pytest

from assistant.facts.land_value import FACT, ITEM, KIND, read_worth
from assistant.facts.mentions import mentions
from assistant.reading import Reading

STORIES = [
    pytest.param("en", "Four fifths of the value of the shares come from warehouses.", True, id="a share of the value"),
    pytest.param("en", "Its value comes for 80 % from warehouses.", True, id="the value before"),
    pytest.param("en", "More than half of its assets are warehouses.", True, id="more than a half"),
    pytest.param("en", "Only 30 % of its assets are warehouses.", False, id="less than a half"),
    pytest.param("en", "At most 80 % of its assets are warehouses.", None, id="a bound that leaves it open"),
    pytest.param("en", "He sells 80 % of the shares; the company owns warehouses.", None, id="a share of the shares"),
    pytest.param("fr", "70 % de sa valeur provient de warehouses.", True, id="French"),
    pytest.param("nl", "70 % van de waarde komt uit warehouses.", True, id="Dutch"),
]


@pytest.mark.parametrize(("language", "text", "expected"), STORIES)
def test_more_than_a_half_of_the_value_is_the_principal_part(language: str, text: str, expected: bool | None) -> None:
    """13(4): "the value of which … is derived principally from immovable property"."""
    context = (Reading(KIND, "shares", "shares"), Reading(ITEM, "land_or_building", "warehouses"))
    found = {r.fact: r.value for r in read_worth(text, mentions(text, language), context, (FACT,))}
    assert found.get(FACT) is expected
