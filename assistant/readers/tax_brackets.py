"""Tax brackets within a text: "EUR 0-15000 25%, 15000-26000 40%, above 45%"."""

import re
from dataclasses import dataclass

from calculators.brackets import BRACKET, Brackets
from calculators.errors import FactError

BETWEEN = re.compile(r"\s*(?:[,;\n]|[,;]?\s*\b(?:and|et|en)\b)\s*")


@dataclass(frozen=True)
class FoundBrackets:
    """Brackets at `start`–`end` of a text."""

    start: int
    end: int
    value: Brackets


def find_brackets(text: str) -> tuple[FoundBrackets, ...]:
    """Return the tax brackets of a text in their order; what only looks like brackets (a gap, no currency) is none."""
    runs: list[list[re.Match[str]]] = []
    for found in BRACKET.finditer(text):
        if runs and BETWEEN.fullmatch(text, runs[-1][-1].end(), found.start()):
            runs[-1].append(found)
        else:
            runs.append([found])
    read = (_read(run) for run in runs)
    return tuple(each for each in read if each is not None)


def _read(run: list[re.Match[str]]) -> FoundBrackets | None:
    try:
        value = Brackets.parse(", ".join(found[0] for found in run))
    except FactError:
        return None
    return FoundBrackets(run[0].start(), run[-1].end(), value)
