"""The Situation: one path through a rule. It answers from the case where it can, and forks where it cannot.

A rule asks it for facts; a known fact decides, a presumed or exceptional one takes its default and is listed, and an
unknown deciding one forks, so that `calculators.paths` comes back for the other answers. Every test that a rule makes
is recorded as a step.
"""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import cast

from calculators.errors import RuleError
from calculators.facts import Fact, fact
from calculators.findings import State
from calculators.forks import Forks, with_unit
from calculators.intervals import OPPOSITE, holds
from calculators.ruling import Step
from calculators.values import show_value
from treaty.limits import Limit, limit

NOT_KNOWN = "not known"
ASSUMED = "assumed"
BOTH = "both"
BESIDE = "beside"
"""What a test begins with that compares two facts which both are unknown."""
"""The value of a fact on a State that both States are."""
HOME = "recipient_state"
"""The fact that another State is compared with; a step that compares them rests on the other one's words."""
OTHER_STATE: dict[str, str] = {"BE": "CA", "CA": "BE"}


@dataclass
class Situation(Forks):
    """One walk through a rule for one item of a case, with the steps and the readings that it recorded."""

    steps: list[Step] = field(default_factory=list)
    conventions: dict[str, None] = field(default_factory=dict)

    def state(self, name: str, role: State) -> State:
        """Return the State a fact names, or its role ("source", "residence") while nobody has said which. No fork.

        A State that the forks so far leave as the only one counts as named.
        """
        value = self._only_left(name)
        return cast(State, value) if value in ("BE", "CA") else role

    def meets(self, cite: str, name: str, condition: str = "", *, asked: bool = False) -> bool:
        """Test a yes/no fact as a condition of the provision at `cite`, and record the step.

        `asked` makes an exceptional or presumed fact a deciding one (see `touched`).
        """
        declared = fact(name)
        held = self._test(declared, asked, "true")
        self._record(cite, condition or declared.say("true"), held, declared)
        return held

    def lacks(self, cite: str, name: str, condition: str = "", *, asked: bool = False) -> bool:
        """Test that a yes/no fact is not so, as a condition of the provision at `cite` ("not borne by")."""
        declared = fact(name)
        held = not self._test(declared, asked, "true")
        self._record(cite, condition or declared.say("false"), held, declared)
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

    def _relate(self, cite: str, one: str, two: str, differ: bool, words: tuple[str, str]) -> bool:
        states = {name: self._only_left(name) for name in (one, two)}
        told = {name: value for name, value in states.items() if value is not None}
        if len(told) == len(states) or "other" in told.values():
            held = set(told.values()) <= set(OTHER_STATE) and (len(set(told.values())) == len(told)) is differ
            said = "; ".join(fact(name).say(value) for name, value in told.items())
            because = said if all(self.known(name) is not None for name in told) else NOT_KNOWN
            told_of = two if one == HOME and two in told else one
            self.steps.append(Step(cite=cite, condition=words[0], held=held, because=because, fact=told_of))
            return held
        unknown = one if one not in told else two
        if told:
            value = next(iter(told.values()))
            return self.is_one_of(cite, unknown, OTHER_STATE[value] if differ else value, condition=words[0])
        held = self._choose(unknown, f"{BESIDE} {two}", ("true", "false"), list(words)) == "true"
        self._record(cite, words[0], held, fact(unknown))
        return held

    def _compare(self, bound: Limit, name: str, sign: str, asked: bool) -> bool:
        declared = fact(name)
        if not isinstance(bound.value, Decimal):
            raise RuleError(f"{bound.key} is no number")
        value = self._settled(declared, asked)
        if isinstance(value, Decimal):
            held = holds(value, sign, bound.value)
            shown = f"{with_unit(value, bound)} {sign if held else OPPOSITE[sign]} {with_unit(bound.value, bound)}"
        else:
            held, shown = self._fork_number(declared, sign, bound, bound.value), NOT_KNOWN
        presumed = name in self.presumed and self.known(name) is None
        self.steps.append(
            Step(
                cite=str(bound.citation), condition=bound.words, held=held, because=shown, fact=name, presumed=presumed
            )
        )
        return held

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
