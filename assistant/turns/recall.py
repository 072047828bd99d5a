"""Turns that live on what was said before: why, show me, recap, the other way round, another language, help."""

from collections.abc import Callable
from dataclasses import replace

from assistant.acts import Act
from assistant.compose import Draft, finish
from assistant.conditions import way_out, whether_all
from assistant.explain import explain
from assistant.figure_sources import of_ruling
from assistant.leads import led
from assistant.readers.numbers import find_numbers
from assistant.reply import Kind, Reply
from assistant.rulings import Ruled
from assistant.state import State, Topic
from assistant.stating import Said, cited_in, said_of
from assistant.turns.kinds import kind_told
from assistant.turns.leaning import turns_down
from assistant.turns.looking_round import definition, next_place, other_side, place_before
from assistant.turns.relieving import in_the_end, relieved, states_named
from assistant.turns.turn import missing_of
from assistant.turns.unsure import next_question
from assistant.turns.varying import contrary, swap
from assistant.wording import say
from calculators.case import Case
from calculators.catalogue import rule_named
from calculators.evaluation import evaluate_items
from treaty.spelling import ORDINALS

BRIEF = 6
"""Words; a longer message that names a language asks something else as well."""
COUNTS = {word: count for count, words in ((2, "two both deux twee"), (3, "three trois drie"), (4, "four quatre vier"))
          for word in words.split()}  # fmt: skip
SHOWN = (Kind.RULING, Kind.EXPLANATION, Kind.CLARIFICATION)


def nothing_asked(language: str) -> Reply:
    """Return the reply to an empty message."""
    return finish(Draft(Kind.HELP, say("no_question", language), language))


def again(state: State) -> Said:
    """Return the last reply once more, in the language of the conversation, from the same ruling or provisions."""
    topic = next((each for each in reversed(state.topics) if each.rule or each.citations), state.topic)
    if topic.rule:
        return topic, _ruled(topic, topic.case, state, fresh=False)
    if topic.citations:
        return topic, explain(topic.citations, state.language, said=state.said)
    return topic, nothing_asked(state.language)


def act(done: Act, text: str, state: State) -> Said | None:
    """Return the topic and the reply of an act; None where there is nothing before that it could refer to."""
    if done in (Act.HELP, Act.THANKS):
        return state.topic, finish(Draft(Kind.HELP, say("help", state.language), state.language))
    if not state.topics or done is Act.NONE:
        return None
    return _ACTS[done](text, state)


def _shown(_: str, state: State) -> Said | None:
    topic, language = state.topic, state.language
    if not topic.citations:
        return None
    return topic, explain(topic.citations, language, said=state.said, kind=Kind.CITATION)


def _swapped(_: str, state: State) -> Said | None:
    if (beside := other_side("", state)) is not None:
        return beside
    topic = state.ruled
    if topic is None or swap(topic.case) == topic.case:
        return None
    case = swap(topic.case)
    reply = _ruled(topic, case, state, fresh=True)
    return Topic(topic.rule, topic.citations, case, reply, topic.question), reply


def _recapped(text: str, state: State) -> Said:
    """Every answer so far in short; the first or last ones where the turn says how many."""
    shown = _each_once([t for t in state.topics if t.reply is not None and t.reply.kind in SHOWN])
    words = text.lower().split()
    count = next((COUNTS[word] for word in words if word in COUNTS), 1 if ORDINALS.keys() & set(words) else 0)
    first = bool({w for w in words if ORDINALS.get(w) == 1})
    shown = shown[:count] if first and count else shown[-count:]
    lines = [f"- {_short(topic.reply)}" for topic in shown if topic.reply]
    citations = tuple(dict.fromkeys(c for topic in shown for c in topic.citations))
    rulings = [topic.reply.ruling for topic in shown if topic.reply and topic.reply.ruling]
    sources = tuple(source for ruling in rulings for source in of_ruling(ruling))
    told = Draft(Kind.EXPLANATION, "\n".join(lines), state.language, citations, sources, said=state.said)
    return state.topic, finish(replace(told, ruling=rulings[-1] if rulings else None))


def _relieved(text: str, state: State) -> Said | None:
    """The State of residence's relief; for the other State, what was found of its tax.

    Of a place that was only shown, what it says of the State named.
    """
    if (beside := other_side(text, state)) is not None:
        return beside
    found, topic = relieved(text, state), state.topic
    if (
        found is None
        and topic.rule
        and kind_told(topic)
        and states_named(text)
        and topic.reply
        and not topic.reply.missing
    ):
        return again(state)
    return found


def _outcome(_: str, state: State) -> Said:
    return again(state)


def _in_the_end(_: str, state: State) -> Said:
    return in_the_end(state) or again(state)


def _otherwise(text: str, state: State) -> Said | None:
    """The ruling on the contrary of what was asked, else of the condition told last; a turn without a "not" is none."""
    topic = state.ruled if turns_down(text) else None
    turned = contrary(topic.case, missing_of(topic)) if topic is not None else None
    if topic is None or turned is None:
        return None
    reply = _ruled(topic, turned, state, fresh=True)
    return Topic(topic.rule, cited_in(reply), turned, reply, topic.question), reply


def _unconverted(text: str, state: State) -> Said | None:
    """The last ruling with its amounts as they are: the texts hold no exchange rate. A new amount is no conversion."""
    if state.ruled is None or find_numbers(text):
        return None
    topic, reply = again(state)
    return topic, led(reply, say("no_exchange", state.language), ())


def _each_once(topics: list[Topic]) -> list[Topic]:
    return list({(topic.reply.text if topic.reply else ""): topic for topic in topics}.values())


def _short(reply: Reply) -> str:
    """The verdict of a ruling, all its sentences before the reasons; the first paragraph of another reply."""
    blocks = reply.text.split("\n\n")
    if reply.ruling is None or not reply.ruling.outcome:
        return blocks[0]
    kept = blocks[: max(len(dict.fromkeys(reply.ruling.outcome)), 1)]
    return " ".join(block for block in kept if not block.startswith(("-", "**" + say("why", reply.language))))


def _ruled(topic: Topic, case: Case, state: State, *, fresh: bool) -> Reply:
    """The ruling of a topic on a case; `fresh` where the case was changed in this turn."""
    rule = rule_named(topic.rule)
    told = {(k.entity, k.attribute) for k in case if fresh and topic.case.value(k.attribute, k.entity) != k.value}
    return said_of(Ruled(rule, evaluate_items(rule, case), case), told, state, topic.question)[1]


_ACTS: dict[Act, Callable[[str, State], Said | None]] = {
    Act.WHY: _outcome,
    Act.OUTCOME: _outcome,
    Act.SHOW_TEXT: _shown,
    Act.RECAP: _recapped,
    Act.SWAP: _swapped,
    Act.RELIEF: _relieved,
    Act.IN_THE_END: _in_the_end,
    Act.UNSURE: lambda _, state: next_question(state),
    Act.OTHERWISE: _otherwise,
    Act.CURRENCY: _unconverted,
    Act.WAY_OUT: lambda _, state: way_out(state),
    Act.WHETHER_ALL: lambda _, state: whether_all(state),
    Act.NEXT: lambda _, state: next_place(state),
    Act.BEFORE: lambda _, state: place_before(state),
    Act.DEFINE: definition,
}
