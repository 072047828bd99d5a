"""Sums over the items of a case."""

from decimal import Decimal

from calculators.findings import Amount, Finding, RateCap, Right, TaxingRight
from calculators.totals import totals


def money(item: str, value: str, currency: str = "CAD", cite: str = "12(2)", of: str = "tax") -> Amount:
    return Amount(item=item, value=Decimal(value), currency=currency, cite=cite, of=of)


def test_the_same_thing_of_several_items_is_summed_and_cited_where_all_of_it_stands() -> None:
    """Two items under 12(2) and 12(3)(a) give one sum that cites Article 12, for the story as a whole."""
    (total,) = totals((money("a", "10.01"), money("b", "0", cite="12(3)(a)"), money("c", "5")))
    assert (total.value, total.cite, total.item) == (Decimal("15.01"), "12", "case")


def test_currencies_and_things_are_never_mixed() -> None:
    """Two currencies, and two different things, of two items have no sum."""
    assert totals((money("a", "10"), money("b", "10", currency="EUR"))) == ()
    assert totals((money("a", "10"), money("b", "10", of="excess"))) == ()


def test_one_item_has_no_total() -> None:
    """Two amounts of one item are not added up."""
    assert totals((money("a", "10"), money("a", "20"))) == ()


def test_articles_that_share_nothing_cite_the_first() -> None:
    """Amounts under two articles are summed under the citation of the first."""
    (total,) = totals((money("a", "1", cite="10(2)(b)"), money("b", "1", cite="11(2)")))
    assert total.cite == "10(2)(b)"


def capped(item: str, value: str, kind: str, state: str = "CA") -> tuple[Finding, ...]:
    cap = RateCap(item=item, cite="10(2)", value=Decimal(10), base="gross amount", state=state)
    return (cap, money(item, value, of=f"the most tax on the {kind}"))


def test_ceilings_of_several_kinds_add_up_to_the_most_tax_of_one_state() -> None:
    """A dividend and a royalty taxed by Canada, and fees that it may not tax, have one sum."""
    barred = TaxingRight(item="c", cite="7(1)", state="CA", right=Right.MAY_NOT_TAX)
    (total,) = totals((*capped("a", "15", "dividends"), *capped("b", "20", "royalties"), barred))
    assert (total.value, total.of) == (Decimal(35), "the most tax on the income, all items together")


def test_ceilings_of_several_kinds_have_no_sum_where_one_item_has_none() -> None:
    """Rent that Canada may tax without a ceiling leaves the most tax in all unknown; so do ceilings of two States."""
    rent = TaxingRight(item="c", cite="6(1)", state="CA", right=Right.MAY_TAX)
    assert totals((*capped("a", "15", "dividends"), *capped("b", "20", "royalties"), rent)) == ()
    assert totals((*capped("a", "15", "dividends"), *capped("b", "20", "royalties", "BE"))) == ()
