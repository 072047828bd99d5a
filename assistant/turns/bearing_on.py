"""Which rulings bear on a turn that leans on what was said: a ruling is not given again for every further question."""

from assistant.asked import answers, wanted_kinds
from assistant.rule_choice import Candidate
from assistant.rule_features import CIRCUMSTANCES
from assistant.state import Topic
from assistant.turns.leaning import supposes
from assistant.turns.turn import Turn
from assistant.turns.varying import news
from treaty.citation import Citation

WHO = frozenset({"income_kind", "recipient_is_company", "person_kind"})
"""Facts that tell who and what kind, which no ruling is given for alone."""
STATES = frozenset({"BE", "CA", "both", "other", "neither"})


def bearing_on(
    turn: Turn, topic: Topic, first: Citation | None, options: tuple[Candidate, ...]
) -> tuple[Candidate, ...]:
    """Return the candidates that may be given for a turn that leans on `topic`; `first` is the provision found first.

    A ruling bears on the turn where it is on the provision found, or by the rule talked about, and uses something that
    the turn tells; or where it is on the provision found and holds what the turn asks for. The candidate for none of
    them stays, but where a turn supposes something ("and if they are related?") on which a ruling rests.
    """
    bearing = tuple(option for option in options if option.ruled is None or _bears(option, turn, topic, first))
    supposed = tuple(option for option in bearing if supposes(turn.text) and _uses(option, turn))
    return supposed or bearing


def _uses(option: Candidate, turn: Turn) -> bool:
    """Whether a ruling rests on something that a turn tells beyond who and where."""
    told = {r.fact for r in turn.sure} - CIRCUMSTANCES
    return option.ruled is not None and bool(told & set(option.ruled.ruling.used))


def _bears(option: Candidate, turn: Turn, topic: Topic, first: Citation | None) -> bool:
    ruled = option.ruled
    if ruled is None:
        return True
    if not turn.is_about(ruled.rule):
        return False
    places = [Citation.parse(place) for place in (ruled.rule.article, *ruled.rule.provisions)]
    near = first is None or any(place.akin(first) for place in places)
    told = [r for r in turn.sure if r.fact in ruled.rule.facts and r.fact not in WHO and r.value not in STATES]
    if news(told, topic.case):
        return near or ruled.rule.name == topic.rule
    kinds = wanted_kinds(turn.text)
    return near and bool(kinds) and answers(ruled.ruling, kinds)
