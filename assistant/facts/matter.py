"""Which numbers a story can hold: one about a dividend or a loan's interest tells no share of a pool and no proceeds.

The words "dividend", "interest" or "royalty" name the matter; a fact that only rules on other income ask for is then
the less likely meaning of a number.
"""

import re
from functools import cache, lru_cache

from assistant.readers.vocabulary import alternatives, table
from calculators.catalogue import catalogue, rule_named

BEHIND = 0.12
"""What a claim on a number loses whose fact belongs to another matter; by hand, twice what tells two claims apart."""
SUPPOSED = "tax_without_establishment"
"""A tax that is only supposed: "Belgium would take …"; without such a word no number is that tax."""
PAID = "gross"
"""What somebody is paid: a branch is paid nothing, whatever relief is given for."""
INCOME = frozenset(str(article) for article in range(5, 23))
"""The articles on kinds of income, and on what makes an establishment."""


def behind(text: str, fact: str) -> float:
    """Return by how much the claim of a fact falls behind that belongs to another matter than the text names."""
    if fact == SUPPOSED and not _would().search(text):
        return 1.0
    rules = _named(text)
    return BEHIND if rules and fact in _others(rules) else 0.0


@cache
def _would() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(table('affinity', 'would')['any'])})(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=64)
def _named(text: str) -> frozenset[str]:
    return frozenset(name for name, pattern in _patterns().items() if pattern.search(text))


@cache
def _others(rules: frozenset[str]) -> frozenset[str]:
    """The facts that only other rules on income ask for."""
    own = {name for rule in rules for name in rule_named(rule).facts}
    shared = {name for rule in catalogue() if rule.article not in INCOME for name in rule.facts} - {PAID}
    return frozenset(name for rule in catalogue() for name in rule.facts) - own - shared


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    """The words of each matter; an "interest in a company" and "intérêts vitaux" are none of a loan."""
    row = table("matter", "holding")
    before = "".join(rf"(?<!\b{re.escape(word)}\s)" for word in row["before"])
    behind = rf"(?!\s+(?:{alternatives(row['behind'])})(?!\w))"
    return {
        name: re.compile(rf"(?<!\w){before}(?:{alternatives(words)})(?!\w){behind}", re.IGNORECASE)
        for name, words in table("matter").items()
    }
