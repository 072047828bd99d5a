"""What a percentage in a text is: a rate of tax or a threshold, told by the words around it; and what is no figure."""

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Literal, TypeAlias

WORDS = Path(__file__).parent / "figure_words.toml"
Part: TypeAlias = Literal["", "rate", "threshold"]
PARTS: tuple[Part, ...] = ("rate", "threshold")
CUT = re.compile(
    r"[,;:()\n–—]|\.\s|\b(?:and|but|so|if|where|et|mais|si|donc|en|maar|als|indien|dus|because|car|want)\b", re.I
)


def part_of(text: str, start: int, end: int) -> Part:
    """Return what the percentage at `start`–`end` is by its words; "" where they do not tell, or tell both."""
    after = text[end:].lstrip(" *_\u00a0")
    told = [part for part in PARTS if _pattern(f"{part}.after").match(after)]
    return told[0] if len(told) == 1 else _before(text, start)


def clause_at(text: str, start: int, end: int) -> str:
    """Return the clause around `start`–`end`, from the cut before it to the one after it."""
    after = CUT.search(text, end)
    return CUT.split(text[:start])[-1] + text[start : after.start() if after else len(text)]


def is_no_figure(text: str, start: int, end: int, language: str = "") -> bool:
    """Whether a bare number counts nothing: "the two States", "a third State", an article "(23)", Dutch "ten"."""
    word, after = text[start:end].lower(), text[end:].lstrip()
    if word.isdecimal() and text[:start].endswith("(") and text.startswith(")", end):
        return True
    if language and word in _words()["harmless"].get(language, []):
        return True
    if word in _words()["stranger"]["numbers"]:
        return not _pattern("stranger.part").match(after)
    return word in _words()["pair"] and bool(_pair(word).search(text, 0, start))


def are_joined(between: str) -> bool:
    """Whether the words between two numbers make them share one unit."""
    return bool(_joined().fullmatch(between))


def _before(text: str, start: int) -> Part:
    clause = CUT.split(text[:start])[-1]
    ends = {part: max((m.end() for m in _pattern(f"{part}.before").finditer(clause)), default=-1) for part in PARTS}
    nearest = max(PARTS, key=lambda part: ends[part])
    return nearest if ends[nearest] >= 0 else ""


@cache
def _words() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(WORDS.read_text(encoding="utf-8"))


@cache
def _pattern(place: str) -> re.Pattern[str]:
    table, row = place.split(".")
    return re.compile(rf"\b(?:{'|'.join(_words()[table][row])})\b", re.IGNORECASE)


@cache
def _pair(word: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(_words()['pair'][word])})\s+$", re.IGNORECASE)


@cache
def _joined() -> re.Pattern[str]:
    return re.compile(rf"[\s*\u00a0]*(?:(?:{'|'.join(_words()['joined']['by'])})[\s*\u00a0]*)+", re.IGNORECASE)
