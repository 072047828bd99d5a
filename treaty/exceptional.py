"""Provisions that bear only on unusual stories, and what they qualify."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from treaty.citation import Citation


@dataclass(frozen=True)
class ExceptionalProvision:
    """A provision that changes the result of those it `qualifies`, and its deciding words."""

    citation: Citation
    qualifies: tuple[Citation, ...]
    words: str


@cache
def exceptional() -> tuple[ExceptionalProvision, ...]:
    """All of them, in the order of exceptional.toml."""
    rows = tomllib.loads(files("treaty").joinpath("exceptional.toml").read_text(encoding="utf-8"))["exception"]
    return tuple(
        ExceptionalProvision(
            Citation.parse(row["cite"]), tuple(Citation.parse(cite) for cite in row["qualifies"]), row["words"]
        )
        for row in rows
    )


def exceptions_to(citation: Citation) -> tuple[ExceptionalProvision, ...]:
    """What could change the result of a provision or of what holds it."""
    return tuple(each for each in exceptional() if any(place.contains(citation) for place in each.qualifies))
