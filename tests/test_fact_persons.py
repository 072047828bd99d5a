"""Tests of assistant/fact_persons.py."""

import pytest

from assistant.fact_persons import read_person
from assistant.fact_setting import Setting

SITUATIONS = {
    "she is a national": ("She is Belgian.", {"nationality": "BE"}),
    "never another one": ("Lives in Gent and has only ever been Belgian.", {"nationality": "BE"}),
    "of both": ("He is Belgian and Canadian.", {"nationality": "both"}),
    "of neither": ("Il est suisse.", {"nationality": "neither"}),
    "in Dutch": ("Zij is Belg en woont in Halifax.", {"nationality": "BE"}),
    "not one": ("She is not Belgian.", {}),
    "asked": ("Is he Belgian?", {}),
    "of a thing": ("It is a Belgian company.", {}),
    "homes in both": ("Homes in Mons and in Guelph.", {"permanent_home": "both"}),
    "a flat and a house": ("A flat in Gent, and a house in Guelph.", {"permanent_home": "both"}),
    "a home in one": ("A flat in Gent.", {}),
    "none in the other": ("Homes in Gent, but no house in Guelph.", {}),
}


@pytest.mark.parametrize(("text", "expected"), SITUATIONS.values(), ids=SITUATIONS)
def test_grammar_tells_of_a_person(text: str, expected: dict[str, str]) -> None:
    """A nationality said of someone and dwellings in both States are told, denied ones are not."""
    assert {r.fact: r.value for r in read_person(Setting(text))} == expected
