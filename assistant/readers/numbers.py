"""Numbers in text, in digits of any script or in English, French and Dutch words, with their places.

A written number can be ambiguous ("250.000" is a quarter of a million in Ghent and two hundred and fifty in Toronto):
all its readings are kept, the likelier first, and it is for the caller to choose or ask.
"""

import re
import unicodedata
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise

from text_to_num import find_numbers as find_number_words

from assistant.readers.compounds import Number, combine
from assistant.readers.vocabulary import just_before

__all__ = ["Number", "find_numbers", "readings"]

LANGUAGES = ("en", "fr", "nl")
SCALE = {
    **dict.fromkeys(("k", "thousand", "grand", "mille", "duizend"), Decimal(1_000)),
    **dict.fromkeys(("m", "mn", "mio", "mln", "million", "millions", "miljoen"), Decimal(1_000_000)),
    **dict.fromkeys(("bn", "mrd", "mld", "billion", "milliard", "milliards", "miljard"), Decimal(1_000_000_000)),
}
DIGITS = re.compile(
    r"""(?:(?<![\w.,])|(?<=CAD)|(?<=EUR)|(?<=USD))   # not inside a word or another number, but after a currency
    (?P<digits>\d+(?:[.,'’\u00a0\u202f ]\d{3})+(?:[.,]\d+)?   # groups of three, then perhaps decimals
      |\d+(?:[.,]\d+)?)                       # or plain digits, perhaps with decimals
    (?:[ \u00a0]?(?P<scale>k(?=eur|cad|usd)|(?:k|mn?|mio|mln|bn|mrd|mld|thousand|grand|millions?|billion
      |mille|milliards?|duizend|miljoen|miljard)\b))?
    (?!\d)""",
    re.VERBOSE | re.IGNORECASE,
)
FRACTION = re.compile(r"(?<![\d/.,])(\d{1,3})\s*/\s*(\d{1,3})(?![\d/])")
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
PARTS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5,
    "fifths": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "twelfth": 12,
    "moitié": 2, "demi": 2, "tiers": 3, "quart": 4, "quarts": 4, "cinquième": 5, "sixième": 6,
    "huitième": 8, "dixième": 10, "douzième": 12,
    "helft": 2, "derde": 3, "kwart": 4, "vierde": 4, "vijfde": 5, "zesde": 6, "achtste": 8, "tiende": 10,
    "twaalfde": 12,
}  # fmt: skip
PART_BEFORE = re.compile(r"(?P<count>\b[\w-]+)[\s-]+$")
STRESSED = re.compile(r"(?<!\w)[éeÉE]{2}n(?!\w)")
HYPHENED = re.compile(r"-(?:and|et|en)-(?:an?-|une?-|een-)?(?:half|demie?|quarter|third)(?:-|\b)", re.IGNORECASE)
BEFORE_UNIT = re.compile(
    r"(?<=[a-z])-(?=(?:months?|years?|days?|weeks?|maand|jaar|dag|per|percent|procent|pour)\b)", re.IGNORECASE
)
VULGAR = re.compile("[½¼¾⅓⅔⅛]")
ONE_AND_A_HALF = re.compile(r"\banderhal(?:f|ve)\b", re.IGNORECASE)
PER_CENT = re.compile(r"\b(?:per|pour)\s+cents?$", re.IGNORECASE)
HALF = {"half", "moitié", "helft"}
IN = re.compile(r"\s+(?:in|out of|sur|op|van de)\s+(?:every\s+)?$", re.IGNORECASE)


@dataclass(frozen=True)
class _Token:
    start: int
    end: int
    word: str
    apart: bool

    def text(self) -> str:
        return self.word

    def not_a_number_part(self) -> bool:
        return False

    def nt_separated(self, _previous: object) -> bool:
        return self.apart


@lru_cache(maxsize=64)
def find_numbers(text: str, languages: tuple[str, ...] = LANGUAGES) -> tuple[Number, ...]:
    """Return the numbers of a text in their order, digits and words; overlapping finds give way to the longer one."""
    plain = _same_length_digits(text)
    found = [*_fractions(plain), *_vulgar(plain), *_digits(plain)]
    for language in languages:
        found += _words(plain, language)
    kept: list[Number] = []
    for number in sorted(found, key=lambda n: (n.start - n.end, n.start)):
        if all(number.end <= k.start or number.start >= k.end for k in kept):
            kept.append(number)
    whole = combine(plain, tuple(sorted(kept, key=lambda n: n.start)))
    return tuple(replace(number, text=text[number.start : number.end]) for number in whole)


