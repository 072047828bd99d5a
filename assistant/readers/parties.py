"""The people and companies of a story, what they are, where they belong and who pays whom."""

from dataclasses import dataclass

from assistant.readers.party import Kind, Party, Role
from assistant.readers.party_employers import with_employers
from assistant.readers.party_mentions import find_mentions
from assistant.readers.party_names import united
from assistant.readers.party_roles import with_roles

__all__ = ["Flow", "Kind", "Party", "Role", "find_parties", "flow"]

EXPLICIT = {Role.PAYER, Role.RECIPIENT}


@dataclass(frozen=True)
class Flow:
    """Who pays and who receives, as far as the story says; `None` where nobody or several may be meant."""

    payer: Party | None
    recipient: Party | None


def find_parties(text: str) -> tuple[Party, ...]:
    """Return everyone a text names, in order, with kind, State and roles.

    Each mention stays at its place; mentions of the same one ("Mr Claes", "a director", "he"; "I", "our company")
    share kind, State and roles.
    """
    return tuple(united(text, with_employers(text, with_roles(text, find_mentions(text)))))


def flow(parties: tuple[Party, ...]) -> Flow:
    """Return the one who pays and the one who receives.

    Where the story names one of the two only, and companies or persons of one other State, these are the other.
    """
    payer, recipient = _sole(parties, Role.PAYER), _sole(parties, Role.RECIPIENT)
    rest = [p for p in parties if p.state and not p.roles & EXPLICIT]
    left = {p.state for p in rest}
    other = rest[0] if len(left) == 1 else None
    if payer and payer.state and not any(Role.RECIPIENT in p.roles for p in parties):
        recipient = other if other and other.state != payer.state else recipient
    elif recipient and recipient.state and not any(Role.PAYER in p.roles for p in parties):
        payer = other if other and other.state != recipient.state else payer
    return Flow(payer, recipient)


def _sole(parties: tuple[Party, ...], role: Role) -> Party | None:
    """Return the party of a role, the one whose State is said where several mentions agree; None where they differ."""
    found = [p for p in parties if role in p.roles and not p.roles >= EXPLICIT]
    states = {p.state for p in found if p.state}
    if len(states) > 1:
        return None
    return next((p for p in found if p.state), found[0] if found else None)
