"""From what was understood to a ruling: which rule decides, on which facts, and the reply that states it."""

from dataclasses import dataclass
from functools import cache

from assistant.compose import ruling_reply
from assistant.reading import Certainty, Reading, into_case
from assistant.reply import Reply, Understood
from calculators.case import Case
from calculators.evaluation import evaluate_items
from calculators.facts import Fact, fact
from calculators.rules import Rule
from calculators.ruling import Ruling
from calculators.values import show_value

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


def reply_to(ruled: Ruled, readings: tuple[Reading, ...], language: str, said: tuple[str, ...]) -> Reply:
    """Return the reply that states a ruling and what it was understood from."""
    return ruling_reply(ruled.ruling, ruled.case, language, facts=understood(ruled.case, readings, language), said=said)


def understood(case: Case, readings: tuple[Reading, ...], language: str) -> tuple[Understood, ...]:
    """Return every fact of the case, those said in this turn and those carried over."""
    fresh = {(r.entity, r.fact) for r in readings if r.certainty is Certainty.SURE}
    return tuple(
        Understood(
            fact=known.attribute,
            value=show_value(known.value),
            said=known.said,
            label=fact(known.attribute).label.get(language, fact(known.attribute).label["en"]),
            item=known.entity,
            carried=(known.entity, known.attribute) not in fresh,
        )
        for known in case
    )