def readings(digits: str) -> tuple[Decimal, ...]:
    """Return what a written number may mean, likelier first.

    >>> [str(v) for v in readings("250.000")]
    ['250000', '250.000']
    >>> [str(v) for v in readings("9.99")]
    ['9.99']
    >>> [str(v) for v in readings("1,250,000.50")]
    ['1250000.50']
    """
    bare = re.sub(r"['’\u00a0\u202f ]", "", digits)
    marks = re.findall(r"[.,]", bare)
    if not marks:
        return (Decimal(bare),)
    if len(set(marks)) == 2:
        decimal_mark = marks[-1]
        other = "," if decimal_mark == "." else "."
        return (Decimal(bare.replace(other, "").replace(decimal_mark, ".")),)
    whole = Decimal(re.sub(r"[.,]", "", bare))
    if len(marks) > 1:
        return (whole,)
    decimals = Decimal(bare.replace(",", "."))
    head, tail = re.split(r"[.,]", bare)
    return (whole, decimals) if len(tail) == 3 and head != "0" else (decimals,)


def _same_length_digits(text: str) -> str:
    """Write digits of every script as ASCII, "één" as "een", "six-and-a-half" with blanks; places stay true."""
    plain = STRESSED.sub(lambda m: m.group().replace("é", "e").replace("É", "E"), text)
    plain = "".join(str(unicodedata.decimal(c, c)) for c in plain)
    return HYPHENED.sub(lambda m: m.group().replace("-", " "), BEFORE_UNIT.sub(" ", plain))


def _digits(text: str) -> list[Number]:
    found = []
    for match in DIGITS.finditer(text):
        scale = SCALE.get((match["scale"] or "").lower(), Decimal(1))
        values = readings(match["digits"])
        if scale != 1:
            values = (values[-1],)
        found.append(Number(match.start(), match.end(), match.group(), tuple(v * scale for v in values)))
    return found


def _fractions(text: str) -> list[Number]:
    return [
        Number(m.start(), m.end(), m.group(), (Decimal(m[1]) / Decimal(m[2]),))
        for m in FRACTION.finditer(text)
        if Decimal(m[2])
    ]


def _vulgar(text: str) -> list[Number]:
    signs = [
        Number(m.start(), m.end(), m.group(), (Decimal(part.numerator) / part.denominator,))
        for m in VULGAR.finditer(text)
        for part in [Fraction(unicodedata.numeric(m.group())).limit_denominator(8)]
    ]
    return signs + [Number(m.start(), m.end(), m.group(), (Decimal("1.5"),)) for m in ONE_AND_A_HALF.finditer(text)]


def _words(text: str, language: str) -> list[Number]:
    tokens = [_Token(m.start(), m.end(), m.group().lower(), False) for m in WORD.finditer(text)]
    tokens = [
        _Token(t.start, t.end, t.word, bool(i) and bool(text[tokens[i - 1].end : t.start].strip(" -\n\t,")))
        for i, t in enumerate(tokens)
    ]
    found = []
    for occurrence in find_number_words(tokens, language, threshold=0.0):
        start, end = tokens[occurrence.start].start, tokens[occurrence.end - 1].end
        if not just_before(PER_CENT, text, end):
            found.append(Number(start, end, text[start:end], (_exact(occurrence.value),), occurrence.is_ordinal))
    return found + _part_words(text, found)


def _exact(value: float) -> Decimal:
    exact = Decimal(str(value))
    return exact.quantize(Decimal(1)) if exact == exact.to_integral_value() else exact


def _part_words(text: str, counts: list[Number]) -> list[Number]:
    """Find "a quarter", "three quarters", "one in eight": a count before a part, or one before another."""
    found = []
    for word in WORD.finditer(text):
        part = PARTS.get(word.group().lower())
        if word.group().lower() in HALF:
            found.append(Number(word.start(), word.end(), word.group(), (Decimal(1) / 2,)))
        if part and (before := just_before(PART_BEFORE, text, word.start())):
            count = next((n.value for n in counts if n.end == before.end("count") and not n.ordinal), Decimal(1))
            article = before["count"].lower() in {"a", "one", "un", "une", "een", "la", "de"}
            if article or count != 1:
                found.append(Number(before.start(), word.end(), text[before.start() : word.end()], (count / part,)))
    for first, second in pairwise(counts):
        if IN.fullmatch(text[first.end : second.start]) and first.value < second.value:
            found.append(Number(first.start, second.end, text[first.start : second.end], (first.value / second.value,)))
    return found
