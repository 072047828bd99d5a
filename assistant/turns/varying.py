"""A turn that changes the case in hand: "make it 184", "and on 60,000?", "I meant 7 %", "no, it was Canada".

What a number, a State or a person stands for is not said again: it is the fact of that type that was told last, or
one that was asked for.
"""

import re
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from itertools import islice
from pathlib import Path

from moneyed import Money

from assistant.facts.mentions import mentions
from assistant.readers.numbers import Number, find_numbers
from assistant.readers.parties import Kind, Role, find_parties
from assistant.readers.places import find_places
from assistant.reading import Certainty, Reading
from assistant.turns.leaning import dropping, stands_for_any
from assistant.turns.several import several
from calculators.case import Case, Known
from calculators.errors import FactError
from calculators.facts import FactType, fact
from calculators.ruling import Missing
from calculators.situation import OTHER_STATE
from calculators.values import FactValue, parse_value

WORD = re.compile(r"[^\W\d_]{4,}")
RIVALS = Path(__file__).parents[1] / "examples" / "rivals.toml"
ENDS = ("payer_state", "recipient_state")
COUNTED = (FactType.PERCENTAGE, FactType.DAYS, FactType.MONTHS, FactType.NUMBER, FactType.MONEY)
PERSON = "recipient_is_company"
OF_PERSONS = {PERSON, "person_kind", "beneficial_owner", "income_kind"}
"""Facts beside which a State that is named may still be the new value of another."""
KINDS_OF_PERSON = {"body_corporate": True, "individual": False}
PERSONS = {Kind.COMPANY: True, Kind.INDIVIDUAL: False}
OF_OTHERS = {Role.PAYER, Role.BORROWER, Role.LICENSEE, Role.SUBSIDIARY, Role.EMPLOYER, Role.BUYER, Role.TENANT}
RECEIVING = {Role.RECIPIENT, Role.LENDER, Role.LICENSOR, Role.PARENT, Role.LANDLORD}
ARTICLES = ("a", "an", "one", "un", "une", "een")
"""Words that count one, but stand as an article or a pronoun as often."""


def varied(
    text: str, language: str, case: Case, told: Sequence[Reading], missing: Sequence[Missing] = ()
) -> tuple[Reading, ...]:
    """Return the readings of the values of a turn that `told` leaves unread, as new values of facts of the case.

    A value may also be that of a fact which is `missing`.
    """
    spoken = [r.span_in(text) for r in told if r.said]
    names = {r.fact for r in told}
    known = [k for k in reversed(case.facts) if k.attribute not in names]
    open_ = [Known(m.item, m.fact, "") for m in missing if m.fact not in names]
    numbers = tuple(_numbers(text, language, [*known, *open_], spoken))
    states = () if names & set(ENDS) or names - OF_PERSONS else tuple(_states(text, known, spoken))
    every = () if names - OF_PERSONS else several(text, known)
    return (*numbers, *states, *every, *(() if PERSON in names else _persons(text, known)))


def without_rivals(case: Case, told: Iterable[Reading]) -> Case:
    """Return the case without the facts that a told fact of the same item takes the place of."""
    rows = list(told)
    for reading in rows:
        for name in _rivals(reading.fact):
            if not any(r.fact == name and r.entity == reading.entity for r in rows):
                case = case.without(name, reading.entity)
    return case


def news(told: Iterable[Reading], case: Case) -> tuple[Reading, ...]:
    """Return the readings whose value the case does not hold yet: facts not known of it, and those that change."""
    return tuple(r for r in told if case.value(r.fact, r.entity) != r.value)


def changed(told: Iterable[Reading], case: Case) -> bool:
    """Whether anything told without doubt gives a fact of the case another value."""
    known = {(k.entity, k.attribute): k.value for k in case}
    sure = (r for r in told if r.certainty is Certainty.SURE)
    return any(known.get((r.entity, r.fact), r.value) != r.value for r in sure)


def forgotten(text: str, case: Case) -> Case:
    """Return the case without the facts whose words a turn drops: "forget the branch"."""
    for match in dropping().finditer(text):
        words = {word.lower() for word in WORD.findall(match["what"])}
        for known in case:
            if words & {word.lower() for word in WORD.findall(known.said)}:
                case = case.without(known.attribute, known.entity)
    return case


def swap(case: Case) -> Case:
    """Return the case with the two States changed for each other."""
    for known in case.facts:
        if isinstance(known.value, str) and known.value in OTHER_STATE:
            case = case.put(known.attribute, OTHER_STATE[known.value], known.entity, known.said)
    return case


