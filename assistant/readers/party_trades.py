"""People and companies called by their trade, beside a place: "Belgian seed merchant", "an organ tuner from Eupen".

A word that is not declared is known for a trade by its ending; a place stands before or after it, and it ends its
phrase. Premises that someone runs ("with shops in Gent") are nobody.
"""

import re
from functools import cache

from assistant.readers.party import Kind
from assistant.readers.place import Place
from assistant.readers.vocabulary import Words, alternatives, just_before, table, words

WORD = r"[^\W\d_][\w'’-]*"
BEFORE = 30
"""Characters before a name in which the last two words may tell that it is a natural person's."""
Named = tuple[int, int, Kind]
"""Where someone is named, and what he is."""


def trade_at(text: str, place: Place) -> Named | None:
    """Return who is called by a trade with that place before or behind it, None where nobody is."""
    return _behind(text, place) or _ahead(text, place)


def is_run(text: str, start: int, noun: str) -> bool:
    """Whether a noun at `start` names premises that somebody runs, sells or works in, and not a party.

    >>> is_run("A retailer with two shops in Gent.", 20, "shops")
    True
    """
    known = table("trades", "premises")["any"]
    if noun not in known and noun.removesuffix("s") not in known:
        return False
    return bool(just_before(_running(), text, start)) and not just_before(_dealing(), text, start)


def _behind(text: str, place: Place) -> Named | None:
    match = _trade().match(text, place.end)
    if match is None or not _is_plain(match["noun"]):
        return None
    article = just_before(_article(), text, place.start)
    start = article.start() if article and _is_plain(article["adjectives"]) else place.start
    return start, match.end("noun"), _kind(text, place.start, match["noun"])


def _ahead(text: str, place: Place) -> Named | None:
    match = just_before(_placed(), text, place.start)
    if match is None or not _is_plain(match["noun"]):
        return None
    return match.start("noun"), place.end, _kind(text, match.start("noun"), match["noun"])


def _kind(text: str, start: int, noun: str) -> Kind:
    """A natural person where a word tells one ("retired", "widowed"); else left open."""
    personal = table("trades", "personal")["any"]
    said = {*noun.lower().split(), *text[max(0, start - BEFORE) : start].lower().split()[-2:]}
    return Kind.INDIVIDUAL if said & set(personal) else Kind.UNKNOWN


def _is_plain(noun: str) -> bool:
    return _barred().isdisjoint(noun.lower().split())


@cache
def _barred() -> frozenset[str]:
    incomes = (*words("relations", "nouns", "payment"), *words("relations", "nouns", "wages"))
    breaks = set(words("parties", "breaks")) - {"of"}
    return frozenset((*breaks, *words("parties", "things"), *incomes, *table("trades", "endings")["not"]))


def _agent() -> str:
    row = table("trades", "endings")
    return rf"(?!(?i:{alternatives(row['not'])})(?![\w-]))[A-Za-zà-ÿ][a-zà-ÿ-]{{2,}}(?:{alternatives(row['any'])})s?"


@cache
def _trade() -> re.Pattern[str]:
    """Up to three words behind a place, the last of which is a trade, and the end of the phrase."""
    return re.compile(rf"(?P<noun>(?:\s+[a-zà-ÿ][\w-]*){{0,3}}?\s+{_agent()})(?={_end()})")


@cache
def _placed() -> re.Pattern[str]:
    """A trade with its place behind it, at the beginning of a sentence or behind an article."""
    opening = rf"(?:^|[.;:!?(]\s*|(?<!\w)(?i:{_articles()})\s+)"
    of = r"(?:\s+(?:of|de|van)(?:\s+[a-zà-ÿ-]+){1,3}?)?"
    links = alternatives(table("trades", "links")["any"])
    return re.compile(rf"{opening}(?P<noun>(?:{WORD}\s+){{0,3}}?{_agent()}){of}\s+(?:{links})\s+(?:the\s+|la\s+)?$")


def _end() -> str:
    stops = alternatives([*words("parties", "breaks"), *_active()])
    return rf"\s*(?:[.,;:?!()]|$)|['’]s?\s|\s+(?i:{stops})(?!\w)"


def _active() -> Words:
    names = ("pay", "receive", "charge", "hold", "lend", "borrow", "license", "let", "use", "sell", "buy", "employ")
    return tuple(word for name in names for word in table("relations", name)["active"])


def _articles() -> str:
    return alternatives(table("parties", "determiners")["any"])


@cache
def _article() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_articles()})\s+(?P<adjectives>(?:[a-zà-ÿ-]+\s+){{0,2}}?)$", re.IGNORECASE)


@cache
def _running() -> re.Pattern[str]:
    verbs = alternatives(table("trades", "running")["any"])
    return re.compile(rf"(?<!\w)(?:{verbs})\s+(?:[\w'’-]+\s+){{0,3}}?$", re.IGNORECASE)


@cache
def _dealing() -> re.Pattern[str]:
    """Who works or deals "with" others does not run them."""
    verbs = alternatives(table("trades", "dealing")["any"])
    return re.compile(rf"(?<!\w)(?:{verbs})\s+(?:with|avec|met)\s+(?:[\w'’-]+\s+){{0,3}}?$", re.IGNORECASE)
