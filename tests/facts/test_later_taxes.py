"""The year in which a similar tax was brought in, before or after the signature of 2002."""

import pytest

from assistant.facts.later_taxes import AFTER, SIMILAR, read_later
from assistant.reading import Reading

LIKE = Reading(SIMILAR, value=True, said="similar levy")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("Brought in a similar levy in 2012.", [True], id="a year after"),
        pytest.param("There was a similar levy in 1998.", [False], id="a year before"),
        pytest.param("Brought in a similar levy in 2002.", [], id="the year of the signature tells nothing"),
        pytest.param("A similar levy, not on the list of 2002, since 2015.", [True], id="beside the treaty's own year"),
        pytest.param("A similar levy was brought in.", [], id="no year"),
    ],
)
def test_a_year_tells_whether_a_tax_came_later(text: str, value: list[bool]) -> None:
    """A similar tax of a year after the signature is imposed after its date, one of a year before is not."""
    found = read_later(text, "en", (LIKE,), (SIMILAR, AFTER))
    assert [r.value for r in found if r.fact == AFTER] == value


def test_another_tax_is_left_alone() -> None:
    """Where no tax is told to be like a listed one, a year tells nothing of it."""
    assert read_later("The tax was raised in 2012.", "en", (), (SIMILAR, AFTER)) == ()
