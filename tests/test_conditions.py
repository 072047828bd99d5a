"""Tests of assistant/conditions.py: exceptions and joined points, as the treaty's own words have them."""

import pytest

from assistant.conditions import Joint, exceptions_to, points_of, way_out, whether_all
from assistant.state import State, Topic
from treaty.citation import Citation

EXCEPTIONS = [
    ("17(2)", "17(3)"),
    ("27(6)", "Protocol 6"),
    ("8(1)", "8(2)"),
    ("19(1)(a)", "19(2)"),
    ("18(1)", "18(2)"),
    ("9(3)", "9(4)"),
    ("27(5)", "27(5)(a)"),
]


@pytest.mark.parametrize(("place", "exception"), EXCEPTIONS)
def test_an_exception_refers_to_what_it_takes_back(place: str, exception: str) -> None:
    """Each is found by the reference in its words, and by "shall not apply" or "notwithstanding" beside it."""
    assert exception in [str(found) for found in exceptions_to(Citation.parse(place))]


@pytest.mark.parametrize(
    ("place", "points", "joint"),
    [("15(2)", 3, Joint.ALL), ("Protocol 6(a)", 2, Joint.ALL), ("29(a)(i)", 2, None)],
)
def test_points_are_joined_as_the_text_joins_them(place: str, points: int, joint: Joint | None) -> None:
    """The word before the last point tells whether all are needed."""
    found = points_of(Citation.parse(place))
    if joint is not None:
        assert found is not None
        assert (len(found[0]), found[1]) == (points, joint)


def test_the_replies_rest_on_what_was_talked_about() -> None:
    """The exceptions and the points are those of the last topic; where it has none there is no reply."""
    state = State(topics=(Topic(citations=(Citation.parse("15(2)"),)),))
    said = whether_all(state)
    assert said is not None
    assert "all of them are needed" in said[1].text
    assert [cited.cite for cited in said[1].citations] == ["15(2)(a)", "15(2)(b)", "15(2)(c)"]
    assert way_out(State(topics=(Topic(),))) is None
