"""Article 5(3) and (4): periods of months and the twelve months with the most use."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculators.article_05_months import busiest_period, days_of, longer, months_from, within
from calculators.article_05_rig import drilling_rig_or_ship
from calculators.article_05_site import building_site
from calculators.case import Case
from calculators.evaluation import evaluate
from calculators.findings import Answer
from calculators.rules import Rule
from calculators.values import Stay
from calculators.windows import total

DAYS = st.dates(date(2019, 1, 1), date(2024, 12, 31))
USES = st.lists(
    st.builds(lambda start, length: Stay(start, start + timedelta(days=length)), DAYS, st.integers(0, 120)),
    min_size=1,
    max_size=4,
).map(tuple)


def answer(rule: Rule, facts: dict[str, object]) -> str:
    found = evaluate(rule, Case.parse(facts)).outcome[0]
    assert isinstance(found, Answer)
    return found.value


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        pytest.param(date(2023, 1, 1), 12, date(2023, 12, 31), id="a calendar year"),
        pytest.param(date(2023, 1, 15), 3, date(2023, 4, 14), id="the day before the same day"),
        pytest.param(date(2023, 11, 30), 3, date(2024, 2, 29), id="the last day of a shorter month"),
        pytest.param(date(2024, 2, 29), 12, date(2025, 2, 28), id="from 29 February to 28 February"),
    ],
)
def test_a_period_of_months_ends_on_the_day_before_the_same_day(start: date, months: int, end: date) -> None:
    """A period of months that begins on a day has this last day."""
    assert months_from(start, months) == Stay(start, end)


def test_three_months_have_a_different_number_of_days() -> None:
    """Three months in a row have 89 to 92 days; twelve have 365 or 366."""
    assert (days_of(3), days_of(12)) == ((89, 92), (365, 366))


@given(DAYS, st.integers(0, 1000))
def test_a_longer_site_never_stops_being_an_establishment(start: date, length: int) -> None:
    """One more day of work never turns a permanent establishment into none."""
    end = start + timedelta(days=length)
    here, later = (
        answer(building_site, {"site_start": start, "site_end": last}) for last in (end, end + timedelta(days=1))
    )
    assert (here, later) != ("yes", "no")


@given(DAYS, st.integers(0, 1000))
def test_the_last_day_shown_is_the_last_safe_one(start: date, length: int) -> None:
    """A site is no permanent establishment exactly up to the last day of the twelve months from its start."""
    end = start + timedelta(days=length)
    value = answer(building_site, {"site_start": start, "site_end": end})
    assert value == ("yes" if end > months_from(start, 12).end else "no")


@settings(max_examples=20)
@given(USES)
def test_no_other_twelve_months_have_more_days_of_use(uses: tuple[Stay, ...]) -> None:
    """The period found holds as many days as the best of all periods around the uses, tried one by one."""
    first = min(use.start for use in uses) - timedelta(days=370)
    last = max(use.end for use in uses)
    starts = (first + timedelta(days=n) for n in range((last - first).days + 1))
    most = max(total(within(uses, months_from(start, 12))) for start in starts)
    assert total(within(uses, busiest_period(uses))) == most


@settings(max_examples=50)
@given(USES, st.data())
def test_splitting_a_use_changes_nothing(uses: tuple[Stay, ...], data: st.DataObject) -> None:
    """A use told in two parts that touch is the same use."""
    use, *rest = uses
    cut = data.draw(st.dates(use.start, use.end))
    parts = (Stay(use.start, cut), Stay(min(cut + timedelta(days=1), use.end), use.end))
    whole = evaluate(drilling_rig_or_ship, Case.parse({"rig_uses": uses}))
    split = evaluate(drilling_rig_or_ship, Case.parse({"rig_uses": (*parts, *rest)}))
    assert (whole.outcome, whole.branches) == (split.outcome, split.branches)


@given(DAYS, st.integers(88, 95))
def test_not_counting_an_end_day_never_makes_a_stay_longer(start: date, length: int) -> None:
    """Leaving the first day out can only shorten a stay."""
    stay = Stay(start, start + timedelta(days=length))
    assert longer(stay, 3) or not longer(stay, 3, end_days_counted=False)
