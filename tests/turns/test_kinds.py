"""Tests of assistant/turns/kinds.py: another kind of income takes the people along, not the payment."""

from assistant.state import Topic
from assistant.turns.kinds import facts_of, is_shift, kind_told, taken_along
from calculators.case import Case

CASE = Case.parse({"payer_state": "CA", "recipient_state": "BE", "gross": "CAD 100", "voting_stock": "30"})


def test_people_go_along_and_amounts_stay() -> None:
    """From a dividend to interest the States go along; the amount and the holding do not."""
    rule, case = taken_along(CASE, "interest")
    assert rule.name == "interest"
    assert {k.attribute for k in case} == {"payer_state", "recipient_state"}


def test_the_kind_left_is_not_named_any_more() -> None:
    """Who gives lessons after a concert is taxed on them as no performer."""
    rule, case = taken_along(Case.parse({"recipient_state": "BE", "performer": "true"}), "independent_services")
    assert (rule.name, {k.attribute for k in case}) == ("independent services", {"recipient_state"})


def test_a_kind_brings_what_it_tells() -> None:
    """Fees for technical services are told as such to the rule on royalties."""
    rule, case = taken_along(CASE, "technical_services")
    assert (rule.name, case.value("royalty_kind")) == ("royalties", "technical_assistance")


def test_the_same_rule_is_no_shift() -> None:
    """Social security after a pension stays with the rule on pensions; a salary does not."""
    topic = Topic(rule="pensions")
    assert not is_shift("social_security", topic)
    assert is_shift("employment", topic)


def test_relief_is_of_the_kind_it_relieves() -> None:
    """After a question on relief the kind of income is that of its case."""
    assert kind_told(Topic(rule="relief", case=Case.parse({"income_kind": "royalties"}))) == "royalties"


def test_an_establishment_is_asked_for_the_sake_of_its_profits() -> None:
    """After the rules of Article 5 the income talked about is business profits."""
    assert kind_told(Topic(rule="building site")) == "business_profits"


def test_the_whole_way_asks_what_the_governing_rule_asks() -> None:
    """On the whole way of a dividend the share of the votes counts; of a pension it does not."""
    way = Topic(rule="whole way", case=Case.parse({"income_kind": "dividends"}))
    assert "voting_stock" in facts_of(way)
    assert "voting_stock" not in facts_of(Topic(rule="pensions"))
