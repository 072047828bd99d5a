"""A turn that asks for the ruling once more, or wonders at it: "so what is the cap?", "even though it's short?"."""

from assistant.asked import answers, wanted_kinds
from assistant.rule_features import CIRCUMSTANCES
from assistant.rulings import BACKGROUND
from assistant.state import State, Topic
from assistant.stating import Said, stated
from assistant.turns.kinds import RELIEVING, facts_of, kind_told
from assistant.turns.leaning import SHORT, asks_why, opens
from assistant.turns.turn import Turn
from assistant.turns.varying import news
from calculators.catalogue import rule_named
from calculators.whole_way import governing_rule

TAXED = frozenset({"rate_cap", "taxing_right"})
"""Kinds of finding that every rule on a kind of income may hold."""


def restated(state: State, topic: Topic, turn: Turn) -> Said | None:
    """Return the ruling once more, where a short turn tells nothing and asks for it or its reasons; None otherwise."""
    new = news((r for r in turn.sure if r.fact not in BACKGROUND), topic.case)
    if new or len(turn.text.split()) > SHORT or not (asks_why(turn.text) or _asks_for_its(topic, turn.text)):
        return None
    ruling = topic.reply.ruling if topic.reply is not None else None
    holds = ruling is not None and answers(ruling, wanted_kinds(turn.text))
    kind = "" if holds or asks_why(turn.text) else kind_told(topic)
    rule = governing_rule(kind) if kind and topic.rule not in RELIEVING else rule_named(topic.rule)
    return stated(rule, topic.case, (), state, topic.question)


def conceded(state: State, topic: Topic, turn: Turn) -> Said | None:
    """Return the ruling with its reasons once more, where a turn only wonders at it; None otherwise.

    "Even though it's under 183 days?" tells nothing on which the ruling rests.
    """
    rule, before = rule_named(topic.rule), topic.reply.ruling if topic.reply is not None else None
    if before is None or not opens(turn.text, "conceding") or not turn.is_about(rule):
        return None
    told = tuple(r for r in turn.sure if r.fact in facts_of(topic) - CIRCUMSTANCES)
    said = stated(rule, topic.case, news(told, topic.case), state, topic.question)
    after = said[1].ruling
    return said if after is not None and (after.outcome, after.branches) == (before.outcome, before.branches) else None


def _asks_for_its(topic: Topic, text: str) -> bool:
    """Whether a turn asks for what the ruling holds, or how far the income ruled on is taxed."""
    kinds, ruling = wanted_kinds(text), topic.reply.ruling if topic.reply is not None else None
    if ruling is None or not kinds:
        return False
    return answers(ruling, kinds) or bool(kinds & TAXED and kind_told(topic))
