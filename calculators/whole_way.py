"""The whole way of an item: from the kind of income to the article that governs it, who may tax, and the relief.

The border between two articles is followed once for each: an article's rule that leaves the income to another article
(7(7), 6(2), 8(4), 10(3), 11(4), 12(4), Protocol 4) is followed by that article's rule.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from calculators.article_23_relief import FACTS as RELIEF
from calculators.article_23_relief import relieve, residence_follows
from calculators.article_23_taxed import Taxed, Taxing
from calculators.catalogue import rule_named
from calculators.findings import Answer, Finding, Outcome, RateCap, Right, See, TaxingRight
from calculators.rights import OPPOSITE
from calculators.rules import Rule, rule
from calculators.situation import Situation

SHIPS = "ships and aircraft"
UNLIMITED = ("11(7)", "12(7)")
NOTHING_TO_RELIEVE = "two taxes on the same income to relieve under Article 23"
PROFITS = ("7(", "10(4)", "10(6)", "11(5)", "12(5)")
CREDITED = {
    "10(2)": Taxing.DIVIDENDS,
    **dict.fromkeys(("11(2)", "11(7)"), Taxing.INTEREST),
    **dict.fromkeys(("12(2)", "12(7)"), Taxing.ROYALTIES),
}
"""The provisions under which Belgium credits Canadian tax (23(1)(b)), or exempts a company's dividends (23(1)(c))."""


@dataclass(frozen=True)
class Way:
    """The rule that governs a kind of income, and the facts of that rule that the kind already tells."""

    rule: str
    tells: dict[str, str] = field(default_factory=dict)


WAYS = {
    "dividends": Way("dividends"),
    "interest": Way("interest"),
    "royalties": Way("royalties"),
    "immovable_property": Way("immovable property income"),
    "business_profits": Way("business profits"),
    "branch_earnings": Way("branch tax"),
    "shipping": Way(SHIPS),
    "capital_gain": Way("capital gains"),
    "independent_services": Way("independent services"),
    "technical_services": Way("royalties", {"royalty_kind": "technical_assistance"}),
    "employment": Way("employment"),
    "directors_fee": Way("directors"),
    "performer": Way("performers"),
    "pension": Way("pensions"),
    "social_security": Way("pensions", {"pension_kind": "social_security"}),
    "war_veterans_pension": Way("pensions", {"pension_kind": "war_veterans"}),
    "alimony": Way("alimony"),
    "government_salary": Way("government service"),
    "student_payments": Way("students"),
    "estate_or_trust": Way("other income"),
    "other_income": Way("other income"),
    "capital": Way("capital"),
}
"""Each choice of the fact `income_kind` and the way that it opens."""

BORDERS = {
    ("immovable property income", "8(1)"): Way(SHIPS),
    ("business profits", "6(4)"): Way("immovable property income"),
    ("business profits", "8(1)"): Way(SHIPS),
    ("business profits", "10(1)"): Way("dividends"),
    ("business profits", "11(1)"): Way("interest"),
    ("business profits", "12(1)"): Way("royalties"),
    ("business profits", "13(1)"): Way("capital gains"),
    ("business profits", "17(2)"): Way("performers"),
    (SHIPS, "7(1)"): Way("business profits"),
    (SHIPS, "11(1)"): Way("interest"),
    ("dividends", "11(4)"): Way("interest"),
    ("interest", "8(1)"): Way(SHIPS, {"shipping_income": "interest"}),
    ("royalties", "6(1)"): Way("immovable property income", {"immovable_item": "natural_resources_right"}),
    ("royalties", "8(1)"): Way(SHIPS),
    ("royalties", "13(5)"): Way("capital gains"),
    ("employment", "16(1)"): Way("directors"),
    ("directors", "15(1)"): Way("employment"),
    ("employment", "17(1)"): Way("performers"),
    ("employment", "18(1)"): Way("pensions"),
    ("employment", "19(1)(a)"): Way("government service"),
    ("independent services", "17(1)"): Way("performers"),
    ("independent services", "7(1)"): Way("business profits"),
    ("government service", "15(1)"): Way("employment"),
    ("government service", "18(1)"): Way("pensions"),
    ("pensions", "21(1)"): Way("other income"),
    ("alimony", "21(1)"): Way("other income"),
    ("alimony", "21(2)"): Way("other income"),
}
"""Where a rule ends in a See at this provision without a taxing right, the way that goes on."""


