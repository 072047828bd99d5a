"""Where a rule forks: the script of the path being walked answers for an unknown fact, else the first possible answer.

Answers already given on a path bind later questions: a choice by the values left, a number by the interval left.
"""

from dataclasses import dataclass, field
from decimal import Decimal

from calculators.facts import Fact, FactType, Standing, fact
from calculators.intervals import WORDS, possible
from calculators.told import Told
from calculators.values import FactValue, parse_value, plain, show_value
from treaty.limits import Limit


@dataclass(frozen=True)
class Fork:
    """One test of an unknown fact on a path: the fact, the test in words, and how it was answered."""

    fact: str
    test: str
    answer: bool
    words: str


@dataclass
class Forks(Told):
    """The known facts, and the answers that a path gives where they end; `script` holds those to the first forks."""

    script: tuple[bool, ...] = ()
    presume: bool = True
    forks: list[Fork] = field(default_factory=list)
    presumed: dict[str, str] = field(default_factory=dict)
    _left: dict[str, tuple[str, ...]] = field(default_factory=dict)
    _between: dict[str, list[tuple[str, Decimal, bool]]] = field(default_factory=dict)

    def leave_out(self, name: str, *values: str) -> None:
        """Keep some choices of an unknown fact out of the forks (a third State, to which nothing would apply)."""
        self._left.setdefault(name, tuple(value for value in fact(name).choices if value not in values))

    def _settled(self, declared: Fact, asked: bool) -> FactValue | None:
        value = self.known(declared.name)
        if value is None and declared.default is not None and not asked and self._may_presume(declared):
            value = parse_value(declared, declared.default)
            self.presumed[declared.name] = show_value(value)
        return value

    def _may_presume(self, declared: Fact) -> bool:
        return declared.standing is Standing.EXCEPTIONAL or (declared.standing is Standing.PRESUMED and self.presume)

    def _test(self, declared: Fact, asked: bool, *values: str) -> bool:
        settled = self._settled(declared, asked)
        if settled is not None:
            return show_value(settled) in values
        domain = ("true", "false") if declared.type is FactType.BOOLEAN else tuple(declared.choices)
        left = self._left.get(declared.name, domain)
        yes, no = tuple(v for v in left if v in values), tuple(v for v in left if v not in values)
        if not (yes and no):
            return bool(yes)
        answer = self._fork(declared.name, "|".join(values), [" or ".join(map(declared.say, v)) for v in (no, yes)])
        self._left[declared.name] = yes if answer else no
        return answer

    def _only_left(self, name: str) -> str | None:
        value = self.known(name)
        left = self._left.get(name, ())
        return show_value(value) if value is not None else left[0] if len(left) == 1 else None

    def _choose(self, name: str, test: str, values: tuple[str, ...], words: list[str]) -> str:
        left = self._left.setdefault(f"{name} {test}", values)
        *rest, last = left
        for value in rest:
            others = " or ".join(words[values.index(other)] for other in left if other != value)
            answer = self._fork(name, f"{test} {value}", [others, words[values.index(value)]])
            left = (value,) if answer else tuple(other for other in left if other != value)
            self._left[f"{name} {test}"] = left
            if answer:
                return value
        return last

    def _fork(self, name: str, test: str, words: list[str]) -> bool:
        answer = self.script[len(self.forks)] if len(self.forks) < len(self.script) else True
        self.forks.append(Fork(name, test, answer, words[answer]))
        return answer

    def _fork_number(self, declared: Fact, sign: str, bound: Limit, threshold: Decimal) -> bool:
        seen = self._between.setdefault(declared.name, [])
        can_hold, can_fail = (possible([*seen, (sign, threshold, answer)]) for answer in (True, False))
        if not (can_hold and can_fail):
            return can_hold
        yes, no = WORDS[sign]
        words = [f"{declared.label['en']} {w} {with_unit(threshold, bound)}" for w in (no, yes)]
        answer = self._fork(declared.name, f"{sign} {plain(threshold)} {bound.unit}", words)
        seen.append((sign, threshold, answer))
        return answer


def with_unit(value: Decimal, bound: Limit) -> str:
    """Return a number with the unit of a limit: "10 %", "183 days"."""
    return f"{plain(value)} {'%' if bound.unit == 'percent' else bound.unit}"
