"""What makes a function a rule: its name, article, the question it answers and the facts it may ask for."""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from calculators.errors import RuleError
from calculators.facts import fact
from calculators.findings import Outcome

if TYPE_CHECKING:
    from calculators.situation import Situation

Body: TypeAlias = "Callable[[Situation], Outcome]"
PROVISIONS = Path(__file__).parent / "provisions.toml"


@dataclass(frozen=True)
class Rule:
    """A rule of the convention: an ordinary function over a situation, with what others need to know of it."""

    name: str
    article: str
    answers: str
    facts: tuple[str, ...]
    body: "Callable[[Situation], Outcome]"

    def __call__(self, situation: "Situation") -> Outcome:
        """Run the rule within a situation; another rule may call it so."""
        return self.body(situation)

    @property
    def law(self) -> str:
        """The rule's docstring: the provision it follows and a short quotation."""
        return (self.body.__doc__ or "").strip()

    @property
    def provisions(self) -> tuple[str, ...]:
        """The provisions that the rule decides by, its article first; the article alone while none are recorded."""
        return tuple(recorded().get(self.name, (self.article,)))


@cache
def recorded() -> Mapping[str, tuple[str, ...]]:
    """Return the provisions of each rule as `calculators.provisions` recorded them; empty where it never did."""
    return tomllib.loads(PROVISIONS.read_text(encoding="utf-8")) if PROVISIONS.exists() else {}


def rule(name: str, *, article: str, answers: str, facts: tuple[str, ...]) -> "Callable[[Body], Rule]":
    """Declare a function as the rule `name` of an article ("10", "Protocol 2"); its facts must be declared ones."""
    for each in facts:
        fact(each)

    def declare(body: "Body") -> Rule:
        if not body.__doc__:
            raise RuleError(f"the rule {name!r} does not quote its provision")
        return Rule(name, article, answers, tuple(dict.fromkeys(facts)), body)

    return declare
