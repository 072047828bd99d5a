"""Which rule decides a question: every rule that may is run on the case, and the likeliest is given, or none.

What speaks for a candidate is counted by `rule_features` and weighed by a linear score that was learned from questions
whose right answers are known (`rule_weights.toml`, written by `python -m evals.rule_training`). "None of these" is an
outcome with a score of its own: the question is then about a provision, not a case under it, and is explained.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest
from math import exp

from assistant import rule_weights
from assistant.rule_features import Asked, Features, compared, none_features, rule_features, told, weight
from assistant.rulings import Ruled, decide
from calculators.case import STORY
from calculators.catalogue import catalogue, rules_for
from calculators.errors import FactError
from calculators.rules import Rule
from calculators.whole_way import BORDERS, WAYS

MOST = 8
"""Rules considered for the provisions found."""
EACH = 3
"""Rules considered for each provision found."""
BY_FACTS = 4
"""Rules considered for the facts told, wherever the search looked."""
LIKELY = 3
"""Rules considered for what they answer."""
SURE = 0.45
"""The least probability with which a ruling is given; below it the question is explained.

In cross-validation on the cases of evals/dev and the samples 6 of 72 wrong or needless rulings are left out so, and 8
of 488 right ones; with 0.5 it is 8 and 15.
"""


@dataclass(frozen=True)
class Candidate:
    """A ruling that might be given, and what speaks for it; `ruled` is None for giving none of them."""

    ruled: Ruled | None
    features: Features

    @property
    def score(self) -> float:
        """How likely it is what was asked: the higher, the likelier; comparable within one question only."""
        return rule_weights.score(self.features)


def candidate_rules(asked: Asked) -> tuple[Rule, ...]:
    """Return the rules that may decide: the current one, those of the provisions found, and those the facts tell."""
    rows = [rules_for(citation)[:EACH] for citation in asked.found]
    found = [rule for rank in zip_longest(*rows) for rule in rank if rule is not None]
    facts = told(asked.readings)
    fitting = sorted(catalogue(), key=lambda rule: (-weight(facts & set(rule.facts)), len(rule.facts)))
    near = [rule for rule in fitting[:BY_FACTS] if facts & set(rule.facts)]
    kinds = [str(r.value) for r in asked.readings if r.fact == "income_kind"]
    names = {asked.current, *(WAYS[k].rule for k in kinds if k in WAYS), *_likeliest_rules(asked)}
    own = [rule for rule in catalogue() if rule.name in names]
    partial = _partial_rules(asked)
    return tuple(r for r in dict.fromkeys([*own, *list(dict.fromkeys(found))[:MOST], *near]) if r.name not in partial)


def _partial_rules(asked: Asked) -> frozenset[str]:
    """The rules that govern one payment of a story and not another: none of them decides on all of its payments."""
    rows = [r for r in asked.readings if r.fact == "income_kind" and r.entity != STORY]
    governing = {WAYS[str(r.value)].rule for r in rows if str(r.value) in WAYS}
    going_on = {(name, way.rule) for (name, _), way in BORDERS.items()}
    return frozenset(one for one in governing if any(o != one and (one, o) not in going_on for o in governing))


def _likeliest_rules(asked: Asked) -> list[str]:
    """The rules that most likely answer such a question."""
    known = [rule.name for rule in catalogue() if rule.name in asked.likely]
    return sorted(known, key=lambda name: -asked.likely[name].whole - asked.likely[name].question)[:LIKELY]


def candidates(asked: Asked) -> tuple[Candidate, ...]:
    """Return the rulings that may be given on the case with the readings put into it, "none" last.

    Raises FactError where a rule that would use the facts says that they cannot be, and no other rule can use them.
    """
    found, problem = [], None
    for rule in candidate_rules(asked):
        try:
            ruled = decide(rule, asked.case, asked.readings)
        except FactError as error:
            problem = problem or error
            continue
        found.append(ruled)
    used = any(told(asked.readings) & set(ruled.rule.facts) for ruled in found)
    if problem is not None and told(asked.readings) and not used:
        raise problem
    rows = compared([*(rule_features(ruled, asked) for ruled in found), none_features(asked)])
    return tuple(Candidate(ruled, row) for ruled, row in zip((*found, None), rows, strict=True))


def likeliest(options: tuple[Candidate, ...]) -> Candidate:
    """Return the candidate that is most likely what was asked; none of the rulings where no ruling is likely enough."""
    best, chance = max(zip(options, chances(options), strict=True), key=lambda row: row[1])
    none = next((option for option in options if option.ruled is None), best)
    return best if chance >= SURE else none


def chances(options: Sequence[Candidate]) -> tuple[float, ...]:
    """Return the probability that each is what was asked, given that one of them is."""
    best = max(option.score for option in options)
    odds = [exp(option.score - best) for option in options]
    return tuple(each / sum(odds) for each in odds)
