"""Stays told by a length and a first day."""

import pytest

from assistant.readers.lasting import find_lasting

SEVERAL = [
    pytest.param("en", "for 40 days from 1 March 2022 and 60 days from 1 November 2022", id="from"),
    pytest.param("en", "from 1 March 2022 for 40 days and again from 1 November 2022 for 60 days", id="the day first"),
    pytest.param("fr", "40 jours à partir du 1er mars 2022 et 60 jours à partir du 1er novembre 2022", id="French"),
    pytest.param("nl", "40 dagen vanaf 1 maart 2022 en 60 dagen vanaf 1 november 2022", id="Dutch"),
]


@pytest.mark.parametrize(("language", "text"), SEVERAL)
def test_several_lengths_with_their_first_days_are_stays(language: str, text: str) -> None:
    """The first day counts, so that 40 days from 1 March end on 9 April."""
    found = [stretch.value for stretch in find_lasting(text, language)]
    ends = [(str(stay.start), str(stay.end)) for stay in found if stay is not None]
    assert ends == [("2022-03-01", "2022-04-09"), ("2022-11-01", "2022-12-30")]


@pytest.mark.parametrize("text", ["40 days from 1 March 2022", "5 months from 1 March 2022 and 6 from 1 May 2022", ""])
def test_one_length_stays_a_length(text: str) -> None:
    """A single length is told as such, and months are no number of days."""
    assert find_lasting(text) == ()
