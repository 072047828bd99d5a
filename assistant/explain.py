"""Explanations: the commentary on the provisions found, then their own words, then what is related."""

import re
from collections.abc import Mapping

from assistant import figure_sources
from assistant.compose import Draft, finish
from assistant.defined import in_text, line
from assistant.figure_check import Source
from assistant.hinges import hinges
from assistant.reply import Kind, Reply
from assistant.wording import say
from calculators.commentary_cases import filled
from treaty.citation import Citation
from treaty.commentary import Filled, Words, entry_of
from treaty.convention import UnknownProvision, library
from treaty.quotation import quote, readable

LONGEST_QUOTE = 700
"""Characters of a provision shown in the text itself; a longer one opens from its citation."""
MOST_RELATED = 5
CLAUSES = re.compile(r".*[^\s,;:.](?=[,;:.]\s)", re.DOTALL)
"""The whole clauses of the words: a reference ("paragraph 3 of Article 10") is not cut in two."""
FIRST = "explanation"
"""The text of an entry that comes first unless another fits the question better."""


def explain(
    citations: tuple[Citation, ...],
    language: str,
    *,
    said: tuple[str, ...] = (),
    kind: Kind = Kind.EXPLANATION,
    closest: Mapping[Citation, str] | None = None,
) -> Reply:
    """Return the reply that explains provisions, each once, the first one first.

    `closest` names for a provision the text of its entry that fits the question best ("mistake"): it comes first.
    """
    blocks, sources, own, related = [], [], [], []
    for citation in citations:
        entry = entry_of(citation)
        if entry is not None:
            told = entry_blocks(citation, language, (closest or {}).get(citation, FIRST))
            own += [each.text for each in told if each.text not in own]
            blocks += [each.text for each in told]
            sources += [source for each in told for source in figure_sources.of_slots(each)]
            related += list(entry.see_also)
        blocks.append(own_words(citation, language))
    if kind is Kind.EXPLANATION and (change := _change(citations, language)):
        blocks.append(change)
    rest = tuple(place for place in dict.fromkeys(related) if not any(c.contains(place) for c in citations))
    if rest[:MOST_RELATED]:
        blocks.append(say("also", language, cites=", ".join(map(str, rest[:MOST_RELATED]))))
    blocks.append(line(own, citations, language))
    reply = _finished(blocks, sources, citations, rest[:MOST_RELATED], language, said, kind)
    return in_text(reply, own, citations)


def entry_texts(citation: Citation, language: str) -> Words | None:
    """Return what the commentary says of a provision, in English where it says nothing in the language; or None."""
    entry = entry_of(citation)
    return None if entry is None else entry.words.get(language) or entry.words["en"]


def entry_blocks(citation: Citation, language: str, first: str = FIRST) -> tuple[Filled, ...]:
    """Return the filled texts of a provision's entry, the one named `first` under the heading, then the others."""
    words = entry_texts(citation, language)
    if words is None:
        return ()
    texts = {"explanation": words.explanation, "example": words.example, "mistake": words.mistake}
    told = {name: text.strip() for name, text in texts.items() if text.strip()}
    order = sorted(told, key=lambda name: name != first)
    headed = (f"**{words.heading}.** {told[order[0]]}", *(told[name] for name in order[1:]))
    return tuple(filled(citation, text, language) for text in headed)


def own_words(citation: Citation, language: str) -> str:
    """Return a provision's words as a Markdown quotation, or only its first part where it is long."""
    words = readable(quote(citation))
    if len(words) > LONGEST_QUOTE:
        clauses = CLAUSES.match(words[:LONGEST_QUOTE])
        words = f"{clauses[0] if clauses else words[:LONGEST_QUOTE]} …"
    return f"{say('provision', language, cite=named_place(citation))}\n\n> {words}"


def missing_place(error: UnknownProvision, citation: Citation, language: str, said: tuple[str, ...]) -> Reply:
    """Return the reply to a place that the texts do not have: it says what they do have, and shows what is nearest."""
    above = next((place for place in citation.ancestors() if library().exists(place)), None)
    return _finished(
        [str(error)],
        list(figure_sources.of_outline(error)),
        (above,) if above else (),
        (),
        language,
        said,
        Kind.CITATION,
    )


def named_place(citation: Citation) -> str:
    """Return a place with the heading it stands under: "10(2) (Dividends)", "Article 14 (Independent …)"."""
    heading = next((p.heading for p in map(library().provision, (citation, *citation.ancestors())) if p.heading), None)
    name = f"Article {citation}" if str(citation).isdigit() else str(citation)
    return f"{name} ({heading})" if heading else name


def _change(citations: tuple[Citation, ...], language: str) -> str:
    """What would change the answer, as the rule on the first provision has it; "" where no rule decides by it."""
    facts = "; ".join(hinge.words(language) for hinge in (hinges(citations[0]) if citations else ()))
    return say("changes", language, facts=facts) if facts else ""


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
