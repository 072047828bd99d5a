"""The Situation: one path through a rule. It answers from the case where it can, and forks where it cannot.

A rule asks it for facts; a known fact decides, a presumed or exceptional one takes its default and is listed, and an
unknown deciding one forks: the answer comes from the script of the path being walked, or is the first possible one,
and `calculators.evaluation` comes back for the others. Answers already given on a path bind later questions: a choice
by the values left, a number by the interval left.
"""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import cast

from moneyed import Money

from calculators.case import STORY, Case
from calculators.errors import RuleError
from calculators.facts import Fact, FactType, Standing, fact
from calculators.findings import State
from calculators.ruling import Step
from calculators.values import FactValue, Stay, parse_value, plain, show_value
from treaty.limits import Limit, limit

NOT_KNOWN = "not known"
ASSUMED = "assumed"
OPPOSITE = {">=": "<", ">": "<=", "<=": ">", "<": ">="}
WORDS = {
    ">=": ("at least", "less than"),
    ">": ("more than", "not more than"),
    "<=": ("not more than", "more than"),
    "<": ("less than", "at least"),
}
OTHER_STATE: dict[str, str] = {"BE": "CA", "CA": "BE"}


@dataclass(frozen=True)
class Fork:
    """One test of an unknown fact on a path: the fact, the test in words, and how it was answered."""

    fact: str
    test: str
    answer: bool
    words: str


