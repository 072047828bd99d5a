"""A sentence put before a reply: its figures are checked like all others, those of the reply keep their places."""

from collections.abc import Iterable

from assistant.figure_check import Source, check
from assistant.reply import Reply

APART = "\n\n"


def led(reply: Reply, lead: str, sources: Iterable[Source]) -> Reply:
    """Return the reply with a sentence before it; the reply as it is where the sentence has a figure without source."""
    checked = check(lead, tuple(sources), reply.language)
    if not lead or checked.unsourced:
        return reply
    rest = moved(reply, len(lead) + len(APART))
    figures = (*checked.figures, *rest.figures)
    return rest.model_copy(update={"text": lead + APART + reply.text, "figures": figures})


def moved(reply: Reply, by: int) -> Reply:
    """Return the reply with the places of its figures and terms moved on by so many characters."""
    figures = tuple(f.model_copy(update={"start": f.start + by, "end": f.end + by}) for f in reply.figures)
    terms = tuple(t.model_copy(update={"start": t.start + by, "end": t.end + by}) for t in reply.terms)
    return reply.model_copy(update={"figures": figures, "terms": terms})
