"""Faults of the copy held: the copy's words, and the correct reading shown beside them in square brackets."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from treaty.citation import Citation


@dataclass(frozen=True)
class Erratum:
    """One fault. `occurs` are the copy's words, `shown` the words with the correct reading in brackets."""

    citation: Citation
    occurs: str
    shown: str
    official: str
    remark: str
    source: str


@cache
def errata() -> tuple[Erratum, ...]:
    """All errata, in the order of errata.toml."""
    data = tomllib.loads(files("treaty").joinpath("errata.toml").read_text(encoding="utf-8"))
    return tuple(_erratum(row, data["source"]) for row in data["erratum"])


def errata_of(citation: Citation) -> tuple[Erratum, ...]:
    """The errata inside a provision or in what holds it."""
    return tuple(each for each in errata() if citation.akin(each.citation))


def correct(citation: Citation, words: str) -> str:
    """A provision's words, page undone, with the correct readings in brackets."""
    for erratum in errata_of(citation):
        words = words.replace(erratum.occurs, erratum.shown)
    return words


def _erratum(row: dict[str, str], source: str) -> Erratum:
    return Erratum(Citation.parse(row["cite"]), row["occurs"], row["shown"], row["official"], row["remark"], source)
