"""State facts that an example names ("holds a … passport") and a place beside it settles ("Canadian")."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from assistant.clauses import Mood, Polarity, clauses, mood, polarity
from assistant.facts.agreement import denies, says_more
from assistant.facts.matches import FULL, Match
from assistant.readers.place import Place
from assistant.readers.vocabulary import alternatives, any_of, table
from assistant.reading import Certainty, Reading
from assistant.sentence_ends import Span, sentence_at, sentence_spans
from calculators.facts import Fact

GOOD = 0.62
CLEARER = 0.04
BESIDE = 25
TOUCHING = 2
"""Characters."""
BEARING = "borne_in"
NAMED = frozenset({"BE", "CA", "other"})
"""Values that a place tells; the others ("both", "neither") an example itself must say."""


def told_states(
    text: str, matches: Sequence[Match], wanted: Iterable[Fact], places: Sequence[Place]
) -> tuple[Reading, ...]:
    """Return what the matches and places say of the wanted State facts."""
    found = []
    for fact in wanted:
        near = [m for m in matches if m.example.fact == fact.name and m.score >= GOOD and _is_bearer(text, m)]
        told = [(v, m) for m in near if (v := _value(text, fact, m, places)) is not None]
        if not told:
            continue
        told = [(v, m) for v, m in told if not any(o.share >= FULL and says_more(o, m) for _, o in told)]
        best = max(m.score for _, m in told)
        values = {v: m for v, m in reversed(told) if m.score >= best - CLEARER}
        value, match = max(told, key=lambda row: row[1].score)
        certainty = Certainty.SURE if len(values) == 1 else Certainty.DOUBTFUL
        found.append(Reading(fact.name, value, text[match.span[0] : match.span[1]], certainty))
    return tuple(found)


def _is_bearer(text: str, match: Match) -> bool:
    """Whether words that somebody bears a payment name an establishment: "pays the interest" alone does not."""
    if match.example.fact != BEARING:
        return True
    start, end = sentence_at(text, match.span[0])
    return bool(any_of("establishments", "bearers").search(text, start, end))


def _value(text: str, fact: Fact, match: Match, places: Sequence[Place]) -> str | None:
    if mood(text, match.span) is Mood.ASKED:
        return None
    if match.example.value not in NAMED:
        return None if denies(text, match) else match.example.value
    if denies(text, match) is not False:
        return None
    bearers = _bearers_states(text, places) if fact.name == BEARING else set()
    states = bearers if len(bearers) == 1 else _states_beside(text, match.span, places)
    if len(states) == 1:
        state = states.pop()
        return state if state in fact.choices else None
    return "both" if states == {"BE", "CA"} and "both" in fact.choices else None


def _bearers_states(text: str, places: Sequence[Place]) -> set[str]:
    """The States of the establishments that a text places anywhere: "a PE in Moncton … and the PE bears it"."""
    spans = [m.span() for m in any_of("establishments", "bearers").finditer(text)]
    spans = [span for span in spans if polarity(text, span) is not Polarity.DENIED]
    return {str(p.state) for p in places if any(_joined(text, p, start, end) for start, end in spans)}


def _joined(text: str, place: Place, start: int, end: int) -> bool:
    """Whether a place stands right before an establishment, or behind it with "in"."""
    return _touches(text, place, (start, end)) or bool(_at().fullmatch(text[end : place.start]))


@cache
def _at() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:{alternatives(table('establishments', 'at')['any'])})\s+", re.IGNORECASE)


def _touches(text: str, place: Place, span: Span) -> bool:
    """Whether a place stands right before some words, with no end of a sentence between."""
    return 0 <= span[0] - place.end <= TOUCHING and not text[place.end : span[0]].strip(" ,")


def _states_beside(text: str, span: Span, places: Sequence[Place]) -> set[str]:
    """Return the States named in the words themselves, else in their clause, else right beside them."""
    here = [(c.start, c.end) for c in clauses(text) if c.start < span[1] and span[0] < c.end]
    before = {str(p.state) for p in places if _touches(text, p, span)}
    if before:
        return before
    if len(here) > 1:
        here = []
    beside = (span[0] - BESIDE, span[1] + BESIDE)
    sentence = [(max(s, beside[0]), min(e, beside[1])) for s, e in sentence_spans(text) if s <= span[0] < e]
    for stretches in ([span], here, sentence if here else []):
        inside = [p for p in places if any(s <= p.start and p.end <= e for s, e in stretches)]
        told = {str(p.state) for p in inside if polarity(text, (p.start, p.end)) is not Polarity.DENIED}
        if told:
            return told
    return set()