def told_person(told: Sequence[Reading]) -> tuple[Reading, ...]:
    """Return the readings with what is supposed of a person in place of what the name says: "if it were a man"."""
    said = next((r for r in told if r.fact == "person_kind" and r.value in KINDS_OF_PERSON), None)
    if said is None:
        return tuple(told)
    value = KINDS_OF_PERSON[str(said.value)]
    return tuple(replace(r, value=value, said=said.said) if r.fact == PERSON else r for r in told)


def apart(told: Sequence[Reading], text: str, case: Case) -> tuple[Reading, ...]:
    """Return the readings without a payer's State where only who receives is named: "if the lender were Flanders".

    Who is named so is in the recipient's State already, and the payer stays in the other.
    """
    roles = {role for party in find_parties(text) for role in party.roles}
    ends = [r for r in told if r.fact in ENDS]
    if not roles & RECEIVING or roles & OF_OTHERS or len(ends) != 1:
        return tuple(told)
    payer, known = ends[0], case.value("recipient_state", ends[0].entity)
    return tuple(r for r in told if r is not payer or r.fact != "payer_state" or r.value != known)


def contrary(case: Case, missing: Sequence[Missing] = ()) -> Case | None:
    """Return the case with what is asked first denied, else the condition told last turned round; None without one."""
    asked = next((m for m in missing[:1] if fact(m.fact).type is FactType.BOOLEAN), None)
    if asked is not None:
        return case.put(asked.fact, False, asked.item)
    known = next((k for k in reversed(case.facts) if isinstance(k.value, bool)), None)
    return case.put(known.attribute, not known.value, known.entity) if known is not None else None


def _numbers(text: str, language: str, known: list[Known], spoken: Sequence[tuple[int, int]]) -> Iterable[Reading]:
    found = [m for m in mentions(text, language) if not _within(m.span, spoken)]
    for mention in found:
        rows = [k for k in known if fact(k.attribute).type in mention.kinds]
        if rows and mention.sure:
            yield _reading(rows[0], mention.value, text[mention.start : mention.end])
    bare = [n for n in find_numbers(text) if not n.ordinal and n.text.lower() not in ARTICLES]
    free = [n for n in bare if not _within((n.start, n.end), [*spoken, *(m.span for m in found)])]
    rows = [k for k in known if fact(k.attribute).type in COUNTED]
    if len(free) == 1 and not found:
        fitting = ((known, value) for known in rows if (value := _counted(known, free[0])) is not None)
        yield from (_reading(known, value, free[0].text) for known, value in islice(fitting, 1))


def _counted(known: Known, number: Number) -> FactValue | None:
    if isinstance(known.value, Money):
        return Money(number.value, known.value.currency)
    try:
        return parse_value(fact(known.attribute), number.value)
    except FactError:
        return None


def _states(text: str, known: list[Known], spoken: Sequence[tuple[int, int]]) -> Iterable[Reading]:
    """The one State that is named changes the State told last that is another; payer and recipient stay apart."""
    named = [p for p in find_places(text) if p.state in OTHER_STATE and not _within((p.start, p.end), spoken)]
    if len({p.state for p in named}) != 1:
        return
    state, said = str(named[0].state), named[0].said
    rows = [k for k in known if k.value == OTHER_STATE[state]]
    if not rows:
        return
    yield _reading(rows[0], state, said)
    if rows[0].attribute in ENDS:
        other = next(name for name in ENDS if name != rows[0].attribute)
        yield from (_reading(k, OTHER_STATE[state], said) for k in known if k.attribute == other)


def _persons(text: str, known: list[Known]) -> Iterable[Reading]:
    """The one person that is named without a State or a part of its own stands for the recipient."""
    named = [p for p in find_parties(text) if p.kind in PERSONS and not p.is_user and not p.roles & OF_OTHERS]
    named = [p for p in named if not stands_for_any(p.said)]
    rows = [k for k in known if k.attribute == PERSON]
    if rows and named and len({p.kind for p in named}) == 1 and not any(p.state for p in named):
        yield _reading(rows[0], PERSONS[named[0].kind], named[0].said)


def _reading(known: Known, value: FactValue, said: str) -> Reading:
    return Reading(known.attribute, value, said, entity=known.entity)


def _within(span: tuple[int, int], others: Sequence[tuple[int, int]]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in others)


@cache
def _groups() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(names) for names in tomllib.loads(RIVALS.read_text(encoding="utf-8")).values())


def _rivals(name: str) -> frozenset[str]:
    return frozenset().union(*(group - {name} for group in _groups() if name in group))
