"""What `treaty calc` does: list the rules, run one, or rule a roster of stays."""

import json
from argparse import Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path

from calculators.article_15_employment import employment
from calculators.catalogue import catalogue, rule_named
from calculators.errors import FactError
from calculators.evaluation import evaluate_items
from calculators.facts import Fact, fact
from calculators.options import case_of, parser, told
from calculators.plain_words import finding_line, ruling_lines, table_lines
from calculators.roster import Line, read_roster, rule_roster, warnings
from calculators.rules import Rule

HELP = ("-h", "--help")


def calc(arguments: Sequence[str]) -> Iterator[str]:
    """Yield the lines that `treaty calc ARGUMENTS…` prints; raises FactError with what is wrong with them.

    Without arguments: all rules; with a rule's name: its ruling on the facts that the options tell.
    """
    if not arguments:
        yield from listing()
        return
    name, *rest = arguments
    if name in HELP:
        yield "treaty calc: the rules; treaty calc NAME --help: a rule's options.\n"
        yield from listing()
        return
    rule = rule_named(name)
    made = parser(rule)
    if set(rest) & set(HELP):
        yield made.format_help()
        return
    yield from _run(rule, made.parse_args(rest))


def listing() -> Iterator[str]:
    """Yield one line a rule: its article, its name and the question that it answers."""
    width = max(len(rule.name) for rule in catalogue())
    for rule in catalogue():
        yield f"{rule.article:>2}  {rule.name.replace(' ', '-'):<{width}}  {rule.answers}"


def described() -> list[dict[str, object]]:
    """Return the catalogue as plain data: each rule's name, article, question, provisions and facts."""
    return [
        {
            "name": rule.name,
            "article": rule.article,
            "answers": rule.answers,
            "provisions": list(rule.provisions),
            "facts": [_fact(fact(name)) for name in rule.facts],
        }
        for rule in catalogue()
    ]


def _fact(declared: Fact) -> dict[str, object]:
    return {
        "name": declared.name,
        "type": declared.type.value,
        "standing": declared.standing.value,
        "question": declared.question["en"],
        "meaning": declared.meaning,
        "choices": list(declared.choices),
        "cite": str(declared.citation),
    }


def _run(rule: Rule, options: Namespace) -> Iterator[str]:
    stays = told(options).get("stays")
    if isinstance(stays, str) and stays.lower().endswith(".csv"):
        yield from _roster(rule, Path(stays), options)
        return
    case = case_of(options)
    if options.tree:
        yield from table_lines(rule, case)
        return
    ruling = evaluate_items(rule, case)
    yield from (ruling.model_dump_json(indent=2),) if options.json else ruling_lines(ruling)


def _roster(rule: Rule, path: Path, options: Namespace) -> Iterator[str]:
    if rule is not employment:
        raise FactError(f"stays: a roster is ruled by employment only, not by {rule.name}")
    vars(options).pop("fact stays")
    lines = rule_roster(read_roster(_text(path)), case_of(options))
    yield from (json.dumps([_as_data(line) for line in lines], indent=2),) if options.json else _as_lines(lines)


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise FactError(f"stays: {path} cannot be read as UTF-8 text: {error}") from None


def _as_lines(lines: tuple[Line, ...]) -> Iterator[str]:
    for line in lines:
        found = "; ".join(dict.fromkeys(map(finding_line, line.ruling.outcome)))
        asked = "; ".join(missing.question for missing in line.ruling.missing[:1])
        yield f"{line.person}: {line.days} days; {found or asked}"
    yield from (f"{alert.day.isoformat()}  {alert.person}: {alert.words}" for alert in warnings(lines))


def _as_data(line: Line) -> dict[str, object]:
    warning = line.warning
    return {
        "person": line.person,
        "days": line.days,
        "warning": None if warning is None else {"date": warning.day.isoformat(), "words": warning.words},
        "ruling": line.ruling.model_dump(mode="json"),
    }
