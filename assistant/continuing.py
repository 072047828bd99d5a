"""A turn that goes on with a case: it answers what was asked, changes a fact, or turns to another kind of income."""

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.acts import Act
from assistant.asked import answers, wanted_kinds
from assistant.doubts import chosen
from assistant.kinds import KIND, is_shift, taken_along
from assistant.leaning import SHORT, Link, asks, newcomers, supposes
from assistant.mind import Mind
from assistant.premises import of_story
from assistant.reading import Certainty, Reading
from assistant.relieving import states_named
from assistant.rulings import BACKGROUND, wanted_facts
from assistant.state import State, Topic
from assistant.stating import Said, stated
from assistant.varying import ARTICLES, forgotten, varied
from calculators.case import Case
from calculators.catalogue import catalogue, rule_named
from calculators.rules import Rule
from calculators.ruling import Missing
from calculators.whole_way import WAYS, governing_rule
from retrieval.hits import Evidence
from treaty.citation import Citation

CLEAR = 3.9
"""From this score on a turn's own words tell what it is about: turns that vary a case stay below, on evals/dev."""


@dataclass(frozen=True)
class Turn:
    """One turn: its words, how it stands to what was said, and what it tells."""

    text: str
    link: Link
    readings: tuple[Reading, ...]
    found: Citation | None = None
    """The provision that the search finds clearly for its words alone; None where it finds none clearly."""

    def is_about(self, rule: Rule) -> bool:
        """Whether nothing but what a rule decides on is found for its words."""
        if self.found is None:
            return True
        places = [rule.article, *rule.provisions]
        return any(_akin(Citation.parse(place), self.found) for place in places)

    @property
    def sure(self) -> tuple[Reading, ...]:
        """What it tells without doubt."""
        return tuple(r for r in self.readings if r.certainty is Certainty.SURE)

    @property
    def kind(self) -> str:
        """The kind of income that it names, "" where it names none."""
        return next((str(r.value) for r in self.sure if r.fact == KIND and str(r.value) in WAYS), "")


def read_turn(mind: Mind, state: State, text: str, link: Link, evidence: Evidence) -> Turn:
    """Read a turn with the question that it may answer and the values that it may change."""
    return Turn(text, link, _readings(mind, state, text, link), _clearly(evidence))


def _clearly(evidence: Evidence) -> Citation | None:
    clear = evidence.best >= CLEAR and evidence.best > evidence.beyond
    return evidence.hits[0].citation if clear and evidence.hits else None


def _readings(mind: Mind, state: State, text: str, link: Link) -> tuple[Reading, ...]:
    topic = state.ruled
    asked = _asked(topic)
    wanted = wanted_facts(catalogue())
    found = of_story(mind.reader.read(text, state.language, wanted, asked), text, state.language)
    if topic is None:
        return found
    if asked and link is Link.CORRECTS:
        plain = mind.reader.read(text, state.language, wanted)
        plain = (*plain, *varied(text, state.language, topic.case, plain, _missing(topic)))
        if _changed(plain, topic.case):
            return plain
    found = tuple(r for r in found if r.said.lower() not in ARTICLES and not _is_no_answer(r, text))
    if asked and (pick := chosen(text, asked)) is not None:
        found = (pick, *(r for r in found if r.fact != pick.fact))
    if link is not Link.NEW:
        found = (*found, *varied(text, state.language, topic.case, found, _missing(topic)))
    return found


def _is_no_answer(reading: Reading, text: str) -> bool:
    """Whether a whole turn was taken for a bare answer although it asks or supposes something."""
    return reading.said == text.strip() and (asks(text) or supposes(text))


