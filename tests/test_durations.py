"""Lengths of time are read in three languages; ages and prices by the year are none."""

from decimal import Decimal

import pytest

from assistant.readers.comparisons import Comparison
from assistant.readers.durations import find_durations

SITUATIONS = [
    ("five months", "5", "months"),
    ("183 days", "183", "days"),
    ("8 maanden", "8", "months"),
    ("eleven-month", "11", "months"),
    ("a year and a half", "1.5", "years"),
    ("one and a half years", "1.5", "years"),
    ("anderhalf jaar", "1.5", "years"),
    ("un an et demi", "1.5", "years"),
    ("onze mois et demi", "11.5", "months"),
    ("six-and-a-half month", "6.5", "months"),
    ("half a year", "0.5", "years"),
    ("2 years and 3 months", "27", "months"),
    ("two weeks", "2", "weeks"),
    ("dix-huit mois", "18", "months"),
    ("120 jours", "120", "days"),
    ("183 dasy", "183", "days"),
    ("7 monhts", "7", "months"),
]


@pytest.mark.parametrize(("text", "value", "unit"), SITUATIONS, ids=[text for text, _, _ in SITUATIONS])
def test_a_length(text: str, value: str, unit: str) -> None:
    """The whole text is one length of time."""
    [found] = find_durations(f"The job took {text}.")
    assert (found.said, found.value, found.unit) == (text, Decimal(value), unit)


@pytest.mark.parametrize(
    "text", ["47 years old", "aged 34 years", "EUR 5,000 a year", "10 %", "2,150 shares", "10 pays"]
)
def test_what_is_no_length(text: str) -> None:
    """Ages, prices by the year and other counts are none."""
    assert find_durations(text) == ()


def test_days_and_months() -> None:
    """Weeks are days, years are months, and neither is the other."""
    weeks, years = find_durations("two weeks, later three years")
    assert (weeks.days, weeks.months, years.days, years.months) == (Decimal(14), None, None, Decimal(36))


def test_a_window_frames_a_count() -> None:
    """Within twelve months: this is no stay of twelve months."""
    stay, window = find_durations("184 days in any 12 months")
    assert (stay.window, window.window) == (False, True)


def test_working_days_are_marked() -> None:
    """Days of work are not days of presence."""
    assert [d.working for d in find_durations("90 working days, 90 jours ouvrables, 90 days")] == [True, True, False]


def test_a_range_has_two_ends() -> None:
    """Five to six months."""
    [found] = find_durations("five to six months")
    assert (found.value, found.high) == (Decimal(5), Decimal(6))


def test_a_bound() -> None:
    """Not more than, at least: the words before say how it is meant."""
    assert find_durations("not more than 183 days")[0].comparison is Comparison.AT_MOST


def test_less_than_no_time_is_unusable() -> None:
    """A minus is never dropped silently."""
    [found] = find_durations("a stay of minus 5 days")
    assert (found.said, found.value, found.problem) == ("minus 5 days", None, "less than no time")


def test_an_amount_is_no_length() -> None:
    """A sum used up "years ago" lasts no years."""
    assert find_durations("they used the whole $500,000 years ago") == ()
