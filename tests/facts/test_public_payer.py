"""Tests of `assistant/facts/public_payer.py`."""

import pytest

from assistant.facts.public_payer import FACT, read_public_payer
from assistant.facts.setting import Setting
from assistant.reading import Reading

STORIES = {
    "a loan to a province": ("A Belgian bank received interest on a loan to the Province of Québec.", False),
    "bonds that a province issued": ("A Ghent insurer holds bonds issued by the Province of Ontario.", False),
    "interest paid by a city": ("Interest paid by the City of Laval to a saver in Mons.", False),
    "a city that lends": ("The City of Ghent lent CAD 900 to an Ontario railway.", True),
    "a city that lends to another": ("The City of Ghent lent CAD 900 to the City of Laval.", True),
    "a region that holds bonds": ("The Flemish Region holds bonds of a Sudbury mine.", True),
    "a body without a part": ("Interest of a company near the Province of Québec.", True),
}


@pytest.mark.parametrize(("text", "expected"), STORIES.values(), ids=STORIES)
def test_interest_is_paid_to_a_public_body_unless_it_pays(text: str, *, expected: bool) -> None:
    """A public body that owes the interest does not receive it; one that lends does."""
    found = (Reading(FACT, value=True, said="public"),)
    assert [r.value for r in read_public_payer(Setting(text), found)] == [expected]
