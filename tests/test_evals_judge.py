"""Tests of evals/judge.py, evals/cites.py and evals/values.py on replies made by hand."""

from decimal import Decimal

import pytest

from assistant.reply import Cited, Kind, Reply
from calculators.findings import Answer, RateCap, Residence, Right, TaxingRight
from calculators.ruling import Missing, Ruling
from evals.cites import covered, satisfies
from evals.judge import Verdict, judge, says
from evals.values import is_right

CASE = {
    "id": "x",
    "turns": ["?"],
    "gold": {"answer_kind": "rate", "value": "5", "unit": None},
    "must_cite": ["10(2)(a)"],
}
CITED = (Cited(cite="10(2)(a)", eid="", quote="", source="convention.txt", start=0, end=0),)
FIVE = Ruling(rule="dividends", outcome=(RateCap(cite="10(2)(a)", value=Decimal(5), base="gross amount", state="CA"),))
MAY = TaxingRight(cite="18(1)", state="CA", right=Right.MAY_TAX)
ALONE = TaxingRight(cite="18(2)", state="CA", right=Right.EXCLUSIVE)
ASK = Missing(fact="voting_stock", question="?", cite="10(2)(a)")


@pytest.mark.parametrize(
    ("cited", "wanted", "expected"),
    [
        ("10(2)(a)", "10(2)", True),
        ("10(2)", "10(2)(a)", False),
        ("Protocol 6(b)", "P6", True),
        ("Relations: Political relations (3)", "rel:political", True),
        ("1", "10", False),
        ("Header", "header", True),
    ],
)
def test_a_citation_within_a_wanted_place_satisfies_it(cited: str, wanted: str, expected: bool) -> None:
    """A child satisfies its parent, never the other way round."""
    assert satisfies(cited, wanted) is expected


def test_a_place_akin_may_stand_in() -> None:
    """An `ok_cite` above or below a wanted place replaces it."""
    assert covered(["10(2)(a)"], ["10(2)"], ["10(2)"])
    assert not covered(["10(2)(a)"], ["11(2)"], ["11(2)"])


@pytest.mark.parametrize(
    ("reply", "expected"),
    [
        (Reply(kind=Kind.RULING, text="", citations=CITED, ruling=FIVE), Verdict.RIGHT),
        (Reply(kind=Kind.RULING, text="", ruling=FIVE), Verdict.WRONG),
        (Reply(kind=Kind.RULING, text="", citations=CITED, ruling=Ruling(rule="dividends")), Verdict.WRONG),
        (Reply(kind=Kind.CLARIFICATION, text="", citations=CITED, missing=(ASK,)), Verdict.ASKED),
        (Reply(kind=Kind.EXPLANATION, text="nothing", citations=CITED), Verdict.ABSTAINED),
        (Reply(kind=Kind.ABSTENTION, text=""), Verdict.ABSTAINED),
    ],
    ids=["right value and place", "place missing", "no value", "asked", "explained only", "abstained"],
)
def test_a_reply_to_a_numeric_case_is_judged(reply: Reply, expected: Verdict) -> None:
    """Value and citation decide; a question back is neither right nor wrong."""
    assert judge("numeric", CASE, [reply])[0].verdict is expected


@pytest.mark.parametrize(
    ("kind", "value", "unit", "finding", "expected"),
    [
        ("state", "undetermined", "treaty_residence", Residence(cite="4(3)", state="neither"), True),
        ("state", "Canada", "treaty_residence", Residence(cite="4(3)", state="neither"), False),
        ("boolean", False, "liable to tax in Belgium", Answer(cite="4(1)", name="liable", value="no"), None),
        ("boolean", False, "Canada has the exclusive right to tax", MAY, True),
        ("boolean", True, "Canada has the exclusive right to tax", ALONE, True),
        ("boolean", False, "Belgium may tax", Answer(cite="4(1)", name="liable", value="no"), False),
    ],
    ids=[
        "left to the authorities",
        "no State",
        "no question of a right to tax",
        "one that may tax has no exclusive right",
        "one that alone may tax has it",
        "a right to tax not told",
    ],
)
def test_a_finding_is_compared_with_the_wanted_value(
    kind: str, value: object, unit: str, finding: Answer | Residence | TaxingRight, expected: bool | None
) -> None:
    """Residence of neither State is undetermined; "may tax" wants a right, "liable to tax" does not."""
    reply = Reply(kind=Kind.RULING, text="", ruling=Ruling(rule="residence", outcome=(finding,)))
    assert is_right(kind, value, unit, reply) is expected


@pytest.mark.parametrize(
    ("kind", "value", "rights", "expected"),
    [
        ("rate", 0, {"BE": Right.MAY_NOT_TAX, "CA": Right.EXCLUSIVE}, True),
        ("rate", 10, {"BE": Right.MAY_NOT_TAX, "CA": Right.EXCLUSIVE}, False),
        ("rate", 0, {"BE": Right.MAY_TAX, "CA": Right.MAY_TAX}, False),
        ("state", "both", {"BE": Right.MAY_TAX, "CA": Right.MAY_TAX}, True),
        ("state", "both", {"BE": Right.MAY_NOT_TAX, "CA": Right.EXCLUSIVE}, False),
        ("state", "Canada", {"BE": Right.MAY_TAX, "CA": Right.MAY_TAX}, False),
    ],
    ids=["nothing", "not nothing", "a tax is allowed", "both States", "one State alone", "not one State alone"],
)
def test_rights_are_compared_with_the_wanted_value(
    kind: str, value: object, rights: dict[str, Right], expected: bool
) -> None:
    """A State that may not tax may take 0 %; "both" is what both may tax."""
    outcome = tuple(TaxingRight(cite="10", state=state, right=right) for state, right in rights.items())
    reply = Reply(kind=Kind.RULING, text="", ruling=Ruling(rule="dividends", outcome=outcome))
    assert is_right(kind, value, "exclusive_taxing_right", reply) is expected


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("5 per cent", "at most 5 % of it"),
        ("06.10.2004", "on 6 October 2004"),
        ("may be taxed", "such income May be taxed"),
    ],
)
def test_words_are_found_in_every_spelling(words: str, text: str) -> None:
    """Per cent signs, capitals and ways of writing dates do not matter."""
    assert says(words, text)
