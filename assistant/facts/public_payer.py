"""A public body that pays interest is not the one it is paid to.

11(3)(b) exempts "interest paid to the other Contracting State or a political subdivision or a local authority thereof":
a loan to a province, or bonds that a city issued, name a public body as well, which owes the interest.
"""

from collections.abc import Sequence
from dataclasses import replace

from assistant.facts.recipient import PAYING, RECEIVING
from assistant.facts.setting import Setting
from assistant.readers.parties import Kind
from assistant.reading import Reading

FACT = "paid_to_public_body"


def read_public_payer(setting: Setting, found: Sequence[Reading]) -> tuple[Reading, ...]:
    """Return the readings with interest paid to nobody public where each public body of the text is one that pays."""
    bodies = [p for p in setting.present if p.kind is Kind.PUBLIC_BODY]
    paying = bodies and all(p.roles & PAYING and not p.roles & RECEIVING for p in bodies)
    return tuple(replace(r, value=False) if paying and r.fact == FACT and r.value is True else r for r in found)
