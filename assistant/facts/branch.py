"""The branch of Article 10(6): "a Regina plant (PE)" of a Belgian company is one in Canada.

10(6) speaks of "permanent establishments in Canada of a company which is a resident of Belgium": where the additional
tax is the matter, a permanent establishment that is told is that one.
"""

from collections.abc import Sequence
from dataclasses import replace

from assistant.readers.vocabulary import any_of
from assistant.reading import Certainty, Reading

BRANCH, ESTABLISHMENT = "branch_in_canada", "permanent_establishment"
LEVIED, KEPT = "levied_on", "undistributed_profits"
PAYER, RECIPIENT = "payer_state", "recipient_state"
MATTER = "branch_earnings"
PAID = frozenset({"interest", "royalties"})
"""What somebody pays, whoever's "retained earnings" Protocol 6(b) has to be compared with debt."""
SOLD, GAINS = "business_property", "branch_gains"
MARGIN = "establishment_margin"
"""Its profits by 7(2), before the expenses of 7(3)."""
BRANCH_TAX = frozenset({"profits_reinvested", "allowance_used", "allowance_used_by_related", "earlier_branch_losses"})
"""What only the computation of the branch tax takes off."""
AMOUNTS = frozenset({"branch_profits", "branch_taxes", "profits_reinvested", "allowance_used", "earnings_taxed_before"})


def read_retained(found: Sequence[Reading], wanted: Sequence[str]) -> tuple[Reading, ...]:
    """Return the readings, where profits are kept the company that keeps them as the one whose profits they are.

    10(5): "Where a company which is a resident of a Contracting State derives profits … from the other …": nobody
    pays and nobody receives, so that the one who is told of is that company.
    """
    sure = {r.fact: r for r in found if r.certainty is Certainty.SURE}
    kept = LEVIED in sure and sure[LEVIED].value == KEPT
    paid = "income_kind" in sure and sure["income_kind"].value in PAID
    if PAYER not in wanted or not kept or paid or RECIPIENT not in sure:
        return tuple(found)
    company = replace(sure[RECIPIENT], fact=PAYER)
    return (*(r for r in found if r.fact != PAYER), company)


def read_profits(text: str, found: Sequence[Reading], wanted: Sequence[str]) -> tuple[Reading, ...]:
    """Return the readings, the profits of a branch as those of the establishment where no branch tax is the matter."""
    told = {r.fact for r in found}
    if MARGIN not in wanted or MARGIN in told or told & BRANCH_TAX or any_of("allowance", "tax").search(text):
        return tuple(found)
    return (*found, *(replace(r, fact=MARGIN) for r in found if r.fact == "branch_profits"))


def read_branch(text: str, found: Sequence[Reading], wanted: Sequence[str]) -> tuple[Reading, ...]:
    """Return the readings, with the establishment told as the branch in Canada where its earnings are the matter."""
    found = _with_gains(found)
    told = {r.fact for r in found}
    matter = told & AMOUNTS or any(r.value == MATTER for r in found) or any_of("allowance", "tax").search(text)
    if BRANCH not in wanted or BRANCH in told or not matter:
        return tuple(found)
    named = [r for r in found if r.fact == ESTABLISHMENT and r.certainty is Certainty.SURE]
    return (*found, *(replace(r, fact=BRANCH) for r in named))


def _with_gains(found: Sequence[Reading]) -> tuple[Reading, ...]:
    """10(6): profits "including gains from the alienation of property forming part of the business property".

    Beside the profits of the branch, an amount of no other fact is such a gain where business property was sold.
    """
    told = {r.fact for r in found}
    sold = any(r.fact == "property_kind" and r.value == SOLD for r in found)
    if not sold or "branch_profits" not in told or GAINS in told:
        return tuple(found)
    return tuple(replace(r, fact=GAINS) if r.fact == "gross" else r for r in found)
