"""A turn that says "both", "neither" or "it cannot be told" of the State told last."""

from collections.abc import Sequence

from assistant.facts.answers import values_named
from assistant.reading import Reading
from calculators.case import Known
from calculators.facts import fact
from calculators.situation import OTHER_STATE

VALUES = ("both", "neither", "undetermined")
"""The values of a State fact that no single place tells."""


def several(text: str, known: Sequence[Known]) -> tuple[Reading, ...]:
    """Return the new value of the fact told last that may be both States, neither or open; `known` has it first."""
    found = values_named(text, VALUES)
    if len(found) != 1:
        return ()
    rows = [k for k in known if found[0] in fact(k.attribute).choices and str(k.value) in {*OTHER_STATE, *VALUES}]
    return tuple(Reading(k.attribute, found[0], text.strip(), entity=k.entity) for k in rows[:1])
