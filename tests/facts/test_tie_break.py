"""Tests of assistant/facts/tie_break.py."""

import pytest

from assistant.facts.setting import Setting
from assistant.facts.tie_break import FACTS, read_tests
from assistant.reading import Reading

HOME, ABODE = FACTS
SITUATIONS = {
    "no home and an abode": (
        "Permanent home in neither country; habitual abode in Belgium.",
        {HOME: "neither", ABODE: "BE"},
    ),
    "in neither of them": ("She has a permanent home in neither of them.", {HOME: "neither"}),
    "in both": ("Homes available in both. Habitual abode in both States.", {HOME: "both", ABODE: "both"}),
    "before the words": ("In neither State does he have a permanent home.", {HOME: "neither"}),
    "a State without a link": ("Her habitual abode is Canada.", {ABODE: "CA"}),
    "residence in both is no home in both": ("Resident in both States with a permanent home in Belgium.", {}),
    "a home in one State": ("A permanent home in Belgium.", {}),
    "asked": ("Is his permanent home in both?", {}),
    "denied": ("No permanent home in both.", {}),
    "in French": ("Séjour habituel dans aucun des deux États.", {ABODE: "neither"}),
    "in Dutch": ("Zij verblijft gewoonlijk in beide Staten.", {ABODE: "both"}),
}


@pytest.mark.parametrize(("text", "expected"), SITUATIONS.values(), ids=SITUATIONS)
def test_a_test_is_told_by_its_own_words(text: str, expected: dict[str, str]) -> None:
    """What stands right beside the words of a test of 4(2) tells its value."""
    assert {r.fact: r.value for r in read_tests(Setting(text), (), FACTS)} == expected


def test_other_readings_of_a_test_give_way() -> None:
    """Words such as "a permanent home in neither" tell no home in both."""
    found = (Reading(HOME, "both", "permanent home"),)
    assert [r.value for r in read_tests(Setting("Permanent home in neither State."), found, FACTS)] == ["neither"]
