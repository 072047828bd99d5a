"""Article 23(2): how Canada relieves its residents' income, and capital, that Belgium taxes."""

from moneyed import Money

from calculators.article_23_progression import exempted
from calculators.article_23_taxed import Taxed, Taxing, credited
from calculators.article_27_savings import same_currency
from calculators.errors import FactError
from calculators.facts import fact
from calculators.findings import Outcome, Relief, See, amount
from calculators.situation import Situation
from calculators.values import show_value

DEDUCTION = "deduction of the Belgian tax payable on the income from the Canadian tax on that income (tax credit)"
SURPLUS = "the dividend is deducted in computing the company's taxable income, as received out of exempt surplus"
EXEMPTION = "exemption of the income, which may still count for the tax on other income (exemption with progression)"
NO_CAPITAL = (
    "paragraph 2 speaks of tax on profits, income and gains; for capital that both States tax it gives no deduction, "
    "and only the laws of Canada may"
)
LAW = "the deduction is subject to the law of Canada, unless that law gives more; these texts do not hold it"
AFFILIATES = "what a foreign affiliate and its exempt surplus are is left to the law of Canada"
DEDUCTED = "dividend that the company deducts in computing its taxable income"
REST = "the rest of the dividend is not out of exempt surplus: the Belgian tax on it is deducted from the Canadian tax"
PAYABLE = "the tax is payable in Belgium on income arising in Belgium"
ARISES = "income that may be taxed in Belgium in accordance with the Convention is deemed to arise in Belgium"


def in_canada(situation: Situation, taxed: Taxed) -> Outcome:
    """Return how Canada relieves: deduction of the Belgian tax, exempt surplus, or exemption with progression.

    23(2)(c): "Where in accordance with any provision of the Convention income derived … by a resident of Canada is
    exempt from tax in Canada, Canada may nevertheless, in calculating the amount of tax on other income …, take into
    account the exempted income".
    """
    if taxed.alone:
        situation.note("23(2)(c)", "the income is exempt from tax in Canada", True, "only Belgium may tax it")
        return (Relief(cite="23(2)(c)", state="CA", method=EXEMPTION), *exempted(situation, "23(2)(c)"))
    if taxed.taxing is Taxing.CAPITAL:
        situation.note("23(2)(a)", PAYABLE, False, "it is a tax on capital")
        return (See(cite="23(2)(a)", why=NO_CAPITAL),)
    if taxed.taxing is Taxing.DIVIDENDS and _out_of_exempt_surplus(situation):
        return _surplus(situation)
    return _deduction(situation, taxed)


def _surplus(situation: Situation) -> Outcome:
    """23(2)(b): the dividend is deducted so far as it comes "out of the exempt surplus"; the rest follows 23(2)(a)."""
    gross, part = situation.money("gross"), situation.money("surplus_part")
    if gross is not None and part is not None:
        _check(part, gross)
    out = gross if part is None else part
    found = () if out is None else (amount("23(2)(b)", out, DEDUCTED),)
    rest = (See(cite="23(2)(a)", why=REST),) if gross is not None and out != gross else ()
    given = Relief(cite="23(2)(b)", state="CA", method=SURPLUS)
    return (given, *found, See(cite="23(2)(b)", why=AFFILIATES), *rest)


def _check(part: Money, gross: Money) -> None:
    same_currency("surplus_part", part, gross)
    if part > gross:
        raise FactError(f"surplus_part: must not be more than the whole dividend of {show_value(gross)}")


def _out_of_exempt_surplus(situation: Situation) -> bool:
    """23(2)(b): "a company which is a resident of Canada shall be allowed to deduct in computing its taxable income any
    dividend received by it out of the exempt surplus of a foreign affiliate which is a resident of Belgium".
    """
    if not situation.meets("23(2)(b)", "recipient_is_company"):
        return False
    part = situation.money("surplus_part")
    if part is None:
        return situation.meets("23(2)(b)", "exempt_surplus")
    because = f"{show_value(part)} of it"
    return situation.note("23(2)(b)", fact("exempt_surplus").say("true"), part.amount > 0, because)


def _deduction(situation: Situation, taxed: Taxed) -> Outcome:
    """23(2)(a): "tax payable in Belgium on profits, income or gains arising in Belgium shall be deducted from any
    Canadian tax payable in respect of such profits, income or gains"; 23(2)(d) deems them to arise there.
    """
    situation.note("23(2)(d)", ARISES, True, "Belgium may tax it")
    situation.note("23(2)(a)", PAYABLE, True, "23(2)(d) deems it to arise in Belgium")
    given = Relief(cite="23(2)(a)", state="CA", method=DEDUCTION)
    return (given, *credited(situation, "23(2)(a)", taxed), See(cite="23(2)(a)", why=LAW))
