"""From what was understood to a ruling: the facts that rules want, and a rule applied to a case."""

from dataclasses import dataclass
from functools import cache

from assistant.reading import Reading, into_case
from calculators.case import Case
from calculators.evaluation import evaluate_items
from calculators.facts import Fact, fact
from calculators.rules import Rule
from calculators.ruling import Ruling

BACKGROUND = frozenset({"payer_state", "recipient_state", "income_kind"})
"""Facts that tell who and where, not yet a case to decide."""


@dataclass(frozen=True)
class Ruled:
    """A rule applied to a case: its ruling, and the case it was applied to."""

    rule: Rule
    ruling: Ruling
    case: Case


@cache
def wanted_facts(rules: tuple[Rule, ...]) -> tuple[Fact, ...]:
    """Return the facts that any of the rules may need, each once."""
    return tuple(fact(name) for name in dict.fromkeys(name for rule in rules for name in rule.facts))


def decide(rule: Rule, case: Case, readings: tuple[Reading, ...]) -> Ruled:
    """Return the ruling on the case with the readings put into it; FactError for facts that cannot be."""
    known = into_case(case, readings)
    return Ruled(rule, evaluate_items(rule, known), known)
