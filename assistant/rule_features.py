"""What speaks for a rule being the one that decides a question, in numbers between about -1 and 3."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from math import exp, log, log1p
from typing import TypeAlias

from assistant.asked import answers, wanted_kinds
from assistant.compose import deciding
from assistant.reading import Certainty, Reading
from assistant.rule_questions import LEAST, NONE, Likelihood
from assistant.rulings import BACKGROUND, Ruled
from assistant.turns.varying import changed
from calculators.case import Case
from calculators.catalogue import catalogue
from calculators.ruling import Ruling
from calculators.whole_way import WAYS
from treaty.citation import Citation

Features: TypeAlias = dict[str, float]
"""Numbers by name; a name that is missing counts as nought."""

PARTIES = frozenset({"payer_state", "recipient_state"})
CIRCUMSTANCES = BACKGROUND | {
    "work_state", "property_state", "capital_state", "study_state", "home_before_study", "taxing_state",
    "recipient_is_company", "employer_state", "person_kind",
}  # fmt: skip
"""Facts about who and where that nearly every story tells; they do not yet say which rule is meant."""
STANDING = frozenset({"date", "days"})
"""Kinds of finding that the texts may fix by themselves, without any fact."""


@dataclass(frozen=True)
class Asked:
    """A question as the choice of a rule sees it.

    `found` are provisions with their scores, the best first; `current` names the rule of the topic that the turn leans
    on; `beyond` is by how much a topic that the texts do not answer scores above the best provision; `likely` tells how
    likely each rule, or none, is to answer such a question.
    """

    text: str
    found: dict[Citation, float]
    readings: tuple[Reading, ...]
    case: Case = field(default_factory=Case)
    current: str = ""
    beyond: float = 0.0
    likely: dict[str, Likelihood] = field(default_factory=dict)

    @cached_property
    def kinds(self) -> frozenset[str]:
        """The kinds of finding that the question asks for."""
        return wanted_kinds(self.text)


def rule_features(ruled: Ruled, asked: Asked) -> Features:
    """Return what speaks for giving a ruling."""
    ruling, facts = ruled.ruling, told(asked.readings)
    used = facts & (set(ruled.rule.facts) | set(ruling.used))
    return {
        **_place(ruled, asked),
        "rule": 1.0,
        "used": weight(used),
        "left": weight(facts - used),
        "used_share": weight(used) / weight(facts) if weight(facts) else 0.0,
        "unused": float(not used),
        "kind": _kind(ruled, asked.readings),
        "parties": float(len(_names(asked.readings) & PARTIES & set(ruled.rule.facts))),
        **_likelihood(asked, ruled.rule.name),
        "answers": float(bool(asked.kinds) and answers(ruling, asked.kinds)),
        "misses": float(bool(asked.kinds) and not answers(ruling, asked.kinds)),
        "standing": float(not used and answers(ruling, asked.kinds & STANDING) and bool(ruling.outcome)),
        "decided": float(bool(ruling.outcome)),
        "missing": log1p(len(ruling.missing)),
        "elsewhere": float(_only(ruling, "see")),
        "yes_no": float(_only(ruling, "finding")),
        "wants": log1p(len(ruled.rule.facts)),
        "current": float(ruled.rule.name == asked.current),
        "current_changed": float(ruled.rule.name == asked.current and _changes(asked)),
    }


def none_features(asked: Asked) -> Features:
    """Return what speaks for giving no ruling: nothing told, nothing asked that a ruling holds, a topic beyond."""
    facts = told(asked.readings)
    return {
        "none_told": weight(facts),
        "none_nothing": float(not facts),
        "none_numbers": float(any(not isinstance(r.value, bool | str) for r in asked.readings if r.fact in facts)),
        "none_kinds": float(bool(asked.kinds)),
        "none_beyond": max(-2.0, min(2.0, asked.beyond)),
        **_likelihood(asked, NONE),
        "none_current": float(bool(asked.current)),
        "none_changed": float(_changes(asked)),
    }


def compared(rows: Sequence[Features]) -> tuple[Features, ...]:
    """Return the features of all candidates of one question with what tells each of them from the others."""
    best = {name: max(row.get(name, LEAST) for row in rows) for name in ("likely", "likely_asked")}
    most = max(row.get("used", 0.0) for row in rows)
    return tuple({**row, **_likeliest(row, best), **(_fullest(row, most) if "rule" in row else {})} for row in rows)


def _likeliest(row: Features, best: Features) -> Features:
    chances = {name: exp(row.get(name, LEAST)) for name in best}
    leads = {f"{name}_best": float(row.get(name, LEAST) >= best[name]) for name in best}
    return {**{f"{name}_chance": chance for name, chance in chances.items()}, **leads}


def _fullest(row: Features, most: float) -> Features:
    """How far a ruling is the one that uses most of what is told, and whether being likely it decides as well."""
    return {
        "used_gap": row["used"] - most,
        "used_best": float(row["used"] >= most > 0),
        "decided_chance": row["decided"] * exp(row.get("likely", LEAST)),
        "decided_unused": row["decided"] * row["unused"],
        "yes_no_wanted": row["yes_no"] * (1 - row["misses"]),
    }


def _names(readings: tuple[Reading, ...]) -> frozenset[str]:
    return frozenset(r.fact for r in readings if r.certainty is Certainty.SURE)


def _likelihood(asked: Asked, name: str) -> Features:
    told = asked.likely.get(name)
    return {"likely": told.whole, "likely_asked": told.question} if told else {}


def told(readings: tuple[Reading, ...]) -> frozenset[str]:
    """Return the facts that a message surely tells, beyond who and where."""
    return _names(readings) - CIRCUMSTANCES


def weight(facts: frozenset[str] | set[str]) -> float:
    """Return how much a set of facts tells about which rule is meant: a fact that few rules want tells most."""
    return sum(_telling().get(name, 0.0) for name in facts)


@cache
def _telling() -> dict[str, float]:
    wanting: dict[str, int] = {}
    for rule in catalogue():
        for name in rule.facts:
            wanting[name] = wanting.get(name, 0) + 1
    return {name: log(len(catalogue()) / count) / log(len(catalogue())) for name, count in wanting.items()}


def _place(ruled: Ruled, asked: Asked) -> Features:
    """How far the provisions found are those that decide, or of the rule's own article."""
    best = max(asked.found.values(), default=0.0)
    if best <= 0:
        return {}
    decided, own = [Citation.parse(cite) for cite in deciding(ruled.ruling)], Citation.parse(ruled.rule.article)
    shares = {place: max(score / best, 0.0) for place, score in asked.found.items()}
    deciding_shares = [s for place, s in shares.items() if any(place.akin(d) for d in decided)]
    own_shares = [s for place, s in shares.items() if own.contains(place)]
    first = next(iter(shares))
    return {
        "decides_found": max(deciding_shares, default=0.0),
        "decides_share": sum(deciding_shares) / sum(shares.values()),
        "decides_first": float(any(first.akin(d) for d in decided)),
        "own_found": max(own_shares, default=0.0),
        "own_share": sum(own_shares) / sum(shares.values()),
        "own_first": float(own.contains(first)),
    }


def _kind(ruled: Ruled, readings: tuple[Reading, ...]) -> float:
    """1 where the kind of income told is governed by the rule, -1 where it is governed by another, else 0."""
    told_kinds = {str(r.value) for r in readings if r.fact == "income_kind" and r.certainty is Certainty.SURE}
    governing = {WAYS[kind].rule for kind in told_kinds if kind in WAYS}
    if not governing or ruled.rule.name not in {way.rule for way in WAYS.values()}:
        return 0.0
    return 1.0 if ruled.rule.name in governing else -1.0


def _only(ruling: Ruling, kind: str) -> bool:
    ends = [*ruling.outcome, *(f for branch in ruling.branches for f in branch.outcome)]
    return bool(ends) and all(finding.kind == kind for finding in ends)


def _changes(asked: Asked) -> bool:
    """Whether a message gives a fact of the case another value."""
    facts = told(asked.readings)
    return changed((r for r in asked.readings if r.fact in facts), asked.case)
