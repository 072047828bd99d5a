"""What a clause says of a figure or of a right to tax, told by its words, and whether the ruling bears it out."""

import re
import tomllib
from functools import cache
from itertools import pairwise
from pathlib import Path

from assistant.language_model.ledger import outcome_of
from assistant.language_model.words import fold
from calculators.findings import Finding, Relief, Right, TaxingRight
from calculators.ruling import Ruling

WORDS = Path(__file__).parent / "claims.toml"
CLAUSE = re.compile(
    r"[,;:()–—\n]|\b(?:so|and|but|because|therefore|whereas|donc|et|mais|car|parce que|dus|en|maar|want|omdat)\b",
    re.IGNORECASE,
)


def clause_around(text: str, start: int, end: int) -> str:
    """Return the clause of a sentence that holds the span; the whole sentence where the span runs over its cuts."""
    cuts = [0, *(m.start() for m in CLAUSE.finditer(text) if m.end() <= start or m.start() >= end), len(text)]
    return next((text[a:b] for a, b in pairwise(cuts) if a <= start and end <= b), text)


def clauses(text: str) -> tuple[str, ...]:
    """Return the clauses of a sentence."""
    cuts = [0, *(m.start() for m in CLAUSE.finditer(text)), len(text)]
    return tuple(text[a:b] for a, b in pairwise(cuts) if text[a:b].strip())


def says(kind: str, text: str) -> bool:
    """Whether a text has a word of a kind ("charging", "own", "denial", …) in any of the three languages."""
    return bool(_pattern(kind).search(fold(text)))


def states(text: str) -> frozenset[str]:
    """Return the States that a text names: "BE", "CA"."""
    folded = fold(text)
    return frozenset(state for state in ("BE", "CA") if _pattern(f"states.{state}").search(folded))


def is_denied(clause: str) -> bool:
    """Whether a clause denies its figure; "not more than" does not."""
    return bool(_pattern("denial").search(_pattern("not_above").sub(" ", fold(clause))))


def is_above(clause: str) -> bool:
    """Whether a clause makes of a ceiling something to be exceeded: "at least"; "not more than" does not."""
    return bool(_pattern("above").search(_pattern("not_above").sub(" ", fold(clause))))


def contradiction(sentence: str, ruling: Ruling | None) -> str:
    """Return why a sentence's claim on a right to tax is not what the ruling found; empty where nothing is wrong."""
    if ruling is None:
        return ""
    outcome = outcome_of(ruling)
    return next((why for clause in clauses(sentence) if (why := _wrong(clause, sentence, outcome))), "")


def _wrong(clause: str, sentence: str, outcome: tuple[Finding, ...]) -> str:
    frees = any(_frees(finding) for finding in outcome)
    if says("freed", clause) and not frees:
        return "says that it is not taxed"
    if not says("charging", sentence):
        return ""
    named = states(clause) or states(sentence)
    if says("nothing", clause) and not frees:
        return "says that nothing is taxed"
    if says("only", clause) and says("charging", clause) and named and not (named & _states(outcome, Right.EXCLUSIVE)):
        return "says that one State alone may tax"
    if says("may_not", clause) and not _pattern("not_above").search(fold(clause)):
        barred = _states(outcome, Right.MAY_NOT_TAX) | {_other(s) for s in _states(outcome, Right.EXCLUSIVE)}
        if states(clause) and says("charging", clause) and not states(clause) <= barred:
            return "says that a State may not tax"
    return ""


def _frees(finding: Finding) -> bool:
    """Whether a finding leaves something untaxed."""
    if isinstance(finding, Relief):
        return True
    return isinstance(finding, TaxingRight) and finding.right in (Right.EXCLUSIVE, Right.MAY_NOT_TAX)


def _states(outcome: tuple[Finding, ...], right: Right) -> frozenset[str]:
    return frozenset(str(f.state) for f in outcome if isinstance(f, TaxingRight) and f.right is right)


def _other(state: str) -> str:
    return {"BE": "CA", "CA": "BE"}.get(state, state)


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    rows = tomllib.loads(WORDS.read_text(encoding="utf-8"))
    for name in kind.split("."):
        rows = rows[name]
    words = rows if isinstance(rows, list) else [word for each in rows.values() for word in each]
    return re.compile(rf"(?<![a-z])(?:{'|'.join(words)})(?![a-z])")
