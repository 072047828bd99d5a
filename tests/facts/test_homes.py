"""Tests of assistant/facts/homes.py."""

import pytest

from assistant.facts.homes import read_homes
from assistant.facts.persons import read_person
from assistant.facts.setting import Setting

HOME, TIES = "permanent_home", "vital_interests"
SITUATIONS = {
    "a turn that supposes one given up": ("And if she gives up the condo in Guelph?", {HOME: "BE"}),
    "homes in both": ("Homes in Mons and in Guelph.", {HOME: "both"}),
    "a flat and a house": ("A flat in Gent, and a house in Guelph.", {HOME: "both"}),
    "a home in one leaves open whether there is another": ("Dual resident. A flat in Gent.", {}),
    "none in the other": ("Resident of both. Owns a house in Gent; no dwelling in Guelph.", {HOME: "BE"}),
    "nothing in the other": ("Resident of both. Rents a loft in Guelph, nothing in Belgium.", {HOME: "CA"}),
    "a bed at a friend's is no home": (
        "Dual resident. Her flat is in Gent; in Guelph she has a friend's sofa.",
        {HOME: "BE"},
    ),
    "a house sold is no home": ("Dual resident. House in Gent sold; now a flat in Guelph.", {HOME: "CA"}),
    "a house that was sold since": (
        "Dual resident. Flat in Gent, since sold; house in Guelph.",
        {HOME: "CA"},
    ),
    "the only one": ("Resident of both States; her only home is a house in Guelph.", {HOME: "CA"}),
    "one more": ("He is Belgian. He also has an apartment in Guelph.", {"permanent_home": "both"}),
    "hotels in both": ("Dual resident; let go of every flat and sleeps in hotels in both States.", {HOME: "neither"}),
    "a home let out, told alone": (
        "He let the Gent flat out years ago and has no other home in Belgium. The house in Guelph stays.",
        {HOME: "CA"},
    ),
    "a home given up, in a correction": (
        "Sorry: she gave her Guelph apartment up and has nothing in Canada; the house in Gent is hers.",
        {HOME: "BE"},
    ),
    "a home sold, in a correction that asks": (
        "Correction: the Gent house was sold and no home is left in Belgium, only the Guelph flat. Still the same?",
        {HOME: "CA"},
    ),
    "a seller of a house tells no home of his": ("A resident of Canada sold a house in Gent. What tax?", {}),
    "asked": ("Dual resident. Is his only home the house in Gent?", {}),
    "a landlord is asked nothing": ("A resident of Canada lets a house in Gent and nothing in Canada.", {}),
    "in French": ("Résident des deux États. Une maison à Liège, rien au Canada.", {HOME: "BE"}),
    "in Dutch": ("Inwoner van beide staten. Een huis in Guelph, geen woning in België.", {HOME: "CA"}),
    "family and work": ("Treaty residence of both? Wife, children and job are in Gent.", {TIES: "BE"}),
    "all there": (
        "Dual resident, often in Guelph. Husband, shop and bank are all there; in Gent an aunt.",
        {TIES: "CA"},
    ),
    "a man is nobody's husband": ("Resident of both. The man has a flat in Guelph and a job in Guelph.", {}),
    "no wife and no son": ("Résidente des deux États. Cette femme a son emploi à Gand.", {}),
    "a husband in Dutch": ("Inwoonster van beide staten. Haar man en haar zaak zijn in Gent.", {TIES: "BE"}),
    "family here and work there": ("Dual resident. Wife and sons in Gent, job and friends in Guelph.", {}),
}


@pytest.mark.parametrize(("text", "expected"), SITUATIONS.values(), ids=SITUATIONS)
def test_homes_and_ties_are_told_place_by_place(text: str, expected: dict[str, str]) -> None:
    """What is said of each place tells where the home is and where the ties are, where residence is the question."""
    setting = Setting(text)
    assert {r.fact: r.value for r in read_homes(setting, read_person(setting))} == expected
