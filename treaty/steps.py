"""The steps below an article or paragraph, in every way they are written.

Among them: "(2)(a)", ".2.a", "§ 2", "lid 2, a)", " 2 a".
"""

from __future__ import annotations

import re
from collections.abc import Callable

from treaty import spelling as words
from treaty.numerals import letter, letter_value, roman, roman_value

Path = tuple[str, ...]
_LONGEST_RANGE = 60
_DEEPEST = 2
"""Letters that a sub-clause has above it: its point and its clause."""


def _re(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_LABEL = r"[a-z]|[ivx]{2,5}"
_END = r"(?=\s*(?:$|[.,;:?!)\]”\"]))"
_NOT_A_QUANTITY = (
    r"(?![\d%])(?![.,]\d)(?!\s*(?:%|per\s?cent|pct|days?|months?|years?|jours|mois|ans|dagen|maanden|jaar))"
)
_NUMBERED = (
    _re(r"\s*\(\s*(\d{1,2})\s*\)"),
    _re(rf"[\s,]*{words.PARAGRAPH}\s*\(?(\d{{1,2}})\)?{_NOT_A_QUANTITY}"),
    _re(r"[.:](\d{1,2})(?![\d%])(?!\s*%)"),
)
_BARE_NUMBER = _re(rf"[ \t]+(\d{{1,2}})(?=\s*(?:$|[?!.;:,](?!\d)|\s(?:{_LABEL})\)?(?:\s|$|[?!.,])))")
_ORDINAL_PARAGRAPH = _re(rf"[\s,]+({words.ORDINAL})\s+{words.PARAGRAPH}")
_LETTERED = (
    _re(rf"\s*,?\s*\(\s*({_LABEL})\s*\)"),
    _re(rf"[\s,]*(?:{words.POINT}|{words.CLAUSE})\s*[\"'(]?({_LABEL})\b[\"')]?(?!['’])"),
    _re(rf",?\s*\b({_LABEL})\)"),
    _re(rf"\.({_LABEL})\b(?!\.\w)"),
)
_BARE_LETTER = _re(
    rf"[ \t]*(?:\b|(?<=[\d)]))({_LABEL})(?![\w'’]){_END}"
    rf"|[ \t]+([b-hj-z]|[ivx]{{2,5}})(?![\w'’])(?=\s+(?:plz|pls|please|svp|stp|aub|and|or|et|ou)\b)"
)


def read_steps(text: str, at: int, path: Path, keyword: bool = False) -> tuple[Path, int]:
    """Follow the steps written after `path` from `at` on; the path they lead to and where they end.

    With `keyword`, steps parted by a mere space count too ("art 10 2 a").
    """
    while (found := _next_step(text, at, path, keyword)) is not None:
        path, at = (*path, found[0]), found[1]
    return fold(path), at


def _next_step(text: str, at: int, path: Path, keyword: bool) -> tuple[str, int] | None:
    numbered = len(path) == 1 and path[0][:1].isdigit()
    if numbered:
        for form in (*_NUMBERED, _BARE_NUMBER) if keyword else _NUMBERED:
            if match := form.match(text, at):
                return str(int(match[1])), match.end()
        if match := _ORDINAL_PARAGRAPH.match(text, at):
            return str(words.ORDINALS.get(match[1].lower()) or int(re.sub(r"\D", "", match[1]))), match.end()
    letters = sum(1 for step in path if not step[0].isdigit())
    for form in (*_LETTERED, _BARE_LETTER) if letters <= _DEEPEST else ():
        match = form.match(text, at)
        if match and (letters != 1 or roman_value(match[match.lastindex or 0])):
            return match[match.lastindex or 0], match.end()
    return None


def fold(path: Path) -> Path:
    """The path in its one spelling: points and clauses in small letters, sub-clauses in capitals.

    >>> fold(("10", "2", "A")), fold(("3", "1", "a", "II", "a"))
    (('10', '2', 'a'), ('3', '1', 'a', 'ii', 'A'))
    """
    letters = 0
    folded: list[str] = []
    for step in path:
        if step[:1].isdigit():
            folded.append(step.upper())
            continue
        letters += 1
        folded.append(step.upper() if letters > 2 else step.lower())
    return tuple(folded)


def expand(first: Path, last: Path) -> list[Path]:
    """The places after `first` up to and including `last`, in order; just `last` if they are not siblings.

    >>> expand(("10", "2"), ("10", "4"))
    [('10', '3'), ('10', '4')]
    """
    if len(first) != len(last) or first[:-1] != last[:-1]:
        return [last]
    readings: tuple[_Numeral, ...] = ((_digits, str), *_lettered(first))
    for value, name in readings:
        low, high = value(first[-1]), value(last[-1])
        if low and high and low < high <= low + _LONGEST_RANGE:
            return [(*first[:-1], name(number)) for number in range(low + 1, high + 1)]
    return [last]


_Numeral = tuple[Callable[[str], int], Callable[[int], str]]


def _lettered(path: Path) -> tuple[_Numeral, ...]:
    """How to read the last step of a path: as a clause it is Roman first, as a point a letter first."""
    letters = sum(1 for step in path if not step[:1].isdigit())
    if letters > 2:
        return ((letter_value, lambda value: letter(value).upper()),)
    readings = ((letter_value, letter), (roman_value, roman))
    return readings if letters < 2 else readings[::-1]


def _digits(step: str) -> int:
    return int(step) if step.isdigit() else 0
