"""What in a language model's words could be a figure, in any spelling: what is not known to be harmless is told.

A model may write a number in digits of any script, in words of any language, as a Roman numeral, letter by letter or
with characters that only look alike. `finish_spelling` gives the one form that is both checked and shown; `traces`
tells what remains in it that may be read as a figure.
"""

import html
import re
import tomllib
import unicodedata
from functools import cache
from pathlib import Path

from assistant.figures import MONTHS

WORDS = Path(__file__).parent / "words.toml"
MARKUP = re.compile(r"[*_`~]+")
SYMBOLS = frozenset("+<=>|^$€£#\n")
LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "Œ": "OE", "Æ": "AE", "ß": "ss"})
PER_CENT = re.compile(
    r"[%٪‰‱]|\b(?:per|pour)\W{0,3}cents?\b|(?:per|pour|pro)cent(?!age)\w*|\bpct\b|\bten\s+honderd\b|\bp\.\s?c\."
    r"|\b(?:basis|percentage)\W?(?:points?|punt\w*)|\bpoints? de (?:base|pourcentage)|\b(?:per|pro)\W?mille?\b",
    re.IGNORECASE,
)
ROMAN = re.compile(r"(?=[ivxlcdm])m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})")
CAPITAL_ROMAN = re.compile(r"(?<![\w'’.])[IVXLCDM]+(?=\.?(?:[^\w'’.]|$))")
SMALL_ROMAN = re.compile(r"(?<![\w'’.])i(?![\w'’.])")
ABBREVIATED = re.compile(r"(?<![a-z.])(?:i\.e\.|e\.g\.|c\.-?a-?d\.|d\.w\.z\.|m\.a\.w\.|d\.i\.)")
ELIDED = re.compile(r"(?<![a-z])[a-z]{1,2}['’]")
MONTH_NAMES = re.compile(
    rf"(?<!\w)(?:{'|'.join(sorted(name for name in MONTHS if len(name) > 3 and name != 'march'))})(?!\w)", re.IGNORECASE
)
ENGLISH_MONTHS = re.compile(r"\bMarch\b|\b(?:in|of|since|from|until|till|by|on|before|after|last|next) May\b")
LETTERS = re.compile(r"(?<![a-z])(?:[a-z][\s.,/·-]+){2,}[a-z](?![a-z])")
SPLIT_OVER = 3
"""A number may be cut into at most so many pieces and still be found."""
LONGEST_SPELLED = 12
"""Letters on either side of a cut that are read together."""


def finish_spelling(text: str) -> str:
    """Return a text as it is checked and shown: entities resolved, compatible characters, nothing invisible.

    >>> finish_spelling("f\u200bive &#53; \uff15 \u2464")
    'five 5 5 5'
    """
    for _ in range(5):
        resolved = html.unescape(text)
        if resolved == text:
            break
        text = resolved
    compatible = unicodedata.normalize("NFKC", text).replace("\r", "\n").replace("\t", " ")
    return "".join(c for c in compatible if c == "\n" or unicodedata.category(c)[0] != "C")


def fold(text: str) -> str:
    """Return a text in lower case, without accents, ligatures and Markdown's emphasis."""
    bare = MARKUP.sub("", text.translate(LIGATURES))
    return "".join(c for c in unicodedata.normalize("NFD", bare) if not unicodedata.combining(c)).lower()


def traces(text: str, language: str) -> tuple[str, ...]:
    """Return everything in a text that may be read as a figure; its citations and known figures are blanked before."""
    folded = _phrases(language).sub(" ", ELIDED.sub(" ", ABBREVIATED.sub(" ", fold(text))))
    words = re.findall(r"[a-z]+", folded)
    found = [c for c in text if unicodedata.category(c)[0] == "N" or not _is_latin(c)]
    found += [match.group() for match in PER_CENT.finditer(MARKUP.sub("", text))]
    found += [match.group() for match in CAPITAL_ROMAN.finditer(_without_pronouns(MARKUP.sub("", text), language))]
    found += SMALL_ROMAN.findall(text)
    found += [match.group() for names in (MONTH_NAMES, ENGLISH_MONTHS) for match in names.finditer(text)]
    found += [word for word in words if is_number_word(word) or (_is_roman(word) and word != "i")]
    found += [spelled.group() for spelled in LETTERS.finditer(folded) if _holds_number(spelled.group())]
    return (*found, *_cut_words(words))


def seam(before: str, after: str) -> bool:
    """Whether the end of one text and the beginning of the next make a number that neither holds alone."""
    ends, begins = (re.findall(r"[a-z]+", fold(part)) for part in (before, after))
    near = [*ends[-SPLIT_OVER + 1 :], *begins[: SPLIT_OVER - 1]]
    spelled = LETTERS.findall(" ".join([*ends[-LONGEST_SPELLED:], *begins[:LONGEST_SPELLED]]))
    return bool(_cut_words(near)) or any(_holds_number(word) for word in spelled)


def is_number_word(word: str) -> bool:
    """Whether a folded word is made of number words alone, in any of the languages."""
    return bool(_number().fullmatch(word))


def _cut_words(words: list[str]) -> tuple[str, ...]:
    """Numbers cut in pieces: "fif teen"."""
    joined = (
        "".join(words[start : start + size])
        for size in range(2, SPLIT_OVER + 1)
        for start in range(len(words) - size + 1)
        if not any(is_number_word(word) for word in words[start : start + size])
    )
    return tuple(word for word in joined if is_number_word(word))


def _holds_number(spelled: str) -> bool:
    letters = re.sub(r"[^a-z]", "", spelled)
    return any(len(atom) > 2 and atom in letters for atom in (*_atoms(), "one", "een"))


def _is_roman(word: str) -> bool:
    return word not in _words()["roman"]["harmless"] and bool(ROMAN.fullmatch(word))


def _without_pronouns(text: str, language: str) -> str:
    """Take "I" as a pronoun out of an English text."""
    return _pronoun().sub(" ", text) if language == "en" else text


def _is_latin(char: str) -> bool:
    """Whether a character is one that a text in English, French or Dutch needs."""
    category = unicodedata.category(char)
    if category[0] == "L":
        base = unicodedata.normalize("NFD", char.translate(LIGATURES))[0]
        return base.isascii()
    return category[0] in "PZ" or char.isascii() or char in SYMBOLS


@cache
def _words() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(WORDS.read_text(encoding="utf-8"))


@cache
def _atoms() -> frozenset[str]:
    return frozenset(
        atom for name, atoms in _words()["atoms"].items() if name not in ("joiners", "ones") for atom in atoms
    )


@cache
def _pronoun() -> re.Pattern[str]:
    return re.compile(rf"\bI\s+(?=(?:{'|'.join(_words()['roman']['does'])})\b)|\bI['’](?:m|ve|d|ll)\b")


@cache
def _number() -> re.Pattern[str]:
    atoms = "|".join(sorted(_atoms(), key=len, reverse=True))
    joiners, ones = ("|".join(_words()["atoms"][name]) for name in ("joiners", "ones"))
    ends = "s|th|ths|fold|ieme|iemes|ste|sten|de|den|n|voud|tal|percent|procent|pourcent|per|pour"
    return re.compile(rf"(?:(?:{ones})(?:{joiners})?)?(?:{atoms})(?:(?:{joiners})?(?:{atoms}|{ones}))*(?:{ends})?")


@cache
def _phrases(language: str) -> re.Pattern[str]:
    phrases = [*_words()["phrases"]["any"], *_words()["phrases"].get(language, [])]
    return re.compile(rf"\b(?:{'|'.join(phrases)})\b")