@rule(
    "whole way",
    article="23",
    answers="Which article governs the income, who may tax it and up to what, and what does the State of residence do?",
    facts=("income_kind", "recipient_state", "payer_state", *RELIEF),
)
def whole_way(situation: Situation) -> Outcome:
    """Articles 6 to 22 say who may tax; Article 23: "double taxation shall be avoided as follows". 7(7): "Where profits
    include items of income which are dealt with separately in other Articles of this Convention, then the provisions of
    those Articles shall not be affected by the provisions of this Article."
    """
    residence_follows(situation)
    kind = situation.need("income_kind")
    if kind is None:
        return ()
    found = tuple(_governed(situation, WAYS[str(kind)]))
    return (*found, *_relieved(situation, found))


def governing_rule(kind: str) -> Rule:
    """Return the rule that governs a kind of income, a choice of the fact `income_kind`; KeyError for another."""
    return rule_named(WAYS[kind].rule)


def _governed(situation: Situation, way: Way) -> Iterator[Finding]:
    """The findings of the governing article, and of those to which it leaves the income, each entered once."""
    visited: list[str] = []
    following: Way | None = way
    while following and following.rule not in visited:
        visited.append(following.rule)
        for name, value in following.tells.items():
            situation.follow(name, value)
        if following.rule == SHIPS:
            _same_person(situation, "operator_state", "recipient_state")
        found = rule_named(following.rule)(situation)
        yield from found
        following = _left_to(following.rule, found)


def _same_person(situation: Situation, one: str, other: str) -> None:
    """The enterprise that operates a ship or an aircraft is the person whose income it is, where only one was named."""
    for known, unknown in ((one, other), (other, one)):
        value = situation.known(known)
        if value is not None:
            situation.follow(unknown, str(value))


def _left_to(name: str, found: Outcome) -> Way | None:
    if any(isinstance(finding, TaxingRight) for finding in found):
        return None
    places = (finding.cite for finding in found if isinstance(finding, See))
    return next((BORDERS[name, place] for place in places if (name, place) in BORDERS), None)


def _relieved(situation: Situation, found: Outcome) -> Outcome:
    """What the State of residence does about the right that the other State has; nothing where neither has any."""
    rights = [finding for finding in found if isinstance(finding, TaxingRight)]
    if not rights:
        return ()
    home = situation.state("recipient_state", "residence")
    away = [right for right in rights if right.state != home and right.right is not Right.MAY_NOT_TAX]
    if not away:
        situation.note("23", "the other State may tax the income too", False, "only the State of residence may")
        return (Answer(cite="23", name=NOTHING_TO_RELIEVE, value="no"),)
    if away[0].state in ("BE", "CA"):
        situation.follow("recipient_state", OPPOSITE[away[0].state])
    return relieve(situation, _taxed(away, found))


def _taxed(away: list[TaxingRight], found: Outcome) -> Taxed:
    """As what the other State taxes: told by the provision that gives it the right, and by the ceiling, if any."""
    first = away[0]
    limited = not any(right.cite in UNLIMITED for right in away)
    ceilings = [finding.value for finding in found if isinstance(finding, RateCap) and finding.state == first.state]
    ceiling = min(ceilings) if ceilings and limited else None
    return Taxed(_taxing(first.cite, ceiling, found), first.right is Right.EXCLUSIVE, ceiling)


def _taxing(cite: str, ceiling: Decimal | None, found: Outcome) -> Taxing:
    """27(6) sets other ceilings for interest and royalties, which remain such; 21(2) has one or none."""
    if cite.startswith("27(6)"):
        return Taxing.INTEREST if any(finding.cite.startswith("11(") for finding in found) else Taxing.ROYALTIES
    if cite.startswith("21(2)"):
        return Taxing.INCOME if ceiling is None else Taxing.TRUST
    if cite.startswith("22("):
        return Taxing.CAPITAL
    if cite.startswith(PROFITS):
        return Taxing.PROFITS
    return next((taxing for place, taxing in CREDITED.items() if cite.startswith(place)), Taxing.INCOME)
