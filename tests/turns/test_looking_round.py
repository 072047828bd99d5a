"""Questions about the place just shown: what comes after it, who is meant by its term, the other State's side."""

import pytest

from assistant.explain import explain
from assistant.state import State, Topic
from assistant.turns.looking_round import definition, next_place, other_side, place_before
from treaty.citation import Citation


def shown(place: str, language: str = "en") -> State:
    """A conversation in which a place was explained last."""
    citation = Citation.parse(place)
    return State((Topic(citations=(citation,), reply=explain((citation,), language)),), language)


def test_what_comes_after_and_before_is_shown() -> None:
    """The neighbours of the place shown; nothing comes after the last article."""
    after, before = next_place(shown("4(2)(b)")), place_before(shown("4(2)(b)"))
    assert after is not None
    assert before is not None
    assert (str(after[0].citations[0]), str(before[0].citations[0])) == ("4(2)(c)", "4(2)(a)")
    assert next_place(shown("29")) is None
    assert next_place(State()) is None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("who is that in Canada?", "3(1)(f)(ii)"),
        ("and in Belgium, who is that?", "3(1)(f)(i)"),
        ("who is that?", "3(1)(f)"),
    ],
)
def test_a_term_of_the_last_reply_is_defined_for_the_state_named(text: str, place: str) -> None:
    """25(1) sends a case to the competent authority, which 3(1)(f) defines for each State."""
    said = definition(text, shown("25(1)"))
    assert said is not None
    assert str(said[0].citations[0]) == place


@pytest.mark.parametrize(
    ("place", "text", "other"),
    [
        ("3(1)(f)(ii)", "and in Belgium?", "3(1)(f)(i)"),
        ("28(2)(a)(i)", "and in Canada?", "28(2)(b)(i)"),
        ("3(1)(f)", "and in Canada?", "3(1)(f)(ii)"),
        ("10(2)(a)", "and in Canada?", None),
    ],
)
def test_the_other_states_side_of_the_place_shown(place: str, text: str, other: str | None) -> None:
    """A place that speaks of one State has a like for the other; a rule for both has none."""
    said = other_side(text, shown(place))
    assert (str(said[0].citations[0]) if said else None) == other
