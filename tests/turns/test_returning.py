"""Tests of assistant/turns/returning.py: which earlier topic a turn goes back to."""

import pytest

from assistant.state import State, Topic
from assistant.turns.returning import returned
from treaty.citation import Citation


def topic(question: str, place: str, *, begins: bool = False) -> Topic:
    """Return a topic that was answered from a place."""
    return Topic(citations=(Citation.parse(place),), question=question, begins=begins)


STATE = State(
    topics=(
        topic("A shop in Ghent sells to Hull: profits?", "7(1)", begins=True),
        topic("and its dividend?", "10(2)"),
        topic("Mr Peeters works in Laval: salary?", "15(1)", begins=True),
    )
)
TURNS = [
    ("back to the first client: and then?", "7(1)", "and then?"),
    ("back to the dividend", "10(2)", ""),
    ("terug naar Peeters, welk artikel?", "15(1)", "welk artikel?"),
    ("revenons au premier cas", "7(1)", ""),
    ("back to the previous case, please explain", "7(1)", "please explain"),
]


@pytest.mark.parametrize(("text", "place", "asked"), TURNS, ids=[text for text, _, _ in TURNS])
def test_a_turn_goes_back_to_the_topic_it_names(text: str, place: str, asked: str) -> None:
    """By the number of the story, by the words of its question; what follows is asked of it."""
    back = returned(text, STATE)
    assert back is not None
    assert (str(back.state.topic.citations[0]), back.asked) == (place, asked)


def test_other_turns_go_back_to_nothing() -> None:
    """A turn that names no return stays where it is, and nothing is gone back to where nothing was said."""
    assert returned("and the first dividend?", STATE) is None
    assert returned("back to the first one", State()) is None
