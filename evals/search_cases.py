"""Questions with the provisions they need, and when a provision found is one of them."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from treaty.citation import Citation


@dataclass(frozen=True)
class Case:
    """A question in a language, the provisions that must be found, and those that may stand in for one near them."""

    question: str
    language: str
    must: tuple[Citation, ...]
    any_of: tuple[Citation, ...] = ()

    def wants(self, found: Citation, must: Citation) -> bool:
        """Say whether a provision found is the one needed, lies in it, or may stand in for it."""
        stand_ins = (other for other in self.any_of if other.akin(must))
        return must.contains(found) or any(other.contains(found) for other in stand_ins)


@dataclass(frozen=True)
class Score:
    """How well a ranking did: first right, share of what is needed among the first five, share of these five right."""

    first: float
    five: float
    precise: float
    reciprocal: float


Ranking = Sequence[frozenset[Citation]]
"""What was found, best first; each find is one provision, or all those that a chunk of text holds."""


def score(case: Case, ranking: Ranking) -> Score:
    """Judge a ranking by its first five finds; `reciprocal` is one over the rank of the first right one among ten."""
    right = [any(case.wants(place, must) for must in case.must for place in find) for find in ranking[:10]]
    found = [any(case.wants(place, must) for find in ranking[:5] for place in find) for must in case.must]
    rank = right.index(True) + 1 if True in right else 0
    return Score(float(right[:1] == [True]), sum(found) / len(found), sum(right[:5]) / 5, 1 / rank if rank else 0.0)


def mean(scores: Sequence[Score]) -> Score:
    """Return the mean of each figure; raises `ZeroDivisionError` without scores."""
    number = len(scores)
    return Score(
        sum(each.first for each in scores) / number,
        sum(each.five for each in scores) / number,
        sum(each.precise for each in scores) / number,
        sum(each.reciprocal for each in scores) / number,
    )


def read_cases(file: Path) -> tuple[Case, ...]:
    """Read a set of explanation questions; raises `CitationError` for a place that cannot be read."""
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
    return tuple(
        Case(row["question"], row["lang"], _places(row["must_cite"]), _places(row.get("any_of", []))) for row in rows
    )


def _places(cites: list[str]) -> tuple[Citation, ...]:
    return tuple(Citation.parse(cite) for cite in cites)
