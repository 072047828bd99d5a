"""The rulebook: every rule of the catalogue on one page, with its provision, its facts and its decision diagram.

`treaty docs` writes `docs/rulebook.md` and `provisions.toml`; tests check that they are current.
"""

import inspect
from collections.abc import Iterator
from pathlib import Path

from calculators.catalogue import catalogue
from calculators.diagram import diagram
from calculators.facts import Fact, Standing, fact
from calculators.provisions import as_toml
from calculators.rules import PROVISIONS, Rule, recorded

RULEBOOK = Path(__file__).parents[1] / "docs" / "rulebook.md"
HEAD = """# The rulebook

Written by `treaty docs`. Every rule of the convention that can be applied to facts: what it answers,
the words that it follows, the facts that it may ask for, and what it decides while nothing is known. Presumptions and
exceptions are drawn as they are taken; `treaty calc NAME --tree` draws the table over facts of your own.
"""
STANDINGS = {
    Standing.DECIDING: "asked",
    Standing.PRESUMED: "presumed",
    Standing.EXCEPTIONAL: "exception",
    Standing.OPTIONAL: "used if told",
}


def rulebook() -> str:
    """Return the text of the rulebook, in Markdown."""
    return HEAD + "".join("\n".join(("", *_chapter(rule), "")) for rule in catalogue())


def _chapter(rule: Rule) -> Iterator[str]:
    yield f"## {rule.name[:1].upper()}{rule.name[1:]}"
    yield ""
    yield f"**{rule.answers}** Article {rule.article}; `treaty calc {rule.name.replace(' ', '-')}`."
    yield ""
    yield f"> {' '.join(inspect.cleandoc(rule.law).split())}"
    yield ""
    yield f"Decides by: {', '.join(rule.provisions)}."
    yield ""
    if rule.facts:
        yield "| fact | kind | | what it means |"
        yield "| --- | --- | --- | --- |"
        yield from (_row(fact(name)) for name in rule.facts)
        yield ""
    yield "```mermaid"
    yield diagram(rule)
    yield "```"


def _row(declared: Fact) -> str:
    kind = ", ".join(declared.choices) or declared.type.value
    standing = STANDINGS[declared.standing]
    presumed = f" ({declared.default})" if declared.default else ""
    return f"| `{declared.name}` | {kind} | {standing}{presumed} | {declared.meaning} [{declared.citation}] |"


def write() -> tuple[Path, ...]:
    """Write `provisions.toml` and `docs/rulebook.md` anew, and return where they stand."""
    PROVISIONS.write_text(as_toml(), encoding="utf-8")
    recorded.cache_clear()
    RULEBOOK.write_text(rulebook(), encoding="utf-8")
    return PROVISIONS, RULEBOOK


if __name__ == "__main__":
    write()
