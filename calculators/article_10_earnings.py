"""Article 10(6)(a)–(d), Dividends: what is left of a branch's profits for Canada's additional tax."""

from dataclasses import dataclass
from functools import reduce

from moneyed import Money

from calculators.article_27_savings import same_currency
from calculators.facts import fact
from calculators.situation import Situation
from calculators.values import show_value
from treaty.limits import limit

PROFITS = ("branch_profits", "branch_gains", "earlier_branch_profits")
LOSSES = ("branch_losses", "earlier_branch_losses")
TAXES = ("branch_taxes", "earlier_branch_taxes")
REINVESTED = ("profits_reinvested", "earlier_profits_reinvested")
BEFORE = "earnings_taxed_before"
DEDUCTED = (("10(6)(a)", LOSSES), ("10(6)(b)", TAXES), ("10(6)(c)", REINVESTED), ("10(6)", (BEFORE,)))
OWN, RELATED = "allowance_used", "allowance_used_by_related"
USES = (OWN, RELATED, "company_relation", "related_same_business", "covered_earnings_stay_out")
AMOUNTS = (*PROFITS, "land_earnings", *LOSSES, *TAXES, *REINVESTED, BEFORE, *USES)
ERRATUM = (
    "10(6)(d): the copy held says “under this subparagraph (e)”, which does not exist; it is read as the official text "
    "has it, “under this subparagraph (d)”, so that amounts deducted earlier count against the allowance"
)
AGAIN = (
    "10(6)(d): read by its words, the allowance of the year is reduced by what the company deducted in earlier years, "
    "and earlier earnings that the allowance then covered count again as not yet subjected to the additional tax"
)
ONCE = (
    "10(6)(d): earnings that the allowance covered in earlier years are read as covered for good, so that what the "
    "company deducted then is deducted again from the earnings of all years together"
)


@dataclass(frozen=True)
class Earnings:
    """Earnings left after the deductions (below zero where they exceed the profits) and the allowance deducted."""

    left: Money
    allowance: Money


def earnings_of(situation: Situation, *, branch: bool, land: bool) -> Earnings | None:
    """Return the earnings, or None while the profits or the taxes on them are not known, which are then asked.

    Raises FactError for an amount that is not in CAD.

    "profits attributable to such permanent establishments in Canada … in a year and previous years after deducting
    therefrom: (a) business losses … (b) all taxes chargeable in Canada on such profits … (c) the profits reinvested …
    and (d) five hundred thousand Canadian dollars ($500,000), less any amount deducted".
    """
    sources = (*(PROFITS if branch else ()), *(("land_earnings",) if land else ()))
    if not situation.touched(*sources):
        return None
    if branch and not situation.touched(*TAXES):
        situation.need(TAXES[0])
        return None
    left = _sum(situation, sources)
    for cite, names in DEDUCTED:
        taken = _sum(situation, names)
        situation.note(cite, fact(names[0]).label["en"], taken.amount > 0, f"{show_value(taken)} deducted")
        left -= taken
    allowance = _allowance(situation)
    _name_readings(situation)
    return Earnings(left - allowance - _covered_before(situation), allowance)


def _allowance(situation: Situation) -> Money:
    """10(6)(d): "less any amount deducted: (i) by the company, or (ii) by a person related thereto"."""
    full = Money(limit("10(6)(d) allowance").number(), _nothing().currency)
    own, related = _sum(situation, (OWN,)), _sum(situation, (RELATED,))
    situation.note("10(6)(d)(i)", fact(OWN).label["en"], own.amount > 0, f"{show_value(own)} deducted before")
    counted = related if related.amount > 0 and _counts(situation) else _nothing()
    left = full - own - counted
    because = f"{show_value(full)} less {show_value(own + counted)}"
    some = situation.note("10(6)(d)", "some of the allowance is left", left.amount > 0, because)
    return left if some else _nothing()


def _covered_before(situation: Situation) -> Money:
    """10(6)(d): "less any amount deducted: (i) by the company": whether what it covered counts again is left open."""
    if not (situation.touched("earlier_branch_profits") and _sum(situation, (OWN,))):
        return _nothing()
    stays_out = situation.meets("10(6)(d)", "covered_earnings_stay_out")
    situation.convention(ONCE if stays_out else AGAIN)
    return _sum(situation, (OWN,)) if stays_out else _nothing()


def _counts(situation: Situation) -> bool:
    """10(6)(d): "a company is related to another company if one company directly or indirectly controls the other, or
    both companies are directly or indirectly controlled by the same person or persons, or if the two companies deal
    with each other not at arm's length"; and only "from the same or a similar business".
    """
    cite = "10(6)(d)(ii)"
    kinds = ("one_controls_the_other", "same_control", "not_at_arms_length")
    return situation.is_one_of(cite, "company_relation", *kinds) and situation.meets(cite, "related_same_business")


def _name_readings(situation: Situation) -> None:
    if situation.touched(OWN, RELATED):
        situation.convention(ERRATUM)
    names = [names[0] for _, names in DEDUCTED if not situation.touched(*names)]
    names += [name for name in (OWN, RELATED) if not situation.touched(name)]
    if names:
        given = "; ".join(fact(name).label["en"] for name in names)
        situation.convention(f"amounts that you did not give are taken as nil: {given}")


def _sum(situation: Situation, names: tuple[str, ...]) -> Money:
    known = ((name, situation.money(name)) for name in names)
    return reduce(_plus, ((name, money) for name, money in known if money is not None), _nothing())


def _plus(total: Money, named: tuple[str, Money]) -> Money:
    same_currency(named[0], named[1], total)
    return total + named[1]


def _nothing() -> Money:
    return Money(0, "CAD")
