"""The calculators' English terms in French and Dutch.

They are written in `assistant/sentences/terms.toml`, one table a term. A term with blanks ("{}, all items together")
stands for every term of that form; what fills a blank is translated in turn. The words of facts' values come from the
facts' own declarations.
"""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from calculators.facts import Wording, facts

TERMS = Path(__file__).parent / "sentences" / "terms.toml"
BLANK = "{}"
JOINTS: dict[str, Wording] = {
    "; ": {"fr": " ; ", "nl": "; "},
    " or ": {"fr": " ou ", "nl": " of "},
    " and ": {"fr": " et ", "nl": " en "},
}
"""What joins several terms to one, and how the other languages join them."""
KEPT = re.compile(r"[\d.,:% /-]*|[A-Z]{2,3}|\d+(?:\(\w+\))*")
"""Numbers, dates, codes and citations, which every language writes alike."""


def translated(words: str, language: str) -> str | None:
    """Return an English term in French or Dutch; None where no translation is written."""
    if language == "en" or KEPT.fullmatch(words):
        return words
    known = _written().get(words) or _of_facts().get(words) or {}
    return known.get(language) or _filled(words, language) or _joined(words, language)


def _filled(words: str, language: str) -> str | None:
    for pattern, wording in _patterns():
        found = pattern.fullmatch(words)
        parts = [translated(part, language) for part in found.groups()] if found else [None]
        if all(part is not None for part in parts):
            return wording[language].format(*parts)
    return None


def _joined(words: str, language: str) -> str | None:
    for joint, others in JOINTS.items():
        if joint in words:
            parts = [translated(part, language) for part in words.split(joint)]
            if all(parts):
                return others[language].join(str(part) for part in parts)
    return None


@cache
def _written() -> Mapping[str, Wording]:
    return tomllib.loads(TERMS.read_text(encoding="utf-8"))


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], Wording], ...]:
    """The terms with blanks, those with the most words of their own first."""
    forms = sorted((words for words in _written() if BLANK in words), key=len, reverse=True)
    return tuple(
        (re.compile("(.+?)".join(map(re.escape, words.split(BLANK))), re.DOTALL), _written()[words]) for words in forms
    )


@cache
def _of_facts() -> Mapping[str, Wording]:
    """The words of facts' values and their labels, by their English."""
    wordings = [
        each for fact in facts().values() for each in (fact.holds, fact.fails, fact.label, *fact.choices.values())
    ]
    return {each["en"]: each for each in wordings if "en" in each}
