"""The branches of a ruling: each outcome that is open, and the answers by which it comes about."""

from calculators.facts import facts
from calculators.findings import Outcome
from calculators.forks import Fork
from calculators.paths import Path
from calculators.ruling import Branch, Condition
from calculators.situation import NOT_KNOWN

OTHERWISE = "in all other cases"


def branches(groups: dict[Outcome, list[Path]]) -> tuple[Branch, ...]:
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
