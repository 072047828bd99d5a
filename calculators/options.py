"""The options of `treaty calc NAME`, made from the facts of the rule, and the case that they tell."""

import json
from argparse import SUPPRESS, ArgumentParser, BooleanOptionalAction, Namespace, RawDescriptionHelpFormatter
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import NoReturn

from calculators.case import Case
from calculators.errors import FactError
from calculators.facts import Fact, FactType, fact, facts
from calculators.rules import Rule

METAVARS = {
    FactType.PERCENTAGE: "PERCENT",
    FactType.MONEY: "MONEY",
    FactType.NUMBER: "NUMBER",
    FactType.DAYS: "DAYS",
    FactType.MONTHS: "MONTHS",
    FactType.DATE: "YYYY-MM-DD",
    FactType.STAYS: "STAYS",
    FactType.BRACKETS: "BRACKETS",
}
STATE = "_state"
OUTPUT = ("json", "tree", "facts")


class _Parser(ArgumentParser):
    """A parser whose complaints are errors of the user's facts, not exits."""

    def error(self, message: str) -> NoReturn:
        raise FactError(f"{message}; see `{self.prog} --help`")


def parser(rule: Rule) -> ArgumentParser:
    """Return the parser of a rule: an option a fact (`--voting-stock 25%`, `--held-directly`), and the output's form.

    A State has a short name too: `--payer` for `--payer-state`.
    """
    name = rule.name.replace(" ", "-")
    made = _Parser(
        prog=f"treaty calc {name}",
        description=f"{rule.answers}\n\n{rule.law}",
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    for each in rule.facts:
        _add(made, fact(each), short=each.removesuffix(STATE) not in (*rule.facts, *OUTPUT))
    made.add_argument("--facts", metavar="FILE.json", type=Path, help="facts in a file: {fact: value, items: {…}}")
    made.add_argument("--json", action="store_true", help="the ruling as JSON")
    made.add_argument("--tree", action="store_true", help="the decision table over what is not told")
    return made


def _add(made: ArgumentParser, declared: Fact, *, short: bool) -> None:
    names = [f"--{declared.name.replace('_', '-')}"]
    if short and declared.name.endswith(STATE):
        names.insert(0, f"--{declared.name.removesuffix(STATE).replace('_', '-')}")
    words = declared.question["en"].replace("%", "%%")
    if declared.type is FactType.BOOLEAN:
        made.add_argument(*names, dest=f"fact {declared.name}", action=BooleanOptionalAction, default=None, help=words)
        return
    metavar = "|".join(declared.choices) or METAVARS[declared.type]
    made.add_argument(*names, dest=f"fact {declared.name}", metavar=metavar, default=SUPPRESS, help=words)


def told(options: Namespace) -> dict[str, object]:
    """Return the facts that the options state, by name, as written."""
    rows = ((key.removeprefix("fact "), value) for key, value in vars(options).items() if key.startswith("fact "))
    return {name: value for name, value in rows if value is not None}


def case_of(options: Namespace) -> Case:
    """Return the case of the facts in the file and in the options; an option stands before the file.

    Raises FactError for a file that cannot be read and for facts that cannot be.
    """
    rows = {**(_read(options.facts) if options.facts else {}), **told(options)}
    return Case.parse(rows)


def _read(path: Path) -> dict[str, object]:
    try:
        rows = json.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
    except (OSError, ValueError) as error:
        raise FactError(f"{path}: cannot be read as JSON: {error}") from None
    if not isinstance(rows, dict):
        raise FactError(f"{path}: must be an object of facts, not {type(rows).__name__}")
    items = rows.get("items", {})
    if not isinstance(items, dict) or not all(isinstance(item, dict) for item in items.values()):
        raise FactError(f"{path}: items must be an object of objects")
    _check(path, [rows, *items.values()])
    return rows


def _check(path: Path, rows: Sequence[dict[str, object]]) -> None:
    names = [name for row in rows for name in row if name != "items"]
    if unknown := [name for name in names if name not in facts()]:
        raise FactError(f"{path}: no such fact: {', '.join(unknown)}")
