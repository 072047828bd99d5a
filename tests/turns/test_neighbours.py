"""A place's neighbours: what comes after it, before it, and its like for the other State."""

import pytest

from assistant.turns.neighbours import counterpart, following, for_state, preceding
from treaty.citation import Citation

AFTER = [
    ("4(2)(a)", "4(2)(b)"),
    ("4(2)(d)", "4(3)"),
    ("5(3)", "5(4)"),
    ("12(7)", "13"),
    ("28(2)(a)(ii)", "28(2)(b)"),
    ("29", None),
    ("Header", None),
    ("P5", "Protocol 6"),
]
LIKE = [
    ("28(2)(a)(i)", "28(2)(b)(i)"),
    ("29(b)(ii)", "29(a)(ii)"),
    ("3(1)(f)(i)", "3(1)(f)(ii)"),
    ("2(3)(a)(ii)", "2(3)(b)"),
    ("23(1)(a)", "23(2)"),
    ("10(2)(a)", None),
    ("Relations: Political relations (1)", None),
]


@pytest.mark.parametrize(("place", "after"), AFTER, ids=[place for place, _ in AFTER])
def test_what_comes_after_a_place_is_the_next_of_its_list_or_of_the_list_above(place: str, after: str | None) -> None:
    """Behind the last of a list comes what follows the whole list; and the way back leads before it."""
    found = following(Citation.parse(place))
    assert (str(found) if found else None) == after
    if found is not None and found.parent == Citation.parse(place).parent:
        assert preceding(found) == Citation.parse(place)


@pytest.mark.parametrize(("place", "like"), LIKE, ids=[place for place, _ in LIKE])
def test_a_place_for_one_state_has_its_like_for_the_other(place: str, like: str | None) -> None:
    """The same point where both lists run alike, else the whole of what is said of the other State."""
    found = counterpart(Citation.parse(place))
    assert (str(found) if found else None) == like


def test_the_like_is_given_only_for_the_state_that_is_wanted() -> None:
    """What speaks of Belgium already is no answer to "and in Belgium?"."""
    place = Citation.parse("28(2)(a)")
    assert (counterpart(place, "BE"), str(counterpart(place, "CA"))) == (None, "28(2)(b)")


def test_a_definition_for_both_states_has_a_part_for_each() -> None:
    """The competent authority is another one in each State."""
    found = [for_state(Citation.parse("3(1)(f)"), state) for state in ("BE", "CA")]
    assert list(map(str, found)) == ["3(1)(f)(i)", "3(1)(f)(ii)"]
