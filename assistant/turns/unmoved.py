"""A turn that changes a fact on which the answer does not rest: the reply says so, and names the fact's place."""

from collections.abc import Iterable

from assistant.leads import led
from assistant.quoting import cited
from assistant.reading import Reading
from assistant.reply import Reply
from assistant.wording import say
from calculators.facts import FactType, fact
from calculators.values import show_value
from treaty.citation import Citation


def unmoved(reply: Reply, before: Reply | None, fresh: Iterable[Reading]) -> Reply:
    """Return the reply led by what does not change it, where its findings and branches are those of `before`."""
    ruling, earlier = reply.ruling, before.ruling if before else None
    if ruling is None or earlier is None or (ruling.outcome, ruling.branches) != (earlier.outcome, earlier.branches):
        return reply
    unused = [row for row in fresh if row.fact not in ruling.used_throughout]
    told = [row for row in unused if fact(row.fact).type in (FactType.BOOLEAN, FactType.CHOICE)]
    if not told:
        return reply
    places = [Citation.parse(str(fact(row.fact).citation)) for row in told]
    words = "; ".join(f"{_words(row, reply.language)} ({place})" for row, place in zip(told, places, strict=True))
    shown = {each.cite for each in reply.citations}
    further = tuple(each for each in cited(places) if each.cite not in shown)
    reply = reply.model_copy(update={"citations": (*reply.citations, *further)})
    return led(reply, say("unmoved", reply.language, facts=words), ())


def _words(row: Reading, language: str) -> str:
    return fact(row.fact).say(show_value(row.value), language)
