"""Example phrases of facts: what people say when a fact holds, fails or has a certain value, and what is about none.

Declared in `assistant/examples/facts/*.toml`, a table a fact: `true.en = […]`, `patent.fr = […]` for its values,
`frames.en = ["{} of the votes"]` for the words around a number; `fallback = true` marks the fact that a number of
its type belongs to where its words name no other. A table `none` holds phrases about no fact at all. The wording of
the declarations themselves (`calculators/declarations`) counts as examples too.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from assistant.clauses import Polarity
from assistant.facts.polarity import how_said
from calculators.facts import Fact, facts

FOLDER = Path(__file__).parents[1] / "examples" / "facts"
LANGUAGES = ("en", "fr", "nl")
NONE = "none"
FRAME = "frames"


@dataclass(frozen=True)
class Example:
    """A phrase that states `value` of `fact` ("" for a frame, or of none)."""

    fact: str
    value: str
    language: str
    text: str

    @cached_property
    def denied(self) -> bool:
        """Whether its own grammar denies it; told when first asked for, as few of the thousands ever are."""
        return how_said(self.text, (0, len(self.text))) is Polarity.DENIED

    @property
    def is_frame(self) -> bool:
        """Whether it is the words around a number, `{}` in its place."""
        return "{}" in self.text


@cache
def examples() -> tuple[Example, ...]:
    """Return every example, in the order of the files and then of the declarations; no phrase of a value twice."""
    found = [row for name, table in _tables() for row in _of_table(name, table)]
    found += [row for declared in facts().values() for row in _of_declaration(declared)]
    return tuple({(e.fact, e.value, e.language, e.text): e for e in found}.values())


@cache
def fallbacks() -> frozenset[str]:
    """Return the facts that a number belongs to where its words name no other."""
    return frozenset(name for name, table in _tables() if table.get("fallback"))


@cache
def _tables() -> tuple[tuple[str, dict[str, object]], ...]:
    return tuple(
        (name, table)
        for path in sorted(FOLDER.glob("*.toml"))
        for name, table in tomllib.loads(path.read_text(encoding="utf-8")).items()
    )


def _of_table(name: str, table: dict[str, object]) -> Iterator[Example]:
    for value, rows in table.items():
        if not isinstance(rows, dict):
            continue
        for language, texts in rows.items():
            for text in texts:
                yield Example(name, "" if value == FRAME or name == NONE else value, language, text)


def _of_declaration(declared: Fact) -> Iterator[Example]:
    values = {"true": declared.holds, "false": declared.fails, **declared.choices}
    for value, wording in values.items():
        for language, text in wording.items():
            yield Example(declared.name, value, language, re.sub(r"^[^:]{0,20} : ", "", text))
