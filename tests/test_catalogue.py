"""The catalogue finds every rule, by name and by the provision that it decides by."""

import pytest

from calculators.catalogue import catalogue, rule_named, rules_for
from calculators.errors import FactError
from calculators.provisions import as_toml
from calculators.rules import PROVISIONS
from treaty.citation import Citation


def test_names_are_unique_and_ordered_by_article() -> None:
    """No two rules share a name, and the rules stand in the order of the treaty."""
    rules = catalogue()
    articles = [Citation.parse(rule.article) for rule in rules]
    assert len({rule.name for rule in rules}) == len(rules)
    assert articles == sorted(articles)


@pytest.mark.parametrize("name", ["dividends", "Dividends", " DIVIDENDS "])
def test_a_rule_is_found_by_its_name_however_it_is_written(name: str) -> None:
    """Capitals, hyphens and spaces do not matter in a rule's name."""
    assert rule_named(name).name == "dividends"


def test_an_unknown_name_is_refused_with_the_names_there_are() -> None:
    """Who misspells a rule is told which rules there are."""
    with pytest.raises(FactError, match=r"no rule 'divvies'.*dividends"):
        rule_named("divvies")


@pytest.mark.parametrize(
    ("place", "first"),
    [("10(2)(a)", "dividends"), ("10(2)", "dividends"), ("10", "dividends"), ("15(2)(a)", "day count")],
)
def test_a_provision_leads_to_the_rule_that_decides_by_it(place: str, first: str) -> None:
    """A rule of the provision's own article comes first."""
    found = [rule.name for rule in rules_for(Citation.parse(place))]
    assert first in found
    assert rule_named(found[0]).article == place.partition("(")[0]


def test_a_provision_that_no_rule_decides_by_leads_to_none() -> None:
    """The preamble decides nothing."""
    assert rules_for(Citation.parse("Preamble")) == ()


def test_the_recorded_provisions_are_current() -> None:
    """`provisions.toml` says what `treaty docs` finds now."""
    assert PROVISIONS.read_text(encoding="utf-8") == as_toml()
