"""Which of the languages held a text is written in: English, French or Dutch."""

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lingua import LanguageDetector

LANGUAGES = ("en", "fr", "nl")
DEFAULT = "en"
COMMON = Path(__file__).with_name("language.toml")
SURE = 0.85
ENOUGH = 4
"""Words that the detector needs; of fewer it is not believed."""

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_NAME = re.compile(r"(?<=[^.?!] )[A-ZÀ-Þ]\w+")
"""A word with a capital inside a sentence: Liège and Québec do not make a question French."""


def language_of(text: str, previous: str | None = None) -> str:
    """Return "en", "fr" or "nl".

    Common words decide where one language has at least two more of them than any other; else the detector, if it is
    sure of four words or more; else the conversation's language (`previous`); English where there is none.

    >>> language_of("Quel impôt le Canada peut-il retenir sur un dividende ?"), language_of("10(2)(a)", "nl")
    ('fr', 'nl')
    """
    found = [word.lower().replace("’", "'") for word in _WORD.findall(text)]
    votes = sorted(((sum(word in _common()[code] for word in found), code) for code in LANGUAGES), reverse=True)
    (most, first), (next_most, _) = votes[0], votes[1]
    if most >= next_most + 2 or (most and not next_most and previous is None):
        return first
    if len(found) >= ENOUGH and (guess := _guess(_NAME.sub("", text))):
        return guess
    return first if most > next_most else previous or DEFAULT


def _guess(text: str) -> str:
    """The detector's language, "" where it is not sure."""
    best = _detector().compute_language_confidence_values(text)[0]
    return best.language.iso_code_639_1.name.lower() if best.value >= SURE else ""


@cache
def _common() -> dict[str, frozenset[str]]:
    rows = tomllib.loads(COMMON.read_text(encoding="utf-8"))["common"]
    return {code: frozenset(rows[code]) for code in LANGUAGES}


@cache
def _detector() -> "LanguageDetector":
    from lingua import Language, LanguageDetectorBuilder

    return LanguageDetectorBuilder.from_languages(Language.ENGLISH, Language.FRENCH, Language.DUTCH).build()
