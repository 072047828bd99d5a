"""Partial evaluation: run a rule once for each path through the conditions it really meets, and merge equal ends.

Known facts decide; unknown deciding facts fork. Where all paths end alike, the fact does not matter and is not asked;
otherwise the next question is the one whose answers leave the fewest outcomes open.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from calculators.case import STORY, Case
from calculators.errors import RuleError
from calculators.facts import Standing, fact, facts
from calculators.findings import Outcome
from calculators.rules import Rule
from calculators.ruling import Assumed, Branch, Choice, Condition, Missing, Ruling, Step
from calculators.situation import NOT_KNOWN, Fork, Situation
from calculators.totals import totals
from calculators.values import FactValue, parse_value

MOST_PATHS = 4096
OTHERWISE = "in all other cases"


@dataclass(frozen=True)
class Path:
    """One complete walk: the forks taken, where it ended, and what it recorded on the way."""

    forks: tuple[Fork, ...]
    outcome: Outcome
    steps: tuple[Step, ...]
    presumed: tuple[tuple[str, str], ...]
    used: tuple[str, ...]
    conventions: tuple[str, ...]
    needs: tuple[str, ...] = ()


def explore(
    rule: Rule,
    case: Case,
    item: str = STORY,
    *,
    presume: bool = True,
    overrides: dict[str, FactValue] | None = None,
) -> tuple[Path, ...]:
    """Return every path of a rule over what is known; raises RuleError where there are more than `MOST_PATHS`."""
    paths: list[Path] = []
    open_scripts: list[tuple[bool, ...]] = [()]
    while open_scripts:
        script = open_scripts.pop()
        situation = Situation(case, item, script, presume, overrides or {})
        outcome = tuple(f.model_copy(update={"item": item}) for f in rule(situation))
        paths.append(_path(situation, outcome))
        answers = tuple(fork.answer for fork in situation.forks)
        open_scripts.extend((*answers[:i], False) for i in range(len(script), len(answers)))
        if len(paths) > MOST_PATHS:
            raise RuleError(f"{rule.name}: more than {MOST_PATHS} paths; fork less before merging")
    return tuple(paths)


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
        branches=() if decided else _branches(groups),
        missing=tuple(_ask(name, item) for name in questions),
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


def merge(paths: Iterable[Path]) -> dict[Outcome, list[Path]]:
    """Group paths by their outcome, in the order they were met."""
    groups: dict[Outcome, list[Path]] = {}
    for path in paths:
        groups.setdefault(path.outcome, []).append(path)
    return groups


def rank_questions(paths: tuple[Path, ...]) -> list[str]:
    """Return the unknown facts that decide, best first: the one whose answers leave the fewest outcomes open."""
    order = dict.fromkeys(fork.fact for path in paths for fork in path.forks)
    cost = {name: _open_after(name, paths) for name in order}
    total = len(merge(paths))
    useful = [name for name in order if cost[name] < total]
    return sorted(useful or list(order), key=lambda name: cost[name])


def _open_after(name: str, paths: tuple[Path, ...]) -> float:
    """The mean number of outcomes still open once `name` is answered."""
    signature = {path: tuple((f.test, f.answer) for f in path.forks if f.fact == name) for path in paths}
    answers = {answer for answer in signature.values() if answer}
    sizes = [len({p.outcome for p in paths if not signature[p] or signature[p] == answer}) for answer in answers]
    return sum(sizes) / len(sizes) if sizes else float("inf")


def _path(situation: Situation, outcome: Outcome) -> Path:
    return Path(
        tuple(situation.forks),
        outcome,
        tuple(situation.steps),
        tuple(situation.presumed.items()),
        tuple(situation.used),
        tuple(situation.conventions),
        tuple(situation.needs),
    )


def _common_steps(paths: tuple[Path, ...], decided: bool) -> tuple[Step, ...]:
    """The steps that no unknown fact decided: where the paths end alike, it changed nothing.

    Where they do not, a step counts only if every path takes it: the others rest on the answer of one branch.
    """
    others = () if decided else tuple(set(path.steps) for path in paths[1:])
    steps = paths[0].steps
    return tuple(s for s in steps if s.because != NOT_KNOWN and all(s in taken for taken in others))


def _branches(groups: dict[Outcome, list[Path]]) -> tuple[Branch, ...]:
    """One branch an outcome; the one reached in most ways, if in more than two, comes last as "otherwise"."""
    ordered = sorted(groups.items(), key=lambda group: len(group[1]))
    return tuple(
        _branch(outcome, group, last=i == len(ordered) - 1 and len(group) > 2)
        for i, (outcome, group) in enumerate(ordered)
    )


def _branch(outcome: Outcome, group: list[Path], last: bool) -> Branch:
    options = () if last else tuple(dict.fromkeys(_conditions(path) for path in group))
    alternatives = (" and ".join(dict.fromkeys(condition.words for condition in option)) for option in options)
    cites = dict.fromkeys(step.cite for path in group for step in path.steps if step.because == NOT_KNOWN)
    when = OTHERWISE if last else " or ".join(alternatives)
    return Branch(when=when, outcome=outcome, conditions=options, cites=tuple(cites))


def _conditions(path: Path) -> tuple[Condition, ...]:
    """The conditions of a path; the tests of one choice are narrowed to the values that they leave together."""
    found: dict[str, Condition] = {}
    left: dict[str, list[str]] = {}
    for fork in path.forks:
        choices, values = facts()[fork.fact].choices, fork.test.split("|")
        narrows = set(values) <= set(choices)
        if narrows:
            left[fork.fact] = [v for v in left.get(fork.fact, choices) if (v in values) is fork.answer]
        found[fork.fact if narrows else f"{fork.fact} {fork.test}"] = _condition(
            fork, left[fork.fact] if narrows else []
        )
    return tuple(found.values())


def _condition(fork: Fork, left: list[str]) -> Condition:
    test, held = ("|".join(left), True) if left else (fork.test, fork.answer)
    return Condition(fact=fork.fact, test=test, held=held, words=fork.words)


def _ask(name: str, item: str) -> Missing:
    declared = fact(name)
    values = list(declared.choices) or (["true", "false"] if declared.holds else [])
    return Missing(
        fact=name,
        question=declared.question["en"],
        choices=tuple(Choice(value=value, label=declared.say(value)) for value in values),
        cite=str(declared.citation),
        item=item,
    )


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
