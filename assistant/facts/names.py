"""Words that only name somebody: "we are a weaving mill" tells of no factory, "a shipping company" of no freight.

The name of a place alone tells where something is, and no other fact.
"""

import re
from collections.abc import Sequence
from functools import cache

from assistant.facts.matches import FULL, Match
from assistant.readers.parties import Kind, Party, Role
from assistant.readers.places import find_places
from assistant.readers.vocabulary import table, whole, words
from assistant.sentence_ends import Span, sentence_at

PLACES = frozenset({"place_kind", "presence_kind"})
CONNECTED, SOLD = "effectively_connected", "property_kind"
TRADES = frozenset({"income_kind", "royalty_kind"})
"""Kinds that the trade of a company may name as well: "an oil firm", "a shipping company"."""


def without_names(text: str, matches: Sequence[Match], parties: Sequence[Party]) -> tuple[Match, ...]:
    """Return the matches without those whose words only name a company or a place.

    The user's own company is no place of business elsewhere; the trade of a company is no kind of income where another
    is told; a company that sells is not sold.
    """
    companies = [p for p in parties if p.kind is Kind.COMPANY]
    own = [(p.start, p.end) for p in companies if p.is_user or _is_the_user(text, p, parties)]
    named = [(p.start, p.end) for p in companies]
    places = [(p.start, p.end) for p in find_places(text)]
    full = [m for m in matches if m.example.fact in TRADES and m.share >= FULL]
    told = {m.example.fact for m in full if not _within(m.span, named)}
    return tuple(
        m
        for m in matches
        if not (m.example.fact in PLACES and _within(m.span, own))
        and not (m.example.fact in told and _within(m.span, named))
        and not (_is_condition(m) and _within(m.span, places))
        and not (m.example.fact == SOLD and m.example.value == "shares" and _is_seller(m.span, parties))
        and not (m.example.fact == CONNECTED and m.example.value == "true" and not _names_place(text, m))
    )


def _is_seller(span: Span, parties: Sequence[Party]) -> bool:
    """Whether some words begin in the name of a company that sells: "the company sells two presses" sells none."""
    selling = (p for p in parties if p.kind is Kind.COMPANY and Role.SELLER in p.roles)
    return any(p.start <= span[0] < p.end < span[1] for p in selling)


def _names_place(text: str, match: Match) -> bool:
    """Whether an establishment, or the connection itself, is named where something is said to belong to one."""
    start, end = sentence_at(text, match.span[0])
    return bool(_connections().search(text, start, end))


@cache
def _connections() -> re.Pattern[str]:
    return whole((*table("establishments", "bearers")["any"], *table("establishments", "connecting")["any"]))


def _is_condition(match: Match) -> bool:
    return match.example.value in ("true", "false")


def _is_the_user(text: str, party: Party, parties: Sequence[Party]) -> bool:
    """Whether "we are" or the like stands right before a name."""
    users = (p for p in parties if p.is_user and p.end <= party.start)
    return any(text[p.end : party.start].strip().lower() in words("parties", "apposed") for p in users)


def _within(span: Span, others: Sequence[Span]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in others)
