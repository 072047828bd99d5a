"""The words of the field, declared in `assistant/readers/vocabulary/*.toml` and turned into patterns."""

import re
import tomllib
import unicodedata
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias

REACH = 80
"""How many characters before a place are looked at."""
FOLDER = Path(__file__).parent / "vocabulary"

BLANKS = re.compile(r"[\s-]+")

Words: TypeAlias = tuple[str, ...]


@cache
def table(name: str, *path: str) -> dict[str, Words]:
    """Return the lists of one declared table: `table("comparisons", "before")` -> key to its words in all languages.

    A missing file or key raises OSError or KeyError: it is a fault of the program, read by whoever changes it.
    """
    rows = declared(name)
    for key in path:
        rows = rows[key]
    return {key: tuple(map(str, value)) for key, value in rows.items() if isinstance(value, list)}


@cache
def declared(name: str) -> dict[str, Any]:  # tables of tables, as deep as the file has them
    """Return a whole declared file as tables; it is read once a process, and nobody writes into it."""
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def words(name: str, *path: str) -> Words:
    """Return all the words of a declared table, whatever their key."""
    return tuple(word for row in table(name, *path).values() for word in row)


def alternatives(phrases: Iterable[str]) -> str:
    r"""Return a pattern for any of the phrases, the longest first; a space stands for any white space or a hyphen.

    >>> print(alternatives(["at", "at least"]))
    at[\s-]+least|at
    """
    return "|".join(
        re.escape(phrase).replace(r"\ ", r"[\s-]+").replace("'", "['’]")
        for phrase in sorted(set(phrases), key=len, reverse=True)
    )


def whole(phrases: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern for any of the phrases as whole words, in capitals or not."""
    return re.compile(rf"(?<![^\W_])(?:{alternatives(phrases)})(?![^\W_])", re.IGNORECASE)


@cache
def any_of(name: str, key: str) -> re.Pattern[str]:
    """Return a pattern for any phrase of the list `any` of a declared table, as whole words."""
    return whole(table(name, key)["any"])


@cache
def choices(name: str, *keys: str) -> dict[str, str]:
    """Return for each declared table of these keys the alternatives of its list `any`, to build patterns of."""
    return {key: alternatives(table(name, key)["any"]) for key in keys}


def just_before(pattern: re.Pattern[str], text: str, place: int) -> re.Match[str] | None:
    """Search a pattern in the few words before a place; it should end with `$`."""
    return pattern.search(text, max(0, place - REACH), place)


def fold(text: str) -> str:
    """Return the text in lower case without accents, apostrophes made straight and hyphens made spaces.

    >>> fold("Saint-Jérôme’s")
    "saint jerome's"
    """
    bare = text if text.isascii() else _without_accents(text)
    return BLANKS.sub(" ", bare.replace("’", "'").casefold()).strip()


def _without_accents(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
