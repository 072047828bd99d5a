"""The reply to a turn that is neither an act nor a change of the case: a ruling, an explanation, or none."""

from assistant.abstain import abstain, is_beyond, refuses
from assistant.comparison import compare
from assistant.explain import explain
from assistant.meaning import meant
from assistant.mind import Mind
from assistant.offering import offering, offers
from assistant.quantity import leaves_unsaid
from assistant.reading import Reading, into_case
from assistant.relevance import MOST, choose, scored
from assistant.rule_choice import Candidate, candidate_rules, candidates
from assistant.rule_features import Asked
from assistant.state import State, Topic
from assistant.stating import Said, cited_in, impossible, said_of
from assistant.turns.bearing_on import bearing_on
from assistant.turns.leaning import asks
from assistant.turns.pointing import pointed_at
from assistant.turns.turn import Turn
from assistant.turns.varying import without_rivals
from calculators.case import Case
from calculators.errors import FactError
from retrieval.hits import Evidence
from treaty.citation import Citation

HITS = 12
BEFORE = 2
"""Messages read together with a turn that leans on them."""
WEAK = 2.2
"""Below this score of its best provision a turn cannot stand alone, and leans on what was said before."""


def looked_up(mind: Mind, state: State, text: str) -> Evidence:
    """Return what the search finds for the turn's own words."""
    return mind.finder.evidence(text, HITS, state.language)


def answered(mind: Mind, state: State, turn: Turn, evidence: Evidence, topic: Topic | None) -> Said:
    """Return the topic and the reply of a turn; `topic` is what it leans on, None where it stands alone."""
    context = _context(mind, state, turn) if topic else None
    seen = [evidence, context] if context else [evidence]
    if (compared := compare(turn.text, evidence, mind.finder, state.said)) is not None:
        return Topic(citations=cited_in(compared), question=turn.text), compared
    beyond = min(each.beyond - each.best for each in seen)
    asked = _asked(mind, turn, scored(evidence, topic, context), topic, beyond)
    try:
        options = _options(turn, topic, asked)
    except FactError as error:
        return state.topic, impossible(error, candidate_rules(asked)[0], state)
    ruled = mind.decide(options).ruled
    if ruled is not None and leaves_unsaid(ruled.ruling, evidence):
        return Topic(case=_told_so_far(turn, topic), question=turn.text), abstain(evidence, said=state.said)
    if ruled is not None:
        return said_of(ruled, {(r.entity, r.fact) for r in turn.sure}, state, turn.text)
    citations = _with_pointed(choose(evidence, topic, context), evidence, state, turn, topic)
    if defining := meant(turn.text, state.language):
        citations = (*defining, *(c for c in citations if not any(c.akin(place) for place in defining)))[:MOST]
    refused = not defining and all(is_beyond(each) if topic else refuses(each, asked.likely) for each in seen)
    if citations and not refused:
        closest = {hit.citation: hit.closest for hit in evidence.hits}
        reply = offering(explain(citations, state.language, said=state.said, closest=closest), offers(options))
        return Topic(citations=citations, case=_told_so_far(turn, topic), question=asked.text), reply
    return Topic(case=_told_so_far(turn, topic), question=turn.text), abstain(evidence, said=state.said)


def _with_pointed(
    found: tuple[Citation, ...], evidence: Evidence, state: State, turn: Turn, topic: Topic | None
) -> tuple[Citation, ...]:
    """The provisions found, after the one that a turn points at: "does that rule cover films as well?"."""
    named = [hit.citation for hit in evidence.hits if hit.cited]
    place = pointed_at(turn.text, state, named) if topic is not None else None
    if place is None:
        return found
    return tuple(dict.fromkeys([place, *(c for c in found if not place.contains(c))]))[:MOST]


def _together(turn: Turn, topic: Topic | None) -> tuple[str, tuple[Reading, ...]]:
    """What is asked: a turn that only tells more is read with the question before it that was not ruled on."""
    if topic is None or topic.rule or not topic.case.facts or asks(turn.text):
        return turn.text, turn.readings
    told = {(r.entity, r.fact) for r in turn.readings}
    known = (Reading(k.attribute, k.value, k.said, entity=k.entity) for k in topic.case)
    return f"{topic.question} {turn.text}", (*(r for r in known if (r.entity, r.fact) not in told), *turn.readings)


def _told_so_far(turn: Turn, topic: Topic | None) -> Case:
    """What is known after a turn that is not ruled on; after a ruling its case stays as it was ruled on."""
    if topic is None:
        return into_case(Case(), turn.sure)
    return topic.case if topic.rule else into_case(without_rivals(topic.case, turn.sure), turn.sure)


def _context(mind: Mind, state: State, turn: Turn) -> Evidence:
    told = " ".join((*state.said[-1 - BEFORE : -1], turn.text))
    return mind.finder.evidence(told, HITS, state.language)


def _asked(mind: Mind, turn: Turn, found: dict[Citation, float], topic: Topic | None, beyond: float) -> Asked:
    case = without_rivals(topic.case, turn.sure) if topic is not None else Case()
    text, readings = _together(turn, topic)
    return Asked(text, found, readings, case, topic.rule if topic is not None else "", beyond, mind.likely(text))


def _options(turn: Turn, topic: Topic | None, asked: Asked) -> tuple[Candidate, ...]:
    options = candidates(asked)
    return options if topic is None else bearing_on(turn, topic, next(iter(asked.found), None), options)
