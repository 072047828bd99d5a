"""What an answer hinges on: the facts that would change it, as the rules that decide by a provision use them."""

from dataclasses import dataclass
from functools import cache

from assistant.rulings import BACKGROUND
from calculators.case import Case
from calculators.catalogue import rules_for
from calculators.facts import facts
from calculators.paths import Path, explore
from calculators.questions import rank_questions
from calculators.rules import Rule
from treaty.citation import Citation

MOST = 4


@dataclass(frozen=True)
class Hinge:
    """A fact that changes the answer, and the provision that makes it matter."""

    fact: str
    citation: Citation

    def words(self, language: str) -> str:
        """Return the fact's label and its place: "share of the voting stock (10(2)(a))"."""
        label = facts()[self.fact].label
        return f"{label.get(language, label['en'])} ({self.citation})"


@cache
def hinges(citation: Citation) -> tuple[Hinge, ...]:
    """Return the facts that change what a provision comes to, those that it asks itself first, four at most.

    They are read off every path of the rule that decides by the provision; none where no rule of its article does.
    """
    rules = (rule for rule in rules_for(citation) if _decides(rule, citation))
    return next((found for rule in rules if (found := _of_rule(rule, citation))), ())


def _of_rule(rule: Rule, citation: Citation) -> tuple[Hinge, ...]:
    paths = explore(rule, Case())
    asked = rank_questions(paths)
    found = {fact: _nearest(places, rule, citation) for fact, places in _tested(paths).items()}
    ranked = sorted(found, key=lambda fact: (not found[fact].akin(citation), _rank(fact, asked)))
    return tuple(Hinge(fact, found[fact]) for fact in ranked[:MOST])


def _decides(rule: Rule, citation: Citation) -> bool:
    """Whether a rule of the provision's own article decides by it, or by a part of it."""
    places = [Citation.parse(place) for place in rule.provisions]
    return citation.akin(Citation.parse(rule.article)) and any(citation.contains(place) for place in places)


def _tested(paths: tuple[Path, ...]) -> dict[str, list[Citation]]:
    """The facts that some path tests, beyond who and where, each with the provisions of the steps that do."""
    found: dict[str, list[Citation]] = {}
    for path in paths:
        for step in path.steps:
            if step.fact and step.fact not in BACKGROUND:
                found.setdefault(step.fact, []).append(Citation.parse(step.cite))
    return found


def _nearest(places: list[Citation], rule: Rule, citation: Citation) -> Citation:
    """The place that is kin to the provision, else one of the rule's own article, else the first."""
    own = Citation.parse(rule.article)
    return min(places, key=lambda place: (not place.akin(citation), not own.contains(place)))


def _rank(fact: str, asked: list[str]) -> int:
    return asked.index(fact) if fact in asked else len(asked)
