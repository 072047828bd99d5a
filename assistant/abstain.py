"""Abstention: these texts do not answer it. The reply says so, why where the topic is known, and what is nearest."""

from collections.abc import Mapping

from assistant import figure_sources
from assistant.compose import Draft, finish
from assistant.quantity import is_unsaid
from assistant.reply import Kind, Reply
from assistant.rule_questions import NONE, Likelihood
from assistant.telling import key_words
from assistant.wording import say
from retrieval.hits import Evidence
from treaty.citation import Citation
from treaty.commentary import Topic, entry_of, fill, topic

MARGIN = 0.4
"""In the units of `Hit.score`. On evals/dev and the samples it abstains on 84 in 100 unanswerable questions and refuses
4 in 100 answerable ones; without a margin 74 and 2, with twice as much 86 and 11 (docs/understanding.md).
"""
CASE = -4.5
"""A question that no rule answers with a log-probability below this is a case, not a question beyond the texts."""
CLEARLY = 0.5
"""By so much a topic beyond the texts must lead to refuse a case. On evals/dev and the samples 15 of 308 cases come as
near to such a topic as unanswerable questions do, and 9 of them are told so; of 78 unanswerable questions 1 is.
"""
UNSAID = "details-left-unsaid"
"""The topic of quantities that a provision leaves open."""
MOST_NEAREST = 2
MOST_WORDS = 6
"""Words of the question that an abstention repeats."""


def is_beyond(evidence: Evidence) -> bool:
    """Whether a topic that the texts do not answer matches better than every provision."""
    return evidence.is_beyond


def may_be_beyond(evidence: Evidence) -> bool:
    """Whether a topic comes so near, or a quantity is asked that is not stated, that only a case is answered."""
    return _topic_near(evidence) or is_unsaid(evidence)


def refuses(evidence: Evidence, likely: Mapping[str, Likelihood]) -> bool:
    """Whether a question that is not ruled on may be beyond the texts, and is not clearly a case for some rule.

    `likely` tells how likely each rule, or none, is to answer it.
    """
    case = NONE in likely and likely[NONE].whole < CASE
    return may_be_beyond(evidence) and not (case and evidence.lead < CLEARLY and not is_unsaid(evidence))


def abstain(evidence: Evidence, *, said: tuple[str, ...] = ()) -> Reply:
    """Return the reply that abstains, on the evidence of the search."""
    language = evidence.language
    known, nearest = _explained(evidence)
    blocks, sources = [say("abstain", language), _looked_for(evidence)], []
    if known:
        filled = fill(_said_of(known, language), language)
        blocks.append(filled.text.strip())
        sources += list(figure_sources.of_slots(filled))
    blocks += [say("nearest", language, cite=str(place), heading=_heading(place, language)) for place in nearest]
    text = "\n\n".join(filter(None, blocks))
    return finish(Draft(Kind.ABSTENTION, text, language, nearest, tuple(sources), said=said))


def _explained(evidence: Evidence) -> tuple[Topic | None, tuple[Citation, ...]]:
    """The topic that says why the texts do not answer, if one does, and what is nearest."""
    found = tuple(hit.citation for hit in evidence.hits[:1])
    if evidence.topics and _topic_near(evidence):
        known = topic(evidence.topics[0].topic)
        return known, known.nearest[:MOST_NEAREST]
    if is_unsaid(evidence):
        known = topic(UNSAID)
        return known, (*found, *known.nearest)[:MOST_NEAREST]
    return None, found


def _topic_near(evidence: Evidence) -> bool:
    return evidence.lead > -MARGIN


def _looked_for(evidence: Evidence) -> str:
    """What was searched for, in the user's own words; "" where they hold none that tells anything."""
    words = ", ".join(f"“{word}”" for word in key_words(evidence.query)[:MOST_WORDS])
    return say("looked_for", evidence.language, words=words) if words else ""


def _said_of(known: Topic, language: str) -> str:
    return (known.words.get(language) or known.words["en"]).say


def _heading(place: Citation, language: str) -> str:
    entry = entry_of(place)
    if entry is None:
        return str(place)
    return fill((entry.words.get(language) or entry.words["en"]).heading, language).text
