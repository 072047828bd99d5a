"""Conditions and kinds read from a text: the examples name the fact, grammar tells whether it is so.

A match counts where it is good enough (`GOOD`; between `FAIR` and `GOOD` it is doubtful) and no example of another
fact, or of none, fits the same words clearly better. What is merely asked is no fact. The thresholds were chosen on
evals/dev and the sample cases: see docs/understanding.md.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache

from assistant.clauses import Mood, asks_leave, mood
from assistant.facts.agreement import denied_share, denies, says_more
from assistant.facts.examples import NONE
from assistant.facts.matches import FULL, SHORT, WORDED, Match
from assistant.facts.rivals import CLEARER, Told, best_told
from assistant.facts.twins import are_twins
from assistant.readers.vocabulary import alternatives, words
from assistant.reading import Reading
from assistant.sentence_ends import Span, sentence_at, within
from calculators.facts import Fact, FactType, facts

GOOD = 0.62
FAIR = 0.57
BARE_QUESTION = 5
"""Words; a question as short as this with its subject alone asks whether it is so."""


def read_conditions(text: str, matches: Sequence[Match], wanted: Iterable[Fact]) -> tuple[Reading, ...]:
    """Return what the matches say of the wanted yes/no facts and choices."""
    by_fact: dict[str, list[Match]] = defaultdict(list)
    for match in matches:
        if (
            (match.score >= FAIR or _names_kind(match))
            and not match.example.is_frame
            and not _driven_out(match, matches)
        ):
            by_fact[match.example.fact].append(match)
    found = []
    for declared in wanted:
        if declared.type in (FactType.BOOLEAN, FactType.CHOICE) and declared.name in by_fact:
            near = _as_said(text, declared, by_fact[declared.name])
            told = [t for m in near if (t := _told(text, declared, m)) is not None]
            found += best_told(text, declared, told)
    return tuple(found)


def _as_said(text: str, declared: Fact, matches: list[Match]) -> list[Match]:
    """Leave out a choice said the other way round where the same words say another: deductible, not deductible."""
    if declared.type is not FactType.CHOICE:
        return matches
    said = [m for m in matches if m.share >= FULL and not denied_share(text, m)]
    return [
        match
        for match in matches
        if not any(_overlap(o.span, match.span) and o.example.value != match.example.value for o in said)
        or not denied_share(text, match)
    ]


def _driven_out(match: Match, matches: Sequence[Match]) -> bool:
    """Whether another fact's example fits better: for words found whole, only one that holds them and more."""
    for other in matches:
        if _kin(other, match) or not _overlap(match.span, other.span):
            continue
        whole = other.share >= FULL and within(match.span, other.span) and says_more(other, match)
        if whole and other.example.fact == NONE and not other.example.is_frame:
            return True
        if other.example.is_frame or _is_kind(match) or _is_kind(other):
            continue
        if match.share < WORDED and other.score >= match.score + (0 if other.example.fact == NONE else CLEARER):
            return True
        if whole:
            return True
    return False


def _kin(one: Match, other: Match) -> bool:
    """Whether two matches tell one fact, or facts that the same words may tell."""
    return one.example.fact == other.example.fact or are_twins(one.example.fact, other.example.fact)


def _names_kind(match: Match) -> bool:
    """Whether a short phrase of a kind stands there in full, however common its words."""
    return match.share >= FULL and len(match.example.text.split()) <= SHORT and _is_kind(match)


def _is_kind(match: Match) -> bool:
    """Whether it tells one of several kinds: words that tell a kind may tell something else as well."""
    declared = facts().get(match.example.fact)
    return declared is not None and declared.type is FactType.CHOICE


def _told(text: str, declared: Fact, match: Match) -> Told | None:
    """Return what a match states, None where it states nothing: asked, or the denial of one choice among many."""
    if _only_asked(text, match.span, declared) or (declared.type is FactType.BOOLEAN and _would(text, match.span)):
        return None
    denied = denies(text, match)
    value = match.example.value
    if not denied:
        clear = denied is not None or _is_matter(text, match.span, declared)
        return Told(value, match, (match.score >= GOOD or _names_kind(match)) and clear)
    if declared.type is FactType.BOOLEAN:
        return Told("false" if value == "true" else "true", match, match.score >= GOOD)
    return None


def _would(text: str, span: Span) -> bool:
    """Whether words name those who would do otherwise: "strangers would have agreed on less" tells of no strangers."""
    return bool(_conditional().match(text, span[1]))


@cache
def _conditional() -> re.Pattern[str]:
    rest = rf"(?:\s+[^\W\d_]+)?\s+(?:{alternatives(words('affinity', 'conditional'))})(?!\w)"
    return re.compile(rest, re.IGNORECASE)


def _only_asked(text: str, span: Span, declared: Fact) -> bool:
    if mood(text, span) is Mood.ASKED:
        return not _is_matter(text, span, declared)
    start, end = sentence_at(text, span[0])
    sentence = text[start:end]
    short = len(sentence.split()) <= BARE_QUESTION and sentence.rstrip().endswith("?")
    supposed = mood(text, span) is Mood.SUPPOSED or _varying().match(sentence)
    return short and not supposed and declared.type is FactType.BOOLEAN


@cache
def _varying() -> re.Pattern[str]:
    """How a short question opens that changes the case instead of asking if it is so: "and between strangers?"."""
    joins, links = (alternatives(words("clauses", key)) for key in ("varying", "circumstances"))
    return re.compile(rf"\W*(?:{joins})\s+(?:{links})(?!\w)", re.IGNORECASE)


def _is_matter(text: str, span: Span, declared: Fact) -> bool:
    """Whether a question what may be done names a kind: "could the prosecutor use it?" is about a prosecutor."""
    kinds = declared.type is FactType.CHOICE and "BE" not in declared.choices
    return kinds and mood(text, span) is Mood.ASKED and asks_leave(text, span)


def _overlap(one: Span, two: Span) -> bool:
    return one[0] < two[1] and two[0] < one[1]
