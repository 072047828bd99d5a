"""A number without its unit is a part of the days told beside it, and any other number is none."""

from decimal import Decimal

import pytest

from assistant.facts.mentions import mentions
from calculators.facts import FactType

PARTS = [
    pytest.param("Out of 240 workdays, 60 of them were in Laval.", [240, 60], id="of them"),
    pytest.param("200 working days: 50 in Montréal and 150 in Bruges.", [200, 50, 150], id="two places"),
    pytest.param("Paid for 55 of 220 working days.", [55, 220], id="a part right before the whole"),
    pytest.param("Paid for 55 of my 220 working days.", [55, 220], id="whose days they are"),
    pytest.param("Payé pour 55 de ses 220 jours de travail.", [55, 220], id="whose, in French"),
    pytest.param("Payé pour 55 des 220 jours de travail.", [55, 220], id="des"),
    pytest.param("Betaald voor 55 van zijn 220 werkdagen.", [55, 220], id="whose, in Dutch"),
    pytest.param("210 jours de travail, dont 70 à Gand.", [210, 70], id="dont"),
    pytest.param("180 werkdagen, waarvan 45 in Gent.", [180, 45], id="waarvan"),
    pytest.param("180 days in 2023, and a team of 12 people.", [180], id="people are no days"),
    pytest.param("100 days there for 3 clients.", [100], id="clients are no days"),
    pytest.param("100 days; on 5 May he left.", [100], id="a date is no part"),
]


@pytest.mark.parametrize(("text", "days"), PARTS)
def test_a_part_is_counted_in_the_unit_of_its_whole(text: str, days: list[int]) -> None:
    """The unit is told once."""
    found = [m.value for m in mentions(text, "en") if FactType.DAYS in m.kinds]
    assert [Decimal(day) for day in days] == found
