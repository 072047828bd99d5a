"""The steps of a ruling in words: each condition with its citation, whether it held, and because of which fact."""

from assistant.verdict import translate
from assistant.wording import say
from calculators.case import Case
from calculators.facts import FactType, facts
from calculators.intervals import OPPOSITE
from calculators.ruling import Assumed, Condition, Ruling, Step
from calculators.situation import BESIDE
from calculators.values import show_value

SIGNS = {">=": "≥", ">": ">", "<=": "≤", "<": "<"}


def lines(ruling: Ruling, case: Case, language: str) -> list[str]:
    """Return one line a step, in the order of the rule; presumed steps are left to the list of assumptions."""
    shown = [step for step in ruling.steps if not step.presumed]
    return list(dict.fromkeys(_line(step, case, language) for step in shown))


def assumptions(ruling: Ruling, language: str, *, exceptional: bool) -> str:
    """Return the presumptions in use, or the exceptions taken not to apply, as one sentence, "" where none are."""
    rows = [row for row in ruling.assumed if row.exceptional is exceptional]
    words = [_exception(row, language) if exceptional else _fact(row.fact, language, row) for row in rows]
    key = "exceptional" if exceptional else "assumed"
    return say(key, language, facts="; ".join(dict.fromkeys(words))) if words else ""


def _line(step: Step, case: Case, language: str) -> str:
    because = _because(step, case, language)
    return say(
        "held" if step.held else "failed",
        language,
        cite=step.cite,
        condition=_condition(step, language),
        because=because,
    )


def _condition(step: Step, language: str) -> str:
    declared = facts().get(step.fact)
    if declared and step.condition == declared.say("true"):
        return declared.say("true", language)
    return translate(step.condition, language)


def _because(step: Step, case: Case, language: str) -> str:
    declared = facts().get(step.fact)
    known = next((k for k in case.facts if k.attribute == step.fact), None)
    if declared is None or known is None:
        return translate(step.because, language)
    said = f"“{known.said}”" if known.said else declared.say(show_value(known.value), language)
    if declared.type in (FactType.BOOLEAN, FactType.CHOICE):
        return say("said", language, words=said) if known.said else said
    return say("given", language, words=step.because.replace(">=", "≥").replace("<=", "≤"))


def _fact(name: str, language: str, row: Assumed) -> str:
    declared = facts()[name]
    return declared.say(declared.default or "", language) + f" ({row.cite})"


def _exception(row: Assumed, language: str) -> str:
    declared = facts()[row.fact]
    opposite = {"true": "false", "false": "true"}.get(declared.default or "")
    words = declared.say(opposite, language) if opposite else declared.label.get(language, declared.label["en"])
    return f"{words} ({row.cite})"


def condition_words(condition: Condition, language: str) -> str:
    """Return the words of a branch's condition: a fact's own words, or its label and the limit it is compared with."""
    declared = facts()[condition.fact]
    sign, _, bound = condition.test.partition(" ")
    if sign == "=":
        return f"{declared.label.get(language, declared.label['en'])}: {condition.words}"
    if sign == BESIDE:
        return translate(condition.words, language)
    if sign in SIGNS:
        number, _, unit = bound.partition(" ")
        shown = SIGNS[sign if condition.held else OPPOSITE[sign]]
        return f"{declared.label.get(language, declared.label['en'])} {shown} {number} {translate(unit, language)}"
    values = condition.test.split("|")
    if not condition.held:
        domain = list(declared.choices) or ["true", "false"]
        values = [value for value in domain if value not in values]
    return " / ".join(declared.say(value, language) for value in values)
