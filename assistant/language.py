"""The language of a message, and a request to be answered in another: English, French or Dutch."""

import re
from functools import cache

from babel import Locale
from lingua import Language, LanguageDetector, LanguageDetectorBuilder

from assistant.readers.vocabulary import alternatives, table, whole, words

LANGUAGES = ("en", "fr", "nl")
ISO = {Language.ENGLISH: "en", Language.FRENCH: "fr", Language.DUTCH: "nl"}
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
SURE = 0.85
ENOUGH = 4
BRIEF = 5


def detect(text: str, previous: str | None = None) -> str:
    """Return "en", "fr" or "nl".

    Common words decide where one language has at least two more of them than any other; else the detector, if it is
    sure of four words or more; else the conversation's language; English where there is none.
    """
    found = [word.lower().replace("’", "'") for word in WORD.findall(text)]
    votes = sorted(((_common_words(found, code), code) for code in LANGUAGES), reverse=True)
    if votes[0][0] >= votes[1][0] + 2 or (votes[0][0] and not votes[1][0] and previous is None):
        return votes[0][1]
    guess, confidence = _guess(text)
    if len(found) >= ENOUGH and confidence >= SURE:
        return guess
    if votes[0][0] > votes[1][0]:
        return votes[0][1]
    return previous or "en"


def requested_language(text: str) -> str | None:
    """Return the language a message asks to be answered in, or None.

    >>> requested_language("and the same in French please"), requested_language("is the French text authentic?")
    ('fr', None)
    """
    found = {code for code in LANGUAGES if _request(code).search(text)}
    brief = len(WORD.findall(text)) <= BRIEF and not re.search(r"\b(?:text|version|texte|tekst|versie)\b", text)
    asking = whole(words("language", "asking")).search(text)
    own = whole(words("language", "own")).search(text)
    return found.pop() if len(found) == 1 and (brief or asking) and not own else None


def _common_words(found: list[str], code: str) -> int:
    return sum(word in table("language", "common")[code] for word in found)


def _guess(text: str) -> tuple[str, float]:
    best = _detector().compute_language_confidence_values(text)[0]
    return ISO[best.language], best.value


@cache
def _detector() -> LanguageDetector:
    return LanguageDetectorBuilder.from_languages(*ISO).build()


@cache
def _request(code: str) -> re.Pattern[str]:
    """A language's name after a preposition, alone, or after a verb of speech: "in het Frans", "Frans graag"."""
    names = {str(Locale(each).languages[code]) for each in LANGUAGES} | set(table("language", "names")[code])
    name = alternatives(names)
    place = r"(?:in(?:\s+(?:het|plain|simple|the))?|en|to|naar\s+het|into|auf|par)\s+"
    speak = r"(?:speak|parle[zr]?|parles|spreekt?|spreek\s+je|kun\s+je|kan\s+je)(?:[\s-]+(?:u|je|vous|tu|you))?\s+"
    return re.compile(
        rf"\b(?:{place}|{speak})(?:{name})\b(?!\s+(?:law|text|company|tax|resident|version|establishment|branch))"
        rf"|^\W*(?:{name})\W*(?:(?:please|pls|svp|graag|aub|alstublieft|s.il vous pla[iî]t)\W*)?$",
        re.IGNORECASE,
    )
