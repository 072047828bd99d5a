"""Explanations: the commentary on the provisions found, then their own words, then what is related."""

from collections.abc import Iterator

from assistant import figure_sources
from assistant.compose import Draft, finish
from assistant.figure_check import Source
from assistant.reply import Kind, Reply
from assistant.wording import say
from treaty.citation import Citation
from treaty.commentary import Entry, Words, entry_of, fill
from treaty.convention import UnknownProvision, library
from treaty.quotation import quote, readable

LONGEST_QUOTE = 700
"""Characters of a provision shown in the text itself; a longer one opens from its citation."""
MOST_RELATED = 5


def explain(
    citations: tuple[Citation, ...], language: str, *, said: tuple[str, ...] = (), kind: Kind = Kind.EXPLANATION
) -> Reply:
    """Return the reply that explains provisions, each once, the first one first."""
    blocks, sources, related = [], [], []
    for citation in citations:
        entry = entry_of(citation)
        if entry is not None:
            filled = [fill(text, language) for text in _texts(_words(entry, language))]
            blocks += [f.text for f in filled]
            sources += [source for f in filled for source in figure_sources.of_slots(f)]
            related += list(entry.see_also)
        blocks.append(own_words(citation, language))
    rest = tuple(place for place in dict.fromkeys(related) if not any(c.contains(place) for c in citations))
    if rest[:MOST_RELATED]:
        blocks.append(say("also", language, cites=", ".join(map(str, rest[:MOST_RELATED]))))
    return _finished(blocks, sources, citations, rest[:MOST_RELATED], language, said, kind)


def own_words(citation: Citation, language: str) -> str:
    """Return a provision's words as a Markdown quotation, or only its first part where it is long."""
    words = readable(quote(citation))
    if len(words) > LONGEST_QUOTE:
        words = words[:LONGEST_QUOTE].rsplit(" ", 1)[0] + " …"
    return f"{say('provision', language, cite=_name(citation))}\n\n> {words}"


def missing_place(error: UnknownProvision, citation: Citation, language: str, said: tuple[str, ...]) -> Reply:
    """Return the reply to a place that the texts do not have: it says what they do have, and shows what is nearest."""
    above = next((place for place in citation.ancestors() if library().exists(place)), None)
    return _finished([str(error)], [], (above,) if above else (), (), language, said, Kind.CITATION)


def _finished(
    blocks: list[str],
    sources: list[Source],
    citations: tuple[Citation, ...],
    related: tuple[Citation, ...],
    language: str,
    said: tuple[str, ...],
    kind: Kind,
) -> Reply:
    text = "\n\n".join(dict.fromkeys(filter(None, blocks)))
    return finish(Draft(kind, text, language, citations, tuple(sources), related=related, said=said))


def _words(entry: Entry, language: str) -> Words:
    return entry.words.get(language) or entry.words["en"]


def _texts(words: Words) -> Iterator[str]:
    yield f"**{words.heading}.** {words.explanation.strip()}"
    yield from (text.strip() for text in (words.example, words.mistake) if text.strip())


def _name(citation: Citation) -> str:
    heading = next((p.heading for p in map(library().provision, (citation, *citation.ancestors())) if p.heading), None)
    return f"{citation} ({heading})" if heading else str(citation)
