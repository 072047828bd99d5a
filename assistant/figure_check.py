"""Law 1 of the house: no figure without a source. Code checks every visible string of every reply.

A figure of a reply is the result of a calculator, a limit or words of a cited provision, a date of a known instrument,
or the user's own; and the user's own appears only as the user's, in a sentence that says so.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from assistant.figure_roles import Part, clause_at, part_of
from assistant.figures import Mention, find_figures
from assistant.reply import Figure
from calculators.values import plain
from treaty.references import find_references

SENTENCE = re.compile(r"[^\n.!?]*(?:[.!?](?!\s|$)[^\n.!?]*)*[.!?]?[ \t]*\n*|\n+")
OWN_WORDS = re.compile(
    r"\byou(?:r| (?:wrote|said|say|stated|mention|gave|answered|asked))\b"
    r"|\bvous avez\b|\bvotre\b|\bvos\b|\bu (?:schreef|zei|vermeldt|gaf|antwoordde)\b|\buw\b|[“«„]",
    re.IGNORECASE,
)
DOLLARS = {"dollar", "CAD", "USD"}
PLACE = "place"


@dataclass(frozen=True)
class Source:
    """A figure that may be said: its value and unit, its role, what it comes from, and the place that states it.

    `place` is the citation of a rate or threshold; `stated` is false for a rate that is not of the outcome shown: it
    may then only be said in a sentence that names its place. `part` tells a rate of tax from a threshold. The unit
    "place" marks the number of an article or section, which is a citation and no figure.
    """

    value: Decimal | str
    unit: str
    role: str
    origin: str
    place: str = ""
    stated: bool = True
    part: Part = ""

    @property
    def is_users(self) -> bool:
        """Whether only the user said it."""
        return self.role == "user"


@dataclass(frozen=True)
class Checked:
    """The figures of a text that have a source, and those that have none."""

    figures: tuple[Figure, ...]
    unsourced: tuple[Mention, ...]


def check(text: str, sources: Iterable[Source], language: str = "") -> Checked:
    """Find every figure of `text` and its source, of the same value, unit and role.

    A rate must come from the branch that the reply states. With `language`, words that are numbers in another language
    only are no figures.
    """
    known = tuple(sources)
    figures, unsourced = [], []
    for mention in find_figures(text, language):
        source = next((s for s in known if _backs(s, mention, text)), None)
        if source is None:
            unsourced.append(mention)
        elif source.unit != PLACE:
            figures.append(_figure(mention, source))
    return Checked(tuple(figures), tuple(unsourced))


def keep_sourced(text: str, sources: Iterable[Source], language: str = "") -> str:
    """Return the text without the sentences that hold a figure without a source."""
    known = tuple(sources)
    kept = [s for s in sentences(text) if not check(s, known, language).unsourced]
    return "".join(kept).strip()


def sentences(text: str) -> list[str]:
    """Split a text into sentences and lines; joined again they give the text."""
    return [match.group() for match in SENTENCE.finditer(text) if match.group()]


def _sentence(text: str, mention: Mention) -> str:
    for match in SENTENCE.finditer(text):
        if match.start() <= mention.start < match.end():
            return match.group()
    return text


def _backs(source: Source, mention: Mention, text: str) -> bool:
    if not any(_equal(source, value, mention) for value in mention.values):
        return False
    part = part_of(text, mention.start, mention.end) if mention.unit == "percent" else ""
    if part and source.part and part != source.part:
        return False
    if source.is_users:
        said_in = clause_at(text, mention.start, mention.end) if part == "rate" else _sentence(text, mention)
        return bool(OWN_WORDS.search(said_in))
    return source.stated or source.place in places_named(_sentence(text, mention))


@lru_cache(maxsize=1024)
def places_named(text: str) -> frozenset[str]:
    """Return the places in the treaty that a text names, each in our spelling."""
    return frozenset(str(citation) for reference in find_references(text) for citation in reference.citations)


def _equal(source: Source, value: Decimal | str, mention: Mention) -> bool:
    if source.unit == PLACE:
        return mention.unit == "number" and mention.text == str(source.value)
    if isinstance(value, str) or isinstance(source.value, str):
        return source.unit == "date" and mention.unit in ("date", "number") and _same_day(source.value, str(value))
    if source.unit == mention.unit or {source.unit, mention.unit} <= DOLLARS:
        return source.value == value
    return source.unit == "percent" and mention.unit == "number" and value < 1 and source.value == value * 100


def _same_day(known: Decimal | str, said: str) -> bool:
    """A day, a day without its year, or a year alone."""
    known = str(known)
    return known == said or (said.startswith("--") and known.endswith(said[2:])) or known[:4] == said


def _figure(mention: Mention, source: Source) -> Figure:
    value = plain(source.value) if isinstance(source.value, Decimal) else source.value
    return Figure.model_validate(
        {
            "text": mention.text,
            "start": mention.start,
            "end": mention.end,
            "value": value,
            "unit": source.unit if mention.unit == "number" else mention.unit,
            "role": source.role,
            "from": source.origin,
        }
    )
