"""Whose own law exempts a payment: only that of the State where it arises bears on the ceiling of that State's tax.

27(2): the convention shall not "restrict in any manner any exemption … accorded by the laws of a Contracting State in
the determination of the tax imposed by that State". What the State of residence exempts is another matter.
"""

from collections.abc import Sequence

from assistant.facts.setting import Setting
from assistant.reading import Certainty, Reading
from assistant.sentence_ends import sentence_at

FACT, HOME = "exempt_by_own_law", "untaxed_at_home"


def read_own_law(setting: Setting, found: Sequence[Reading]) -> tuple[Reading, ...]:
    """Return the readings without an exemption by own law that the text tells of the recipient's State."""
    told = {r.fact: r for r in found if r.certainty is Certainty.SURE}
    exempt, home, residence = (told.get(name) for name in (FACT, HOME, "recipient_state"))
    if exempt is None or residence is None:
        return tuple(found)
    if (home is not None and home.value is True) or _states_beside(setting, exempt) == {residence.value}:
        return tuple(r for r in found if r.fact != FACT)
    return tuple(found)


def _states_beside(setting: Setting, exempt: Reading) -> set[str | None]:
    """The States named in the words of an exemption, else the one named last before them in the sentence."""
    start, end = exempt.span_in(setting.text)
    within = {p.state for p in setting.places if start <= p.start < end}
    left = sentence_at(setting.text, start)[0]
    before = [p.state for p in setting.places if left <= p.start < start]
    return within or set(before[-1:])
