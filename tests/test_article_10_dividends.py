"""Properties of the ruling on dividends."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from calculators.article_10_dividends import dividends
from calculators.case import Case
from calculators.evaluation import evaluate
from calculators.findings import Amount, RateCap
from calculators.ruling import Ruling

SHARES = st.decimals(0, 100, places=4)
CENTS = st.decimals(0, 10**9, places=2)
FACTS = {
    "recipient_is_company": st.booleans(),
    "held_directly": st.booleans(),
    "beneficial_owner": st.booleans(),
    "effectively_connected": st.booleans(),
    "voting_stock": SHARES,
    "dividend_kind": st.sampled_from(["shares", "taxed_like_shares", "debt_claim"]),
}
SWAPPED = {"BE": "CA", "CA": "BE"}


def rule(**facts: object) -> Ruling:
    return evaluate(dividends, Case.parse({"payer_state": "CA", "recipient_state": "BE", **facts}))


def cap(ruling: Ruling) -> Decimal:
    return next(finding.value for finding in ruling.outcome if isinstance(finding, RateCap))


def amounts(ruling: Ruling) -> dict[str, Decimal]:
    return {finding.of: finding.value for finding in ruling.outcome if isinstance(finding, Amount)}


@given(SHARES, SHARES, st.booleans())
def test_a_larger_holding_never_raises_the_ceiling(one: Decimal, two: Decimal, directly: bool) -> None:
    """Of two holdings the larger has the same ceiling or a lower one."""
    low, high = sorted((one, two))
    facts = {"recipient_is_company": True, "held_directly": directly}
    assert cap(rule(**facts, voting_stock=high)) <= cap(rule(**facts, voting_stock=low))


@given(st.fixed_dictionaries({}, optional=FACTS))
def test_the_other_direction_is_the_mirror_image(facts: dict[str, object]) -> None:
    """With the States swapped the findings are the same but for the States' names."""
    there = rule(**facts)
    back = rule(**{**facts, "payer_state": "BE", "recipient_state": "CA"})
    mirrored = [{**f.model_dump(), "state": SWAPPED.get(getattr(f, "state", ""), "")} for f in back.outcome]
    assert [{**f.model_dump(), "state": getattr(f, "state", "")} for f in there.outcome] == mirrored
    assert [m.fact for m in there.missing] == [m.fact for m in back.missing]


@given(st.fixed_dictionaries({}, optional=FACTS))
def test_an_unknown_fact_leaves_the_true_ruling_among_the_branches(facts: dict[str, object]) -> None:
    """Whatever is left out, the ruling on the full facts is the outcome or one of the branches."""
    full = {"recipient_is_company": True, "held_directly": True, "voting_stock": Decimal(25), **facts}
    known = rule(**full).outcome
    partial = rule(**{k: v for k, v in full.items() if k not in ("recipient_is_company", "voting_stock")})
    assert known in [partial.outcome, *(branch.outcome for branch in partial.branches)]


@given(CENTS, CENTS)
def test_what_may_be_kept_and_the_excess_make_up_the_tax_withheld(gross: Decimal, taken: Decimal) -> None:
    """The excess is the tax withheld less the most tax, never below zero, to the cent."""
    found = amounts(rule(recipient_is_company=False, gross=f"CAD {gross}", tax_withheld=f"CAD {taken}"))
    most, excess = found["the most tax on the dividends"], found["tax withheld above what may be charged"]
    assert abs(excess - max(taken - most, Decimal(0))) <= Decimal("0.01")


@given(st.decimals(0, 100, places=2), CENTS)
def test_the_lower_of_the_two_rates_is_charged(domestic: Decimal, gross: Decimal) -> None:
    """The first ceiling shown, and the most tax, follow the lower of the domestic and the treaty rate."""
    plain = cap(rule(recipient_is_company=False))
    ruling = rule(recipient_is_company=False, domestic_rate=domestic, gross=f"CAD {gross}")
    assert cap(ruling) == min(domestic, plain)
    assert abs(amounts(ruling)["the most tax on the dividends"] - cap(ruling) * gross / 100) <= Decimal("0.005")


@given(st.fixed_dictionaries({}, optional=FACTS))
def test_every_ceiling_is_cited_by_a_step_of_its_article(facts: dict[str, object]) -> None:
    """Trace and outcome agree: the lower ceiling comes only where every condition of 10(2)(a) held."""
    ruling = rule(**facts)
    lower = [f for f in ruling.outcome if isinstance(f, RateCap) and f.cite == "10(2)(a)"]
    held = [step.held for step in ruling.steps if step.cite == "10(2)(a)"]
    assert bool(lower) == (len(held) == 3 and all(held))
