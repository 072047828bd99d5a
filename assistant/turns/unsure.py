"""The user does not know the answer to the question asked: the branches stay, and the next question is put."""

from dataclasses import replace

from assistant.leads import led
from assistant.rulings import Ruled
from assistant.state import State
from assistant.stating import Said, said_of
from assistant.wording import say
from calculators.catalogue import rule_named


def next_question(state: State) -> Said | None:
    """Return the last ruling with its next question first; None where nothing was asked."""
    topic = state.ruled
    if topic is None or topic.reply is None or topic.reply.ruling is None or not topic.reply.missing:
        return None
    asked, *others = topic.reply.ruling.missing
    ruling = topic.reply.ruling.model_copy(update={"missing": (*others, asked)})
    _, reply = said_of(Ruled(rule_named(topic.rule), ruling, topic.case), (), state, topic.question)
    reply = led(reply, say("stays_open", state.language), ())
    return replace(topic, reply=reply), reply
