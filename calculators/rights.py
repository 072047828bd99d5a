"""Who may tax: the two States of a story and the findings that give each its right.

"Taxable only in that State" takes the right from the other State; "may be taxed in that other State" leaves the State
of residence its own, with the relief of Article 23.
"""

from moneyed import Money

from calculators.findings import Outcome, Right, See, State, TaxingRight, amount
from calculators.situation import Situation

OPPOSITE: dict[State, State] = {"BE": "CA", "CA": "BE", "source": "residence", "residence": "source"}
NAMES: dict[State, str] = {
    "BE": "Belgium",
    "CA": "Canada",
    "source": "the source State",
    "residence": "the State of residence",
}

SHARE = "the part of the income"
NOT_DEALT_WITH = "it is income that the foregoing Articles do not deal with"


def sides(situation: Situation, away: str, home: str = "recipient_state") -> tuple[State, State]:
    """Return the State of residence and the other one from the facts that name them, roles while neither is known."""
    residence = situation.state(home, "residence")
    if residence != "residence":
        return residence, OPPOSITE[residence]
    other = situation.state(away, "source")
    return OPPOSITE[other], other


def only(cite: str, state: State, situation: Situation, income: str = SHARE) -> Outcome:
    """Return the findings of "shall be taxable only in that State"; a known gross amount leaves the other nothing."""
    other = OPPOSITE[state]
    rights = (
        TaxingRight(cite=cite, state=state, right=Right.EXCLUSIVE),
        TaxingRight(cite=cite, state=other, right=Right.MAY_NOT_TAX),
    )
    return rights + untaxed(cite, other, situation, income)


def only_as_other_income(situation: Situation, because: str, home: str = "recipient_state") -> Outcome:
    """Return the findings of 21(1) for income that falls outside the article on its kind, `because` says why."""
    situation.note("21(1)", NOT_DEALT_WITH, True, because)
    return only("21(1)", situation.state(home, "residence"), situation)


def untaxed(cite: str, state: State, situation: Situation, income: str = SHARE) -> Outcome:
    """Return the amount, zero, that a State without a right may tax, where the gross amount is known."""
    gross = situation.money("gross")
    return () if gross is None else taxed(cite, state, Money(0, gross.currency), income)


def both(cite: str, state: State) -> Outcome:
    """Return the findings of "may be taxed in that other State": `state` may, and so may the State of residence."""
    return (
        TaxingRight(cite=cite, state=state, right=Right.MAY_TAX),
        TaxingRight(cite=cite, state=OPPOSITE[state], right=Right.MAY_TAX),
    )


def both_of_it(cite: str, state: State, situation: Situation, income: str = SHARE) -> Outcome:
    """Return the findings of `both`, with how much each State may tax where the amount is known and has no ceiling."""
    whole = situation.money("gross")
    amounts = (taxed(cite, each, whole, income) for each in (state, OPPOSITE[state]))
    return (*both(cite, state), *(found for each in amounts for found in each))


def only_of_it(cite: str, state: State, situation: Situation, income: str = SHARE) -> Outcome:
    """Return the findings of `only`, with how much it is that the other may not tax, where the amount is known."""
    whole = situation.money("gross")
    own = () if whole is None else (amount(cite, whole, f"{income} that only {NAMES[state]} may tax"),)
    return (*only(cite, state, situation, income), *taxed(cite, state, whole, income), *own)


def taxed(cite: str, state: State, base: Money | None, income: str = SHARE) -> Outcome:
    """Return how much a State may tax that has the right to tax all of `base`; nothing if that is not known."""
    return () if base is None else (amount(cite, base, f"{income} that {NAMES[state]} may tax"),)


def third_state(situation: Situation, name: str = "recipient_state") -> Outcome:
    """Return where to look if the person is known to be a resident of neither State (Article 1), else nothing.

    While the State of residence is unknown, it is asked which of the two it is.
    """
    if situation.known(name) != "other":
        situation.leave_out(name, "other")
        return ()
    situation.note("1", "the person is a resident of one or both of the Contracting States", False, "of neither State")
    return (See(cite="1", why="the Convention covers residents of one or both of the Contracting States only"),)
