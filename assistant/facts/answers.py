"""A bare answer to the question that was asked: "8%", "no", "directly", "the second one", "Belgium"."""

import re
from collections.abc import Iterable
from functools import cache

from assistant.facts.mentions import mentions
from assistant.facts.words import stems
from assistant.readers.numbers import find_numbers
from assistant.readers.vocabulary import alternatives, table, whole
from assistant.reading import Certainty, Reading
from calculators.errors import FactError
from calculators.facts import Fact, FactType
from calculators.ruling import Missing
from calculators.situation import BOTH
from calculators.values import parse_value

NUMBERED = re.compile(r"\W*(?:number|option|nr|n°)?\s*\d\W*", re.IGNORECASE)
LONGEST = 12
"""Words; a longer message tells a story rather than an answer."""


def answer(text: str, language: str, pending: Missing, declared: Fact) -> Reading | None:
    """Return what a short message answers to the question `pending` about `declared`; None where it answers nothing."""
    if len(text.split()) > LONGEST or not text.strip():
        return None
    if declared.type is FactType.BOOLEAN:
        return _yes_or_no(text, pending)
    if declared.type is FactType.CHOICE:
        return _choice(text, language, pending, declared)
    return _number(text, language, pending, declared)


def _yes_or_no(text: str, pending: Missing) -> Reading | None:
    if (yes := agrees(text)) or _opening("no").match(text):
        return Reading(pending.fact, yes, text.strip(), entity=pending.item)
    place = place_of(text, 2)
    return Reading(pending.fact, place == 0, text.strip(), entity=pending.item) if place is not None else None


def _choice(text: str, language: str, pending: Missing, declared: Fact) -> Reading | None:
    values = [c.value for c in pending.choices] or list(declared.choices)
    known = values_named(text, values)
    if len(known) == 1:
        return Reading(pending.fact, known[0], text.strip(), entity=pending.item)
    told = set(stems(text, language))
    named = [value for value in values if told & _words_of(declared, value, language)]
    if len(named) == 1:
        return Reading(pending.fact, named[0], text.strip(), entity=pending.item)
    place = place_of(text, len(values))
    return Reading(pending.fact, values[place], text.strip(), entity=pending.item) if place is not None else None


def values_named(text: str, values: Iterable[str]) -> list[str]:
    """Return those of a State fact's `values` that a text names by everyday words; "neither of both" is not "both"."""
    denied = _pattern("choice", "neither").sub(" ", text)
    known = [v for v in values if v in table("answers", "choice")]
    return [v for v in known if _pattern("choice", v).search(denied if v == BOTH else text)]


def _words_of(declared: Fact, value: str, language: str) -> set[str]:
    """Return the stems that tell one choice from the others: of its name and of its wording."""
    wordings = {v: set(stems(declared.say(v, language), language)) for v in declared.choices}
    common = set.intersection(*wordings.values())
    return set(stems(value.replace("_", " "), "en")) | (wordings[value] - common)


def agrees(text: str) -> bool:
    """Whether a message opens with a yes, in any of the languages."""
    return bool(_opening("yes").match(text))


def place_of(text: str, size: int) -> int | None:
    """Return which of the choices an ordinal names: "the first", "number 2", "the last one"."""
    if _pattern("place", "first").search(text):
        return 0
    if _pattern("place", "last").search(text):
        return size - 1
    numbered = NUMBERED.fullmatch(text) is not None
    ordinals = [n for n in find_numbers(text) if n.ordinal or numbered]
    number = int(ordinals[0].value) if len(ordinals) == 1 else 0
    return number - 1 if 1 <= number <= size else None


def _number(text: str, language: str, pending: Missing, declared: Fact) -> Reading | None:
    fitting = [m for m in mentions(text, language) if declared.type in m.kinds]
    if len(fitting) == 1:
        certainty = Certainty.SURE if fitting[0].sure else Certainty.DOUBTFUL
        said = text[fitting[0].start : fitting[0].end]
        return Reading(pending.fact, fitting[0].value, said, certainty, pending.item)
    numbers = [n for n in find_numbers(text) if not n.ordinal]
    if fitting or len(numbers) != 1 or declared.type in (FactType.MONEY, FactType.DATE, FactType.STAYS):
        return None
    try:
        return Reading(pending.fact, parse_value(declared, numbers[0].value), numbers[0].text, entity=pending.item)
    except FactError:
        return None


@cache
def _opening(kind: str) -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{alternatives(table('answers', 'opening')[kind])})(?!\w)", re.IGNORECASE)


@cache
def _pattern(kind: str, key: str) -> re.Pattern[str]:
    return whole(table("answers", kind)[key])
