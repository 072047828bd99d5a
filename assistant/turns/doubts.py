"""Facts read with doubt: two values told for one fact, or a date that can be read in two ways.

Neither is used. The reply quotes what was written and asks which it is, with both readings as its choices.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from rapidfuzz import fuzz

from assistant.compose import ruling_reply
from assistant.figure_check import Source
from assistant.figure_sources import of_user
from assistant.leads import led
from assistant.readers.dates import find_dates
from assistant.readers.stays import find_stays
from assistant.reading import Certainty, Reading
from assistant.state import State
from assistant.stating import Said
from assistant.wording import day, say
from calculators.case import Case
from calculators.catalogue import rule_named
from calculators.errors import FactError
from calculators.evaluation import evaluate
from calculators.facts import FactType, fact
from calculators.ruling import Branch, Choice, Condition, Missing, Ruling
from calculators.values import FactValue, Stay, show_value
from treaty.spelling import ORDINALS

MEASURED = (FactType.PERCENTAGE, FactType.DAYS, FactType.MONTHS, FactType.DATE)
ALIKE = 95
LAST = ("last", "latter", "dernier", "dernière", "laatste")


@dataclass(frozen=True)
class Option:
    """One value that a fact may have, and the words for it."""

    value: FactValue
    words: str


@dataclass(frozen=True)
class Doubt:
    """A fact of an item with the values that it may have; `said` where one and the same words can be read as all."""

    fact: str
    item: str
    options: tuple[Option, ...]
    said: str = ""


def doubts(readings: Sequence[Reading], language: str) -> tuple[Doubt, ...]:
    """Return the facts told with two values, and those told by a date that can be read in two ways."""
    rows = [r for r in readings if r.certainty is Certainty.DOUBTFUL]
    found: dict[tuple[str, str], list[Reading]] = {}
    for row in rows:
        found.setdefault((row.fact, row.entity), []).append(row)
    made = (_doubt(name, item, told, language) for (name, item), told in found.items())
    return tuple(doubt for doubt in made if doubt is not None)


def with_doubts(said: Said, readings: Sequence[Reading], state: State) -> Said:
    """Return the ruling of a turn with what was told in doubt asked first; as it is where that decides nothing."""
    topic, reply = said
    if reply.ruling is None or reply.ruling.parts:
        return said
    for doubt in doubts(readings, state.language):
        if doubt.fact not in rule_named(topic.rule).facts or topic.case.value(doubt.fact, doubt.item) is not None:
            continue
        ruling = _asking(reply.ruling, topic.case, doubt, state.language)
        if ruling is not None:
            asked = ruling_reply(ruling, topic.case, state.language, facts=reply.facts, said=state.said)
            asked = asked.model_copy(update={"missing": ruling.missing})
            asked = led(asked, _lead(doubt, state.language), _sources(doubt, state))
            return replace(topic, reply=asked), asked
    return said


def chosen(text: str, missing: Missing) -> Reading | None:
    """Return the choice that a short answer makes among the readings of a fact told in doubt; None where it is none."""
    declared = fact(missing.fact)
    if declared.type in (FactType.BOOLEAN, FactType.CHOICE) or not missing.choices:
        return None
    words = text.lower().strip(" .!?").split()
    place = _place(words, len(missing.choices))
    if 1 <= place <= len(missing.choices):
        return _reading(missing, missing.choices[place - 1], text)
    named = [c for c in missing.choices if fuzz.token_set_ratio(text.lower(), c.label.lower()) >= ALIKE]
    return _reading(missing, named[0], text) if len(named) == 1 else None


def _place(words: list[str], count: int) -> int:
    """Which of so many a turn names by its place, 0 for none."""
    return next((ORDINALS[word] for word in words if word in ORDINALS), count if set(LAST) & set(words) else 0)


def _reading(missing: Missing, choice: Choice, text: str) -> Reading:
    case = Case.parse({missing.fact: choice.value})
    return Reading(missing.fact, case.facts[0].value, text.strip(), entity=missing.item)


def _doubt(name: str, item: str, told: list[Reading], language: str) -> Doubt | None:
    declared = fact(name)
    values = {show_value(r.value): r for r in told}
    if len(values) > 1:
        options = tuple(Option(r.value, _words(r, language)) for r in values.values())
        return Doubt(name, item, options) if declared.type in MEASURED else None
    ways = tuple(_ways(told[0], declared.type, language))
    return Doubt(name, item, ways, told[0].said) if len(ways) > 1 else None


def _words(reading: Reading, language: str) -> str:
    return day(reading.value, language) if isinstance(reading.value, date) else reading.said


def _ways(reading: Reading, kind: FactType, language: str) -> Iterable[Option]:
    """The days, or the stays, that the words of a reading can mean."""
    if kind is FactType.DATE:
        for found in find_dates(reading.said, language):
            yield from (Option(each, day(each, language)) for each in found.candidates)
    if kind is FactType.STAYS:
        stretches = find_stays(reading.said, language)
        for stay in stretches[0].candidates if len(stretches) == 1 else ():
            yield Option((stay,), _stretch(stay, language))


def _stretch(stay: Stay, language: str) -> str:
    return f"{day(stay.start, language)} – {day(stay.end, language)}"


def _asking(ruling: Ruling, case: Case, doubt: Doubt, language: str) -> Ruling | None:
    """The ruling with the doubt as its question; None where every reading of it ends alike."""
    ends = [_end(ruling, case, doubt, option) for option in doubt.options]
    if any(end is None for end in ends) or len({end.outcome or end.branches for end in ends if end}) < 2:
        return None
    choices = tuple(Choice(value=show_value(o.value), label=o.words) for o in doubt.options)
    declared = fact(doubt.fact)
    question = declared.question.get(language, declared.question["en"])
    missing = Missing(fact=doubt.fact, question=question, choices=choices, cite=str(declared.citation), item=doubt.item)
    rest = tuple(m for m in ruling.missing if m.fact != doubt.fact)
    branches = tuple(_branch(doubt, o, end) for o, end in zip(doubt.options, ends, strict=True) if end)
    decided = all(end is not None and end.outcome for end in ends)
    kept = branches if decided else ruling.branches
    return ruling.model_copy(update={"missing": (missing, *rest), "outcome": (), "branches": kept})


def _end(ruling: Ruling, case: Case, doubt: Doubt, option: Option) -> Ruling | None:
    try:
        return evaluate(
            rule_named(ruling.rule), case.put(doubt.fact, option.value, doubt.item, option.words), doubt.item
        )
    except FactError:
        return None


def _branch(doubt: Doubt, option: Option, end: Ruling) -> Branch:
    condition = Condition(fact=doubt.fact, test=f"= {show_value(option.value)}", held=True, words=option.words)
    return Branch(when=option.words, outcome=end.outcome, conditions=((condition,),))


def _lead(doubt: Doubt, language: str) -> str:
    values = [f"“{option.words}”" for option in doubt.options]
    joint = {"en": " and ", "fr": " et ", "nl": " en "}[language]
    if doubt.said:
        return say("two_ways", language, said=doubt.said, values=joint.join(values))
    label = fact(doubt.fact).label
    return say("contradicted", language, values=joint.join(values), fact=label.get(language, label["en"]))


def _sources(doubt: Doubt, state: State) -> Iterable[Source]:
    yield from of_user(state.said)
    for option in doubt.options:
        yield from of_user((option.words,))
