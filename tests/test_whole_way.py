"""The whole way knows every kind of income, follows borders that exist, and does not explode."""

import pytest

from calculators.case import Case
from calculators.catalogue import rule_named
from calculators.evaluation import evaluate
from calculators.facts import fact
from calculators.findings import Relief
from calculators.paths import explore
from calculators.whole_way import BORDERS, WAYS, governing_rule, whole_way

MOST_PATHS = 64


def test_every_kind_of_income_has_its_way() -> None:
    """Each choice of the fact leads to a rule, and nothing else does."""
    assert set(WAYS) == set(fact("income_kind").choices)


@pytest.mark.parametrize("kind", WAYS)
def test_a_kind_leads_to_a_rule_whose_facts_it_tells(kind: str) -> None:
    """The governing rule exists, and what the kind tells are values of facts that the rule asks for."""
    rule = governing_rule(kind)
    assert set(WAYS[kind].tells) <= set(rule.facts)
    Case.parse(WAYS[kind].tells)


@pytest.mark.parametrize(("border", "way"), BORDERS.items(), ids=lambda value: str(value))
def test_a_border_joins_two_rules(border: tuple[str, str], way: object) -> None:
    """Both sides of a border are rules, and the first can end in a See at the border's provision."""
    name, place = border
    assert place in rule_named(name).provisions
    assert rule_named(getattr(way, "rule", "")).name != name


@pytest.mark.parametrize("kind", WAYS)
def test_the_paths_stay_few(kind: str) -> None:
    """With nothing known but the kind, the paths to the relief are a few dozen at most."""
    assert len(explore(whole_way, Case.parse({"income_kind": kind}))) <= MOST_PATHS


@pytest.mark.parametrize("kind", ["independent_services", "business_profits"])
def test_swapping_the_states_swaps_the_kind_of_relief(kind: str) -> None:
    """Belgium exempts with progression where Canada deducts the tax."""
    found = {}
    for state in ("BE", "CA"):
        told = {"income_kind": kind, "recipient_state": state, "fixed_base_available": True}
        ruling = evaluate(whole_way, Case.parse({**told, "permanent_establishment": True}))
        found[state] = [finding.cite for finding in ruling.outcome if isinstance(finding, Relief)]
    assert found == {"BE": ["23(1)(a)"], "CA": ["23(2)(a)"]}
