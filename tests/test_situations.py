"""Every rule gives what the tables of situations in `tests/situations/*.toml` expect of it.

A row names its situation, the rule, the facts and what is expected: findings (`expect`, each matched by the keys it
states), the next question (`asks`), or steps (`steps`). `absent` lists findings that must not be there.
"""

import importlib
import tomllib
from dataclasses import dataclass
from pathlib import Path

import pytest
from pydantic import BaseModel, ConfigDict

from calculators.case import Case
from calculators.errors import FactError
from calculators.evaluation import evaluate
from calculators.rules import Rule

TABLES = sorted((Path(__file__).parent / "situations").glob("*.toml"))
MODULES = sorted((Path(__file__).parents[1] / "calculators").glob("article_*.py"))


class Expected(BaseModel):
    """One row of a table."""

    model_config = ConfigDict(extra="forbid")
    name: str
    rule: str
    facts: dict[str, object] = {}
    expect: list[dict[str, object]] = []
    absent: list[dict[str, object]] = []
    steps: list[dict[str, object]] = []
    asks: str = ""
    error: str = ""


@dataclass(frozen=True)
class Row:
    """A row and the table it stands in."""

    table: str
    expected: Expected


def rules() -> dict[str, Rule]:
    """Return every rule that the article modules declare, by name."""
    found = (vars(importlib.import_module(f"calculators.{path.stem}")).values() for path in MODULES)
    return {value.name: value for values in found for value in values if isinstance(value, Rule)}


def rows() -> list[Row]:
    """Return the rows of all tables."""
    return [
        Row(path.stem, Expected.model_validate(row))
        for path in TABLES
        for row in tomllib.loads(path.read_text(encoding="utf-8"))["situation"]
    ]


def matches(wanted: dict[str, object], found: dict[str, object]) -> bool:
    """Whether a finding or step has every key of a row with the same value, compared as text."""
    return all(str(found.get(key)) == str(value) for key, value in wanted.items())


@pytest.mark.parametrize("row", rows(), ids=lambda row: f"{row.table}: {row.expected.rule}: {row.expected.name}")
def test_situation(row: Row) -> None:
    """The rule finds on the facts of a situation what its table says, and asks what is missing."""
    expected, rule = row.expected, rules()[row.expected.rule]
    if expected.error:
        with pytest.raises(FactError, match=expected.error):
            evaluate(rule, Case.parse(expected.facts))
        return
    ruling = evaluate(rule, Case.parse(expected.facts))
    outcome = [finding.model_dump(mode="json") for finding in ruling.outcome]
    steps = [step.model_dump(mode="json") for step in ruling.steps]
    for wanted in expected.expect:
        assert any(matches(wanted, found) for found in outcome), (wanted, outcome, ruling.missing)
    for unwanted in expected.absent:
        assert not any(matches(unwanted, found) for found in outcome), (unwanted, outcome)
    for wanted in expected.steps:
        assert any(matches(wanted, found) for found in steps), (wanted, steps)
    if expected.asks:
        assert [missing.fact for missing in ruling.missing][:1] == [expected.asks]
