"""The terms that the convention defines, and where the commentary's own sentences use them.

Their forms in three languages stand in `commentary/definitions.toml`, each with the place that defines it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from treaty.citation import Citation
from treaty.commentary_files import Row, commentary_files, text_of, texts_of

QUOTED = re.compile(r"“[^”]*”|«[^»]*»|„[^”“]*[”“]|\"[^\"\n]*\"")
"""Words of the convention or of somebody else: no term is marked in them."""


@dataclass(frozen=True)
class Definition:
    """A place that defines a term, and by language the term's forms and the phrases where the word means another."""

    citation: Citation
    forms: dict[str, tuple[str, ...]]
    other: dict[str, tuple[str, ...]]


@dataclass(frozen=True)
class Term:
    """A defined term where it occurs, at `start`–`end` of a text, and the place that defines it."""

    start: int
    end: int
    citation: Citation


@cache
def definitions() -> tuple[Definition, ...]:
    """Return every definition, in the order of the file."""
    return tuple(_definition(row) for _, data in commentary_files() for row in data.get("definition", ()))


def first_terms(text: str, language: str) -> tuple[Term, ...]:
    """Return the first occurrence of each defined term outside quotations, in the order of the text.

    >>> [(str(term.citation), term.start) for term in first_terms("Dividends of a company: what a dividend is", "en")]
    [('10(3)', 0), ('3(1)(d)', 15)]
    """
    found: dict[Citation, Term] = {}
    for term in _terms(QUOTED.sub(lambda quoted: "\0" * len(quoted[0]), text), language):
        found.setdefault(term.citation, term)
    return tuple(found.values())


def _terms(text: str, language: str) -> Iterator[Term]:
    pattern, places = _forms(language)
    for match in pattern.finditer(text):
        if (place := places[match[0].lower()]) is not None:
            yield Term(match.start(), match.end(), place)


@cache
def _forms(language: str) -> tuple[re.Pattern[str], dict[str, Citation | None]]:
    """A pattern of every form, the longest first, and by form the place that defines it; none for another sense."""
    places: dict[str, Citation | None] = {}
    for definition in definitions():
        places |= {form.lower(): definition.citation for form in definition.forms.get(language, ())}
    for definition in definitions():
        places |= dict.fromkeys(phrase.lower() for phrase in definition.other.get(language, ()))
    longest = sorted(places, key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest))})(?![\w-])", re.IGNORECASE), places


def _definition(row: Row) -> Definition:
    other = row.get("other", {})
    return Definition(
        Citation.parse(text_of(row, "cite")),
        {language: tuple(texts_of(row, language)) for language in ("en", "fr", "nl")},
        {language: tuple(phrases) for language, phrases in other.items()} if isinstance(other, dict) else {},
    )
