"""The reply that states a ruling on a case, and the topic that it makes."""

from collections.abc import Collection, Sequence
from typing import TypeAlias

from assistant.carried import listed
from assistant.compose import Draft, finish, ruling_reply
from assistant.explain import explain
from assistant.reading import Certainty, Reading
from assistant.reply import Kind, Reply, Understood
from assistant.rulings import Ruled, decide
from assistant.settled import settled
from assistant.state import State, Topic
from assistant.turns.varying import without_rivals
from assistant.wording import say
from calculators.case import Case
from calculators.errors import FactError
from calculators.rules import Rule
from treaty.citation import Citation

Said: TypeAlias = tuple[Topic, Reply]
"""The topic that a turn makes, and its reply."""


def stated(rule: Rule, case: Case, readings: Sequence[Reading], state: State, text: str) -> Said:
    """Return the ruling of a rule on a case with readings put into it; facts that cannot be are answered with why."""
    try:
        ruled = decide(rule, without_rivals(case, readings), tuple(readings))
    except FactError as error:
        return state.topic, impossible(error, rule, state)
    fresh = {(r.entity, r.fact) for r in readings if r.certainty is Certainty.SURE}
    return said_of(ruled, fresh, state, text)


def said_of(ruled: Ruled, fresh: Collection[tuple[str, str]], state: State, text: str) -> Said:
    """Return the topic and the reply of a ruling; `fresh` are the facts (item and name) told in this turn."""
    ruled = settled(ruled, text)
    facts = facts_of(ruled, fresh, state.language)
    reply = ruling_reply(ruled.ruling, ruled.case, state.language, facts=facts, said=state.said)
    return topic_of(ruled, reply, text), reply


def facts_of(ruled: Ruled, fresh: Collection[tuple[str, str]], language: str) -> tuple[Understood, ...]:
    """Return the facts of a case that the rule asks for, as a reply lists them; `fresh` as in `said_of`."""
    shown = ruled.ruling.used_throughout | set(ruled.rule.facts)
    return tuple(row for row in listed(ruled.case, fresh, language) if row.fact in shown)


def topic_of(ruled: Ruled, reply: Reply, text: str) -> Topic:
    """Return the topic that a ruling makes."""
    return Topic(ruled.rule.name, cited_in(reply), ruled.case, reply, text)


def cited_in(reply: Reply) -> tuple[Citation, ...]:
    """Return the places that a reply cites."""
    return tuple(Citation.parse(cited.cite) for cited in reply.citations)


def impossible(error: FactError, rule: Rule, state: State) -> Reply:
    """Return the reply to a fact that cannot be: what was wrong, and what the rule goes by."""
    shown = explain((Citation.parse(rule.article),), state.language)
    text = f"{say('not_there', state.language, problem=str(error))}\n\n{shown.text}"
    citations = tuple(Citation.parse(cited.cite) for cited in shown.citations)
    return finish(Draft(Kind.CLARIFICATION, text, state.language, citations, said=state.said))
