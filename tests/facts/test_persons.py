"""Tests of assistant/facts/persons.py."""

import pytest

from assistant.facts.persons import read_person
from assistant.facts.setting import Setting

SITUATIONS = {
    "she is a national": ("She is Belgian.", {"nationality": "BE"}),
    "never another one": ("Lives in Gent and has only ever been Belgian.", {"nationality": "BE"}),
    "of both": ("He is Belgian and Canadian.", {"nationality": "both"}),
    "of neither": ("Il est suisse.", {"nationality": "neither"}),
    "in Dutch": ("Zij is Belg en woont in Halifax.", {"nationality": "BE"}),
    "someone told by a noun": ("My colleague is Belgian and lives in Hull.", {"nationality": "BE"}),
    "someone told by a noun, in Dutch": ("Mijn collega is Belg.", {"nationality": "BE"}),
    "a company told by a noun": ("The lender is Belgian.", {}),
    "not one": ("She is not Belgian.", {}),
    "asked": ("Is he Belgian?", {}),
    "a passport": ("Passport: Belgian and no other.", {"nationality": "BE"}),
    "a national of a State": ("A national of Canada only.", {"nationality": "CA"}),
    "by nationality": ("Canadian by nationality, with a Belgian wife.", {"nationality": "CA"}),
    "two of one person": ("Nationalities: Belgian and Swiss.", {"nationality": "BE"}),
    "two passports": ("He holds Belgian and French passports.", {"nationality": "BE"}),
    "both, joined": ("A dual Belgian-Canadian citizen.", {"nationality": "both"}),
    "not a citizen": ("She is not a Canadian citizen.", {}),
    "of a thing": ("It is a Belgian company.", {}),
}


@pytest.mark.parametrize(("text", "expected"), SITUATIONS.values(), ids=SITUATIONS)
def test_grammar_tells_of_a_person(text: str, expected: dict[str, str]) -> None:
    """A nationality said of someone is told, a denied one is not."""
    assert {r.fact: r.value for r in read_person(Setting(text))} == expected
