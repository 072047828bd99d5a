"""People and companies called by words that are not declared, where a place and a verb of the story show them.

"A Mississauga franchise chain collects …", "a string quartet from Quebec plays …", "… paid to a choir in Leuven".
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from assistant.readers.party import Kind, Party
from assistant.readers.party_trades import trade_at
from assistant.readers.place import Place
from assistant.readers.vocabulary import Words, alternatives, just_before, table, words

NEAR = 60
NATIONAL = re.compile(r"\b(?:an?|the|une?|een|le|la|de)\s+$", re.IGNORECASE)
FLOW = re.compile(r"\b(?:from|form|to|by|out of|de|du|par|door|van|naar|uit|vers|aan|au)\s+$", re.IGNORECASE)
EARNED_AT = re.compile(
    r"\b(?:gagn|perç|reçu|réalis|impos|tax|travaill|exerc|produi|encaiss|prest)[^\W\d_]*\s+(?:au|à)\s+$", re.IGNORECASE
)
"""How an income is earned or taxed at a place in French, where none goes to it: "gagné au Canada"."""
WORD = r"[^\W\d_][\w'’-]*"


def flows_at(text: str, place: Place) -> bool:
    """Whether money is said to go from or to a place: "interest from Canada"."""
    if just_before(EARNED_AT, text, place.start):
        return False
    return bool(just_before(FLOW, text, place.start)) and _paid_before(text, place.start)


def find_phrases(text: str, places: Sequence[Place]) -> Iterator[Party]:
    """Yield the parties that the words around the given places name."""
    for place in places:
        span = _before_verb(text, place) or _behind_verb(text, place) or _with_place_behind(text, place)
        trade = trade_at(text, place)
        start, end = trade[:2] if trade and (span is None or trade[1] == span[1]) else span or (0, 0)
        if end:
            yield Party(start, end, text[start:end], trade[2] if trade else Kind.UNKNOWN, place.state)


def _before_verb(text: str, place: Place) -> tuple[int, int] | None:
    """The phrase that begins with a place and stands before a verb: "Belgian franchisees pay"."""
    match = _subject().match(text, place.end)
    article = just_before(_article(), text, place.start)
    if match is None or not _is_plain(match["noun"]) or just_before(_lacking(), text, place.start):
        return None
    return article.start() if article else place.start, match.end("noun")


def _behind_verb(text: str, place: Place) -> tuple[int, int] | None:
    """The phrase that begins with a place, behind a verb and its preposition: "works for a Belgian clinic"."""
    match = _noun().match(text, place.end)
    before = just_before(_dealing(), text, place.start)
    if match is None or before is None or not _is_plain(match["noun"]):
        return None
    return before.start("phrase"), match.end("noun")


def _with_place_behind(text: str, place: Place) -> tuple[int, int] | None:
    """The phrase whose place comes last, before a verb or where money goes to: "a quartet from Quebec plays"."""
    match = just_before(_placed(), text, place.start)
    if match is None or not _is_plain(match["noun"]):
        return None
    acts = _verb().match(text, place.end)
    paid = just_before(FLOW, text, match.start()) and _paid_before(text, match.start())
    return (match.start(), place.end) if acts or paid else None


def _is_plain(noun: str) -> bool:
    """Whether none of the words of a noun phrase is a verb, a preposition or an income."""
    return _barred().isdisjoint(noun.lower().split())


@cache
def _barred() -> frozenset[str]:
    tables = (words("parties", name) for name in ("breaks", "things", "residence"))
    return frozenset(word for row in (*tables, incomes()) for word in row)


def _paid_before(text: str, end: int) -> bool:
    return bool(_payments().search(text, max(0, end - NEAR), end))


def incomes() -> tuple[str, ...]:
    """Return the nouns for a payment and for wages."""
    return (*words("relations", "nouns", "payment"), *words("relations", "nouns", "wages"))


@cache
def _payments() -> re.Pattern[str]:
    nouns = alternatives([*incomes(), *table("relations", "pay")["passive"]])
    return re.compile(rf"(?<!\w)(?:{nouns})(?!\w)(?:[^.?!]|(?<=\d)\.(?=\d))*$", re.IGNORECASE)


def _verbs() -> tuple[dict[str, Words], ...]:
    names = ("pay", "receive", "charge", "hold", "lend", "borrow", "license", "let", "use", "sell", "buy", "employ")
    return tuple(table("relations", name) for name in (*names, "work", "give", "perform"))


@cache
def _active() -> str:
    return alternatives(word for row in _verbs() for word in row["active"])


@cache
def _lacking() -> re.Pattern[str]:
    """What is not there does nothing: in "a firm without Canadian PE lets cranes" the firm lets them."""
    none = r"(?:without(?:\s+any)?|no|sans|aucune?|zonder|geen)"
    return re.compile(rf"(?<!\w){none}\s+(?:an?\s+|une?\s+|een\s+)?$", re.IGNORECASE)


@cache
def _verb() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:{_active()})\b", re.IGNORECASE)


@cache
def _subject() -> re.Pattern[str]:
    return re.compile(rf"(?P<noun>(?:\s+{WORD}){{1,3}}?)\s+(?:{_active()})\b", re.IGNORECASE)


@cache
def _noun() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<noun>(?:\s+{WORD}){{1,2}}?)(?=\s*(?:[.,;:?!)]|$|\s(?:{alternatives(words('parties', 'breaks'))})\s))"
    )


@cache
def _dealing() -> re.Pattern[str]:
    """A verb with a preposition of its own: a flat sold "in Ghent" is sold to nobody there."""
    dealt = "|".join(
        rf"(?:{alternatives((*row['active'], *row['passive']))})(?:\s+[\w'’,.]+){{0,6}}?\s+"
        rf"(?:{alternatives([*row['to'], 'by', 'par', 'door'])})"
        for row in _verbs()
    )
    return re.compile(rf"(?<!\w)(?:{dealt})\s+(?P<phrase>(?:(?:{_articles()})\s+)?)$", re.IGNORECASE)


def _articles() -> str:
    return alternatives(table("parties", "determiners")["any"])


@cache
def _article() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_articles()})\s+$", re.IGNORECASE)


@cache
def _placed() -> re.Pattern[str]:
    links = r"in|from|of|at|near|based in|à|de|du|au|uit|in|te|van"
    return re.compile(
        rf"(?<!\w)(?:{_articles()})(?P<noun>(?:\s+{WORD}){{1,3}}?)\s+(?:{links})\s+(?:the\s+|la\s+)?$", re.IGNORECASE
    )
