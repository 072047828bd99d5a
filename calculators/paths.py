"""The paths of a rule: it is run once for each walk through the conditions that it really meets."""

from collections.abc import Iterable
from dataclasses import dataclass

from calculators.case import STORY, Case
from calculators.errors import RuleError
from calculators.findings import Outcome
from calculators.forks import Fork
from calculators.rules import Rule
from calculators.ruling import Step
from calculators.situation import Situation
from calculators.values import FactValue

MOST_PATHS = 4096


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
        situation = Situation(case, item, overrides or {}, script=script, presume=presume)
        outcome = tuple(f.model_copy(update={"item": item}) for f in rule(situation))
        paths.append(_path(situation, outcome))
        answers = tuple(fork.answer for fork in situation.forks)
        open_scripts.extend((*answers[:i], False) for i in range(len(script), len(answers)))
        if len(paths) > MOST_PATHS:
            raise RuleError(f"{rule.name}: more than {MOST_PATHS} paths; fork less before merging")
    return tuple(paths)


def merge(paths: Iterable[Path]) -> dict[Outcome, list[Path]]:
    """Group paths by their outcome, in the order they were met."""
    groups: dict[Outcome, list[Path]] = {}
    for path in paths:
        groups.setdefault(path.outcome, []).append(path)
    return groups


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
