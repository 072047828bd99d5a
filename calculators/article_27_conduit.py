"""Article 27(6) with Protocol 6, Miscellaneous Provisions: interest and royalties received by conduit companies."""

from moneyed import Money

from calculators.article_27_savings import same_currency
from calculators.situation import Situation
from calculators.values import HUNDRED, show_value
from treaty.limits import limit

GATE = ("nonresident_capital", "nonresident_control", "untaxed_at_home")
PROTOCOL = ("protocol_6_met", "bona_fide_participation", "equity_to_debt", "equity", "retained_earnings", "debt")
FACTS = ("recipient_is_company", *GATE, *PROTOCOL)


def through_conduit(situation: Situation, *, asked: bool = False) -> bool:
    """Test 27(6)(a) and (b) and Protocol 6; unless asked or touched by the story, taken not to apply and listed."""
    if not (asked or situation.touched(*GATE)):
        return situation.meets("27(6)(b)", "untaxed_at_home")
    return (
        _owned_and_run_abroad(situation)
        and situation.meets("27(6)(b)", "untaxed_at_home", asked=True)
        and not _let_off(situation)
    )


def _owned_and_run_abroad(situation: Situation) -> bool:
    """27(6)(a): "received by a company and one or more persons not resident in that other Contracting State hold …
    at least 50 per cent of the capital of such company and … exercise the management of, or control such company".
    """
    return (
        situation.meets("27(6)(a)", "recipient_is_company")
        and situation.reaches("27(6)(a) holding", "nonresident_capital", asked=True)
        and situation.meets("27(6)(a)", "nonresident_control", asked=True)
    )


def _let_off(situation: Situation) -> bool:
    """Protocol 6: both conditions together keep 27(6) away."""
    if situation.touched("protocol_6_met"):
        return situation.meets("Protocol 6", "protocol_6_met")
    return situation.meets("Protocol 6(a)", "bona_fide_participation") and _lightly_capitalised(situation)


def _equity(situation: Situation) -> Money | None:
    """The paid-up capital together with the taxed retained earnings, where these are told by themselves."""
    equity, retained = situation.money("equity"), situation.money("retained_earnings")
    if equity is None or retained is None:
        return equity
    same_currency("retained_earnings", retained, equity)
    return equity + retained


def _lightly_capitalised(situation: Situation) -> bool:
    """Protocol 6(b): "the paid-up capital and the taxed retained earnings … do not exceed 33 per cent of its debt"."""
    equity, debt = _equity(situation), situation.money("debt")
    if equity is None or debt is None or situation.touched("equity_to_debt"):
        return situation.keeps_to("Protocol 6(b) share", "equity_to_debt")
    same_currency("equity", equity, debt)
    most = limit("Protocol 6(b) share")
    bound = debt.amount * most.number() / HUNDRED
    within = equity.amount <= bound
    because = f"{show_value(equity)} {'<=' if within else '>'} {most.value} % of {show_value(debt)}"
    return situation.note("Protocol 6(b)", most.words, within, because)
