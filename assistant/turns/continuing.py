"""A turn that goes on with a case: it answers what was asked, changes a fact, or turns to another kind of income."""

from dataclasses import replace

from assistant.acts import Act
from assistant.asked import wanted_kinds
from assistant.reading import Reading
from assistant.rule_features import CIRCUMSTANCES
from assistant.rulings import BACKGROUND
from assistant.state import State, Topic
from assistant.stating import Said, cited_in, stated
from assistant.turns.kinds import KIND, facts_of, is_shift, kind_told, taken_along
from assistant.turns.leaning import (
    SHORT,
    Link,
    asks,
    asks_why,
    begins_another,
    names_only_an_amount,
    newcomers,
    opens,
    supposes,
)
from assistant.turns.relieving import states_named
from assistant.turns.restating import conceded, restated
from assistant.turns.shifting import shifts
from assistant.turns.turn import Turn, asked_of
from assistant.turns.unmoved import unmoved
from assistant.turns.varying import changed, forgotten, news
from calculators.case import Case
from calculators.catalogue import rule_named, rules_for
from calculators.rules import Rule
from calculators.whole_way import governing_rule
from treaty.citation import Citation


def continued(state: State, turn: Turn) -> Said | None:
    """Return the topic and the reply of a turn that goes on with the case ruled on last; None where it does not."""
    topic = state.ruled
    apart = turn.link is Link.NEW and (newcomers(turn.text) or begins_another(turn.text))
    if apart:
        return None
    if topic is None:
        return _begun(state, turn)
    asked = asked_of(topic)
    if asked and any(r.fact == asked.fact for r in turn.sure):
        return stated(rule_named(topic.rule), topic.case, turn.sure, state, turn.text)
    if turn.link is Link.NEW:
        return None
    if shifts(turn, topic):
        return _shifted(state, topic, turn)
    if (wondered := conceded(state, topic, turn)) is not None:
        return wondered
    if (asks(turn.text) and not names_only_an_amount(turn.text)) or asks_why(turn.text):
        return restated(state, topic, turn)
    if "?" in turn.text and (again := restated(state, topic, turn)) is not None:
        return again
    latest = {each.rule: each for each in state.stories[-1] if each.rule}
    ruled = [each for each in reversed(state.stories[-1]) if latest.get(each.rule) is each]
    ruled = [each for each in ruled if turn.is_about(rule_named(each.rule))]
    ruled.sort(key=lambda each: not _changes_told(turn, each))
    said = next((found for each in ruled if (found := _varied(state, each, turn, used=True)) is not None), None)
    return said or next(
        (found for each in ruled if (found := _varied(state, each, turn, used=False)) is not None), None
    )


def may_answer(act: Act, text: str, state: State) -> bool:
    """Whether a turn that looks like an act may as well name the State that was asked for ("Belgium"), or supposes.

    "If Canada taxes it, does Belgium as well?" supposes the tax of the one State and asks for the other's relief.
    """
    both = len(states_named(text)) > 1
    if act in (Act.RELIEF, Act.DEFINE) and supposes(text) and not opens(text, "about") and not both:
        return True
    asked = asked_of(state.ruled)
    named = asked is not None and bool({choice.value for choice in asked.choices} & set(states_named(text)))
    return act is Act.RELIEF and named and not asks(text) and not opens(text, "about")


def leaned_on(state: State, turn: Turn) -> Topic:
    """Return the topic whose facts a turn goes on with: of another kind of income, what that kind shares."""
    topic = state.ruled or state.topic
    if topic.rule and not turn.is_about(rule_named(topic.rule)):
        return replace(topic, rule="", citations=())
    if not shifts(turn, topic):
        return topic
    rule, case = _moved(state, topic, turn)
    return Topic(rule.name, topic.citations, case, topic.reply, topic.question)


