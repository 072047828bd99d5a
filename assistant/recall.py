"""Turns that live on what was said before: why, show me, recap, the other way round, another language, help."""

import re

from assistant.acts import Act
from assistant.compose import Draft, finish, ruling_reply
from assistant.explain import explain
from assistant.reply import Kind, Reply
from assistant.rulings import understood
from assistant.state import State, Topic
from assistant.wording import say
from calculators.case import Case
from calculators.catalogue import rule_named
from calculators.errors import FactError
from calculators.evaluation import evaluate_items
from calculators.rules import Rule
from treaty.citation import Citation
from treaty.spelling import ORDINALS

BRIEF = 6
"""Words; a longer message that names a language asks something else as well."""
SWAPPED = {"BE": "CA", "CA": "BE"}
EARLIER = re.compile(
    r"\b(?:back|return(?:ing)?|revenons|retour|terug)\b[^,.:;?]{0,12}\b(?:to|à|au|aux|naar|op)\b[^,.:;?]{0,12}?"
    r"\b(first|second|third|premi[eè]re?|deuxi[eè]me|troisi[eè]me|eerste|tweede|derde)?\b",
    re.IGNORECASE,
)


def nothing_asked(language: str) -> Reply:
    """Return the reply to an empty message."""
    return finish(Draft(Kind.HELP, say("no_question", language), language))


def again(state: State, language: str) -> Reply:
    """Return the last reply in another language, from the same ruling or provisions."""
    topic = next((each for each in reversed(state.topics) if each.rule or each.citations), state.topic)
    if topic.rule:
        return _ruled(topic, topic.case, language, state)
    if topic.citations:
        return explain(topic.citations, language, said=state.said)
    return nothing_asked(language)


def act(done: Act, state: State) -> tuple[Topic, Reply] | None:
    """Return the topic and the reply of an act; None where there is nothing before that it could refer to."""
    topic, language = state.topic, state.language
    if done in (Act.HELP, Act.THANKS):
        return topic, finish(Draft(Kind.HELP, say("help", language), language))
    if not state.topics:
        return None
    if done is Act.RECAP:
        return topic, _recap(state)
    if done is Act.SHOW_TEXT and topic.citations:
        return topic, explain(topic.citations, language, said=state.said, kind=Kind.CITATION)
    if done is Act.WHY:
        return topic, again(state, language)
    if done is Act.SWAP and topic.rule:
        swapped = swap(topic.case)
        reply = _ruled(topic, swapped, language, state)
        return Topic(topic.rule, topic.citations, swapped, reply, topic.question), reply
    return None


def swap(case: Case) -> Case:
    """Return the case with the two States changed for each other."""
    for known in case.facts:
        if isinstance(known.value, str) and known.value in SWAPPED:
            case = case.put(known.attribute, SWAPPED[known.value], known.entity, known.said)
    return case


def rule_of(topic: Topic) -> Rule:
    """Return the rule that a topic is about."""
    return rule_named(topic.rule)


def impossible(error: FactError, rule: Rule, state: State) -> Reply:
    """Return the reply to a fact that cannot be: what was wrong, and what the rule goes by."""
    shown = explain((Citation.parse(rule.article),), state.language)
    text = f"{say('not_there', state.language, problem=str(error))}\n\n{shown.text}"
    citations = tuple(Citation.parse(cited.cite) for cited in shown.citations)
    return finish(Draft(Kind.CLARIFICATION, text, state.language, citations, said=state.said))


def leaned_on(text: str, state: State) -> Topic:
    """Return the topic a turn leans on: an earlier one where it says so ("back to the first one"), else the last."""
    match = EARLIER.search(text)
    answered = [topic for topic in state.topics if topic.citations]
    if match is None or not answered:
        return state.topic
    place = ORDINALS.get(match[1].lower(), 1) if match[1] else 1
    return answered[min(place, len(answered)) - 1]


def _ruled(topic: Topic, case: Case, language: str, state: State) -> Reply:
    ruling = evaluate_items(rule_of(topic), case)
    return ruling_reply(ruling, case, language, facts=understood(case, (), language), said=state.said)


def _recap(state: State) -> Reply:
    shown = [topic for topic in state.topics if topic.reply and topic.reply.kind in (Kind.RULING, Kind.EXPLANATION)]
    lines = [f"- {topic.reply.text.split(chr(10) * 2)[0]}" for topic in shown if topic.reply]
    citations = tuple(dict.fromkeys(c for topic in shown for c in topic.citations))
    ruling = next((topic.reply.ruling for topic in reversed(shown) if topic.reply), None)
    return finish(Draft(Kind.EXPLANATION, "\n".join(lines), state.language, citations, ruling=ruling, said=state.said))
