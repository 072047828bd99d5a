"""Article 23(1): how Belgium relieves its residents' income, and capital, that Canada taxes."""

from moneyed import Money

from calculators.article_23_progression import EXEMPTED, exempted
from calculators.article_23_taxed import AFTER, Taxed, Taxing, credited
from calculators.article_27_savings import same_currency
from calculators.findings import Amount, Answer, Outcome, Relief, See, amount
from calculators.rights import untaxed
from calculators.situation import Situation
from calculators.values import show_value

EXEMPTION = (
    "exemption of what is taxed in Canada, which may still count for the rate on the remaining income "
    "(exemption with progression)"
)
CREDIT = "credit of the Canadian tax levied on the income against the Belgian tax relating to it"
NO_CORPORATE_TAX = (
    "the dividends are exempt from the corporate income tax, under the conditions and within the limits of Belgian law"
)
CEILING = (
    "no exemption, but the Belgian tax is no more than it would be on earned income from sources outside Belgium "
    "and subject to foreign tax"
)
BY_LIMITED = "Canada may tax the income in accordance with 10(2), 11(2) or (7), or 12(2) or (7)"
BY_OTHER = "Canada may tax the income other than by 10(2), 11(2) or (7), 12(2) or (7), or 21(2), second sentence"
LIMITS = "the credit is subject to Belgian law on the deduction of taxes paid abroad, which these texts do not hold"
CONDITIONS = "the conditions and limits are those of Belgian law, which these texts do not hold"
OTHERWISE = "dividends that are not exempt under these conditions: the Canadian tax is credited"
NOT_BELGIUM = (
    "Belgium may not tax the income, whether or not Canada does, as only Canada may; 23(1)(a) lets it count for the "
    "rate on the remaining income where it is taxed in Canada"
)
LOST = "no exemption so far as the profits were freed from tax in Canada by losses that Belgium has already deducted"


def in_belgium(situation: Situation, taxed: Taxed) -> Outcome:
    """Return how Belgium relieves: exemption, credit, exempt dividends between companies, or the ceiling of 23(1)(e).

    23(1)(a): "taxed in Canada in accordance with the provisions of this Convention, other than those of paragraph 2 of
    Article 10, of paragraphs 2 and 7 of Article 11, of paragraphs 2 and 7 of Article 12 and of the second sentence of
    paragraph 2 of Article 21".
    """
    match taxed.taxing:
        case Taxing.DIVIDENDS:
            return _dividends(situation, taxed)
        case Taxing.INTEREST | Taxing.ROYALTIES:
            return _credit(situation, taxed)
        case Taxing.TRUST:
            return _trust(situation)
        case Taxing.PROFITS:
            return _profits(situation)
        case _ if taxed.alone:
            return _alone(situation)
        case _:
            return _exemption(situation)


def _dividends(situation: Situation, taxed: Taxed) -> Outcome:
    """23(1)(c): "Dividends derived by a company which is a resident of Belgium from a company which is a resident of
    Canada … shall be exempt from the corporate income tax in Belgium under the conditions and within the limits
    provided for in Belgian law".
    """
    if not situation.meets("23(1)(c)", "recipient_is_company"):
        return _credit(situation, taxed)
    if not situation.touched("belgian_exemption_conditions"):
        exempt = Relief(cite="23(1)(c)", state="BE", method=NO_CORPORATE_TAX)
        return (exempt, See(cite="23(1)(c)", why=CONDITIONS), See(cite="23(1)(b)", why=OTHERWISE))
    if situation.meets("23(1)(c)", "belgian_exemption_conditions"):
        return (Relief(cite="23(1)(c)", state="BE", method=NO_CORPORATE_TAX),)
    return _credit(situation, taxed)


