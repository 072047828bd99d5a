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
OWN = re.compile(r"\bthis (?:sub)?paragraph shall not apply\b|\bunless\b|\bprovided that\b|\bexcept\b", re.IGNORECASE)
JOINT = re.compile(r"\b(and|or)\W*$", re.IGNORECASE)
MOST = 2


class Joint(StrEnum):
    """How the points of a list are joined."""

    ALL = "and"
    ONE = "or"


def exceptions_to(place: Citation) -> tuple[Citation, ...]:
    """Return the provisions that take a place's rule back: itself where its own words do, else those that refer to it.

    >>> [str(found) for found in exceptions_to(Citation.parse("17(2)"))]
    ['17(3)']
    """
    if place.part is Part.RELATIONS:
        return ()
    near = (place, *(above for above in place.ancestors() if len(above.path) > 1))
    linked = (other for each in near for other in cross_references().incoming.get(each, ()))
    found = tuple(dict.fromkeys(each for each in linked if OVERRIDES.search(library().provision(each).text)))
    own = next((each for each in near if OWN.search(library().provision(each).text)), None)
    return (own, *(each for each in found if each != own))[:MOST] if own else found[:MOST]


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
    for place in _newest_first(state):
        if found := exceptions_to(place):
            reply = explain(found, state.language, said=state.said)
            return Topic(citations=found, question=state.topic.question), reply
    return None


def whether_all(state: State) -> Said | None:
    """Return whether all points of what was talked about must be met; None where it has no list of points."""
    for place in _newest_first(state):
        if (points := points_of(place)) is not None:
            children, joint = points
            above = next(iter(children[0].ancestors()))
            lead = say(_key(joint, len(children)), state.language, cite=str(above))
            reply = led(explain(children, state.language, said=state.said), lead, ())
            return Topic(citations=children, question=state.topic.question), reply
    return None


def _newest_first(state: State) -> list[Citation]:
    """The places of the last reply, those that no reply before it cited first."""
    before = {place for topic in state.topics[:-1] for place in topic.citations}
    return sorted(state.topic.citations, key=lambda place: place in before)


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
