"""The Ruling: an outcome as findings, with every step that led there, what was assumed and what is missing."""

from pydantic import BaseModel, ConfigDict, Field

from calculators.findings import Finding, Outcome


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True)


class Step(_Part):
    """One condition of the text: where it stands, whether it held, and because of which fact.

    `fact` names the declared fact (empty for a step that rests on none), so that other languages can word it.
    """

    cite: str
    condition: str
    held: bool
    because: str
    fact: str = ""
    presumed: bool = False


class Choice(_Part):
    """One possible answer to a question: the value to store and the words to show."""

    value: str
    label: str


class Missing(_Part):
    """A deciding fact that is not known: the question to ask, its choices, and the provision that asks it."""

    fact: str
    question: str
    choices: tuple[Choice, ...] = ()
    cite: str
    item: str = "case"


class Assumed(_Part):
    """A presumption in use, or an exception taken not to apply, with what the outcome would be otherwise."""

    fact: str
    words: str
    cite: str
    would_change: Outcome = ()
    exceptional: bool = False


class Condition(_Part):
    """A test of an unknown fact and its answer: `test` is "true", "BE|CA" or ">= 10 percent"; `words` are English."""

    fact: str
    test: str
    held: bool
    words: str


class Branch(_Part):
    """One possible outcome and when it comes about, in words and as alternatives (or) of conditions (and).

    Without conditions it is the outcome in all other cases.
    """

    when: str
    outcome: Outcome
    conditions: tuple[tuple[Condition, ...], ...] = ()
    cites: tuple[str, ...] = ()
    """The provisions of the steps that decide this branch, in their order."""


class Ruling(_Part):
    """What a rule finds on a case. `outcome` is empty while a deciding fact is missing; `branches` then hold all."""

    rule: str
    outcome: Outcome = ()
    steps: tuple[Step, ...] = ()
    branches: tuple[Branch, ...] = ()
    missing: tuple[Missing, ...] = Field(default=(), description="the first is the next question")
    assumed: tuple[Assumed, ...] = ()
    conventions: tuple[str, ...] = Field(default=(), description="what the text leaves open and how it was read here")
    used: tuple[str, ...] = Field(default=(), description="names of the facts that were used")
    parts: tuple["Ruling", ...] = ()

    @property
    def used_throughout(self) -> frozenset[str]:
        """Names of the facts that were used, by it or by its parts."""
        return frozenset({*self.used, *(name for part in self.parts for name in part.used)})

    def findings(self, kind: str) -> tuple[Finding, ...]:
        """Return the findings of one kind, in order."""
        return tuple(finding for finding in self.outcome if finding.kind == kind)
