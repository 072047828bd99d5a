"""What is wrong with a commentary: typed figures, places and limits that do not exist, unknown keys, few questions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources.abc import Traversable

from treaty.citation import Citation, CitationError, Part
from treaty.commentary_files import LANGUAGES, Row, commentary_files
from treaty.convention import library
from treaty.limits import UnknownLimit, limit
from treaty.slots import CASE, SLOT

FEWEST = {"en": 12, "fr": 3, "nl": 3}
"""The questions that an entry of a paragraph has at least, by language."""

_ENTRY_KEYS = {"cite", "see_also", "terms", "case", "questions", *LANGUAGES}
_TABLES = {"entry", "topic", "definition"}
_TOPIC_KEYS = {"id", "nearest", "questions", *LANGUAGES}
_ENTRY_WORDS = {"heading", "explanation", "example", "mistake"}
_TOPIC_WORDS = {"heading", "say"}
_UNIT = (
    r"(?:per\s*cent|percent|pour\s*cent|procent|%|days?|weeks?|months?|years?|jours?|semaines?|mois|ans?|années?|dag(?:en)?|weken"
    r"|maand(?:en)?|jaar|jaren|dollars?|euros?|millions?|billions?|milliards?|miljoen|miljard)\b"
)
_NUMBER_WORD = (
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|hundred|thousand|half\s+a"
    r"|deux|trois|quatre|cinq|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente|quarante|cinquante|soixante|cent|mille"
    r"|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|vijftien|twintig|dertig|veertig|vijftig|zestig|honderd|duizend)"
)
_TYPED_FIGURE = re.compile(rf"\d+|\b{_NUMBER_WORD}[\s-]{_UNIT}", re.IGNORECASE)


@dataclass(frozen=True)
class Problem:
    """One fault: the file, the entry's place or the topic's id, and what is wrong; for who writes the commentary."""

    file: str
    where: str
    what: str


def problems(folder: Traversable | None = None) -> tuple[Problem, ...]:
    """Every fault of the commentary in a folder, the package's own unless another is given."""
    return tuple(_problems(folder))


def uncovered(cited: set[Citation]) -> tuple[Citation, ...]:
    """The places with words of their own that no entry explains, neither itself nor what holds it, in order.

    An article that has paragraphs is explained by their entries.
    """
    missing = []
    for unit in library().units():
        explained = any(place in cited for place in (unit.citation, *unit.citation.ancestors()))
        if unit.text and not explained:
            missing.append(unit.citation)
    return tuple(missing)


def typed_figures(text: str) -> tuple[str, ...]:
    """The figures that stand in a text outside its slots.

    >>> typed_figures("At most {10(2)(a) rate} or 15 per cent, one of them, for six months.")
    ('15', 'six months')
    """
    return tuple(match[0] for match in _TYPED_FIGURE.finditer(SLOT.sub(" ", text)))


def _problems(folder: Traversable | None) -> Iterator[Problem]:
    seen: set[str] = set()
    for file, data in commentary_files(folder):
        for key in sorted(set(data) - _TABLES):
            yield Problem(file, key, "unknown key")
        for row in data.get("entry", ()):
            where = str(row.get("cite", "?"))
            yield from (Problem(file, where, what) for what in _of_entry(row, where, seen))
        yield from _too_few(file, data.get("entry", []))
        for row in data.get("topic", ()):
            where = str(row.get("id", "?"))
            yield from (Problem(file, where, what) for what in _of_topic(row, where, seen))


def _of_entry(row: Row, where: str, seen: set[str]) -> Iterator[str]:
    yield from _of_keys(row, _ENTRY_KEYS, _ENTRY_WORDS, required={"heading", "explanation"})
    yield from _of_case(row)
    yield from _of_place(where)
    if where in seen:
        yield "a second entry for the same place"
    seen.add(where)
    for cite in _strings(row.get("see_also", [])):
        yield from _of_place(cite)
    yield from _of_questions(row)


