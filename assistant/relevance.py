"""Which provisions carry an answer: those found clearly, nearest to what was talked about, and no more than a few."""

from dataclasses import dataclass

from assistant.state import Topic
from retrieval.hits import Evidence, Hit
from treaty.citation import Citation

NEARBY = 1.2
"""Added to the score of a provision of the article talked about, in a turn that leans on what was said."""
CLOSE = 0.75
"""Share of the best score that a further provision needs to be shown beside it."""
MOST = 3


@dataclass(frozen=True)
class Found:
    """The provisions that carry an answer, and the evidence they were chosen on."""

    citations: tuple[Citation, ...]
    evidence: Evidence


def choose(evidence: Evidence, topic: Topic | None = None) -> tuple[Citation, ...]:
    """Return the provisions to answer with: those that are named, else the best and what scores close to it.

    `topic` is given where the turn leans on it.
    """
    named = tuple(hit.citation for hit in evidence.hits if hit.cited)
    if named:
        return named[:MOST]
    ranked = sorted(((_score(hit, topic), i, hit) for i, hit in enumerate(evidence.hits)), key=lambda r: (-r[0], r[1]))
    if not ranked:
        return ()
    best = ranked[0][0]
    return _without_parents([hit.citation for score, _, hit in ranked if score >= CLOSE * best][:MOST])


def _score(hit: Hit, topic: Topic | None) -> float:
    near = topic is not None and any(
        c.path[0] == hit.citation.path[0] and c.part == hit.citation.part for c in topic.citations
    )
    return hit.score + NEARBY * near


def _without_parents(citations: list[Citation]) -> tuple[Citation, ...]:
    return tuple(c for c in citations if not any(c != other and c.contains(other) for other in citations))
