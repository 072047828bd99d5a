"""Article 8, Shipping and Air Transport: profits from ships and aircraft, pools, incidental interest and rent."""

from typing import Literal

from moneyed import Money

from calculators.article_03_international_traffic import FACTS as VOYAGE
from calculators.article_03_international_traffic import by_definition
from calculators.choices import listed
from calculators.findings import Answer, Outcome, See, State, amount, share
from calculators.rights import NAMES, both, only, taxed, third_state
from calculators.rules import rule
from calculators.situation import Situation
from calculators.values import plain, show_value

STATES: tuple[Literal["BE"], Literal["CA"]] = ("BE", "CA")
WITHIN = "the ship carries exclusively between places in one of the States"
INCIDENTAL = {"interest": "8(4)(a)", "charter": "8(4)(b)(i)", "containers": "8(4)(b)(ii)"}
OPERATOR = "operator_state"
SHARE = "pool_share"
SHARED = "the share of the profits that follows from the participation in the pool or joint business"
OWN_PORTS = "the exception for voyages between places in the other State leaves those within the operator's own State"


@rule(
    "ships and aircraft",
    article="8",
    answers="Which State may tax the profits of a shipping company or an airline?",
    facts=(*VOYAGE, "shipping_income", "incidental", "international_traffic", "transport_means", SHARE, "gross"),
)
def ships_and_aircraft(situation: Situation) -> Outcome:
    """Article 8(1): "Profits derived by an enterprise of a Contracting State from the operation of ships or aircraft in
    international traffic shall be taxable only in that State."
    """
    return third_state(situation, OPERATOR) or _on_land(situation) or _incidental(situation) or _operation(situation)


def _on_land(situation: Situation) -> Outcome:
    """8(1) speaks of "the operation of ships or aircraft" alone: coaches, trains and pipes are ordinary business."""
    if situation.known("transport_means") != "neither":
        situation.leave_out("transport_means", "neither")
        return ()
    situation.note("8(1)", "the profits are derived from the operation of ships or aircraft", False, "by land")
    why = "carriage by road, rail or pipe is business like any other: Article 7 applies"
    return (Answer(cite="8(1)", name="Article 8 governs the profits", value="no"), See(cite="7(1)", why=why))


def _incidental(situation: Situation) -> Outcome:
    """8(4)(a): "interest on funds directly connected with the operation … provided that such interest is incidental";
    8(4)(b): "(i) the charter or rental of ships or aircraft, or (ii) the rental of containers and related equipment …
    provided that such charter or rental is incidental to the operation by that enterprise".
    """
    kind = listed(situation, "8(4)", "shipping_income", INCIDENTAL, asked=situation.touched("incidental"))
    if not kind:
        return ()
    if situation.meets(INCIDENTAL[kind], "incidental"):
        return _only_operator(situation)
    if kind == "interest":
        return (See(cite="11(1)", why="interest that is not incidental to the operation follows Article 11"),)
    why = "rent that is not incidental to the operation follows Article 12 (equipment) or Article 7"
    return (See(cite="12(4)", why=why), See(cite="7(1)", why=why))


def _operation(situation: Situation) -> Outcome:
    """8(3): "shall also apply to profits from the participation in a pool, a joint business or an international
    operating agency", so these follow the same two paragraphs.
    """
    if situation.chosen("shipping_income", "pool", asked=situation.touched("incidental")):
        situation.is_one_of("8(3)", "shipping_income", "pool")
    if _international(situation):
        return _only_operator(situation)
    return _domestic(situation)


def _international(situation: Situation) -> bool:
    if situation.known("international_traffic") is None and situation.touched(*VOYAGE[1:]):
        return by_definition(situation)
    return situation.meets("8(1)", "international_traffic")


def _domestic(situation: Situation) -> Outcome:
    """8(2): "profits which are not covered by paragraph 1 and which are derived from the operation of ships used to
    transport passengers or goods exclusively between places in a Contracting State may be taxed in that State".
    """
    if situation.is_one_of("8(2)", "transport_means", "ship") and not _carries_nothing(situation):
        place = _within(situation)
        if place and place == situation.state(OPERATOR, "residence"):
            situation.note("3(1)(h)", OWN_PORTS, True, f"all within {NAMES[place]}")
            return _only_operator(situation)
        if place:
            return (*both("8(2)", place), *taxed("8(2)", place, _profit(situation)))
    why = "the profits follow Article 7: the other State may tax only what a permanent establishment there earns"
    return (See(cite="7(1)", why=why),)


def _carries_nothing(situation: Situation) -> bool:
    """8(2) speaks of "ships used to transport passengers or goods": told otherwise, the ship is none of them."""
    told = situation.touched("carries_passengers_or_goods")
    return told and not situation.meets("8(2)", "carries_passengers_or_goods")


def _within(situation: Situation) -> State | None:
    """The State between whose places the ship carries exclusively, or None."""
    for state in STATES:
        if situation.chosen("domestic_voyage_in", state):
            situation.is_one_of("8(2)", "domestic_voyage_in", state)
            return state
    situation.is_one_of("8(2)", "domestic_voyage_in", *STATES, condition=WITHIN)
    return None


def _only_operator(situation: Situation) -> Outcome:
    """8(1), and by 8(3) the operator's share of a pool: that part alone is an amount of its own."""
    operator = situation.state(OPERATOR, "residence")
    own = _profit(situation) if situation.number(SHARE) is not None else None
    part = (amount("8(3)", own, f"the part of the income that only {NAMES[operator]} may tax"),) if own else ()
    return (*part, *only("8(1)", operator, situation))


def _profit(situation: Situation) -> Money | None:
    """The profits of the enterprise: of those of a pool or joint business, 8(3), its share."""
    gross, percent = situation.money("gross"), situation.number(SHARE)
    if gross is None or percent is None:
        return gross
    situation.note("8(3)", SHARED, True, f"{plain(percent)} % of {show_value(gross)}")
    return share(percent, gross)
