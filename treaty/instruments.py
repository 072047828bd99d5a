"""Later instruments that touch the convention: known with their dates and sources, their texts not held."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

from treaty.citation import Citation


@dataclass(frozen=True)
class Instrument:
    """One instrument.

    `touches` are the provisions it changes or explains; `benefits` is true where it bears on every treaty benefit.
    `in_force` is by State ("BE", "CA"), and empty where the dates were not verified. `notes` is by language.
    """

    id: str
    title: str
    touches: tuple[Citation, ...]
    benefits: bool
    signed: date | None
    in_force: Mapping[str, date]
    notes: Mapping[str, str]
    source: str

    @property
    def note(self) -> str:
        """The notice in English."""
        return self.notes["en"]


@cache
def instruments() -> tuple[Instrument, ...]:
    """All known instruments, in the order of instruments.toml."""
    rows = tomllib.loads(files("treaty").joinpath("instruments.toml").read_text(encoding="utf-8"))["instrument"]
    return tuple(
        Instrument(
            row["id"],
            row["title"],
            tuple(Citation.parse(cite) for cite in row["touches"]),
            row.get("benefits", False),
            date.fromisoformat(row["signed"]) if row["signed"] else None,
            _dates(row.get("in_force", {})),
            row["note"],
            row["source"],
        )
        for row in rows
    )


def instruments_of(citation: Citation) -> tuple[Instrument, ...]:
    """The instruments that touch a provision, what holds it or what it holds."""
    return tuple(each for each in instruments() if any(touched.akin(citation) for touched in each.touches))


def benefit_instruments(day: date | None) -> tuple[Instrument, ...]:
    """The instruments to name with a treaty benefit of that day (None if the day is not known).

    Left out are those that were not yet in force in both States on that day.
    """
    return tuple(
        each for each in instruments() if each.benefits and (day is None or day >= max(each.in_force.values()))
    )


def _dates(row: Mapping[str, str]) -> dict[str, date]:
    """Dates by State; "both" stands for one date in both."""
    if "both" in row:
        row = {"BE": row["both"], "CA": row["both"]}
    return {state: date.fromisoformat(text) for state, text in row.items()}
