"""Where a provision stands among the others: what comes after it and before it, and its like for the other State."""

import re
from dataclasses import replace

from treaty.citation import Citation, Part
from treaty.convention import library
from treaty.provision import Provision

FOR_STATE = re.compile(r"\s*in\s+(?:the\s+case\s+of\s+)?(?P<state>Belgium|Canada)\b", re.IGNORECASE)
"""How a provision opens that speaks of one State only, beside one like it for the other."""
CODES = {"belgium": "BE", "canada": "CA"}


def following(place: Citation) -> Citation | None:
    """Return the provision after a place: the next of its list, else what comes after the whole list; None at the end.

    >>> str(following(Citation.parse("4(2)(a)"))), str(following(Citation.parse("4(2)(d)")))
    ('4(2)(b)', '4(3)')
    >>> str(following(Citation.parse("12(7)")))
    '13'
    """
    return _beside(place, 1)


def preceding(place: Citation) -> Citation | None:
    """Return the provision before a place, as `following` the one after it; None at the beginning."""
    return _beside(place, -1)


def counterpart(place: Citation, state: str = "") -> Citation | None:
    """Return the place that says of the other State what `place` says of one; None where there is none.

    Where `state` ("BE", "CA") is given, only a place for that State.

    >>> str(counterpart(Citation.parse("28(2)(a)(i)"))), str(counterpart(Citation.parse("3(1)(f)(ii)"), "BE"))
    ('28(2)(b)(i)', '3(1)(f)(i)')
    """
    if place.part is Part.RELATIONS:
        return None
    for each in (place, *place.ancestors()):
        own = state_of(library().provision(each))
        if own is not None:
            return _like(place, each, own) if state != own else None
    return None


def for_state(place: Citation, state: str) -> Citation | None:
    """Return the part of a place that speaks of one State ("BE", "CA"); None where it has no such part.

    >>> str(for_state(Citation.parse("3(1)(f)"), "CA"))
    '3(1)(f)(ii)'
    """
    if place.part is Part.RELATIONS:
        return None
    return next((u.citation for u in library().provision(place).children if state_of(u) == state), None)


def state_of(unit: Provision) -> str | None:
    """Return the State that a provision opens by naming ("in the case of Belgium: …"); None where it names none."""
    opening = FOR_STATE.match(unit.full_text)
    return CODES[opening["state"].lower()] if opening else None


def _beside(place: Citation, step: int) -> Citation | None:
    above = place.parent
    if place.part is Part.RELATIONS:
        return None
    if above is None:
        return _top_beside(place, step)
    row = [unit.citation for unit in library().provision(above).children]
    index = row.index(place) + step
    return row[index] if 0 <= index < len(row) else _beside(above, step)


def _top_beside(place: Citation, step: int) -> Citation | None:
    """The article, or item of the Protocol, with the next number."""
    if not place.path[0].isdigit():
        return None
    found = replace(place, path=(str(int(place.path[0]) + step),))
    return found if library().exists(found) else None


def _like(place: Citation, each: Citation, own: str) -> Citation | None:
    other = next(state for state in CODES.values() if state != own)
    if each.parent is None or (sibling := for_state(each.parent, other)) is None:
        return None
    same = replace(sibling, path=(*sibling.path, *place.path[len(each.path) :]))
    return same if library().exists(same) and _opening(same) == _opening(place) else sibling


def _opening(place: Citation) -> list[str]:
    """The first words of a provision, by which two lists run alike: "with respect to …"."""
    return library().provision(place).full_text.lower().split()[:2]