def continued(state: State, turn: Turn) -> Said | None:
    """Return the topic and the reply of a turn that goes on with the case ruled on last; None where it does not."""
    topic = state.ruled
    if topic is None or (turn.link is Link.NEW and newcomers(turn.text)):
        return None
    asked = _asked(topic)
    if asked and any(r.fact == asked.fact for r in turn.sure):
        return stated(rule_named(topic.rule), topic.case, turn.sure, state, turn.text)
    if turn.link is Link.NEW:
        return None
    if turn.kind and is_shift(turn.kind, topic) and turn.is_about(governing_rule(turn.kind)):
        return _shifted(state, topic, turn)
    if asks(turn.text):
        return _restated(state, topic, turn)
    ruled = [each for each in reversed(state.stories[-1]) if each.rule and turn.is_about(rule_named(each.rule))]
    return next((said for each in ruled if (said := _varied(state, each, turn)) is not None), None)


def may_answer(act: Act, text: str, state: State) -> bool:
    """Whether a turn that looks like an act may as well name the State that was asked for: "Belgium"."""
    asked = _asked(state.ruled)
    named = asked is not None and bool({choice.value for choice in asked.choices} & set(states_named(text)))
    return act is Act.RELIEF and named and not asks(text)


def leaned_on(state: State, turn: Turn) -> Topic:
    """Return the topic whose facts a turn goes on with: of another kind of income, what that kind shares."""
    topic = state.ruled or state.topic
    if not turn.kind or not is_shift(turn.kind, topic):
        return topic
    rule, case = _moved(state, topic, turn.kind)
    return Topic(rule.name, topic.citations, case, topic.reply, topic.question)


def _missing(topic: Topic | None) -> tuple[Missing, ...]:
    return topic.reply.missing if topic is not None and topic.reply is not None else ()


def _asked(topic: Topic | None) -> Missing | None:
    return next(iter(_missing(topic)), None)


def _restated(state: State, topic: Topic, turn: Turn) -> Said | None:
    """The ruling once more, where a short turn tells nothing and asks what the ruling holds: "so what is the cap?"."""
    kinds, ruling = wanted_kinds(turn.text), topic.reply.ruling if topic.reply is not None else None
    new = any(topic.case.value(r.fact, r.entity) != r.value for r in turn.sure if r.fact not in BACKGROUND)
    if new or not kinds or ruling is None or len(turn.text.split()) > SHORT or not answers(ruling, kinds):
        return None
    return stated(rule_named(topic.rule), topic.case, (), state, topic.question)


def _varied(state: State, topic: Topic, turn: Turn) -> Said | None:
    """The case with what the turn tells of its rule's facts, if that is anything that the ruling uses."""
    rule = rule_named(topic.rule)
    own = tuple(r for r in turn.sure if r.fact in rule.facts and r.fact != KIND)
    fresh = tuple(r for r in own if topic.case.value(r.fact, r.entity) != r.value)
    if not fresh:
        return None
    said = stated(rule, forgotten(turn.text, topic.case), own, state, turn.text)
    ruling = said[1].ruling
    if ruling is None or topic.reply is None or topic.reply.ruling is None:
        return said
    used = set(ruling.used) | {name for part in ruling.parts for name in part.used}
    uses = bool(used & {r.fact for r in fresh}) or _changed(fresh, topic.case)
    return said if uses or ruling.outcome != topic.reply.ruling.outcome else None


def _shifted(state: State, topic: Topic, turn: Turn) -> Said | None:
    """The same people with another kind of income: "and the interest?"."""
    if asks(turn.text) and not wanted_kinds(turn.text):
        return None
    rule, case = _moved(state, topic, turn.kind)
    own = tuple(r for r in turn.sure if r.fact in rule.facts)
    return stated(rule, case, own, state, turn.text)


def _moved(state: State, topic: Topic, kind: str) -> tuple[Rule, Case]:
    """The rule of another kind of income, with the case it was last ruled on in this story, or what goes along."""
    rule, case = taken_along(topic.case, kind)
    earlier = next((t for t in reversed(state.stories[-1]) if t.rule == rule.name), None)
    return rule, earlier.case if earlier else case


def _akin(one: Citation, other: Citation) -> bool:
    return one.contains(other) or other.contains(one)


def _changed(readings: Sequence[Reading], case: Case) -> bool:
    known = {(k.entity, k.attribute): k.value for k in case}
    return any(known.get((r.entity, r.fact), r.value) != r.value for r in readings if r.certainty is Certainty.SURE)
