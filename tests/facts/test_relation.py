"""A relation that is named beside an arm's-length amount is the special relationship of 11(7) and 12(7)."""

import pytest
from moneyed import Money

from assistant.facts.mentions import mentions
from assistant.facts.relation import AMOUNT, FACT, PAID, read_agreed, read_relation
from assistant.reading import Reading

AGREED = Reading(AMOUNT, Money(80000, "CAD"), "CAD 80,000")


@pytest.mark.parametrize(
    ("text", "told", "value"),
    [
        pytest.param("Paid to its Namur affiliate; a stranger had asked less.", (AGREED,), [True], id="an affiliate"),
        pytest.param("La filiale paie trop.", (AGREED,), [True], id="a subsidiary, in French"),
        pytest.param("Betaald aan de moedervennootschap.", (AGREED,), [True], id="a parent, in Dutch"),
        pytest.param("Paid to its Namur affiliate.", (), [], id="a relation without another price tells nothing"),
        pytest.param("No affiliate is involved.", (AGREED,), [], id="a relation that is denied tells nothing"),
        pytest.param(
            "Its affiliate.",
            (AGREED, Reading(FACT, value=False, said="usual price")),
            [False],
            id="what was told stays",
        ),
    ],
)
def test_a_relation_beside_two_prices_is_told(text: str, told: tuple[Reading, ...], value: list[bool]) -> None:
    """The relation alone says nothing of the price."""
    found = read_relation(text, told, (FACT, AMOUNT))
    assert [r.value for r in found if r.fact == FACT] == value


@pytest.mark.parametrize(
    ("text", "agreed"),
    [
        pytest.param("Paid EUR 900; outsiders would have taken EUR 700.", 700, id="what outsiders would have taken"),
        pytest.param("EUR 700 is what a bank would ask, EUR 900 was paid.", None, id="strangers stand behind it"),
        pytest.param("EUR 900 payés; un tiers aurait demandé EUR 700.", 700, id="a third party, in French"),
        pytest.param("EUR 900 betaald; vreemden hadden EUR 700 afgesproken.", 700, id="strangers, in Dutch"),
        pytest.param("EUR 900 paid by one bank, EUR 700 by a bank in Gent.", None, id="nothing that would be"),
        pytest.param("Strangers would have taken EUR 700.", None, id="one amount alone"),
    ],
)
def test_what_strangers_would_have_agreed_is_the_arms_length_amount(text: str, agreed: int | None) -> None:
    """Strangers and a conditional before the amount tell it."""
    found = read_agreed(text, mentions(text, "en"), (), (AMOUNT,))
    assert [r.value for r in found] == ([Money(agreed, "EUR")] if agreed else [])


def test_the_only_amount_is_what_was_paid() -> None:
    """An amount that strangers would agree is told beside another; "an unrelated firm for EUR 700" tells the price."""
    paid = Reading(AMOUNT, Money(700, "EUR"), "EUR 700")
    text = "Licensed to an unrelated firm for EUR 700."
    found = read_agreed(text, mentions(text, "en"), (paid,), (FACT, AMOUNT, PAID))
    assert [(r.fact, r.said) for r in found] == [(PAID, "EUR 700")]
    text = "Strangers would have agreed EUR 700."
    assert read_agreed(text, mentions(text, "en"), (paid,), (FACT, AMOUNT, PAID)) == (paid,)


def test_arms_length_said_of_an_amount_denies_no_relation() -> None:
    """Beside two amounts "at arm's length" is said of the second, and a relation that is named stays one."""
    told = (AGREED, Reading(PAID, Money(90000, "CAD"), "CAD 90,000"), Reading(FACT, value=False, said="arm's length"))
    found = read_relation("Paid to its parent; at arm's length it would be CAD 80,000.", told, (FACT, AMOUNT, PAID))
    assert [r.value for r in found if r.fact == FACT] == [True]


def test_arms_length_said_of_a_price_tells_no_equal_conditions() -> None:
    """9(1): beside what was invoiced "arm's length" is said of the other price, and the conditions differ."""
    told = (
        Reading("profit_booked", Money(70000, "CAD"), "CAD 70,000"),
        Reading("profit_at_arms_length", Money(80000, "CAD"), "CAD 80,000"),
        Reading("conditions_differ", value=False, said="arm's length"),
    )
    assert read_relation("Invoiced CAD 70,000, arm's length CAD 80,000.", told, (FACT, AMOUNT)) == told[:2]
