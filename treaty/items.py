"""Lists of places: "7 and 14", "(a) to (e)", "10(2)(a) and (b)", each item with the steps that stand inside it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from treaty import spelling as words
from treaty.numerals import roman_value
from treaty.steps import Path, expand, fold, read_steps

ARTICLE, PARAGRAPH, POINT, CLAUSE, SUBCLAUSE = range(5)
"""Where the first step of a relative path belongs."""


@dataclass(frozen=True)
class Group:
    """The paths of one list, which ends at `end`: of a `part`, or below a place that is said elsewhere."""

    end: int
    part: str | None
    level: int
    paths: tuple[Path, ...]
    anchor: str = ""


_AND = re.compile(rf"\s*{words.AND}\s*", re.IGNORECASE)
_TO = re.compile(rf"\s*{words.TO}\s*", re.IGNORECASE)
_UNITS = re.compile(
    r"\s*(?:%|per\b|pct|days?|weeks?|months?|years?|jours?|mois|ans?|années?|dagen|maanden|jaar|jaren|EUR|CAD|USD|€|\$"
    r"|[A-Za-z]{4,}s)(?!\w)",
    re.IGNORECASE,
)
_SIBLING = re.compile(r"\(?([a-zA-Z]|[ivx]{2,5}|\d{1,2})\)")


def listed(
    text: str, at: int, form: re.Pattern[str], part: str | None, plural: bool, level: int = ARTICLE
) -> Group | None:
    """A list of items of one form: "7 and 14", "1, 2 and 3", "(a) to (e)", each with what stands inside it."""
    first = form.match(text, at)
    if first is None:
        return None
    path, end = read_steps(text, first.end(), (_step(first[0], level),), keyword=True)
    return more(text, end, [path], part, level, form if plural or level > ARTICLE else None)


def more(text: str, end: int, paths: list[Path], part: str | None, level: int, form: re.Pattern[str] | None) -> Group:
    """The list that begins with `paths` and goes on at `end`; without `form`, only with siblings ("(4)", "(b)")."""
    while True:
        joint = _TO.match(text, end) or _AND.match(text, end)
        found = _next_item(text, joint.end(), paths[-1], level, form) if joint else None
        if joint is None or found is None:
            return Group(end, part, level, tuple(paths))
        path, end = found
        paths += expand(paths[-1], path) if _TO.fullmatch(text, joint.start(), joint.end()) else [path]


def _next_item(text: str, at: int, last: Path, level: int, form: re.Pattern[str] | None) -> tuple[Path, int] | None:
    """The next item of a list: one of the same form, or a sibling written by its last step alone ("(4)", "(b)")."""
    if (sibling := _SIBLING.match(text, at)) and (path := _beside(last, sibling[1])):
        return read_steps(text, sibling.end(), path, keyword=True)
    match = form.match(text, at) if form else None
    if match is None or _UNITS.match(text, match.end()):
        return None
    return read_steps(text, match.end(), (_step(match[0], level),), keyword=True)


def _beside(last: Path, step: str) -> Path | None:
    """The path of `step` as a sibling of the innermost step of `last` that is written alike; None if there is none."""
    for index in range(len(last) - 1, -1, -1):
        if last[index].isdigit() == step.isdigit() and (index > 0 or not step.isdigit()):
            if roman_value(step) == 0 and roman_value(last[index]) and index > 1 and not last[index - 1].isdigit():
                continue
            return fold((*last[:index], step))
    return None


def _step(matched: str, level: int) -> str:
    step = matched.strip().strip("()'\"")
    if level == PARAGRAPH and step == "l":
        return "1"
    if level == ARTICLE:
        value = roman_value(step)
        return str(value) if value else step.upper().lstrip("0") or "0"
    return step.lower() if level == POINT else step
