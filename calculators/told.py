"""What a story tells of facts: values looked up in the case, those that follow, and those that are needed."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import cast

from moneyed import Money

from calculators.brackets import Brackets
from calculators.case import STORY, Case
from calculators.errors import RuleError
from calculators.facts import FactType, fact
from calculators.values import FactValue, Stay, parse_value


@dataclass
class Told:
    """The known facts of one item of a case; `overrides` stand before what the case holds. Nothing here forks."""

    case: Case
    item: str = STORY
    overrides: dict[str, FactValue] = field(default_factory=dict)
    used: dict[str, None] = field(default_factory=dict)
    needs: dict[str, None] = field(default_factory=dict)

    def known(self, name: str) -> FactValue | None:
        """Return what is known of a fact, or None. Never forks, never assumes."""
        value = self.overrides.get(name, self.case.value(name, self.item))
        if value is not None:
            self.used[name] = None
        return value

    def money(self, name: str) -> Money | None:
        """Return a known amount of money, or None: an unknown amount stays symbolic."""
        return cast(Money | None, self._of(name, FactType.MONEY))

    def number(self, name: str) -> Decimal | None:
        """Return a known number, count or percentage, or None."""
        value = self.known(name)
        return value if isinstance(value, Decimal) else None

    def date(self, name: str) -> date | None:
        """Return a known date, or None."""
        return cast(date | None, self._of(name, FactType.DATE))

    def stays(self, name: str) -> tuple[Stay, ...] | None:
        """Return the known stays, or None."""
        return cast(tuple[Stay, ...] | None, self._of(name, FactType.STAYS))

    def brackets(self, name: str) -> Brackets | None:
        """Return the known tax brackets, or None."""
        return cast(Brackets | None, self._of(name, FactType.BRACKETS))

    def need(self, name: str) -> FactValue | None:
        """Return a known fact; an unknown one becomes a question, for a fact that no fork can stand for (a date)."""
        value = self.known(name)
        if value is None:
            self.needs[name] = None
        return value

    def follow(self, name: str, value: str) -> None:
        """Let a fact that nobody told follow from one that is known (social security: the kind of pension)."""
        if self.known(name) is None:
            self.overrides = {**self.overrides, name: parse_value(fact(name), value)}

    def told(self, name: str, value: FactValue) -> bool:
        """Whether the story itself says that a fact has this value; an assumption turned round does not."""
        return self.case.value(name, self.item) == value

    def touched(self, *names: str) -> bool:
        """Whether the story says anything of these facts; an exception that it touches is asked about, not assumed."""
        return any(self.known(name) is not None for name in names)

    def _of(self, name: str, kind: FactType) -> FactValue | None:
        if fact(name).type is not kind:
            raise RuleError(f"{name} is declared as {fact(name).type}, not {kind}")
        return self.known(name)
