"""What a provision's own words say of exceptions to it, and of whether all its points must be met.

Both are read in the treaty's text: an exception refers to the provision and says "shall not apply" or
"notwithstanding"; the points of a list are joined by "and" or by "or".
"""

import re
from enum import StrEnum

from assistant.explain import explain
from assistant.leads import led
from assistant.state import State, Topic
from assistant.stating import Said
from assistant.wording import say
from treaty.citation import Citation, Part
from treaty.convention import library
from treaty.crossreferences import cross_references
from treaty.provision import Provision

OVERRIDES = re.compile(r"\bnot (?:\w+ )?apply\b|\bnotwithstanding\b", re.IGNORECASE)
ITSELF = re.compile(r"\bthis (?:sub)?paragraph shall not apply\b", re.IGNORECASE)
WITHIN = re.compile(r"\bunless\b|\bprovided that\b|\bexcept\b", re.IGNORECASE)
JOINT = re.compile(r"\b(and|or)\W*$", re.IGNORECASE)
MOST = 2


class Joint(StrEnum):
    """How the points of a list are joined."""

    ALL = "and"
    ONE = "or"


def exceptions_to(place: Citation) -> tuple[Citation, ...]:
    """Return the provisions that take a place's rule back: those that refer to it, and its own points where they do.

    >>> [str(found) for found in exceptions_to(Citation.parse("17(2)"))]
    ['17(3)']
    """
    if place.part is Part.RELATIONS:
        return ()
    near = _near(place)
    own = next((unit for unit in map(library().provision, near) if ITSELF.search(unit.text)), None)
    points = tuple(child.citation for child in own.children) or (own.citation,) if own else ()
    linked = (other for each in near for other in cross_references().incoming.get(each, ()))
    found = tuple(dict.fromkeys(each for each in linked if OVERRIDES.search(library().provision(each).text)))
    return (points or found)[:MOST]


def excepts_itself(place: Citation) -> bool:
    """Whether a place's own words hold an exception: "unless", "provided that", "except"."""
    return place.part is not Part.RELATIONS and bool(WITHIN.search(library().provision(place).text))


def points_of(place: Citation) -> tuple[tuple[Citation, ...], Joint] | None:
    """Return the points of the list at or around a place, and how they are joined; None where it has none."""
    if place.part is Part.RELATIONS:
        return None
    for each in (place, *place.ancestors()):
        unit = library().provision(each)
        if (joint := _joint(unit)) is not None:
            return tuple(child.citation for child in unit.children), joint
    return None


def way_out(state: State) -> Said | None:
    """Return the exceptions to what was talked about; None where the text has none."""
    places = _talked_about(state)
    found = next(filter(None, map(exceptions_to, places)), ()) or tuple(filter(excepts_itself, places))[:1]
    if not found:
        return None
    reply = explain(found, state.language, said=state.said)
    return Topic(citations=found, question=state.topic.question), reply


def whether_all(state: State) -> Said | None:
    """Return whether all points of what was talked about must be met; None where it has no list of points."""
    for place in _talked_about(state):
        if (points := points_of(place)) is not None:
            children, joint = points
            above = next(iter(children[0].ancestors()))
            lead = say(_key(joint, len(children)), state.language, cite=str(above))
            reply = led(explain(children, state.language, said=state.said), lead, ())
            return Topic(citations=children, question=state.topic.question), reply
    return None


def _near(place: Citation) -> tuple[Citation, ...]:
    """A place and what contains it, without its whole article."""
    return (place, *(above for above in place.ancestors() if len(above.path) > 1))


def _talked_about(state: State) -> list[Citation]:
    """The places of the last reply, that of the question it asks first."""
    reply = state.topic.reply
    asked = [Citation.parse(missing.cite) for missing in (reply.missing[:1] if reply else ())]
    return [*asked, *state.topic.citations]


def _joint(unit: Provision) -> Joint | None:
    """The word before the last point; none where the unit's points are paragraphs of their own."""
    inner = [child for child in unit.children if child.kind not in ("article", "paragraph", "section", "item")]
    if len(inner) < MOST:
        return None
    match = JOINT.search(inner[-2].full_text)
    return Joint(match[1].lower()) if match else None


def _key(joint: Joint, count: int) -> str:
    if joint is Joint.ONE:
        return "one_enough"
    return "both_needed" if count == MOST else "all_needed"
