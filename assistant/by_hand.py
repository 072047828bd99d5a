"""Facts set or taken away by hand: a button or a chip of the browser; the rule of the topic is run again."""

from assistant.offering import MATTER, decided
from assistant.reading import Reading
from assistant.rulings import Ruled
from assistant.state import State, Topic
from assistant.stating import Said, impossible, said_of
from assistant.turns.varying import without_rivals
from calculators.case import Case
from calculators.catalogue import rule_named
from calculators.errors import FactError
from calculators.evaluation import evaluate_items
from calculators.facts import fact
from calculators.values import parse_value


def put_by_hand(state: State, name: str, value: str, item: str) -> Said:
    """Return the ruling once a fact is set, or the question to decide picked; what cannot be is answered with why."""
    topic = state.topic
    if name == MATTER:
        return decided(state, topic, value)
    try:
        told = Reading(name, parse_value(fact(name), value), "", entity=item)
        case = without_rivals(topic.case, (told,)).put(name, told.value, item)
        return _ruled(topic, case, state, {(item, name)})
    except FactError as error:
        return topic, impossible(error, rule_named(topic.rule), state)


def taken_away(state: State, name: str, item: str) -> Said:
    """Return the ruling once a fact is taken away."""
    return _ruled(state.topic, state.topic.case.without(name, item), state, set())


def _ruled(topic: Topic, case: Case, state: State, set_now: set[tuple[str, str]]) -> Said:
    """The ruling on a case changed by hand; what the reply before carried over is carried over still, nothing else."""
    rule = rule_named(topic.rule)
    shown = topic.reply.facts if topic.reply else ()
    fresh = set_now | {(row.item, row.fact) for row in shown if not row.carried}
    return said_of(Ruled(rule, evaluate_items(rule, case), case), fresh, state, topic.question)
