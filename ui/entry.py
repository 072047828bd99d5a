"""Values of facts as people type them and as people read them, in the language of the page."""

import re

from moneyed import Money

from assistant.readers.dates import find_dates
from assistant.readers.money import find_amounts
from assistant.readers.percentages import find_percentages
from assistant.readers.stays import find_stays
from assistant.wording import day, money, say, state_name
from calculators.errors import FactError
from calculators.facts import Fact, FactType
from calculators.values import FactValue, parse_value, show_value

STATES = ("BE", "CA")
BARE = re.compile(r"[\d\s.,']+")


def entered(declared: Fact, typed: str, language: str) -> str:
    """Return what was typed as a value that `parse_value` reads; raises FactError, naming the fact, for none."""
    try:
        return show_value(parse_value(declared, typed))
    except FactError:
        found = _found(declared.type, typed, language)
        if not found:
            raise
        return show_value(parse_value(declared, found))


def shown(declared: Fact, value: str, language: str) -> str:
    """Return a value in words: "25 %", "CAD 100,000", "5 February 2024", "yes", "Canada"."""
    if declared.type is FactType.BOOLEAN:
        return say("yes" if value == "true" else "no", language)
    if declared.type is FactType.CHOICE:
        return _choice(declared, value, language)
    return _typed(declared, parse_value(declared, value), language)


def labelled(declared: Fact, value: str, language: str) -> str:
    """Return a fact with its value: "share of the voting stock: 25 %"; a choice speaks for itself."""
    if declared.type is FactType.CHOICE and not is_state(declared):
        return declared.say(value, language)
    return f"{label(declared, language)}: {shown(declared, value, language)}"


def label(declared: Fact, language: str) -> str:
    """Return what a fact is called in a language, in English where it has no name there."""
    return declared.label.get(language, declared.label["en"])


def question(declared: Fact, language: str) -> str:
    """Return the question that asks a fact, in English where it is not held in the language."""
    return declared.question.get(language, declared.question["en"])


def sentence_case(words: str) -> str:
    """Return words with their first letter as at the start of a sentence."""
    return words[:1].upper() + words[1:]


def _typed(declared: Fact, value: FactValue, language: str) -> str:
    if isinstance(value, Money):
        return money(value.amount, value.currency.code, language)
    if declared.type is FactType.DATE and not isinstance(value, bool | str | tuple):
        return day(value, language)  # type: ignore[arg-type]
    if declared.type is FactType.PERCENTAGE:
        return f"{show_value(value)} %"
    return show_value(value).replace("..", " – ")


def is_state(declared: Fact) -> bool:
    """Whether a fact's values are the States."""
    return set(STATES) <= set(declared.choices)


def _choice(declared: Fact, value: str, language: str) -> str:
    if not is_state(declared):
        return declared.say(value, language)
    if value in STATES:
        return state_name(value, language)
    return state_name("neither", language) if value == "other" else declared.say(value, language)


def _found(kind: FactType, typed: str, language: str) -> str:
    """The one value of a type that the readers find in what was typed, "" where they find none or several."""
    match kind:
        case FactType.MONEY:
            values = [amount.value for amount in find_amounts(typed)]
            return show_value(values[0]) if len(values) == 1 and values[0] is not None else ""
        case FactType.PERCENTAGE:
            shares = [each.value for each in find_percentages(typed if "%" in typed else f"{typed} %")]
            return show_value(shares[0]) if len(shares) == 1 and shares[0] is not None else ""
        case FactType.DATE:
            days = [each.candidates for each in find_dates(typed, language)]
            return days[0][0].isoformat() if len(days) == 1 and len(days[0]) == 1 else ""
        case FactType.STAYS:
            stays = [each.value for line in typed.splitlines() for each in find_stays(line, language)]
            return ", ".join(map(str, stays)) if stays and None not in stays else ""
        case _:
            return re.sub(r"[\s,']", "", typed) if BARE.fullmatch(typed) else ""