def _of_topic(row: Row, where: str, seen: set[str]) -> Iterator[str]:
    yield from _of_keys(row, _TOPIC_KEYS, _TOPIC_WORDS, required=_TOPIC_WORDS)
    if f"topic {where}" in seen:
        yield "a second topic of the same id"
    seen.add(f"topic {where}")
    for cite in _strings(row.get("nearest", [])):
        yield from _of_place(cite)


def _of_keys(row: Row, known: set[str], known_words: set[str], required: set[str]) -> Iterator[str]:
    yield from (f"unknown key {key}" for key in sorted(set(row) - known))
    for language in LANGUAGES:
        table = row.get(language)
        if not isinstance(table, dict):
            yield f"no [{language}]"
            continue
        yield from (f"unknown key {language}.{key}" for key in sorted(set(table) - known_words))
        yield from (f"no {language}.{key}" for key in sorted(required - set(table)))
        for key, text in table.items():
            yield from (f"{language}.{key}: {what}" for what in _of_text(str(text)))


def _of_case(row: Row) -> Iterator[str]:
    """A case without a rule or facts, and figures of a case outside the example or in an entry that has none."""
    case = row.get("case")
    if case is not None and not (isinstance(case, dict) and set(case) == {"rule", "facts"}):
        yield "case is not a rule with facts"
    for language in LANGUAGES:
        table = row.get(language)
        for key, text in table.items() if isinstance(table, dict) else ():
            if f"{{{CASE}" in str(text) and (case is None or key != "example"):
                yield f"{language}.{key}: a figure of a case"


def _of_text(text: str) -> Iterator[str]:
    yield from (f"typed figure “{figure}”" for figure in typed_figures(text))
    if "{" in SLOT.sub("", text) or "[[" in SLOT.sub("", text):
        yield "a slot that is not closed"
    for match in SLOT.finditer(text):
        if match["cite"]:
            yield from _of_place(match["cite"])
        elif not match["limit"].startswith(CASE) and not _is_limit(match["limit"]):
            yield f"unknown limit {{{match['limit']}}}"


def _of_place(cite: str) -> Iterator[str]:
    citation = _parsed(cite)
    if citation is None:
        yield f"“{cite}” is not a citation"
    elif not library().exists(citation):
        yield f"{citation} does not exist"


def _of_questions(row: Row) -> Iterator[str]:
    asked = row.get("questions", {})
    if not isinstance(asked, dict):
        yield "questions is not a table"
        return
    yield from (f"unknown key questions.{key}" for key in sorted(set(asked) - set(LANGUAGES)))
    for language in LANGUAGES:
        lines = asked.get(language, [])
        for line in lines:
            cite, bar, text = line.partition("|")
            if not bar or not text.strip():
                yield f"a question without “cite | ”: {line}"
            else:
                yield from _of_place(cite)


def _too_few(file: str, rows: list[Row]) -> Iterator[Problem]:
    """The entries of paragraphs that, their points' entries counted in, have fewer questions than wanted."""
    places = [citation for row in rows if (citation := _parsed(str(row.get("cite", "")))) is not None]
    for citation in places:
        if citation.part is Part.RELATIONS or any(above in places for above in citation.ancestors()):
            continue
        for language in LANGUAGES:
            count = sum(1 for cite in _cites_asked(rows, language) if citation.contains(cite))
            if count < FEWEST[language]:
                yield Problem(file, str(citation), f"only {count} questions in {language}, {FEWEST[language]} wanted")


def _cites_asked(rows: list[Row], language: str) -> Iterator[Citation]:
    for row in rows:
        asked = row.get("questions", {})
        for line in asked.get(language, []) if isinstance(asked, dict) else []:
            if (citation := _parsed(line.partition("|")[0])) is not None:
                yield citation


def _parsed(cite: str) -> Citation | None:
    try:
        return Citation.parse(cite)
    except CitationError:
        return None


def _is_limit(key: str) -> bool:
    try:
        limit(key)
    except UnknownLimit:
        return False
    return True


def _strings(value: object) -> list[str]:
    return [each for each in value if isinstance(each, str)] if isinstance(value, list) else []
