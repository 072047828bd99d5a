"""Questions for the meaning of a term that the convention defines: "how does the treaty define interest?"."""

import re
from functools import cache

from assistant.readers.vocabulary import alternatives, words
from treaty.citation import Citation
from treaty.definitions import first_terms

QUOTES = re.compile(r"[\"“”«»‘„]")
MARKS = r"[\s'’]*"
REACH = 80
"""Characters before a term in which its meaning is asked for."""


def meant(text: str, language: str) -> tuple[Citation, ...]:
    """Return the places that define the terms whose meaning a text asks for; none for a term that none defines.

    >>> [str(place) for place in meant("How does the convention define interest?", "en")]
    ['11(4)']
    >>> meant("How is a substantial interest defined?", "en")
    ()
    """
    found, text = [], QUOTES.sub(" ", text)
    for term in first_terms(text, language):
        before, after = text[max(0, term.start - REACH) : term.start], text[term.end :]
        if _before().search(before) or (_bare().search(before) and _behind().match(after)):
            found.append(term.citation)
    return tuple(found)


@cache
def _before() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(words('meaning', 'before'))}){_between()}$", re.IGNORECASE)


@cache
def _bare() -> re.Pattern[str]:
    """What stands before a term that no other word belongs to: a verb or an article, or nothing."""
    verbs = alternatives(["does", "do", "is", "are", "est", "sont", "wordt", "worden", "what", "que", "wat", "how"])
    return re.compile(rf"(?:^|(?<!\w)(?:{verbs})){_between()}$", re.IGNORECASE)


@cache
def _between() -> str:
    return rf"(?:{MARKS}(?:{alternatives(words('meaning', 'between'))})(?!\w))*{MARKS}"


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(rf"{MARKS}(?:{alternatives(words('meaning', 'behind'))})(?!\w)", re.IGNORECASE)
