"""Citations asked for: the places a message names, and whether it asks for anything but their words."""

import re
from dataclasses import dataclass

from treaty.citation import Citation
from treaty.convention import UnknownProvision, library
from treaty.references import find_references

WORD = re.compile(r"[^\W\d_]+")
ASKS_FOR_WORDS = frozenset(
    re.findall(
        r"\w+",
        """
    a about and are article can could do does for full give i in is it like me of on or out pls plz please point
    provision quote read say says see show that the text this to treaty us want what wording words would you
    au cette citer citez convention dans de dit donnez du en est la le les lire montre montrez moi par paragraphe
    plaît     que quel quelle svp texte voir vous y
    artikel bepaling citeer dis dit een geef het laat lees lid luidt mij niet over staat tekst toon van verdrag
    wat we wil ze zegt zeggen zien zijn alsjeblieft alstublieft graag aub
    """,
    )
)
"""Words that ask for a provision's own words, in the three languages; any other word asks for more."""


@dataclass(frozen=True)
class Named:
    """The places a message names: those that exist, and those that do not with the reason."""

    found: tuple[Citation, ...]
    lost: tuple[tuple[Citation, UnknownProvision], ...]
    only: bool
    """Whether the message asks for nothing but the words of the places."""


def named(text: str, around: Citation | None = None) -> Named:
    """Return the places that a message names; "paragraph 2" alone is a place of the article that holds `around`."""
    references = find_references(text) or (find_references(text, around) if around is not None else ())
    places = tuple(dict.fromkeys(c for reference in references for c in reference.citations))
    rest = text
    for reference in reversed(references):
        rest = rest[: reference.start] + " " + rest[reference.end :]
    extra = [word for word in WORD.findall(rest.lower()) if word not in ASKS_FOR_WORDS]
    lost = tuple((place, problem) for place in places if (problem := _problem(place)))
    return Named(tuple(place for place in places if library().exists(place)), lost, bool(places) and not extra)


def _problem(place: Citation) -> UnknownProvision | None:
    try:
        library().provision(place)
    except UnknownProvision as problem:
        return problem
    return None
