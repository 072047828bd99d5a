"""A number that two facts claim alike: the one that no other number fills, or that goes with the other facts told.

"Profits 900,000, taxes 150,000": profits of a branch are told, so the taxes are the branch's.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from assistant.facts.mentions import Mention
from calculators.catalogue import catalogue


@dataclass(frozen=True)
class Claim:
    """How well a fact's frames fit the words around a value."""

    fact: str
    mention: Mention
    score: float


def untied(tied: Sequence[Claim], taken: Collection[str]) -> Claim | None:
    """Return the claim that is meant among those that fit a number alike; `taken` are facts with numbers of their own.

    None where several go equally well with them.
    """
    free = [claim for claim in tied if claim.fact not in taken]
    fits = {claim.fact: _company(claim.fact, taken) for claim in free}
    best = [claim for claim in free if fits[claim.fact] == max(fits.values())]
    return best[0] if len(best) == 1 else None


def _company(name: str, taken: Collection[str]) -> tuple[int, int]:
    """How many of the facts taken a rule wants together with this one, at most, and then how few rules want it."""
    wanting = _together().get(name, ())
    most = max((len(wanted & set(taken)) for wanted in wanting), default=0)
    return most, -len(wanting) if most else 0


@cache
def _together() -> Mapping[str, tuple[frozenset[str], ...]]:
    """The facts that each rule wants, by each of them."""
    rows: dict[str, tuple[frozenset[str], ...]] = {}
    for rule in catalogue():
        for name in rule.facts:
            rows[name] = (*rows.get(name, ()), frozenset(rule.facts))
    return rows
