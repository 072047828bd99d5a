"""How people write places in English, French and Dutch: the one table of words, and the spellings that outputs use."""

from __future__ import annotations

import re

SECTIONS = ("Political relations", "Economic and trade relations", "Cultural relations", "Academic relations")
"""The sections of the relations page, in its order."""

ARTICLE = r"(?:articles?|artikels?|artikelen|arts?)(?![a-z])\.?"
PARAGRAPH = r"(?:(?:paragra(?:ph|phe|af|fen)s?|paras?|pars?|leden|lid|alin[ée]as?|al)(?![a-zé])\.?|§{1,2})"
POINT = (
    r"(?:(?:sub-?\s?paragraphs?|sub-?\s?par|sous-paragraphes?|points?|punte?n?|pt|items?|letters?|lettres?|lit(?:tera)?"
    r"|onder(?:deel|delen)?|sub)(?![a-z])\.?)"
)
CLAUSE = r"(?:sub-?)?clauses?(?![a-z])"
PROTOCOL = r"(?:protocole?|prot)(?![a-z])\.?"
OF = r"(?:of|in|under|from|to|du|de|dans|van|uit|bij|des|d['’])"
THE = r"(?:(?:the|le|la|les|l['’]|het|de|said)\s*)?"
AND = r"(?:,\s*(?:and|or|et|ou|en|of)?|and(?:/or)?|or|et|ou|en|of|&|/)"
TO = r"(?:to|through|until|à|au|t/m|tot(?:\s+en\s+met)?|[-–—])"
PLURAL = re.compile(r"(?:s|en|§§)\.?$", re.IGNORECASE)

ORDINALS = {
    word: number
    for words in (
        "first second third fourth fifth sixth seventh eighth ninth tenth",
        "premier deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième",
        "première second troisième quatrième cinquième sixième septième huitième neuvième dixième",
        "eerste tweede derde vierde vijfde zesde zevende achtste negende tiende",
    )
    for number, word in enumerate(words.split(), 1)
}
ORDINAL = (
    r"(?:\d{1,2}(?:st|nd|rd|th|e|er|ère|ème|de|ste)|" + "|".join(sorted(ORDINALS, key=len, reverse=True)) + r")(?!\w)"
)

_HEADERS = ("header", "the header", "en-tête", "hoofding")
_PREAMBLES = ("preamble", "préambule", "preambule", "the preamble", "le préambule", "de preambule", "la preambule")
_CLOSINGS = ("closing", "signature", "signatures", "the closing", "conclusions", "slot", "slotbepaling", "clôture")
_PLACES = (
    dict.fromkeys(_HEADERS, "Header") | dict.fromkeys(_PREAMBLES, "Preamble") | dict.fromkeys(_CLOSINGS, "Closing")
)
_LONGEST = 100
_SECTION = re.compile(r"rel(?:ations)?\s*:\s*(?P<name>[a-z ]+?)\s*(?:\(?(?P<number>\d{1,2})\)?)?$", re.IGNORECASE)
_PROTOCOL_PLACE = re.compile(rf"(?:{PROTOCOL}|P)\s*[:,]?\s*(?P<place>[\w\s-]+)$", re.IGNORECASE)
_PLACE_OF_PROTOCOL = re.compile(rf"(?P<place>[\w\s-]+?)\s+{OF}\s*{THE}{PROTOCOL}$", re.IGNORECASE)


def special_place(text: str) -> tuple[str, tuple[str, ...]] | None:
    """The part and path of a place that has a name instead of a number, if `text` is one.

    >>> special_place("rel:political")
    ('relations', ('Political relations',))
    >>> special_place("Protocol Preamble")
    ('protocol', ('Preamble',))
    """
    words = " ".join(plain(text[:_LONGEST]).strip(" .?!").split())
    if place := _PLACES.get(words.lower()):
        return "convention", (place,)
    if match := _SECTION.match(words):
        return _section(match["name"], match["number"])
    for form in (_PROTOCOL_PLACE, _PLACE_OF_PROTOCOL):
        match = form.match(words)
        if match and (place := _PLACES.get(match["place"].lower().strip())) in ("Preamble", "Closing"):
            return "protocol", (place,)
    return None


def _section(name: str, number: str | None) -> tuple[str, tuple[str, ...]] | None:
    found = [title for title in SECTIONS if title.lower().startswith(name.lower())]
    if len(found) != 1:
        return None
    return "relations", (found[0], number) if number else (found[0],)


_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff]"
)


def plain(text: str) -> str:
    """The text without direction marks and characters of no width."""
    return _INVISIBLE.sub("", text)


def plain_with_offsets(text: str) -> tuple[str, list[int]]:
    """`plain(text)`, and for each of its characters (and its end) the offset in `text`."""
    kept = [index for index, character in enumerate(text) if not _INVISIBLE.match(character)]
    return "".join(text[index] for index in kept), [*kept, len(text)]
