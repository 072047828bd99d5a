"""Rulings in plain English lines, for the terminal and the rulebook; the assistant words them in three languages."""

from collections.abc import Iterator

from calculators.case import Case
from calculators.evaluation import evaluate
from calculators.findings import (
    Amount,
    Answer,
    Day,
    Days,
    Finding,
    Outcome,
    RateCap,
    Relief,
    Residence,
    Right,
    See,
    TaxingRight,
)
from calculators.rights import NAMES
from calculators.rules import Rule
from calculators.ruling import Ruling
from calculators.values import plain

RIGHTS = {
    Right.EXCLUSIVE: "{} alone may tax",
    Right.MAY_TAX: "{} may tax",
    Right.MAY_NOT_TAX: "{} may not tax",
}
RESIDENCE: dict[str, str] = {
    "BE": NAMES["BE"],
    "CA": NAMES["CA"],
    "neither": "neither State",
    "mutual_agreement": "as settled by mutual agreement",
}
WORDS: dict[str, str] = {state: NAMES[state] for state in ("BE", "CA")}
"""What a named finding says for a State."""
NOTHING = "nothing is decided until more is known"


def finding_line(finding: Finding) -> str:
    """Return one line that states a finding and where it stands: "Canada may tax [6(1)]"."""
    return f"{_words(finding)} [{finding.cite}]"


def _words(finding: Finding) -> str:
    match finding:
        case RateCap():
            return f"{NAMES[finding.state]} may charge at most {plain(finding.value)} % of the {finding.base}"
        case Amount():
            return f"{finding.currency} {finding.value:,.2f}: {finding.of}"
        case TaxingRight():
            return RIGHTS[finding.right].format(NAMES[finding.state])
        case Relief():
            return f"{NAMES[finding.state]} relieves: {finding.method}"
        case Residence():
            return f"resident of: {RESIDENCE[finding.state]}"
        case Day():
            return f"{finding.value.isoformat()}: {finding.of}"
        case Days():
            return f"{finding.value} days: {finding.of}"
        case Answer():
            return f"{finding.name}: {WORDS.get(finding.value, finding.value)}"
        case See():
            return finding.why


def ruling_lines(ruling: Ruling) -> Iterator[str]:
    """Yield a ruling line by line: what it comes to, why, what was assumed, and what is asked."""
    for part in ruling.parts or (ruling,):
        if ruling.parts:
            yield f"{part.outcome[0].item if part.outcome else 'item'}:"
        yield from _part(part)
    if ruling.parts:
        yield from (finding_line(finding) for finding in ruling.outcome if finding.item == "case")


def _part(ruling: Ruling) -> Iterator[str]:
    yield from dict.fromkeys(finding_line(finding) for finding in ruling.outcome)
    for branch in ruling.branches:
        yield f"If {branch.when}:" if branch.conditions else f"{branch.when.capitalize()}:"
        yield from (f"  {line}" for line in _stated(branch.outcome))
    for step in ruling.steps:
        if not step.presumed:
            yield f"{'✓' if step.held else '✗'} {step.cite}: {step.condition} ({step.because})"
    for assumed in ruling.assumed:
        yield f"{'Unless otherwise' if assumed.exceptional else 'Assumed'}: {assumed.words} [{assumed.cite}]"
    yield from (f"Read so: {words}" for words in ruling.conventions)
    yield from (f"To be told: {missing.question} (--{_option(missing.fact)})" for missing in ruling.missing)


def table_lines(rule: Rule, case: Case) -> Iterator[str]:
    """Yield the decision table of a rule over what is known: when, and what then, in Markdown."""
    ruling = evaluate(rule, case, case.items()[0])
    yield "| When | Then |"
    yield "| --- | --- |"
    for branch in ruling.branches:
        yield f"| {_cell(branch.when)} | {_cell('; '.join(_stated(branch.outcome)))} |"
    if not ruling.branches:
        yield f"| always | {_cell('; '.join(_stated(ruling.outcome)))} |"


def _stated(outcome: Outcome) -> tuple[str, ...]:
    return tuple(dict.fromkeys(map(finding_line, outcome))) or (NOTHING,)


def _cell(words: str) -> str:
    return words.replace("|", "/").replace("\n", " ")


def _option(name: str) -> str:
    return name.replace("_", "-")
