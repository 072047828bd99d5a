"""Defined terms in a reply: where the commentary's own sentences first use them, and the places that define them."""

from assistant.reply import Defined, Reply
from assistant.wording import say
from treaty.citation import Citation
from treaty.definitions import first_terms

MOST = 6


def line(own: list[str], shown: tuple[Citation, ...], language: str) -> str:
    """Return the line that names the defined terms of a reply's own sentences, "" where there are none."""
    found = _terms("\n\n".join(own), shown, language)
    terms = ", ".join(f"{words} {place}" for words, _, _, place in found)
    return say("defined", language, terms=terms) if terms else ""


def in_text(reply: Reply, own: list[str], shown: tuple[Citation, ...]) -> Reply:
    """Return the reply with its defined terms marked where its own sentences first use them; they count as related."""
    joined = "\n\n".join(own)
    places = {text: reply.text.find(text) for text in own}
    terms, offset = [], 0
    for text in own:
        for words, start, end, place in _terms(joined, shown, reply.language):
            if offset <= start < offset + len(text) and places[text] >= 0:
                at = places[text] - offset
                terms.append(Defined(text=words, start=start + at, end=end + at, cite=str(place), eid=place.eid))
        offset += len(text) + 2
    related = dict.fromkeys((*reply.related, *(term.cite for term in terms)))
    return reply.model_copy(update={"terms": tuple(terms), "related": tuple(related)})


def _terms(text: str, shown: tuple[Citation, ...], language: str) -> list[tuple[str, int, int, Citation]]:
    """The first terms, those that a provision shown defines left out."""
    found = [term for term in first_terms(text, language) if not _is_shown(term.citation, shown)]
    return [(text[term.start : term.end], term.start, term.end, term.citation) for term in found[:MOST]]


def _is_shown(place: Citation, shown: tuple[Citation, ...]) -> bool:
    return any(place.akin(citation) for citation in shown)
