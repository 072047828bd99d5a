"""A request to be answered in another language: English, French or Dutch."""

import re
from functools import cache

from babel import Locale

from assistant.readers.vocabulary import alternatives, table, whole, words
from retrieval.language import LANGUAGES

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
BRIEF = 5


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