def _credit(situation: Situation, taxed: Taxed) -> Outcome:
    """23(1)(b): "the Canadian tax levied on that income shall be allowed as a credit against Belgian tax relating to
    such income", "Subject to the provisions of Belgian law regarding the deduction … of taxes paid abroad".
    """
    situation.note("23(1)(b)", BY_LIMITED, True, "Canada taxes by the paragraph with the ceiling")
    given = Relief(cite="23(1)(b)", state="BE", method=CREDIT)
    return (given, *credited(situation, "23(1)(b)", taxed), See(cite="23(1)(b)", why=LIMITS))


def _alone(situation: Situation) -> Outcome:
    """Income "taxable only in" Canada, which Belgium may not tax either way; 23(1)(a) adds the rate where it is taxed.

    "income … taxed in Canada in accordance with the provisions of this Convention".
    """
    if _untaxed(situation, "23(1)(a)"):
        return (See(cite="23(1)(a)", why=NOT_BELGIUM),)
    return _exemption(situation)


def _exemption(situation: Situation, less: Money | None = None) -> Outcome:
    """23(1)(a): "Belgium shall exempt such income or such elements of capital from tax but may, in calculating the
    amount of tax on the remaining income or capital …, apply the rate of tax which would have been
    applicable if such income or elements of capital had not been exempted".
    """
    if less is None and _untaxed(situation, "23(1)(a)"):
        return (Answer(cite="23(1)(a)", name="Belgium exempts the income", value="no"),)
    situation.note("23(1)(a)", BY_OTHER, True, "Canada taxes by another provision")
    nothing = () if less is not None or situation.touched("taxed_part") else untaxed("23(1)(a)", "BE", situation)
    found = exempted(situation, "23(1)(a)", less)
    none_left = less is not None and any(isinstance(f, Amount) and f.of == EXEMPTED and not f.value for f in found)
    given = () if none_left else (Relief(cite="23(1)(a)", state="BE", method=EXEMPTION),)
    return (*given, *found, *nothing)


def _profits(situation: Situation) -> Outcome:
    """23(1)(d): "the exemption provided for in subparagraph (a) shall not apply … to the extent that those profits have
    also been exempted from tax in Canada by reason of compensation for the said losses".
    """
    touched = situation.touched("losses_deducted", "compensated_profits")
    if not situation.meets("23(1)(d)", "losses_deducted", asked=touched):
        return _exemption(situation)
    less = situation.money("compensated_profits")
    found = () if less is None else (amount("23(1)(d)", less, "profits that Belgium does not exempt"),)
    return (Relief(cite="23(1)(d)", state="BE", method=LOST), *found, *_exemption(situation, less))


def _trust(situation: Situation) -> Outcome:
    """23(1)(e): "the amount of Belgian tax proportionately attributable to such income shall not exceed the amount
    which would be charged according to Belgian law if such income were taxed as earned income derived from sources
    outside Belgium and subject to foreign tax", where it "has been taxed in Canada".
    """
    cite = "23(1)(e)"
    if _untaxed(situation, cite):
        return (Answer(cite=cite, name="the Belgian tax on the income is limited", value="no"),)
    situation.note(cite, "the second sentence of 21(2) applies to the income", True, "income from an estate or a trust")
    given = Relief(cite=cite, state="BE", method=CEILING)
    before, most = situation.money("residence_tax"), situation.money("tax_as_foreign_earned_income")
    if before is None or most is None:
        return (given, *(() if most is None else (amount(cite, most, "the most Belgian tax on the income"),)))
    same_currency("tax_as_foreign_earned_income", most, before)
    because = f"{show_value(before)} charged, {show_value(most)} at most"
    situation.note(cite, "the Belgian tax is within its ceiling", before <= most, because)
    return (given, amount(cite, min(before, most), AFTER))


def _untaxed(situation: Situation, cite: str) -> bool:
    """Whether the story says that Canada does not tax the income; that Canada might have taxed it is not enough."""
    told = situation.touched("taxed_in_other_state")
    return told and not situation.meets(cite, "taxed_in_other_state", "the income is taxed in Canada")
