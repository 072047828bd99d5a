"""Questions about the place just shown: what comes after it, what its term means, the other State's side.

"And what comes after that test?", "who is that in Belgium?", "and in Canada?".
"""

from assistant.explain import explain
from assistant.reply import Kind, Reply
from assistant.state import State, Topic
from assistant.stating import Said
from assistant.turns.neighbours import counterpart, following, for_state, preceding
from assistant.turns.relieving import states_named
from treaty.citation import Citation, Part
from treaty.convention import library
from treaty.definitions import first_terms


def next_place(state: State) -> Said | None:
    """Return what comes after the place shown last; None where none was shown or it is the last of its text."""
    place = _shown(state)
    return _explained(following(place), state) if place else None


def place_before(state: State) -> Said | None:
    """Return what comes before the place shown last; None as for `next_place`."""
    place = _shown(state)
    return _explained(preceding(place), state) if place else None


def other_side(text: str, state: State) -> Said | None:
    """Return what the place shown last says of the other State, or of the one that the text names.

    None after a ruling, and where the place does not speak of one State only.
    """
    place, named = _shown(state), states_named(text)
    if place is None or state.topic.rule or len(named) > 1:
        return None
    wanted = named[0] if named else ""
    return _explained((for_state(place, wanted) if wanted else None) or counterpart(place, wanted), state)


def definition(text: str, state: State) -> Said | None:
    """Return how the term that the last reply used is defined, for the State that the text names where there is one.

    "Who is that?" asks for a term that the two States define each for itself, where the reply has one.
    """
    reply, named = state.topic.reply, states_named(text)
    found = [place for place in _terms(reply) if place.part is not Part.RELATIONS] if reply else []
    own = [place for place in found if len({for_state(place, s) for s in ("BE", "CA")} - {None}) > 1]
    place = next(iter([*own, *found]), None)
    if place is None:
        return None
    return _explained((for_state(place, named[0]) if len(named) == 1 else None) or place, state)


def _shown(state: State) -> Citation | None:
    """The place that the last reply rests on: that of the question it asks, else the first it cites."""
    reply = state.topic.reply
    asked = [Citation.parse(missing.cite) for missing in (reply.missing[:1] if reply else ())]
    return next((place for place in [*asked, *state.topic.citations] if place.part is not Part.RELATIONS), None)


def _terms(reply: Reply) -> list[Citation]:
    """The places that define the terms of a reply, those of its own words first."""
    quoted = " ".join(cited.quote for cited in reply.citations)
    terms = [*first_terms(reply.text, reply.language), *first_terms(quoted, "en")]
    return list(dict.fromkeys(term.citation for term in terms))


def _explained(place: Citation | None, state: State) -> Said | None:
    if place is None or not library().exists(place):
        return None
    reply = explain((place,), state.language, said=state.said, kind=Kind.EXPLANATION)
    return Topic(citations=(place,), question=state.topic.question), reply