def _begun(state: State, turn: Turn) -> Said | None:
    """The first ruling after a question that was only explained: a turn tells more of its income, or names another."""
    topic = state.topic
    kind = kind_told(topic)
    if turn.link is Link.NEW or asks(turn.text) or not kind:
        return None
    rule = governing_rule(kind)
    own = tuple(r for r in turn.sure if r.fact in rule.facts)
    if turn.is_about(rule) and any(r.fact not in CIRCUMSTANCES for r in own):
        return stated(rule, topic.case, own, state, f"{topic.question} {turn.text}")
    known = {k.attribute for k in topic.case} >= BACKGROUND
    other = known and bool(turn.kind) and is_shift(turn.kind, topic) and turn.is_about(governing_rule(turn.kind))
    beside = other and str(turn.first) in set(rule.provisions) - set(governing_rule(turn.kind).provisions)
    return _shifted(state, topic, turn) if other and not beside else None


def _varied(state: State, topic: Topic, turn: Turn, *, used: bool) -> Said | None:
    """The case with what the turn tells of its rule's facts: that the ruling uses, or that was told before."""
    rule = rule_named(topic.rule)
    own = tuple(r for r in turn.sure if r.fact in facts_of(topic) and r.fact != KIND)
    fresh = news(own, topic.case)
    if not fresh:
        return stated(rule, topic.case, (), state, topic.question) if _says_again(turn, topic, own) else None
    if _introduces(turn, topic, fresh):
        return None
    said = stated(rule, forgotten(turn.text, topic.case), own, state, turn.text)
    ruling = said[1].ruling
    if ruling is None or topic.reply is None or topic.reply.ruling is None:
        return said
    if not used:
        reply = unmoved(said[1], topic.reply, fresh)
        again = replace(said[0], citations=cited_in(reply))
        return (again, reply) if changed(fresh, topic.case) else None
    rests = bool(ruling.used_throughout & {r.fact for r in fresh})
    return said if rests or ruling.outcome != topic.reply.ruling.outcome else None


def _changes_told(turn: Turn, topic: Topic) -> bool:
    """Whether a turn gives something that was told of a case, beyond who and where, another value."""
    own = facts_of(topic) - CIRCUMSTANCES
    return changed((r for r in turn.sure if r.fact in own), topic.case)


def _says_again(turn: Turn, topic: Topic, own: tuple[Reading, ...]) -> bool:
    """Whether a short turn tells only what is known, of the article ruled on: "and for a design?"."""
    article = Citation.parse(rule_named(topic.rule).article)
    near = turn.first is not None and article.contains(turn.first) and len(turn.text.split()) <= SHORT
    return near and any(r.fact not in CIRCUMSTANCES for r in own)


def _introduces(turn: Turn, topic: Topic, fresh: tuple[Reading, ...]) -> bool:
    """Whether a turn tells the rule at hand only who and where, and what else it tells is of the provision found.

    "And a pilot living in Ghent?" is then about the pilot's pay, not about the gain talked about.
    """
    supposed = supposes(turn.text) and not newcomers(turn.text)
    if supposed or turn.first is None or any(r.fact not in CIRCUMSTANCES for r in fresh):
        return False
    others = {r.fact for r in turn.sure} - facts_of(topic) - CIRCUMSTANCES
    found = rules_for(turn.first)
    if any(rule.name == topic.rule for rule in found):
        return False
    return any(others & set(rule.facts) for rule in found if Citation.parse(rule.article).contains(turn.first))


def _shifted(state: State, topic: Topic, turn: Turn) -> Said | None:
    """The same people with another kind of income: "and the interest?"."""
    if asks(turn.text) and not wanted_kinds(turn.text):
        return None
    rule, case = _moved(state, topic, turn)
    own = tuple(r for r in turn.sure if r.fact in rule.facts)
    return stated(rule, case, own, state, turn.text)


def _moved(state: State, topic: Topic, turn: Turn) -> tuple[Rule, Case]:
    """The rule of another kind of income, with the case it was last ruled on in this story, or what goes along."""
    rule, case = taken_along(topic.case, turn.kind, same=turn.link is Link.CORRECTS)
    earlier = next((t for t in reversed(state.stories[-1]) if t.rule == rule.name), None)
    return rule, earlier.case if earlier else case
