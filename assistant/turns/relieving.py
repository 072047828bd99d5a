"""The State of residence's side of the income talked about: "and how does Belgium treat it?", "who taxes what?"."""

from assistant.readers.place import PlaceKind
from assistant.readers.places import find_places
from assistant.state import State, Topic
from assistant.stating import Said, stated
from assistant.turns.kinds import KIND, RELIEVING, kind_told, relief_rule
from assistant.turns.leaning import asks
from assistant.turns.returning import by_words
from calculators.case import Case
from calculators.catalogue import rule_named
from calculators.findings import Right, TaxingRight
from calculators.ruling import Ruling

STATES = ("BE", "CA")


def relieved(text: str, state: State) -> Said | None:
    """Return what the State of residence does about the other State's tax on the income talked about.

    None where nothing was ruled on, where no kind of income is known, where the State named is that of the source
    (its part was told), or where it alone may tax, so that there is nothing to relieve.
    """
    topic = _meant(text, state)
    if topic is None or topic.rule in RELIEVING or not kind_told(topic) or _names_a_thing(text):
        return None
    home = _home(topic.case, text)
    if not home or _taxed_only_in(home, topic):
        return None
    case = topic.case.put("recipient_state", home, said=_said(topic.case))
    return stated(relief_rule(), case.put(KIND, kind_told(topic)), (), state, topic.question)


def in_the_end(state: State) -> Said | None:
    """Return who taxes what and how the tax is relieved in the end; None where no income was ruled on."""
    topic = state.ruled
    if topic is None or not kind_told(topic):
        return None
    case = topic.case.put(KIND, kind_told(topic))
    said = stated(rule_named("whole way"), case, (), state, topic.question)
    return said if said[1].ruling is not None and said[1].ruling.outcome else None


def states_named(text: str) -> tuple[str, ...]:
    """Return which of the two States a text names, as a country or by its people: "Belgium", "Canadian"."""
    places = [p for p in find_places(text) if p.kind in (PlaceKind.COUNTRY, PlaceKind.NATIONALITY)]
    return tuple(dict.fromkeys(str(p.state) for p in places if p.state in STATES))


def _meant(text: str, state: State) -> Topic | None:
    """The income of this story that the text names by the words it was told with ("for the flat"), else the last."""
    ruled = [topic for topic in (state.stories[-1] if state.topics else ()) if topic.rule and kind_told(topic)]
    places = [(place.start, place.end) for place in find_places(text)]
    bare = "".join(" " if any(start <= i < end for start, end in places) else char for i, char in enumerate(text))
    return by_words(bare, ruled) or state.ruled


def _names_a_thing(text: str) -> bool:
    """Whether a turn without a question names something of a State, rather than the State: "and a Canadian grant?"."""
    return not asks(text) and any(place.kind is PlaceKind.NATIONALITY for place in find_places(text))


def _home(case: Case, text: str) -> str:
    """The State of residence, if the text names no other; where it is not known, the one State that is named."""
    named, known = states_named(text), str(case.value("recipient_state") or "")
    if known and (not named or known in named):
        return known
    return named[0] if not known and len(named) == 1 else ""


def _said(case: Case) -> str:
    known = case.known("recipient_state")
    return known.said if known else ""


def _taxed_only_in(state: str, topic: Topic) -> bool:
    ruling: Ruling | None = topic.reply.ruling if topic.reply else None
    findings = ruling.outcome if ruling else ()
    return any(
        isinstance(f, TaxingRight) and f.right is Right.EXCLUSIVE and f.state in (state, "residence") for f in findings
    )
