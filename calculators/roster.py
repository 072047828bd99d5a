"""A roster of people who work in the other State: one ruling of Article 15 a person, and warnings by date.

The table has the columns `person`, `start` and `end`, one row a stay; a person may have several rows. Any further
column is a fact of that person (`recipient_state`, `employer_state` …), which need be filled in once.
"""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from calculators.article_15_employment import employment
from calculators.case import Case
from calculators.errors import FactError
from calculators.evaluation import evaluate
from calculators.facts import facts
from calculators.ruling import Ruling
from calculators.values import Stay, parse_date
from calculators.windows import DAY, Window, busiest, exceeded_on, last_safe_day, merged, span, total

COLUMNS = ("person", "start", "end")
DELIMITERS = ",;\t"


@dataclass(frozen=True)
class Person:
    """One person of a roster: a name, the stays in the other State, and the facts that the table gives."""

    name: str
    stays: tuple[Stay, ...]
    facts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Alert:
    """A day on which something happens to a person's count, in words; `exceeded` where it is past the limit."""

    day: date
    person: str
    words: str
    exceeded: bool


@dataclass(frozen=True)
class Line:
    """One line of the result: the days in all, the twelve months that have the most, and the ruling."""

    person: str
    days: int
    window: Window
    warning: Alert | None
    ruling: Ruling


def read_roster(text: str) -> tuple[Person, ...]:
    """Read the people of a CSV table (comma, semicolon or tab), in the order of their first rows.

    Raises FactError, naming the line and the column, for a missing column, an empty name, a day that does not exist, an
    end before its start, a column that is no fact, or two values of one fact for one person.
    """
    lines = text.removeprefix("\ufeff").splitlines()
    if not lines:
        raise FactError(f"the roster is empty; it needs the columns {', '.join(COLUMNS)}")
    delimiter = max(DELIMITERS, key=lines[0].count)
    reader = csv.DictReader(lines, delimiter=delimiter)
    header = [name.strip().lower() for name in reader.fieldnames or ()]
    _check_header(header)
    reader.fieldnames = header
    stays: dict[str, list[Stay]] = {}
    told: dict[str, dict[str, str]] = {}
    for row in reader:
        name = _read_row(row, reader.line_num, stays)
        _read_facts(row, reader.line_num, told.setdefault(name, {}))
    return tuple(Person(name, merged(found), tuple(told[name].items())) for name, found in stays.items())


def rule_roster(people: Iterable[Person], common: Case | None = None) -> tuple[Line, ...]:
    """Rule each person; `common` holds the facts that all share, and a person's own facts stand before them."""
    return tuple(_rule(person, common or Case()) for person in people)


def warnings(lines: Iterable[Line]) -> tuple[Alert, ...]:
    """Return the warnings of a roster by date."""
    found = (line.warning for line in lines if line.warning is not None)
    return tuple(sorted(found, key=lambda warning: (warning.day, warning.person)))


def _rule(person: Person, common: Case) -> Line:
    own = Case.parse({**dict(person.facts), "stays": person.stays})
    case = common
    for known in own:
        case = case.put(known.attribute, known.value)
    part_days = case.value("part_days_counted") is not False
    window = busiest(person.stays, span(person.stays), part_days)
    ruling = evaluate(employment, case)
    return Line(person.name, total(person.stays, part_days), window, _warning(person, part_days), ruling)


def _warning(person: Person, part_days: bool) -> Alert | None:
    over = exceeded_on(person.stays, part_days)
    if over is not None:
        words = "first day on which a twelve-month period exceeds the limit"
        return Alert(over, person.name, words, exceeded=True)
    last_day = person.stays[-1].end
    last = last_safe_day(person.stays, last_day + DAY, part_days)
    words = "last safe day if the stay goes on without a break"
    return Alert(last or last_day, person.name, words, exceeded=False)


def _check_header(header: list[str]) -> None:
    if missing := [column for column in COLUMNS if column not in header]:
        raise FactError(f"the roster lacks the column {', '.join(missing)}; it needs {', '.join(COLUMNS)}")
    if unknown := [column for column in header if column not in COLUMNS and column not in facts()]:
        raise FactError(f"the roster has a column {', '.join(unknown)} that is no fact")


def _read_row(row: dict[str, str | None], line: int, stays: dict[str, list[Stay]]) -> str:
    name = (row["person"] or "").strip()
    if not name:
        raise FactError(f"line {line}: person: must not be empty")
    try:
        stay = Stay(parse_date(row["start"] or ""), parse_date(row["end"] or ""))
    except FactError as error:
        raise FactError(f"line {line}: {name}: {error}") from None
    stays.setdefault(name, []).append(stay)
    return name


def _read_facts(row: dict[str, str | None], line: int, told: dict[str, str]) -> None:
    for column, raw in row.items():
        value = (raw or "").strip() if isinstance(raw, str) else ""
        if column in COLUMNS or not value:
            continue
        if told.setdefault(column, value) != value:
            raise FactError(f"line {line}: {column}: {value!r} contradicts {told[column]!r} said before")
