"""Partial evaluation: run a rule on each path that is open, and merge equal ends to one ruling.

Known facts decide; unknown deciding facts fork. Where all paths end alike, the fact does not matter and is not asked;
otherwise the next question is the one whose answers leave the fewest outcomes open.
"""

from calculators.case import STORY, Case
from calculators.facts import Standing, facts
from calculators.findings import Outcome
from calculators.open_branches import branches
from calculators.paths import Path, explore, merge
from calculators.questions import ask, rank_questions
from calculators.rules import Rule
from calculators.ruling import Assumed, Ruling, Step
from calculators.situation import NOT_KNOWN
from calculators.totals import totals
from calculators.values import parse_value


def evaluate(rule: Rule, case: Case, item: str = STORY, *, presume: bool = True) -> Ruling:
    """Return the ruling of a rule on one item of a case: decided, or as branches with the next question first."""
    paths = explore(rule, case, item, presume=presume)
    groups = merge(paths)
    decided = len(groups) == 1
    first = paths[0]
    questions = dict.fromkeys(() if decided else rank_questions(paths))
    questions |= dict.fromkeys(name for path in paths for name in path.needs)
    return Ruling(
        rule=rule.name,
        outcome=first.outcome if decided else (),
        steps=_common_steps(paths, decided),
        branches=() if decided else branches(groups),
        missing=tuple(ask(name, item) for name in questions),
        assumed=_assumptions(rule, case, item, paths, presume),
        conventions=tuple(dict.fromkeys(words for path in paths for words in path.conventions)),
        used=tuple(dict.fromkeys(name for path in paths for name in path.used)),
    )


def evaluate_items(rule: Rule, case: Case, *, presume: bool = True) -> Ruling:
    """Rule each item of a case separately; one ruling with parts, totals first, where there are several."""
    items = case.items()
    if len(items) == 1:
        return evaluate(rule, case, items[0], presume=presume)
    parts = tuple(evaluate(rule, case, item, presume=presume) for item in items)
    together = tuple(f for part in parts for f in part.outcome) if all(part.outcome for part in parts) else ()
    return Ruling(
        rule=rule.name,
        outcome=(*totals(together), *together),
        missing=tuple(m for part in parts for m in part.missing),
        parts=parts,
    )


def _common_steps(paths: tuple[Path, ...], decided: bool) -> tuple[Step, ...]:
    """The steps that no unknown fact decided: where the paths end alike, it changed nothing.

    Where they do not, a step counts only if every path takes it: the others rest on the answer of one branch.
    """
    others = () if decided else tuple(set(path.steps) for path in paths[1:])
    steps = paths[0].steps
    return tuple(s for s in steps if s.because != NOT_KNOWN and all(s in taken for taken in others))


def _assumptions(rule: Rule, case: Case, item: str, paths: tuple[Path, ...], presume: bool) -> tuple[Assumed, ...]:
    taken = {name: value for path in paths for name, value in path.presumed}
    return tuple(_assumption(rule, case, item, name, value, presume) for name, value in taken.items())


def _assumption(rule: Rule, case: Case, item: str, name: str, value: str, presume: bool) -> Assumed:
    declared = facts()[name]
    others = [v for v in (*declared.choices, *(("true", "false") if declared.holds else ())) if v != value]
    ends: Outcome = ()
    for other in others:
        paths = explore(rule, case, item, presume=presume, overrides={name: parse_value(declared, other)})
        ends += tuple(f for f in paths[0].outcome if f not in ends)
    return Assumed(
        fact=name,
        words=declared.say(value),
        cite=str(declared.citation),
        would_change=ends,
        exceptional=declared.standing is Standing.EXCEPTIONAL,
    )
