"""Who employs whom where no verb says so: "on the payroll of …", "an employee of …", "lent by his employer to …"."""

import re
from dataclasses import replace
from functools import cache

from assistant.readers.party import Kind, Party, Role
from assistant.readers.vocabulary import alternatives, just_before, table, whole, words

EMPLOYING = frozenset({Kind.COMPANY, Kind.PUBLIC_BODY, Kind.CHARITY, Kind.PARTNERSHIP, Kind.UNKNOWN})
WORKING = frozenset({Role.EMPLOYER, Role.EMPLOYEE})
LENDING = frozenset({Role.LENDER, Role.BORROWER})
"""Roles that the verb "lend" gives, also where a worker, and no money, is lent."""


def with_employers(text: str, parties: list[Party]) -> list[Party]:
    """Return the parties with the roles of employer and employee that the words between and before them tell."""
    found = list(parties)
    for index, party in enumerate(parties):
        serving = index > 0 and _serves(text, parties[index - 1], party)
        if serving:
            found[index - 1] = replace(found[index - 1], roles=found[index - 1].roles | {Role.EMPLOYEE})
        if serving or just_before(_service(), text, party.start):
            found[index] = replace(party, roles=party.roles - {Role.EMPLOYEE} | {Role.EMPLOYER})
    if whole(table("parties", "service")["money"]).search(text) or not any(p.roles & WORKING for p in found):
        return found
    return [replace(party, roles=party.roles - LENDING) for party in found]


def _serves(text: str, one: Party, other: Party) -> bool:
    """Whether someone is named right before the one that employs him: "an employee of …", "a clerk at …"."""
    between = text[one.end : other.start]
    if other.kind not in EMPLOYING or one.kind is not Kind.INDIVIDUAL or one.is_user:
        return False
    if Role.EMPLOYEE in one.roles:
        return bool(_link("employed").fullmatch(between))
    return not one.roles and other.kind is not Kind.UNKNOWN and bool(_link("posted").fullmatch(between))


@cache
def _link(kind: str) -> re.Pattern[str]:
    return re.compile(rf"\s*,?\s*(?:{alternatives(table('parties', 'service')[kind])})\s*", re.IGNORECASE)


@cache
def _service() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(words('parties', 'serving'))})\s*$", re.IGNORECASE)
