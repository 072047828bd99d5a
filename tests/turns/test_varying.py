"""Tests of assistant/turns/varying.py: a bare value is that of the fact told last."""

import pytest
from moneyed import Money

from assistant.turns.varying import apart, contrary, forgotten, swap, told_person, varied, without_rivals
from calculators.case import Case
from calculators.ruling import Missing
from calculators.values import show_value
from tests.scripted_talk import readings

CASES = {
    "a bare number is that of the number told last": ({"voting_stock": "25"}, "take 12", {"voting_stock": "12"}),
    "a percentage never becomes a number of days": ({"days_present": "90"}, "rather 12 %", {}),
    "an amount keeps its currency": ({"gross": "CAD 900"}, "and on 7,500?", {"gross": "CAD 7500"}),
    "a number that one fact cannot take is that of the next": (
        {"gross": "EUR 900", "voting_stock": "7"},
        "and on 9,000?",
        {"gross": "EUR 9000"},
    ),
    "a State replaces the other one": ({"work_state": "BE"}, "no, in Canada", {"work_state": "CA"}),
    "payer and recipient stay in two States": (
        {"recipient_state": "CA", "payer_state": "BE"},
        "it was Canada",
        {"payer_state": "CA", "recipient_state": "BE"},
    ),
    "a person named alone is the recipient": (
        {"recipient_is_company": "true"},
        "and if it were a private person?",
        {"recipient_is_company": "false"},
    ),
    "a French pronoun tells no person": ({"recipient_is_company": "true"}, "et si elle perdait tout ?", {}),
    "an article counts nothing": ({"voting_stock": "25"}, "et une fondation ?", {}),
}


@pytest.mark.parametrize(("known", "text", "changed"), CASES.values(), ids=CASES)
def test_a_bare_value_changes_what_was_told_last(known: dict[str, str], text: str, changed: dict[str, str]) -> None:
    """Numbers, States and persons that nothing else claims are new values of known facts."""
    found = varied(text, "en", Case.parse(known), ())
    assert {r.fact: show_value(r.value) for r in found} == changed


def test_a_bare_value_may_be_of_a_missing_fact() -> None:
    """What was asked for takes a number that no known fact takes."""
    missing = (Missing(fact="days_present", question="?", cite="15(2)(a)"),)
    assert [r.fact for r in varied("make it 40", "en", Case(), (), missing)] == ["days_present"]


def test_what_is_told_anew_drops_the_same_in_other_units() -> None:
    """Eight months take the place of ninety days."""
    told = readings("8 months", {"months_present": "8"})
    assert without_rivals(Case.parse({"days_present": "90", "gross": "CAD 5"}), told) == Case.parse({"gross": "CAD 5"})


def test_one_end_of_a_site_told_anew_keeps_the_other() -> None:
    """A later end leaves the start, and drops a length told before."""
    case = Case.parse({"site_start": "2022-01-11", "site_end": "2022-11-30", "site_months": "10"})
    kept = without_rivals(case, readings("25 January 2023", {"site_end": "2023-01-25"}))
    assert {k.attribute for k in kept} == {"site_start", "site_end"}


def test_a_case_is_swapped_in_both_directions() -> None:
    """Swapping twice gives the case again."""
    case = Case.parse({"payer_state": "BE", "recipient_state": "CA", "gross": "EUR 5"})
    assert swap(case).value("payer_state") == "CA"
    assert {k.attribute: k.value for k in swap(swap(case))} == {k.attribute: k.value for k in case}


def test_what_is_dropped_is_forgotten() -> None:
    """The words "forget the workshop" take away what was read from those words, and nothing else."""
    case = Case().put("permanent_establishment", True, said="has a workshop there").put("gross", Money(5, "CAD"))
    assert [k.attribute for k in forgotten("forget the workshop", case)] == ["gross"]
    assert forgotten("and the workshop?", case) == case


def test_the_contrary_denies_what_is_asked_else_turns_what_was_told() -> None:
    """The words "and if not?" answer a yes/no question with no; without one the condition told last is turned."""
    case = Case.parse({"gross": "CAD 5", "held_directly": "true"})
    asked = (Missing(fact="beneficial_owner", question="?", cite="10(2)"),)
    denied, turned = contrary(case, asked), contrary(case)
    assert denied is not None
    assert denied.value("beneficial_owner") is False
    assert turned is not None
    assert turned.value("held_directly") is False
    assert contrary(Case.parse({"gross": "CAD 5"})) is None


@pytest.mark.parametrize(
    ("text", "kept"),
    [("and if the lender were the Walloon Region?", set()), ("and if the borrower moved there?", {"payer_state"})],
    ids=["who receives is named", "who pays is named"],
)
def test_who_receives_does_not_bring_the_payer_home(text: str, kept: set[str]) -> None:
    """A State told of the lender is the recipient's; one told of the borrower is the payer's."""
    case = Case.parse({"recipient_state": "BE", "payer_state": "CA"})
    assert {r.fact for r in apart(readings("so", {"payer_state": "BE"}), text, case)} == kept


def test_what_is_supposed_of_a_person_counts_more_than_the_name() -> None:
    """If the parent "were an individual", it is no company."""
    told = readings("so", {"recipient_is_company": "true", "person_kind": "individual"})
    assert {r.fact: show_value(r.value) for r in told_person(told)}["recipient_is_company"] == "false"


def test_a_voyage_told_anew_drops_the_traffic_told_before() -> None:
    """Ships that now sail within Canada are no longer in the international traffic told before."""
    case = Case.parse({"international_traffic": "true"})
    assert without_rivals(case, readings("so", {"domestic_voyage_in": "CA"})) == Case()
