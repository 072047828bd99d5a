"""Which rule decides a question: the one whose ruling rests on the provisions found and uses what was said.

Every candidate rule is run on the case; they are cheap. A ruling is only given where the provision that the search
found first is among those that decide it, or where it uses so many of the facts told that they are clearly a case for
it. Otherwise the question is about the provision, not a case under it, and is explained.
"""

from dataclasses import dataclass, replace

from assistant.asked import answers, wanted_kinds
from assistant.compose import deciding
from assistant.reading import Certainty, Reading
from assistant.rulings import BACKGROUND, Ruled, decide
from calculators.case import Case
from calculators.errors import FactError
from calculators.rules import Rule
from treaty.citation import Citation

FACTLESS = frozenset({"date", "days"})
"""Kinds of finding that the texts may fix by themselves."""
MANY = 3
"""Facts used; a ruling that uses so many is given even where the search found another provision first."""


@dataclass(frozen=True)
class Candidate:
    """A ruling that might be given: how many of the facts told it uses, and which provisions found decide it."""

    ruled: Ruled
    used: int
    first: bool
    """Whether the provision found first decides it."""
    own: bool
    """Whether the provision found first is of the rule's own article."""
    shared: int
    """How many of the provisions found decide it."""
    answers: bool
    """Whether it holds a finding of the kind that is asked for."""
    current: bool = False
    """Whether the turn stays with a case that this rule decided: by what it asks, or by changing one of its facts."""

    @property
    def fits(self) -> bool:
        """Whether the ruling answers what was asked: a case with facts, or a date that no fact is needed for."""
        outcome = self.ruled.ruling.outcome
        if self.used == 0:
            return self.answers and self.shared > 0 and any(finding.kind in FACTLESS for finding in outcome)
        if self.first or self.current:
            return True
        return bool(outcome) and (self.used >= MANY or (self.answers and self.shared > 0))

    @property
    def rank(self) -> tuple[bool, bool, bool, bool, int, int]:
        """Better candidates rank higher: by what they answer, whose article it is, what they use, and what they ask."""
        return self.fits, self.answers, self.first or self.current, self.own, self.used, -len(self.ruled.rule.facts)


def choose_rule(
    rules: tuple[Rule, ...],
    found: tuple[Citation, ...],
    case: Case,
    readings: tuple[Reading, ...],
    question: str,
    current: str = "",
) -> Ruled | None:
    """Return the ruling to give on a case with the readings put into it; None where none of the rules fits.

    `current` names the rule of the topic that the turn leans on. Raises FactError where a rule that would use the facts
    says that they cannot be.
    """
    kinds, changed = wanted_kinds(question), changes(case, readings)
    candidates, problem = [], None
    for rule in rules:
        try:
            candidate = weigh(decide(rule, case, readings), found, readings, kinds)
            stays = candidate.shared > 0 or changed
            candidates.append(replace(candidate, current=stays and rule.name == current))
        except FactError as error:
            problem = problem or error
    best = max(candidates, key=lambda candidate: candidate.rank, default=None)
    if best is not None and best.fits:
        return best.ruled
    if problem is not None and told(readings):
        raise problem
    return None


def weigh(
    ruled: Ruled, found: tuple[Citation, ...], readings: tuple[Reading, ...], kinds: frozenset[str] = frozenset()
) -> Candidate:
    """Return a ruling with what speaks for giving it."""
    decided = [Citation.parse(cite) for cite in deciding(ruled.ruling)]
    kin = [any(a.contains(b) or b.contains(a) for b in decided) for a in found]
    used = len(told(readings) & set(ruled.rule.facts))
    own = bool(found) and Citation.parse(ruled.rule.article).contains(found[0])
    return Candidate(ruled, used, bool(kin) and kin[0], own, sum(kin), answers(ruled.ruling, kinds))


def changes(case: Case, readings: tuple[Reading, ...]) -> bool:
    """Whether a message gives a fact of the case another value."""
    known = {k.attribute: k.value for k in case.facts}
    return any(r.fact in told((r,)) and r.fact in known and known[r.fact] != r.value for r in readings)


def is_case(readings: tuple[Reading, ...]) -> bool:
    """Whether a message tells a case, with figures or dates, whatever else it resembles."""
    return len(told(readings)) >= MANY and any(not isinstance(r.value, bool | str) for r in readings)


def told(readings: tuple[Reading, ...]) -> frozenset[str]:
    """Return the facts that a message surely tells, beyond who and where."""
    return frozenset(r.fact for r in readings if r.certainty is Certainty.SURE) - BACKGROUND
