"""Which provisions carry an answer: those found clearly, nearest to what was talked about, and no more than a few."""

from assistant.state import Topic
from retrieval.hits import Evidence, Hit
from treaty.citation import Citation, Part
from treaty.crossreferences import cross_references

NEARBY = 1.2
"""Added to the score of a provision of the article talked about, in a turn that leans on what was said."""
LINKED = 0.8
"""Added to the score of a provision that refers to what was talked about, or is referred to by it."""
SHOWN = 0.6
"""Taken from the score of a provision that was shown already: a further question asks for something more."""
CLOSE = 0.65
"""Share of the best score that a further provision needs to be shown beside it. On the development questions and the
samples 97 in 100 of the provisions wanted are then cited, and 75 in 100 of those cited are wanted; with 0.75 it is 96
and 83, with 0.55 no more are found.
"""
BESIDE = 2.7
"""From this score on what is found best is shown beside the place named: on evals/dev and the samples all that was
wanted so, and nothing that was not, stands above it."""
AHEAD = 1.0
"""By so much one provision leads where it is found far better than any other."""
MOST = 3


def choose(evidence: Evidence, topic: Topic | None = None, context: Evidence | None = None) -> tuple[Citation, ...]:
    """Return the provisions to answer with: those that are named, else the best and what scores close to it.

    Where the turn leans on what was said, `topic` is what was talked about, and `context` the evidence of the turn
    read together with the question before it; the two evidences then count alike.
    """
    named = tuple(hit for hit in evidence.hits if hit.cited)
    if named:
        return _named(named, tuple(hit for hit in evidence.hits if not hit.cited))[:MOST]
    scores = scored(evidence, topic, context)
    if not scores:
        return ()
    close = [citation for citation, score in scores.items() if score >= CLOSE * max(scores.values())]
    if context and (own := _clearly_first(evidence)) in close and own is not None:
        close = [own, *(c for c in close if not own.contains(c) and not c.contains(own))]
    return _without_parents(close[:MOST])


def scored(evidence: Evidence, topic: Topic | None = None, context: Evidence | None = None) -> dict[Citation, float]:
    """Return the provisions found and their scores, the best first; `topic` and `context` as for `choose`.

    A place that was named before this turn was answered then: it is only what the turn leans on.
    """
    scores: dict[Citation, float] = {}
    before = [hit for hit in context.hits if not hit.cited] if context else []
    for hit in (*evidence.hits, *before):
        share = 0.5 if context else 1.0
        scores[hit.citation] = scores.get(hit.citation, 0.0) + share * _score(hit, topic)
    return dict(sorted(scores.items(), key=lambda row: -row[1]))


def _clearly_first(evidence: Evidence) -> Citation | None:
    """The provision that a turn's own words find far better than any other; what it leans on does not narrow it."""
    first = evidence.hits[:1]
    ahead = all(first[0].score - hit.score >= AHEAD for hit in evidence.hits[1:]) if first else False
    return first[0].citation if ahead else None


def _named(hits: tuple[Hit, ...], found: tuple[Hit, ...]) -> tuple[Citation, ...]:
    """The places named; for a whole article also the provision found for the question, inside it or elsewhere.

    Beside a paragraph stands what is found clearly for the question and belongs to it: an exception, an item of the
    Protocol.
    """
    named = tuple(hit.citation for hit in hits)
    if not found:
        return named
    best = found[0].citation
    if not any(len(citation.path) > 1 for citation in named):
        return (best, *(citation for citation in named if not citation.contains(best)))
    clear = found[0].score >= BESIDE
    apart = not any(citation.akin(best) for citation in named)
    return (*named, best) if clear and apart and _belongs(best, named) else named


def _belongs(place: Citation, named: tuple[Citation, ...]) -> bool:
    """Whether a place is in an article that is named, or its paragraph or item of the Protocol is linked with one."""
    holders = [each for each in (place, *place.ancestors()) if len(each.path) > 1 or each.part is Part.PROTOCOL]
    linked = {other.top for holder in holders for other in cross_references().of(holder)}
    return any(citation.top in {place.top, *linked} for citation in named)


def _score(hit: Hit, topic: Topic | None) -> float:
    if topic is None:
        return hit.score
    shown = topic.citations
    holders = {place for citation in shown for place in (citation, *citation.ancestors())}
    linked = {place for holder in holders for place in cross_references().of(holder)}
    near = any(hit.citation.top == citation.top for citation in shown)
    known = any(hit.citation.akin(citation) for citation in shown)
    return hit.score + NEARBY * near + LINKED * (hit.citation in linked) - SHOWN * known


def _without_parents(citations: list[Citation]) -> tuple[Citation, ...]:
    return tuple(c for c in citations if not any(c != other and c.contains(other) for other in citations))
