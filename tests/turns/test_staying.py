"""A turn that names one day changes the end or the beginning of the stay told before."""

from datetime import date

import pytest

from assistant.reading import Reading
from assistant.turns.staying import with_ends
from calculators.case import Case
from calculators.values import Stay

TOLD = Case().put("stays", (Stay(date(2024, 6, 3), date(2024, 11, 30)),), said="3 June to 30 November 2024")
TURNS = [
    ("And if she leaves on 3 December instead?", "en", (date(2024, 6, 3), date(2024, 12, 3))),
    ("what if she stayed until 15 January 2025", "en", (date(2024, 6, 3), date(2025, 1, 15))),
    ("she only arrived on 1 July 2024", "en", (date(2024, 7, 1), date(2024, 11, 30))),
    ("Et si elle repart le 2 janvier ?", "fr", (date(2024, 6, 3), date(2025, 1, 2))),
    ("En als ze pas vanaf 10 juni komt?", "nl", (date(2024, 6, 10), date(2024, 11, 30))),
    ("the notice came on 5 May 2024", "en", None),
    ("she left on 1 May 2024", "en", None),
    ("from 3 May to 5 May 2024", "en", None),
]


@pytest.mark.parametrize(("text", "language", "stay"), TURNS, ids=[text for text, _, _ in TURNS])
def test_one_day_changes_the_end_or_the_beginning_of_the_last_stay(
    text: str, language: str, stay: tuple[date, date] | None
) -> None:
    """A date without a year is the first such day that fits; a day that is neither end changes nothing."""
    found = [r.value for r in with_ends((), text, language, TOLD)]
    assert found == ([(Stay(*stay),)] if stay else [])


NOTICE = Case().put("notice_date", date(2031, 5, 12), said="12 May 2031")


@pytest.mark.parametrize(
    ("text", "language", "own", "day"),
    [
        pytest.param("Would 5 July have been too late?", "en", "notice_date", date(2031, 7, 5), id="its year is known"),
        pytest.param("Et si c'était le 1er juin ?", "fr", "notice_date", date(2031, 6, 1), id="French"),
        pytest.param("En op 4 juli?", "nl", "notice_date", date(2031, 7, 4), id="Dutch"),
        pytest.param("Would 5 July have been too late?", "en", "payment_date", None, id="a fact of another rule"),
        pytest.param("And on 31 June?", "en", "notice_date", None, id="no such day"),
        pytest.param("And on 5 July 2033?", "en", "notice_date", None, id="a day with its year is read by others"),
    ],
)
def test_a_day_without_its_year_is_of_the_year_told(text: str, language: str, own: str, day: date | None) -> None:
    """The day takes the place of the date told last among the facts of the rule at hand."""
    found = [(r.fact, r.value) for r in with_ends((), text, language, NOTICE, {own})]
    assert found == ([("notice_date", day)] if day else [])


def test_nothing_changes_where_no_stay_was_told() -> None:
    """A leaving day without a stay is left to others."""
    told = (Reading("notice_date", date(2024, 12, 3), "3 December 2024"),)
    assert with_ends(told, "she leaves on 3 December 2024", "en", Case()) == told
