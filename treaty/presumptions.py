"""What is presumed of a payment unless the story says otherwise: a short closed list, each with what would change."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from treaty.citation import Citation


@dataclass(frozen=True)
class Presumption:
    """One presumption: the provisions it concerns, their words, and by language what is assumed and would change."""

    id: str
    citations: tuple[Citation, ...]
    words: str
    assumed: Mapping[str, str]
    would_change: Mapping[str, str]


@cache
def presumptions() -> tuple[Presumption, ...]:
    """The closed list, in the order of presumptions.toml."""
    rows = tomllib.loads(files("treaty").joinpath("presumptions.toml").read_text(encoding="utf-8"))["presumption"]
    return tuple(
        Presumption(
            row["id"],
            tuple(Citation.parse(cite) for cite in row["cites"]),
            row["words"],
            row["assumed"],
            row["would_change"],
        )
        for row in rows
    )


def presumption(identity: str) -> Presumption:
    """The presumption with that id; KeyError if the closed list has none."""
    return {each.id: each for each in presumptions()}[identity]
