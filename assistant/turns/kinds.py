"""From one kind of income to another in one conversation: the rule that governs it, and what of the case goes along."""

from functools import cache

from assistant.state import Topic
from calculators.case import Case
from calculators.catalogue import rule_named
from calculators.facts import Fact, FactType, fact
from calculators.rules import Rule
from calculators.whole_way import WAYS, governing_rule

KIND = "income_kind"
GROSS = "gross"
OF_PAYMENT = (FactType.MONEY, FactType.STAYS, FactType.DATE)
"""Types of facts that belong to one payment or one stay."""
NAMING = frozenset({"performer", "director", "pension", "government_pay"})
"""Facts that only name the kind of income; they stay behind with it."""
INCOME = frozenset(str(article) for article in range(6, 23))
"""The articles on kinds of income."""
PARAGRAPH = 2
"""How many steps a paragraph's citation has; a point's has more."""
WHOLE_WAY = "whole way"
RELIEVING = ("relief", WHOLE_WAY)
ESTABLISHMENT = "5"
PROFITS = "business_profits"


@cache
def kind_of(rule: str) -> str:
    """Return the kind of income that a rule governs, "" for a rule that governs none."""
    return next((kind for kind, way in WAYS.items() if way.rule == rule), "")


def is_shift(kind: str, topic: Topic) -> bool:
    """Whether a kind of income that a turn names is another than that of the topic."""
    current = kind_told(topic)
    return bool(current) and WAYS[kind].rule != WAYS[current].rule


def kind_told(topic: Topic) -> str:
    """Return the kind of income of a topic: of its rule, or of its case where it has none or one about relief.

    Whether there is a permanent establishment (Article 5) is asked for the sake of the profits of Article 7.
    """
    if not topic.rule or topic.rule in RELIEVING:
        return str(topic.case.value(KIND) or "")
    of_profits = rule_named(topic.rule).article == ESTABLISHMENT
    return PROFITS if of_profits else kind_of(topic.rule)


def facts_of(topic: Topic) -> frozenset[str]:
    """Return the facts that the rule of a topic asks for; of the whole way, also those of the rule that governs."""
    own = frozenset(rule_named(topic.rule).facts)
    kind = kind_told(topic) if topic.rule == WHOLE_WAY else ""
    return own | frozenset(governing_rule(kind).facts) if kind else own


def taken_along(case: Case, kind: str, *, same: bool = False) -> tuple[Rule, Case]:
    """Return the rule that governs a kind of income, and what of the case it asks for as well.

    Amounts, dates and stays belong to one payment and stay behind, as does what a point of another article asks, and
    what only names the kind left. `same` says that it is the same payment, only of another kind than was told: its
    gross amount goes along.
    """
    rule = governing_rule(kind)
    wanted = set(rule.facts) - NAMING
    kept = [k for k in case if k.attribute in wanted and _goes_along(fact(k.attribute), rule)]
    kept += [k for k in case if same and k.attribute == GROSS and GROSS in wanted]
    found = Case(tuple(kept))
    for name, value in WAYS[kind].tells.items():
        found = found.put(name, value)
    return rule, found


def _goes_along(asked: Fact, rule: Rule) -> bool:
    place = asked.citation
    of_another = place.path[0] in INCOME and len(place.path) > PARAGRAPH and place.path[0] != rule.article
    return asked.type not in OF_PAYMENT and not of_another


def relief_rule() -> Rule:
    """Return the rule on what the State of residence does about the other State's tax."""
    return rule_named("relief")
