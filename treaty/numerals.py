"""The numerals of the treaty: Arabic, Roman and letters, one value each."""

from __future__ import annotations

import re

_ROMAN = re.compile(r"(x{0,3})(ix|iv|v?i{0,3})$", re.IGNORECASE)
_TENS = {"": 0, "x": 10, "xx": 20, "xxx": 30}
_UNITS = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")


def roman_value(text: str) -> int:
    """The value of a Roman numeral from i to xxxix in either case; 0 for anything else.

    >>> roman_value("XXII"), roman_value("c")
    (22, 0)
    """
    match = _ROMAN.match(text)
    if not text or match is None:
        return 0
    return _TENS[match[1].lower()] + _UNITS.index(match[2].lower())


def roman(value: int) -> str:
    """The Roman numeral of a value from 1 to 39 in small letters."""
    return "x" * (value // 10) + _UNITS[value % 10]


def letter_value(text: str) -> int:
    """The place of a label in a, b … z, aa, bb …; 0 for anything else.

    >>> letter_value("c"), letter_value("AA"), letter_value("ab")
    (3, 27, 0)
    """
    if not re.fullmatch(r"([a-z])\1*", text, re.IGNORECASE | re.ASCII):
        return 0
    return ord(text[0].lower()) - ord("a") + 1 + 26 * (len(text) - 1)


def letter(value: int) -> str:
    """The label at a place of a, b … z, aa, bb …, counted from 1."""
    return chr(ord("a") + (value - 1) % 26) * (1 + (value - 1) // 26)
