"""Mentions of the same one brought together: "Payer: Maple Inc.", "I (a person in Ottawa)", "the mill", "she"."""

import re
from dataclasses import replace
from functools import cache

from assistant.readers.party import Kind, Party, Role
from assistant.readers.vocabulary import alternatives, table, words

DEFINITE = re.compile(r"(?:the|this|that|its|la|le|l['’]|cette|ce|de|het|deze|dit|die)\s*", re.IGNORECASE)
EXPLICIT = {Role.PAYER, Role.RECIPIENT}
INDEFINITE = re.compile(r"(?:an?|une?|een)\s", re.IGNORECASE)
ROLE_NOUNS = {Kind.UNKNOWN, Kind.INDIVIDUAL}


def united(text: str, parties: list[Party]) -> list[Party]:
    """Return the parties with what each mention of the same one says given to all of them, and roles that follow."""
    groups = list(range(len(parties)))
    for index, party in enumerate(parties):
        earlier = _same_one(text, parties, index, party)
        if earlier is not None:
            groups = [groups[earlier] if g == groups[index] else g for g in groups]
    return [
        _with_derived(_shared(party, [p for p, g in zip(parties, groups, strict=True) if g == groups[i]]))
        for i, party in enumerate(parties)
    ]


def _same_one(text: str, parties: list[Party], index: int, party: Party) -> int | None:
    """Return which earlier mention a mention is of, None where it is somebody new."""
    if index and (_apposed(text, parties[index - 1], party) or _equated(text, parties[index - 1], party)):
        return index - 1
    before = range(index - 1, -1, -1)
    if party.is_user:
        return next((i for i in before if parties[i].is_user and _agree(parties[i], party)), None)
    if party.said.split()[0] in words("parties", "others"):
        return next((i for i in before if parties[i].kind is Kind.INDIVIDUAL and not parties[i].is_user), None)
    noun = DEFINITE.sub("", party.said.lower(), count=1)
    if DEFINITE.match(party.said) and party.state is None:
        return next((i for i in before if re.search(rf"\b{re.escape(noun)}\b", parties[i].said.lower())), None)
    return None


def _apposed(text: str, first: Party, second: Party) -> bool:
    """Whether two neighbours name one: a role and a name after a colon, "is a", a bracket, or a role between commas.

    "His employer, a Bruges company": who plays the role stands behind it.
    """
    between = text[first.end : second.start]
    if not _agree(first, second) or "\n\n" in between:
        return False
    joined = _joins().fullmatch(between)
    role_noun = first.kind in ROLE_NOUNS or second.kind in ROLE_NOUNS
    aside = (
        re.fullmatch(r"\s*,\s*(?:the\s+|le\s+|de\s+)?", between)
        and second.kind is Kind.UNKNOWN
        and second.state is None
    )
    introduced = first.roles and first.state is None and not first.is_user and INDEFINITE.match(second.said)
    if first.kind is Kind.UNKNOWN and introduced and re.fullmatch(r"\s*[,(]\s*", between):
        return True
    return bool(role_noun and joined) or bool(aside and text[second.end : second.end + 1] in {",", ".", ";"})


def _equated(text: str, first: Party, second: Party) -> bool:
    """Whether someone is said to play a role: "my employer was a Toronto company", "mijn werkgever een … is"."""
    if not first.roles or first.state is not None or first.is_user:
        return False
    between, behind = text[first.end : second.start], text[second.end :]
    links = table("parties", "equated")
    joined = re.fullmatch(rf"\s+(?:{alternatives(links['between'])})\s+", between, re.IGNORECASE)
    final = not between.strip() and re.match(rf"\s+(?:{alternatives(links['behind'])})(?!\w)", behind, re.IGNORECASE)
    return bool(joined or final)


def _agree(first: Party, second: Party) -> bool:
    kinds = {first.kind, second.kind} - {Kind.UNKNOWN}
    kinds = kinds - {Kind.INDIVIDUAL} if first.is_user and second.is_user else kinds
    return len(kinds) < 2 and (first.state is None or second.state is None or first.state == second.state)


def _shared(party: Party, same: list[Party]) -> Party:
    states = {p.state for p in same if p.state}
    kinds = [p.kind for p in same if p.kind is not Kind.UNKNOWN]
    return replace(
        party,
        kind=party.kind if party.kind is not Kind.UNKNOWN or not kinds else kinds[0],
        state=party.state or (next(iter(states)) if len(states) == 1 else None),
        roles=frozenset(role for p in same for role in p.roles),
    )


def _outweighed(roles: frozenset[Role]) -> frozenset[Role]:
    """Roles in which someone once paid or was paid for a bond or shares: what these yield goes the other way."""
    bought = {Role.BUYER} if roles & {Role.LENDER, Role.PARENT} else set()
    return frozenset(bought | ({Role.SELLER} if roles & {Role.BORROWER, Role.SUBSIDIARY} else set()))


def _with_derived(party: Party) -> Party:
    """A lender receives and a borrower pays, unless the words say otherwise."""
    if party.roles & EXPLICIT:
        return party
    rows = table("relations", "derived")
    own = party.roles - _outweighed(party.roles)
    derived = {Role(key) for key, roles in rows.items() if any(Role(r) in own for r in roles)}
    return replace(party, roles=party.roles | derived)


@cache
def _joins() -> re.Pattern[str]:
    joins = alternatives(words("parties", "apposed"))
    return re.compile(rf"(?:\s+(?:of|de|van)\s+(?:the|la|le|les|de|het)\s+\w+)?\s*(?:{joins})\s*", re.IGNORECASE)
