"""Who earns the income of a story: by what is paid to whom, else by roles, by the word "resident", by kind."""

import re
from collections.abc import Sequence
from functools import cache

from assistant.facts.setting import Setting, alone
from assistant.readers.parties import Kind, Party, Role, flow
from assistant.readers.vocabulary import alternatives, any_of, just_before, table
from calculators.situation import OTHER_STATE

EARNING = frozenset(
    {Role.RECIPIENT, Role.BENEFICIAL_OWNER, Role.EMPLOYEE, Role.SELLER, Role.LANDLORD, Role.LICENSOR, Role.LENDER,
     Role.PERFORMER, Role.DIRECTOR, Role.PENSIONER, Role.STUDENT}
)  # fmt: skip
RECEIVING = frozenset({Role.RECIPIENT, Role.BENEFICIAL_OWNER})
NEAR = 40
"""Characters between a branch and the company that it is of."""
PAYING = frozenset({Role.PAYER, Role.EMPLOYER, Role.BORROWER, Role.LICENSEE, Role.TENANT, Role.SUBSIDIARY})


def recipient_of(setting: Setting) -> Party | None:
    """Return the one who earns, None where the text does not tell."""
    parties = _earning(setting)
    named = flow(parties).recipient
    if named is not None and named.state and Role.EMPLOYER not in named.roles:
        return named
    if named is not None and named.kind is Kind.INDIVIDUAL and (person := of_kind(parties, Kind.INDIVIDUAL)):
        return person
    ours = [p for p in parties if p.state in OTHER_STATE and not p.roles & PAYING]
    return (
        alone([p for p in parties if p.state and p.roles & EARNING and not _only_pays(p)])
        or alone([p for p in ours if p.roles & EARNING])
        or alone([p for p in ours if _resident().match(p.said)])
        or alone([p for p in ours if any_of("parties", "residents").search(p.said)])
        or alone([p for p in ours if just_before(_branch_of(), setting.text, p.start)])
        or of_kind(parties, Kind.INDIVIDUAL)
        or alone([p for p in parties if p.state and not p.roles & PAYING])
        or named
    )


def _only_pays(party: Party) -> bool:
    """Whether one who has a part in which others earn pays; "the fee of a comic" is no fee that he pays."""
    return bool((party.roles & PAYING) - EARNING) and not performs(party)


def performs(party: Party) -> bool:
    """Return whether someone earns by performing, so that what is called his fee is what he gets."""
    return Role.PERFORMER in party.roles and party.kind is Kind.INDIVIDUAL


@cache
def _resident() -> re.Pattern[str]:
    """Someone called a resident and nothing else: not the "Belgian-resident company" beside him."""
    row = table("parties", "determiners")["any"]
    nouns = alternatives(table("parties", "residents")["any"])
    return re.compile(rf"(?:(?:{alternatives(row)})\s+)?(?:{nouns})(?!\w)", re.IGNORECASE)


def of_kind(parties: Sequence[Party], kind: Kind) -> Party | None:
    """Return those of a kind, where they agree on the State."""
    return alone([p for p in parties if p.state and p.kind is kind])


def _earning(setting: Setting) -> tuple[Party, ...]:
    """Those who may earn: neither a bare "nominee" nor an owner in a third State, where one in the two States is."""
    abroad = [p for p in setting.present if p.state == "other"]
    behind = [p for p in abroad if Role.BENEFICIAL_OWNER in p.roles or _holds().match(setting.text, p.end)]
    rest = tuple(p for p in setting.present if p not in behind and not _standing_in().fullmatch(p.said))
    earns = any(p.state in OTHER_STATE and (not p.roles & PAYING or p.roles & RECEIVING) for p in rest)
    return rest if earns else setting.present


@cache
def _holds() -> re.Pattern[str]:
    """What an owner does: "residents of Peru, who together hold 80 % of it"."""
    row = table("owners", "owning")
    verbs = alternatives(verb for verb in table("relations", "hold")["active"] if "%" not in verb)
    return re.compile(rf",?\s+(?:(?:{alternatives(row['between'])})\s+)*(?:{verbs})(?!\w)", re.IGNORECASE)


@cache
def _branch_of() -> re.Pattern[str]:
    """The branch is its company's, whoever else is named: "the Red Deer branch of a Gent NV"."""
    nouns = alternatives(table("establishments", "nouns")["any"])
    return re.compile(rf"(?<!\w)(?:{nouns})(?!\w)[^.;:?!]{{0,{NEAR}}}?\s(?:of|van|de|d['’])\s*$", re.IGNORECASE)


@cache
def _standing_in() -> re.Pattern[str]:
    names = alternatives(table("parties", "standing_in")["any"])
    return re.compile(rf"(?:(?:{alternatives(table('parties', 'determiners')['any'])})\s+)?(?:{names})", re.IGNORECASE)
