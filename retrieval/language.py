"""Which of the languages held a question is written in."""

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lingua import LanguageDetector

DEFAULT = "en"


def language_of(text: str) -> str:
    """Return "en", "fr" or "nl"; English where the words do not tell.

    >>> language_of("Quel impôt le Canada peut-il retenir sur un dividende ?")
    'fr'
    >>> language_of("10(2)(a)")
    'en'
    """
    found = _detector().detect_language_of(text)
    return found.iso_code_639_1.name.lower() if found is not None else DEFAULT


@cache
def _detector() -> "LanguageDetector":
    from lingua import Language, LanguageDetectorBuilder

    return LanguageDetectorBuilder.from_languages(Language.ENGLISH, Language.FRENCH, Language.DUTCH).build()
