"""Which of the languages held a question is written in."""

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lingua import LanguageDetector

DEFAULT = "en"

_NAME = re.compile(r"(?<=[^.?!] )[A-ZÀ-Þ]\w+")
"""A word with a capital inside a sentence: Liège and Québec do not make a question French."""


def language_of(text: str) -> str:
    """Return "en", "fr" or "nl"; English where the words do not tell.

    >>> language_of("Quel impôt le Canada peut-il retenir sur un dividende ?")
    'fr'
    >>> language_of("10(2)(a)")
    'en'
    """
    found = _detector().detect_language_of(_NAME.sub("", text))
    return found.iso_code_639_1.name.lower() if found is not None else DEFAULT


@cache
def _detector() -> "LanguageDetector":
    from lingua import Language, LanguageDetectorBuilder

    return (
        LanguageDetectorBuilder.from_languages(Language.ENGLISH, Language.FRENCH, Language.DUTCH)
        .with_minimum_relative_distance(0.1)
        .build()
    )