@dataclass
class Situation:
    """One walk through a rule for one item of a case; `script` holds the answers to the first forks."""

    case: Case
    item: str = STORY
    script: tuple[bool, ...] = ()
    presume: bool = True
    overrides: dict[str, FactValue] = field(default_factory=dict)
    steps: list[Step] = field(default_factory=list)
    forks: list[Fork] = field(default_factory=list)
    presumed: dict[str, str] = field(default_factory=dict)
    used: dict[str, None] = field(default_factory=dict)
    conventions: dict[str, None] = field(default_factory=dict)
    needs: dict[str, None] = field(default_factory=dict)
    _left: dict[str, tuple[str, ...]] = field(default_factory=dict)
    _between: dict[str, list[tuple[str, Decimal, bool]]] = field(default_factory=dict)

    def known(self, name: str) -> FactValue | None:
        """Return what is known of a fact, or None. Never forks, never assumes."""
        value = self.overrides.get(name, self.case.value(name, self.item))
        if value is not None:
            self.used[name] = None
        return value

    def money(self, name: str) -> Money | None:
        """Return a known amount of money, or None: an unknown amount stays symbolic."""
        return cast(Money | None, self._of(name, FactType.MONEY))

    def number(self, name: str) -> Decimal | None:
        """Return a known number, count or percentage, or None."""
        value = self.known(name)
        return value if isinstance(value, Decimal) else None

    def date(self, name: str) -> date | None:
        """Return a known date, or None."""
        return cast(date | None, self._of(name, FactType.DATE))

    def stays(self, name: str) -> tuple[Stay, ...] | None:
        """Return the known stays, or None."""
        return cast(tuple[Stay, ...] | None, self._of(name, FactType.STAYS))

    def state(self, name: str, role: State) -> State:
        """Return the State a fact names, or its role ("source", "residence") while nobody has said which. No fork.

        A State that the forks so far leave as the only one counts as named.
        """
        value = self._only_left(name)
        return cast(State, value) if value in ("BE", "CA") else role

    def need(self, name: str) -> FactValue | None:
        """Return a known fact; an unknown one becomes a question, for a fact that no fork can stand for (a date)."""
        value = self.known(name)
        if value is None:
            self.needs[name] = None
        return value

    def leave_out(self, name: str, *values: str) -> None:
        """Keep some choices of an unknown fact out of the forks (a third State, to which nothing would apply)."""
        self._left.setdefault(name, tuple(value for value in fact(name).choices if value not in values))

    def follow(self, name: str, value: str) -> None:
        """Let a fact that nobody told follow from one that is known (social security: the kind of pension)."""
        if self.known(name) is None:
            self.overrides = {**self.overrides, name: parse_value(fact(name), value)}

    def touched(self, *names: str) -> bool:
        """Whether the story says anything of these facts; an exception that it touches is asked about, not assumed."""
        return any(self.known(name) is not None for name in names)

    def meets(self, cite: str, name: str, condition: str = "", *, asked: bool = False) -> bool:
        """Test a yes/no fact as a condition of the provision at `cite`, and record the step.

        `asked` makes an exceptional or presumed fact a deciding one (see `touched`).
        """
        declared = fact(name)
        held = self._test(declared, asked, "true")
        self._record(cite, condition or declared.say("true"), held, declared)
        return held

    def is_one_of(self, cite: str, name: str, *values: str, condition: str = "", asked: bool = False) -> bool:
        """Test whether a choice is one of `values`, as a condition of the provision at `cite`; record the step."""
        declared = fact(name)
        if unknown := set(values) - set(declared.choices):
            raise RuleError(f"{name} has no choice {sorted(unknown)}")
        held = self._test(declared, asked, *values)
        self._record(cite, condition or " or ".join(declared.say(v) for v in values), held, declared)
        return held

    def chosen(self, name: str, *values: str, asked: bool = False) -> bool:
        """Test whether a choice is one of `values` without recording a step; the caller records what came of it."""
        return self._test(fact(name), asked, *values)

    def apart(self, cite: str, one: str, two: str, *, condition: str, otherwise: str) -> bool:
        """Test whether two State facts name the two Contracting States, one each ("the other Contracting State").

        While one is unknown it forks over the States; while both are, the test itself forks in its own words.
        """
        return self._relate(cite, one, two, True, (condition, otherwise))

    def together(self, cite: str, one: str, two: str, *, condition: str, otherwise: str) -> bool:
        """Test whether two State facts name the same Contracting State; it forks as `apart` does."""
        return self._relate(cite, one, two, False, (condition, otherwise))

    def elsewhere(self, cite: str, one: str, two: str, *, condition: str, otherwise: str) -> bool:
        """Test whether one State fact names another State than `two`, a third State too; it forks as `apart` does."""
        held = not self._relate(cite, one, two, False, (otherwise, condition))
        self.steps[-1] = self.steps[-1].model_copy(update={"condition": condition, "held": held})
        return held

    def pick(self, name: str, values: tuple[str, ...]) -> str:
        """Return the known value of a fact as text, or fork over the values that the case leaves open (years)."""
        known = self.known(name)
        if known is not None:
            return show_value(known)
        label = fact(name).label["en"]
        return self._choose(name, "is", values, [f"{label} {value}" for value in values])

    def reaches(self, key: str, name: str, *, asked: bool = False) -> bool:
        """Test "at least": whether a number is the limit or more; `key` is that of the limit ("10(2)(a) holding")."""
        return self._compare(limit(key), name, ">=", asked)

    def exceeds(self, key: str, name: str, *, asked: bool = False) -> bool:
        """Test "more than": whether a number lies above the limit."""
        return self._compare(limit(key), name, ">", asked)

    def keeps_to(self, key: str, name: str, *, asked: bool = False) -> bool:
        """Test "not exceeding": whether a number is the limit or less."""
        return self._compare(limit(key), name, "<=", asked)

    def falls_below(self, key: str, name: str, *, asked: bool = False) -> bool:
        """Test "less than": whether a number lies under the limit."""
        return self._compare(limit(key), name, "<", asked)

    def note(self, cite: str, condition: str, held: bool, because: str) -> bool:
        """Record a step that rests on no single declared fact (a computation, a comparison of two); return `held`."""
        self.steps.append(Step(cite=cite, condition=condition, held=held, because=because))
        return held

    def convention(self, words: str) -> None:
        """Name a reading that the text leaves open and that this ruling uses."""
        self.conventions[words] = None

    def _of(self, name: str, kind: FactType) -> FactValue | None:
        if fact(name).type is not kind:
            raise RuleError(f"{name} is declared as {fact(name).type}, not {kind}")
        return self.known(name)

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

    def _relate(self, cite: str, one: str, two: str, differ: bool, words: tuple[str, str]) -> bool:
        states = {name: self._only_left(name) for name in (one, two)}
        told = {name: value for name, value in states.items() if value is not None}
        if len(told) == len(states) or "other" in told.values():
            held = set(told.values()) <= set(OTHER_STATE) and (len(set(told.values())) == len(told)) is differ
            said = "; ".join(fact(name).say(value) for name, value in told.items())
            because = said if all(self.known(name) is not None for name in told) else NOT_KNOWN
            self.steps.append(Step(cite=cite, condition=words[0], held=held, because=because, fact=one))
            return held
        unknown = one if one not in told else two
        if told:
            value = next(iter(told.values()))
            return self.is_one_of(cite, unknown, OTHER_STATE[value] if differ else value, condition=words[0])
        held = self._choose(unknown, f"beside {two}", ("true", "false"), list(words)) == "true"
        self._record(cite, words[0], held, fact(unknown))
        return held

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

    def _compare(self, bound: Limit, name: str, sign: str, asked: bool) -> bool:
        declared = fact(name)
        if not isinstance(bound.value, Decimal):
            raise RuleError(f"{bound.key} is no number")
        value = self._settled(declared, asked)
        if isinstance(value, Decimal):
            held = _holds(value, sign, bound.value)
            shown = f"{_with_unit(value, bound)} {sign if held else OPPOSITE[sign]} {_with_unit(bound.value, bound)}"
        else:
            held, shown = self._fork_number(declared, sign, bound, bound.value), NOT_KNOWN
        presumed = name in self.presumed and self.known(name) is None
        self.steps.append(
            Step(
                cite=str(bound.citation), condition=bound.words, held=held, because=shown, fact=name, presumed=presumed
            )
        )
        return held

    def _fork_number(self, declared: Fact, sign: str, bound: Limit, threshold: Decimal) -> bool:
        seen = self._between.setdefault(declared.name, [])
        can_hold, can_fail = (_possible([*seen, (sign, threshold, answer)]) for answer in (True, False))
        if not (can_hold and can_fail):
            return can_hold
        holds, fails = WORDS[sign]
        words = [f"{declared.label['en']} {w} {_with_unit(threshold, bound)}" for w in (fails, holds)]
        answer = self._fork(declared.name, f"{sign} {plain(threshold)} {bound.unit}", words)
        seen.append((sign, threshold, answer))
        return answer

    def _record(self, cite: str, condition: str, held: bool, declared: Fact) -> None:
        known = self.known(declared.name)
        said = self.case.known(declared.name, self.item)
        if known is not None:
            because = declared.say(show_value(known))
            because = f"you said: “{said.said}”" if said and said.said else because
        else:
            because = ASSUMED if declared.name in self.presumed else NOT_KNOWN
        self.steps.append(
            Step(cite=cite, condition=condition, held=held, because=because, fact=declared.name,
                 presumed=declared.name in self.presumed and known is None)
        )  # fmt: skip


def _with_unit(value: Decimal, bound: Limit) -> str:
    return f"{plain(value)} {'%' if bound.unit == 'percent' else bound.unit}"


def _holds(value: Decimal, sign: str, bound: Decimal) -> bool:
    return {">=": value >= bound, ">": value > bound, "<=": value <= bound, "<": value < bound}[sign]


def _possible(answers: list[tuple[str, Decimal, bool]]) -> bool:
    """Whether some number gives all these answers: try each threshold and the points beside and between them."""
    marks = sorted({bound for _, bound, _ in answers})
    points = [*marks, marks[0] - 1, marks[-1] + 1, *((a + b) / 2 for a, b in pairwise(marks))]
    return any(all(_holds(p, sign, bound) == want for sign, bound, want in answers) for p in points)
