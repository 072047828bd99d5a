"""The reply to a turn that is neither an act nor a change of the case: a ruling, an explanation, or none."""

from assistant.abstain import abstain, is_beyond, may_be_beyond
from assistant.bearing_on import bearing_on
from assistant.comparison import compare
from assistant.explain import explain
from assistant.mind import Mind
from assistant.relevance import choose, scored
from assistant.rule_choice import candidate_rules, candidates
from assistant.rule_features import Asked
from assistant.state import State, Topic
from assistant.stating import Said, cited_in, impossible, said_of
from assistant.turn import Turn
from assistant.varying import without_rivals
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
    ruled = _ruled(mind, state, turn, scored(evidence, topic, context), topic, beyond)
    if ruled is not None:
        return ruled
    citations = choose(evidence, topic, context)
    if citations and not all((is_beyond if topic else may_be_beyond)(each) for each in seen):
        closest = {hit.citation: hit.closest for hit in evidence.hits}
        reply = explain(citations, state.language, said=state.said, closest=closest)
        return Topic(citations=citations, question=turn.text), reply
    return Topic(question=turn.text), abstain(evidence, said=state.said)


def _context(mind: Mind, state: State, turn: Turn) -> Evidence:
    told = " ".join((*state.said[-1 - BEFORE : -1], turn.text))
    return mind.finder.evidence(told, HITS, state.language)


def _ruled(
    mind: Mind, state: State, turn: Turn, found: dict[Citation, float], topic: Topic | None, beyond: float
) -> Said | None:
    case = without_rivals(topic.case, turn.sure) if topic is not None else Case()
    current = topic.rule if topic is not None else ""
    asked = Asked(turn.text, found, turn.readings, case, current, beyond, mind.alike(turn.text))
    try:
        options = candidates(asked)
        if topic is not None:
            options = bearing_on(turn, topic, next(iter(found), None), options)
        ruled = mind.decide(options).ruled
    except FactError as error:
        return state.topic, impossible(error, candidate_rules(asked)[0], state)
    return said_of(ruled, {(r.entity, r.fact) for r in turn.sure}, state, turn.text) if ruled is not None else None
