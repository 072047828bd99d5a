"""Article 10(5), Dividends: no tax on the dividends or undistributed profits of a company of the other State."""

from calculators.findings import Outcome, Right, See, TaxingRight
from calculators.rights import OPPOSITE
from calculators.rules import rule
from calculators.situation import Situation

PAID_THERE = "the dividends are paid to a resident of the State where the profits arise"
PAID_ELSEWHERE = "the dividends are not paid to a resident of the State where the profits arise"


@rule(
    "foreign company's dividends and undistributed profits",
    article="10",
    answers="May a State tax the dividends or undistributed profits of a company of the other State that earns there?",
    facts=("payer_state", "levied_on", "recipient_state", "holding_connected_there"),
)
def foreign_company(situation: Situation) -> Outcome:
    """Article 10(5): "that other State may not impose any tax on the dividends paid by the company, except insofar as
    such dividends are paid to a resident of that other State or insofar as the holding in respect of which the
    dividends are paid is effectively connected with a permanent establishment or a fixed base situated in that other
    State, nor subject the company's undistributed profits to a tax on the company's undistributed profits".
    """
    if situation.known("payer_state") == "other":
        situation.note("10(5)", "the company is a resident of a Contracting State", False, "a third State")
        return (See(cite="10(5)", why="the company is a resident of neither State: 10(5) does not protect it"),)
    situation.leave_out("payer_state", "other")
    if not situation.is_one_of("10(5)", "levied_on", "dividends"):
        why = "the additional tax that Canada may charge on a Belgian company's branch is another matter"
        return (_right(situation, Right.MAY_NOT_TAX), See(cite="10(6)", why=why))
    excepted = situation.apart(
        "10(5)", "payer_state", "recipient_state", condition=PAID_THERE, otherwise=PAID_ELSEWHERE
    ) or situation.meets("10(5)", "holding_connected_there")
    return (_right(situation, Right.MAY_TAX if excepted else Right.MAY_NOT_TAX),)


def _right(situation: Situation, right: Right) -> TaxingRight:
    """The right of the other State than the company's, from which its profits come."""
    return TaxingRight(cite="10(5)", state=OPPOSITE[situation.state("payer_state", "residence")], right=right)
