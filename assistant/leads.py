"""A sentence put before a reply or after it: its figures are checked like all others, the others keep their places."""

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


def followed(reply: Reply, tail: str, sources: Iterable[Source]) -> Reply:
    """Return the reply with a sentence after it; the reply as it is where the sentence has a figure without source."""
    checked = check(tail, tuple(sources), reply.language)
    if not tail or checked.unsourced:
        return reply
    by = len(reply.text) + len(APART)
    added = (f.model_copy(update={"start": f.start + by, "end": f.end + by}) for f in checked.figures)
    return reply.model_copy(update={"text": reply.text + APART + tail, "figures": (*reply.figures, *added)})


def moved(reply: Reply, by: int) -> Reply:
    """Return the reply with the places of its figures and terms moved on by so many characters."""
    figures = tuple(f.model_copy(update={"start": f.start + by, "end": f.end + by}) for f in reply.figures)
    terms = tuple(t.model_copy(update={"start": t.start + by, "end": t.end + by}) for t in reply.terms)
    return reply.model_copy(update={"figures": figures, "terms": terms})
