"""Which rulings bear on a turn that leans on what was said: a ruling is not given again for every further question."""

from assistant.asked import answers, wanted_kinds
from assistant.rule_choice import Candidate
from assistant.state import Topic
from assistant.turn import Turn
from treaty.citation import Citation

STATES = frozenset({"BE", "CA", "both", "other", "neither"})


def bearing_on(
    turn: Turn, topic: Topic, first: Citation | None, options: tuple[Candidate, ...]
) -> tuple[Candidate, ...]:
    """Return the candidates that may be given for a turn that leans on `topic`; `first` is the provision found first.

    A ruling bears on the turn where it uses something that the turn tells, or where it holds what the turn asks for
    and is on the provision found; the candidate for none of them always stays.
    """
    return tuple(option for option in options if option.ruled is None or _bears(option, turn, topic, first))


def _bears(option: Candidate, turn: Turn, topic: Topic, first: Citation | None) -> bool:
    ruled = option.ruled
    if ruled is None:
        return True
    if not turn.is_about(ruled.rule):
        return False
    told = [r for r in turn.sure if r.fact in ruled.rule.facts and r.value not in STATES]
    if any(topic.case.value(r.fact, r.entity) != r.value for r in told):
        return True
    kinds = wanted_kinds(turn.text)
    places = [Citation.parse(place) for place in (ruled.rule.article, *ruled.rule.provisions)]
    near = first is None or any(place.contains(first) or first.contains(place) for place in places)
    return near and bool(kinds) and answers(ruled.ruling, kinds)
