"""The branches and steps of a ruling in words: no name of the code is ever shown."""

import re

import pytest

from assistant.reading import Reading
from assistant.rulings import decide
from assistant.state import State
from assistant.stating import said_of
from assistant.wording import LANGUAGES
from calculators.case import Case
from calculators.catalogue import catalogue, rule_named
from calculators.rules import Rule

CODE = re.compile(r"\w+_\w+|\b(?:true|false|BE|CA)\b|[<>]=")
"""A name with an underscore, or a value as the code writes it."""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("rule", catalogue(), ids=lambda rule: rule.name)
def test_nothing_told_shows_no_name_of_the_code(rule: Rule, language: str) -> None:
    """With no fact told, the branches of a rule are worded as people speak, in each language."""
    reply = said_of(decide(rule, Case(), ()), set(), State(language=language), "")[1]
    assert CODE.findall(reply.text) == []


def test_a_comparison_of_two_states_rests_on_the_other_ones_words() -> None:
    """Where the property lies is said by the words for its place, not by those for its owner's home."""
    told = (
        Reading("recipient_state", "CA", "resident of Québec"),
        Reading("property_state", "BE", "in Namur"),
        Reading("immovable_item", "land_or_building", "flat"),
    )
    reply = said_of(decide(rule_named("immovable property income"), Case(), told), set(), State(), "")[1]
    assert "the immovable property is situated in the other Contracting State — you wrote “in Namur”" in reply.text
