"""The facts that rules may ask for, each declared once in `calculators/declarations/*.toml`.

A declaration holds the fact's name, type, standing, the question to ask, its plain meaning, the words for each of its
values in three languages, and the provision that makes it matter.
"""

import tomllib
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import TypeAlias

from calculators.errors import RuleError
from treaty.citation import Citation

FOLDER = Path(__file__).parent / "declarations"

Wording: TypeAlias = dict[str, str]
"""Language code to words: `{"en": …, "fr": …, "nl": …}`; English is always there."""


class FactType(StrEnum):
    """What values a fact takes; `calculators.values` parses each."""

    BOOLEAN = "boolean"
    CHOICE = "choice"
    PERCENTAGE = "percentage"
    MONEY = "money"
    NUMBER = "number"
    DAYS = "days"
    MONTHS = "months"
    DATE = "date"
    STAYS = "stays"
    BRACKETS = "brackets"


class Standing(StrEnum):
    """What happens while a fact is unknown (law 3 of the design)."""

    DECIDING = "deciding"
    """Asked, and each branch shown meanwhile."""
    PRESUMED = "presumed"
    """Taken from the closed list, listed as assumed with what would change."""
    EXCEPTIONAL = "exceptional"
    """Taken not to be so, and named as what would change the result."""
    OPTIONAL = "optional"
    """Used where given (an amount, a date); never asked, never assumed."""


@dataclass(frozen=True)
class Fact:
    """One declared fact. `default` is the value taken while a presumed or exceptional fact is unknown.

    A percentage lies between 0 and 100 unless `above_hundred` (a ratio of two amounts).
    """

    name: str
    type: FactType
    standing: Standing
    citation: Citation
    label: Wording
    question: Wording
    meaning: str
    default: str | None = None
    holds: Wording = field(default_factory=dict)
    fails: Wording = field(default_factory=dict)
    choices: dict[str, Wording] = field(default_factory=dict)
    characterisation: bool = False
    examples: tuple[str, ...] = ()
    per_item: bool = True
    above_hundred: bool = False

    def say(self, value: str, language: str = "en") -> str:
        """Return the words for a boolean ("true"/"false") or choice value in a language, English where none is held."""
        wording = {"true": self.holds, "false": self.fails}.get(value) or self.choices.get(value) or {}
        return wording.get(language) or wording.get("en") or f"{self.label.get(language, self.label['en'])}: {value}"


@cache
def facts() -> dict[str, Fact]:
    """Return every declared fact by name; raises RuleError for a name declared twice."""
    found: dict[str, Fact] = {}
    for path in sorted(FOLDER.glob("*.toml")):
        for name, row in tomllib.loads(path.read_text(encoding="utf-8")).items():
            if name in found:
                raise RuleError(f"{path.name}: the fact {name!r} is declared twice")
            found[name] = _declare(name, row)
    return found


def fact(name: str) -> Fact:
    """Return the declared fact of that name; raises RuleError where there is none."""
    try:
        return facts()[name]
    except KeyError:
        raise RuleError(f"no fact {name!r} is declared in {FOLDER.name}/*.toml") from None


def _declare(name: str, row: dict[str, object]) -> Fact:
    fields = dict(row)
    try:
        return Fact(
            name=name,
            type=FactType(str(fields.pop("type"))),
            standing=Standing(str(fields.pop("standing"))),
            citation=Citation.parse(str(fields.pop("cite"))),
            examples=tuple(map(str, fields.pop("examples", ()))),  # type: ignore[call-overload]
            **fields,  # type: ignore[arg-type]
        )
    except (KeyError, TypeError, ValueError) as error:
        raise RuleError(f"the declaration of the fact {name!r} is wrong: {error}") from error
