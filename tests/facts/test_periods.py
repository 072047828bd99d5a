"""Periods of a building site."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from assistant.facts.periods import of_site
from assistant.reading import Reading
from calculators.values import Stay

STAY = Reading("stays", (Stay(date(2020, 4, 1), date(2021, 3, 31)),), "from 1 April 2020 to 31 March 2021")
SITE = Reading("presence_kind", "building_site", "construction project")
EXPLORING = Reading("natural_resources", True, "looks for gas")
SHIP = Reading("transport_means", "ship", "ship")
RIG = Reading("presence_kind", "rig_or_ship", "drilling rig")
MONTHS = Reading("months_present", Decimal(14), "14 months")
JOB = Reading("income_kind", "employment", "employee")
WANTED = (
    "stays", "site_start", "site_end", "months_present", "site_months", "rig_months", "rig_uses"
)  # fmt: skip


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        pytest.param((STAY, SITE), {"site_start", "site_end", "presence_kind"}, id="dates of a site"),
        pytest.param((STAY,), {"stays"}, id="dates of a person"),
        pytest.param(
            (STAY, SITE, Reading("site_end", date(2021, 5, 1), "1 May")),
            {"stays", "presence_kind", "site_end"},
            id="the site's end is told apart",
        ),
        pytest.param((MONTHS, SITE), {"site_months", "presence_kind"}, id="months of a site"),
        pytest.param(
            (replace(STAY, fact="rig_uses"), SITE),
            {"site_start", "site_end", "presence_kind"},
            id="dates of a site that a rig's uses were taken for",
        ),
        pytest.param((MONTHS, RIG), {"rig_months", "presence_kind"}, id="months of a rig"),
        pytest.param((STAY, RIG), {"rig_uses", "presence_kind"}, id="dates of a rig"),
        pytest.param((RIG, EXPLORING, SHIP), {"presence_kind", "natural_resources"}, id="a ship that looks for gas"),
        pytest.param((RIG, SHIP), {"presence_kind", "transport_means"}, id="a ship of no known use"),
        pytest.param(
            (MONTHS, SITE, JOB), {"months_present", "presence_kind", "income_kind"}, id="months of an employee"
        ),
    ],
)
def test_a_period_beside_a_site_is_the_sites(found: tuple[Reading, ...], expected: set[str]) -> None:
    """Start and end of the one period told become the site's; otherwise the readings stay."""
    assert {r.fact for r in of_site(found, WANTED)} == expected


def test_the_dates_stay_the_same() -> None:
    """The site starts when the period starts and ends when it ends."""
    rows = {r.fact: r.value for r in of_site((STAY, SITE), WANTED)}
    assert (rows["site_start"], rows["site_end"]) == (date(2020, 4, 1), date(2021, 3, 31))
