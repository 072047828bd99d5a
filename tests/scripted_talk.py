"""A conversation without a model: for each message a script says what is read in it, what act it is, what is found."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from assistant.acts import Act
from assistant.conversation import Conversation
from assistant.facts.answers import answer
from assistant.mind import Mind
from assistant.reading import Certainty, Reading
from assistant.reply import Reply
from assistant.rule_questions import NONE, Likelihood
from calculators.catalogue import catalogue
from calculators.facts import Fact, fact
from calculators.ruling import Missing
from calculators.values import parse_value
from retrieval.hits import Evidence, Hit
from treaty.citation import Citation

DIVIDEND = "A Namur company holds 25 % of the votes of a Toronto company. Ceiling on a dividend?"
HOLDING = {
    "payer_state": "CA",
    "recipient_state": "BE",
    "recipient_is_company": "true",
    "voting_stock": "25",
    "income_kind": "dividends",
}


def readings(said: str, facts: dict[str, str], certainty: Certainty = Certainty.SURE) -> tuple[Reading, ...]:
    """Return readings of facts by name and printed value."""
    return tuple(Reading(name, parse_value(fact(name), value), said, certainty) for name, value in facts.items())


@dataclass
class Script:
    """What a mind understands: facts, acts and the place found, each by message; a dividend story is known already."""

    facts: dict[str, dict[str, str]] = field(default_factory=dict)
    acts: dict[str, Act] = field(default_factory=dict)
    places: dict[str, str] = field(default_factory=dict)
    doubtful: dict[str, tuple[Reading, ...]] = field(default_factory=dict)

    def evidence(self, query: str, k: int = 5, language: str | None = None) -> Evidence:
        """Return the one place that the script has for a message, 10(2)(a) by default."""
        place = next((place for words, place in self.places.items() if query.endswith(words)), "10(2)(a)")
        hit = Hit(Citation.parse(place), 9.0, query, "provision")
        return Evidence(query, language or "en", (hit,), (), 9.0, 5.0, 0.9, 0.9, 0.1, 1.0)

    def read(
        self, text: str, language: str, wanted: Sequence[Fact], pending: Missing | None = None
    ) -> tuple[Reading, ...]:
        """Return the facts of the script that are wanted, and a bare answer to the question asked."""
        told = self.facts.get(text, HOLDING if text == DIVIDEND else {})
        names = {each.name for each in wanted}
        found = [r for r in readings("so", told) if r.fact in names] + list(self.doubtful.get(text, ()))
        bare = answer(text, language, pending, fact(pending.fact)) if pending else None
        return (*found, bare) if bare is not None else tuple(found)

    def recognise(self, text: str) -> Act:
        """Return the act of the script."""
        return self.acts.get(text, Act.NONE)


def likely_by_name(text: str) -> dict[str, Likelihood]:
    """Return likelihoods of rules as a question tells them: the rule that it names is likelier than the others."""
    named = {rule.name: rule.name.removesuffix("s") in text.lower() for rule in catalogue()}
    logs = {name: -0.3 if said else -6.0 for name, said in named.items()} | {NONE: -4.0}
    return {name: Likelihood(log, log) for name, log in logs.items()}


def talk(script: Script, *messages: str) -> list[Reply]:
    """Return the replies to messages in one conversation."""
    conversation = Conversation(Mind(script, script, script, likely=likely_by_name))
    return [conversation.ask(message) for message in messages]
