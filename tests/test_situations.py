"""Every rule gives what the tables of situations in `tests/situations/*.toml` expect of it.

A row names its situation, the rule, the facts and what is expected: findings (`expect`, each matched by the keys it
states; `first` is the one that comes first), the next question (`asks`), or steps (`steps`). `absent` lists findings
that must not be there, `branches` is how many there are, `conventions` are words of the readings named, and `both` runs
the row with the States swapped too. Whatever a row expects, every citation of its ruling is that of a provision.
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from pydantic import BaseModel, ConfigDict

from calculators.case import Case
from calculators.catalogue import catalogue
from calculators.errors import FactError
from calculators.evaluation import evaluate_items
from calculators.rules import Rule
from calculators.ruling import Ruling
from treaty.citation import Citation
from treaty.convention import convention

TABLES = sorted((Path(__file__).parent / "situations").glob("*.toml"))


class Expected(BaseModel):
    """One row of a table."""

    model_config = ConfigDict(extra="forbid")
    name: str
    rule: str
    facts: dict[str, object] = {}
    expect: list[dict[str, object]] = []
    first: dict[str, object] = {}
    absent: list[dict[str, object]] = []
    steps: list[dict[str, object]] = []
    asks: str = ""
    error: str = ""
    branches: int = 0
    conventions: list[str] = []
    both: bool = False


@dataclass(frozen=True)
class Row:
    """A row and the table it stands in."""

    table: str
    expected: Expected


def rules() -> dict[str, Rule]:
    """Return every rule of the catalogue by name."""
    return {rule.name: rule for rule in catalogue()}


def rows() -> list[Row]:
    """Return the rows of all tables."""
    tables = {path.stem: tomllib.loads(path.read_text(encoding="utf-8"))["situation"] for path in TABLES}
    return [
        Row(table, Expected.model_validate(each))
        for table, situations in tables.items()
        for row in situations
        for each in ([row, mirrored(row)] if row.get("both") else [row])
    ]


def mirrored(row: dict[str, object]) -> dict[str, object]:
    """Return the same situation in the other direction, "BE" and "CA" exchanged throughout."""
    return {**{key: swapped(each) for key, each in row.items()}, "name": f"{row['name']}, States swapped"}


def swapped(value: object) -> object:
    """Return a value of a row with "BE" and "CA" exchanged."""
    if isinstance(value, dict):
        return {key: swapped(each) for key, each in value.items()}
    if isinstance(value, list):
        return [swapped(each) for each in value]
    return {"BE": "CA", "CA": "BE"}.get(value, value) if isinstance(value, str) else value


def matches(wanted: dict[str, object], found: dict[str, object]) -> bool:
    """Whether a finding or step has every key of a row with the same value, compared as text."""
    return all(str(found.get(key)) == str(value) for key, value in wanted.items())


@cache
def exists(cite: str) -> bool:
    """Whether a citation is that of a provision, written as citations print."""
    return str(Citation.parse(cite)) == cite and convention().exists(Citation.parse(cite))


def citations(ruling: Ruling) -> set[str]:
    """Return the citations of a ruling's steps and findings, and of its parts'."""
    parts = (ruling, *ruling.parts)
    return {each.cite for part in parts for each in (*part.steps, *part.outcome)}


@pytest.mark.parametrize("row", rows(), ids=lambda row: f"{row.table}: {row.expected.rule}: {row.expected.name}")
def test_situation(row: Row) -> None:
    """The rule finds on the facts of a situation what its table says, and asks what is missing."""
    expected, rule = row.expected, rules()[row.expected.rule]
    if expected.error:
        with pytest.raises(FactError, match=expected.error):
            evaluate_items(rule, Case.parse(expected.facts))
        return
    ruling = evaluate_items(rule, Case.parse(expected.facts))
    assert [cite for cite in citations(ruling) if not exists(cite)] == []
    outcome = [finding.model_dump(mode="json") for finding in ruling.outcome]
    steps = [step.model_dump(mode="json") for part in (ruling, *ruling.parts) for step in part.steps]
    for wanted in expected.expect:
        assert any(matches(wanted, found) for found in outcome), (wanted, outcome, ruling.missing)
    assert matches(expected.first, outcome[0] if expected.first else {}), (expected.first, outcome)
    for unwanted in expected.absent:
        assert not any(matches(unwanted, found) for found in outcome), (unwanted, outcome)
    for wanted in expected.steps:
        assert any(matches(wanted, found) for found in steps), (wanted, steps)
    if expected.asks:
        assert [missing.fact for missing in ruling.missing][:1] == [expected.asks]
    if expected.branches:
        assert len(ruling.branches) == expected.branches
    for words in expected.conventions:
        assert any(words in convention for convention in ruling.conventions), (words, ruling.conventions)
