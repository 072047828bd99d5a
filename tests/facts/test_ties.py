"""A number that two facts claim alike goes to the one that fits what else is told, or to none."""

import pytest
from moneyed import Money

from assistant.facts.mentions import Mention
from assistant.facts.ties import Claim, untied
from calculators.facts import FactType

TAXES = Mention(frozenset({FactType.MONEY}), Money(150_000, "CAD"), 0, 7)


@pytest.mark.parametrize(
    ("names", "taken", "meant"),
    [
        pytest.param(["branch_taxes", "tax_withheld"], {"branch_profits"}, "branch_taxes", id="taxes beside profits"),
        pytest.param(["residence_tax", "tax_withheld"], {"residence_tax"}, "tax_withheld", id="one has its number"),
        pytest.param(["branch_taxes", "tax_withheld"], set(), None, id="nothing else is told"),
        pytest.param(["residence_tax"], {"residence_tax"}, None, id="the only one has its number"),
    ],
)
def test_which_of_those_tied_is_meant(names: list[str], taken: set[str], meant: str | None) -> None:
    """By what else is told; a number is not given away at a guess."""
    claim = untied([Claim(name, TAXES, 0.7) for name in names], taken)
    assert (claim.fact if claim else None) == meant
