"""The Case: what is known about people, companies, payments and stays. Rules see nothing else."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from calculators.facts import fact
from calculators.values import FactValue, parse_value

STORY = "case"
"""The entity that facts of the whole story belong to; an item's own fact stands before it."""


@dataclass(frozen=True)
class Period:
    """A span of days that a fact belongs to; either end may be open."""

    start: date | None = None
    end: date | None = None


@dataclass(frozen=True)
class Known:
    """One known fact: the value of an attribute of an entity in a period, with the user's words it was read from."""

    entity: str
    attribute: str
    value: FactValue
    period: Period | None = None
    said: str = ""


@dataclass(frozen=True)
class Case:
    """Facts known so far. An entity is "case" (the story as a whole) or an item such as "payment 1"."""

    facts: tuple[Known, ...] = ()

    @classmethod
    def parse(cls, rows: Mapping[str, object], entity: str = STORY) -> "Case":
        """Build a case from `{fact: value}`; a nested `{"items": {"payment 1": {…}}}` gives items their own facts.

        Raises FactError for a value that cannot be, RuleError for a fact that is not declared.
        """
        own = [Known(entity, name, parse_value(fact(name), raw)) for name, raw in rows.items() if name != "items"]
        items = rows.get("items", {})
        nested = items.items() if isinstance(items, Mapping) else ()
        return cls(tuple(own) + tuple(known for item, row in nested for known in cls.parse(row, item).facts))

    def value(self, attribute: str, item: str = STORY) -> FactValue | None:
        """Return what is known of an attribute: the item's own fact, else the story's, else None."""
        for entity in (item, STORY):
            for known in self.facts:
                if (known.entity, known.attribute) == (entity, attribute):
                    return known.value
        return None

    def known(self, attribute: str, item: str = STORY) -> Known | None:
        """Return the fact itself, with its words, by the same order of look-up as `value`."""
        rows = [k for entity in (item, STORY) for k in self.facts if (k.entity, k.attribute) == (entity, attribute)]
        return rows[0] if rows else None

    def items(self) -> tuple[str, ...]:
        """Return the items of the story in the order they were told; the story itself where it has none."""
        found = dict.fromkeys(known.entity for known in self.facts if known.entity != STORY)
        return tuple(found) or (STORY,)

    def put(self, attribute: str, value: FactValue, item: str = STORY, said: str = "") -> "Case":
        """Return the case with one fact set, replacing what was known of it."""
        return replace(self, facts=(*self.without(attribute, item).facts, Known(item, attribute, value, said=said)))

    def without(self, attribute: str, item: str = STORY) -> "Case":
        """Return the case with one fact forgotten."""
        return replace(self, facts=tuple(k for k in self.facts if (k.entity, k.attribute) != (item, attribute)))

    def __iter__(self) -> Iterator[Known]:
        return iter(self.facts)
