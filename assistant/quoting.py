"""Citations of a reply: each resolves, and each quotation is a raw span of its source."""

from collections.abc import Iterable

from assistant.reply import Cited
from treaty.citation import Citation
from treaty.quotation import quote


def cited(citations: Iterable[Citation]) -> tuple[Cited, ...]:
    """Return each citation with its quotation, once, in the order given; a place within another one given is kept."""
    return tuple(_cited(citation) for citation in dict.fromkeys(citations))


def _cited(citation: Citation) -> Cited:
    quotation = quote(citation)
    return Cited(
        cite=str(citation),
        eid=citation.eid,
        quote=quotation.text,
        source=quotation.source,
        start=quotation.start,
        end=quotation.end,
    )
