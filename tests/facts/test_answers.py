"""Tests of assistant/facts/answers.py: bare answers to the question asked last."""

import pytest

from assistant.facts.answers import answer
from calculators.facts import fact
from calculators.ruling import Choice, Missing
from calculators.values import show_value

ANSWERS = [
    ("voting_stock", "8%", "8"),
    ("voting_stock", "twelve", "12"),
    ("held_directly", "no", "false"),
    ("held_directly", "ja", "true"),
    ("royalty_kind", "software", "software"),
    ("royalty_kind", "the first", "literary_or_artistic"),
    ("royalty_kind", "option 3", "scientific_work"),
    ("payer_state", "Belgium", "BE"),
    ("payer_state", "au Canada", "CA"),
    ("payer_state", "the second one", "CA"),
    ("days_present", "150 days", "150"),
    ("days_present", "184", "184"),
    ("nationality", "both", "both"),
    ("vital_interests", "nobody can tell where that is, to be honest", "undetermined"),
    ("vital_interests", "c'est impossible à dire", "undetermined"),
    ("habitual_abode", "I live half the year here, half the year there", "both"),
    ("habitual_abode", "even vaak hier als daar", "both"),
    ("habitual_abode", "nowhere, really", "neither"),
    ("habitual_abode", "in geen van beide", "neither"),
    ("work_state", "ailleurs", "other"),
    ("work_state", "Belgian soil only", "BE"),
    ("gross", "EUR 90 000", "EUR 90000"),
]


def asked(name: str) -> Missing:
    """Return the question for a fact, with its choices."""
    choices = tuple(Choice(value=value, label=fact(name).say(value)) for value in fact(name).choices)
    return Missing(fact=name, question=fact(name).question["en"], choices=choices, cite="1")


@pytest.mark.parametrize(("name", "text", "value"), ANSWERS, ids=[f"{n}: {t}" for n, t, _ in ANSWERS])
def test_an_answer_in_any_form_is_understood(name: str, text: str, value: str) -> None:
    """Yes, no, numbers, names and ordinals answer the question."""
    reading = answer(text, "en", asked(name), fact(name))
    assert reading is not None
    assert show_value(reading.value) == value


@pytest.mark.parametrize("text", ["", "what does that mean", "I live in a house near the river and work in town a lot"])
def test_what_answers_nothing_is_none(text: str) -> None:
    """A question back, silence or a story is no answer."""
    assert answer(text, "en", asked("voting_stock"), fact("voting_stock")) is None
