"""What is indexed: the treaty's words, the explanations of them and the questions people ask, each with its citation.

A passage of words carries its article's heading and the sentence that leads into it, so that a point never stands
alone. Every passage points to the finest provision that answers; those of kind `beyond` point to a topic that the texts
do not answer, and to the provision nearest to it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from calculators.commentary_cases import filled
from treaty.citation import Citation, Part
from treaty.commentary import LANGUAGES, Entry, Topic, entries, fill, topics
from treaty.convention import library
from treaty.provision import Provision

LONGEST = 900
"""Characters after which words are cut at a sentence or a semicolon: about what the embedding model reads."""


class Kind(StrEnum):
    """Whose words a passage holds."""

    WORDS = "words"
    EXPLANATION = "explanation"
    QUESTION = "question"
    BEYOND = "beyond"

    def label(self, number: int) -> str:
        """Return the name of so many passages of this kind."""
        if self is Kind.WORDS:
            return "passages of the texts"
        return f"{'questions beyond the texts' if self is Kind.BEYOND else self.value + 's' * (number != 1)}"


@dataclass(frozen=True)
class Passage:
    """One text to embed: its language ("en", "fr", "nl"), the place it answers with, and for `beyond` its topic.

    `section` names the text of an entry that an explanation holds: "explanation", "example", "mistake" or "terms".
    """

    id: str
    text: str
    citation: Citation
    kind: Kind
    language: str
    heading: str
    topic: str = ""
    section: str = ""

    def metadata(self) -> dict[str, str | int]:
        """Return what Chroma stores beside the text: from `cite` alone the citation is parsed back."""
        return {
            "cite": str(self.citation),
            "eid": self.citation.eid,
            "part": str(self.citation.part),
            "article": self.citation.path[0],
            "heading": self.heading,
            "kind": str(self.kind),
            "language": self.language,
            "topic": self.topic,
            "section": self.section,
        }


@cache
def passages() -> tuple[Passage, ...]:
    """Return every passage, in the order of the texts; ids are unique and stay while the words stay in their place."""
    return (*_all_words(), *_all_entries(), *_all_topics())


def words_of(provision: Provision, above: tuple[Provision, ...]) -> tuple[str, ...]:
    """Return a provision's own words behind its article's heading and lead-in, cut where they are long.

    `above` holds its ancestors, the article first.
    """
    top = (*above, provision)[0]
    title = ". ".join(word for word in (_name(top), top.heading) if word)
    lead = " ".join(parent.parts[0] for parent in above if parent.parts and parent is not top)
    label = "" if provision is top else provision.label
    start = " ".join(word for word in (f"{title}.", lead, label) if word)
    return tuple(f"{start} {piece}" for piece in cut(provision.text))


def cut(text: str, longest: int = LONGEST) -> list[str]:
    """Cut a text after sentences and semicolons into pieces no longer than `longest` where such a place exists.

    >>> cut("One; two. Three", longest=10)
    ['One; two.', 'Three']
    """
    pieces = [""]
    for clause in re.split(r"(?<=[.;:]) ", text):
        if pieces[-1] and len(pieces[-1]) + len(clause) >= longest:
            pieces.append(clause)
        else:
            pieces[-1] = f"{pieces[-1]} {clause}".strip()
    return [piece for piece in pieces if piece]


def _name(top: Provision) -> str:
    if top.citation.part is Part.PROTOCOL:
        return str(top.citation)
    if top.citation.path[0].isdigit():
        return f"Article {top.citation}"
    return str(top.citation).removeprefix("Relations: ")


def _all_words() -> Iterator[Passage]:
    for unit in library().units():
        above = tuple(library().provision(place) for place in reversed(list(unit.citation.ancestors())))
        for number, text in enumerate(words_of(unit, above)):
            heading = (*above, unit)[0].heading or ""
            key = f"words:{unit.citation}:{number}"
            yield Passage(key, text, unit.citation, Kind.WORDS, "en", heading)


def _all_entries() -> Iterator[Passage]:
    for entry in entries():
        for language in LANGUAGES:
            yield from _explanations(entry, language)
        for number, question in enumerate(entry.questions):
            key = f"question:{question.language}:{entry.citation}:{number}"
            heading = entry.words[question.language].heading
            yield Passage(key, question.text, question.citation, Kind.QUESTION, question.language, heading)


def _explanations(entry: Entry, language: str) -> Iterator[Passage]:
    words = entry.words[language]
    said = {"explanation": words.explanation, "example": words.example, "mistake": words.mistake}
    said["terms"] = ", ".join(entry.terms)
    for number, (section, text) in enumerate(said.items()):
        if text:
            key = f"explanation:{language}:{entry.citation}:{number}"
            full = f"{words.heading}. {filled(entry.citation, text, language).text}"
            yield Passage(key, full, entry.citation, Kind.EXPLANATION, language, words.heading, section=section)


def _all_topics() -> Iterator[Passage]:
    for topic in topics():
        for language in LANGUAGES:
            words = topic.words[language]
            said = f"{words.heading}. {fill(words.say, language).text}"
            yield _beyond(topic, language, "say", said)
        for number, question in enumerate(topic.questions):
            yield _beyond(topic, question.language, str(number), question.text)


def _beyond(topic: Topic, language: str, number: str, text: str) -> Passage:
    key, heading = f"beyond:{language}:{topic.id}:{number}", topic.words[language].heading
    return Passage(key, text, topic.nearest[0], Kind.BEYOND, language, heading, topic.id)
