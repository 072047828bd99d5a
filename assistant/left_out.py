"""The figures of a message that a ruling does not rest on, named after it: what was told and had no part in it."""

from assistant.facts.mentions import mentions
from assistant.figure_sources import of_user
from assistant.leads import followed
from assistant.reply import Kind, Reply
from assistant.wording import say
from calculators.facts import FactType

MEASURES = frozenset(FactType) - {FactType.NUMBER}
"""Kinds of figures that are named; a bare number or a year alone is not."""


def with_left_out(reply: Reply, text: str, said: tuple[str, ...]) -> Reply:
    """Return a ruling with the figures of the message `text` that it leaves out named at its end; else the reply."""
    words = figures_left_out(reply, text) if reply.kind is Kind.RULING else ()
    if not words:
        return reply
    quoted = ", ".join(f"“{each}”" for each in words)
    return followed(reply, say("left_out", reply.language, words=quoted), of_user(said))


def figures_left_out(reply: Reply, text: str) -> tuple[str, ...]:
    """Return the amounts, shares, dates and lengths of time of a text that no fact of a reply was read from."""
    used = [fact.said for fact in reply.facts]
    found = (text[m.start : m.end] for m in mentions(text, reply.language) if m.kinds & MEASURES)
    return tuple(dict.fromkeys(each for each in found if not any(each in words for words in used)))
