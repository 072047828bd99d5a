"""Article 24, Non-Discrimination: which claim to equal treatment exists, and for whom."""

from calculators.choices import provision_of
from calculators.facts import fact
from calculators.findings import Answer, Outcome, RateCap, amount
from calculators.rights import OPPOSITE
from calculators.rules import rule
from calculators.situation import Situation
from calculators.values import plain

PROFITS = "profits of the permanent establishment, as for an enterprise of that State with the same activities"
DEDUCTIBLE = "royalties to be deductible under the same conditions as if paid to a resident of the payer's State"
CLAIM = "a claim to equal treatment exists"


@rule(
    "non-discrimination",
    article="24",
    answers="Does the Convention forbid this unequal treatment?",
    facts=(
        "discrimination_ground",
        "tax_not_covered",
        "taxing_state",
        "nationality",
        "recipient_state",
        "recipient_is_company",
        "same_circumstances",
        "more_burdensome",
        "permanent_establishment",
        "same_activities",
        "less_favourable",
        "royalties_adjusted",
        "payer_state",
        "comparable_rate",
        "domestic_rate",
        "gross",
    ),
)
def non_discrimination(situation: Situation) -> Outcome:
    """Article 24(1): "Nationals of a Contracting State shall not be subjected in the other Contracting State to any
    taxation or any requirement connected therewith which is other or more burdensome than the taxation and connected
    requirements to which nationals of that other State in the same circumstances, in particular with respect to
    residence, are or may be subjected."
    """
    if situation.meets("24(4)", "tax_not_covered"):
        return _claim("24(4)", False)
    if situation.touched("comparable_rate"):
        situation.follow("discrimination_ground", "establishment")
    if provision_of(situation, "discrimination_ground", {"24(1)": ("nationality",)}):
        return _claim("24(1)", _national(situation))
    if provision_of(situation, "discrimination_ground", {"24(2)": ("family",)}):
        situation.note(
            "24(2)", "personal allowances must be granted to residents of the other State", False, "excluded"
        )
        return _claim("24(2)", False)
    if provision_of(situation, "discrimination_ground", {"24(2)": ("establishment",)}):
        return _establishment(situation)
    deductible = _royalties(situation)
    return (*_claim("24(3)", deductible), *(_deductible(situation) if deductible else ()))


def _establishment(situation: Situation) -> Outcome:
    """24(2): whether there is a claim, and the most that may be charged; neither without what it is compared with."""
    if not _comparable(situation):
        return _claim("24(2)", False)
    return (*_claim("24(2)", _less_favourable(situation)), *_most(situation))


def _most(situation: Situation) -> Outcome:
    """24(2): the rate of the State's own enterprises is the most it may charge on the establishment's profits."""
    rate, own = situation.number("comparable_rate"), situation.number("domestic_rate")
    if rate is None or (own is not None and own <= rate) or situation.known("less_favourable") is False:
        return ()
    home = situation.state("recipient_state", "residence")
    state = situation.state("taxing_state", "source" if home == "residence" else OPPOSITE[home])
    return (RateCap(cite="24(2)", value=rate, base=PROFITS, state=state),)


def _deductible(situation: Situation) -> Outcome:
    """How much of royalties "shall … be deductible under the same conditions", 24(3), where that is known."""
    gross = situation.money("gross")
    return () if gross is None else (amount("24(3)", gross, DEDUCTIBLE),)


def _claim(cite: str, exists: bool) -> Outcome:
    return (Answer(cite=cite, name=CLAIM, value="yes" if exists else "no"),)


def _national(situation: Situation) -> bool:
    """24(1): "shall, notwithstanding the provisions of Article 1, also apply to individuals who are not residents of
    one or both of the Contracting States".
    """
    if situation.known("recipient_state") == "other" and situation.meets("1", "recipient_is_company"):
        return False
    state = situation.state("taxing_state", "source")
    foreign = ("BE", "CA") if state == "source" else (OPPOSITE[state],)
    return (
        situation.is_one_of("24(1)", "nationality", *foreign, "both")
        and situation.meets("24(1)", "same_circumstances")
        and situation.meets("24(1)", "more_burdensome")
    )


def _comparable(situation: Situation) -> bool:
    """24(2): "a permanent establishment which an enterprise of a Contracting State has in the other", and "enterprises
    of that other State carrying on the same activities"; a rate told to compare with is theirs.
    """
    if situation.touched("permanent_establishment") and not situation.meets("24(2)", "permanent_establishment"):
        return False
    compared = situation.touched("comparable_rate") and not situation.touched("same_activities")
    return compared or situation.meets("24(2)", "same_activities")


def _less_favourable(situation: Situation) -> bool:
    """24(2): "shall not be less favourably levied in that other State", as a higher rate is."""
    rate, own = situation.number("domestic_rate"), situation.number("comparable_rate")
    if rate is None or own is None or situation.touched("less_favourable"):
        return situation.meets("24(2)", "less_favourable")
    because = f"{plain(rate)} % against {plain(own)} %"
    return situation.note("24(2)", fact("less_favourable").say("true"), rate > own, because)


def _royalties(situation: Situation) -> bool:
    """24(3): "Except where the provisions of paragraph 1 of Article 9 or of paragraph 7 of Article 12, apply, royalties
    … shall … be deductible under the same conditions as if they had been paid to a resident of the first-mentioned
    State."
    """
    if situation.meets("24(3)", "royalties_adjusted"):
        return False
    return not situation.touched("payer_state", "recipient_state") or situation.apart(
        "24(3)",
        "payer_state",
        "recipient_state",
        condition="an enterprise of one State pays them to a resident of the other",
        otherwise="no enterprise of one State pays them to a resident of the other",
    )
