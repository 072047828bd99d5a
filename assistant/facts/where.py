"""Where work is done, property lies or someone studies: the places outside the names of the parties."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from assistant.clauses import Polarity, polarity
from assistant.facts.setting import Setting, alone
from assistant.readers.parties import Kind, Party, Role
from assistant.readers.place import Place, PlaceKind
from assistant.readers.vocabulary import alternatives, just_before, table, whole
from assistant.reading import Reading
from assistant.sentence_ends import Span
from calculators.situation import OTHER_STATE

WHERE = ("work_state", "property_state", "capital_state", "study_state")
"""Facts that the places outside the names of the parties tell."""


def read_where(setting: Setting, residence: Reading | None) -> list[Reading]:
    """Return the State of each fact of `WHERE` that a place tells; `residence` is the reading of who receives."""
    anywhere = _where(setting, residence)
    places = dict.fromkeys(WHERE, anywhere) | {
        "work_state": setting.workplace or (None if _all_at_home(setting) else anywhere or _of_work(setting, residence))
    }
    places["study_state"] = anywhere or _away(setting, residence)
    found = [Reading(name, str(place.state), place.said) for name, place in places.items() if place]
    return found if places["work_state"] else [*found, *_worked_at(setting, residence)]


def read_support(payer: Party | None, found: Sequence[Reading]) -> list[Reading]:
    """Return whether what a student gets comes from outside the State of the studies: from one who pays elsewhere."""
    study = next((r for r in found if r.fact == "study_state"), None)
    if payer is None or payer.state is None or study is None:
        return []
    if Role.EMPLOYER in payer.roles and payer.kind is not Kind.INDIVIDUAL:
        return []
    return [Reading("payments_from_outside", payer.state != study.value, payer.said)]


def not_denied(setting: Setting, taken: Sequence[Span]) -> list[Place]:
    """Return the places outside some spans that are not denied: not the Canada of "no branch in Canada"."""
    free = setting.places_outside(taken)
    return [p for p in free if polarity(setting.text, (p.start, p.end)) is not Polarity.DENIED]


def _where(setting: Setting, residence: Reading | None) -> Place | None:
    """Return the place outside the parties' names and the question of tax; the other State's where both are named."""
    free = not_denied(setting, [*((p.start, p.end) for p in setting.parties), *setting.taxes])
    free = [p for p in free if not just_before(_left(), setting.text, p.start)]
    free = [p for p in free if not just_before(_paid_from(), setting.text, p.start)]
    for group in ([p for p in free if p.kind is not PlaceKind.NATIONALITY], free):
        states = {p.state for p in group}
        if residence and len(states) > 1:
            group = [p for p in group if p.state != residence.value]
        if len({p.state for p in group}) == 1:
            return group[0]
    return None


@cache
def _left() -> re.Pattern[str]:
    """How someone came from a place, where nothing is done since: "moved from Winnipeg"."""
    named, articles = (alternatives(table("parties", key)["any"]) for key in ("leaving", "determiners"))
    return re.compile(rf"(?<!\w)(?:{named})\s+(?:(?:{articles})\s*)?$", re.IGNORECASE)


@cache
def _paid_from() -> re.Pattern[str]:
    """How money comes from a place where nothing need be done: "paid from Brussels", "€41.000 from Québec"."""
    row = table("parties", "paid_from")
    paid = rf"(?:{alternatives(row['any'])}|\d[\d.,\s]*(?:{alternatives(row['units'])})?)"
    articles = alternatives(table("parties", "determiners")["any"])
    return re.compile(rf"(?<!\w){paid}\s+(?:{alternatives(row['links'])})\s+(?:(?:{articles})\s*)?$", re.IGNORECASE)


def _away(setting: Setting, residence: Reading | None) -> Place | None:
    """Return the first place in the other State, also in a name: "a trainee at a brewery in Leuven"."""
    other = OTHER_STATE.get(str(residence.value)) if residence else None
    return next((p for p in not_denied(setting, setting.taxes) if p.state == other), None) if other else None


def _of_work(setting: Setting, residence: Reading | None) -> Place | None:
    """Where one who is employed works: in the other State, at the place of someone who is not the employer."""
    if not setting.works_there and not any(p.roles & {Role.EMPLOYER, Role.EMPLOYEE} for p in setting.present):
        return None
    employing = [p for p in setting.parties if p.roles & {Role.EMPLOYER, Role.PAYER}]
    taken = [*((p.start, p.end) for p in employing), *setting.taxes]
    other = OTHER_STATE.get(str(residence.value)) if residence else None
    free = [p for p in not_denied(setting, taken) if p.state == other] if other else []
    if not free and other and setting.works_there:
        free = [p for p in not_denied(setting, setting.taxes) if p.state == other]
    return alone(free)


def _all_at_home(setting: Setting) -> bool:
    """Whether all the work is done at home, or nobody ever travels: no other place of the story is one of work."""
    return bool(setting.at_home) and bool(whole(table("parties", "working")["all"]).search(setting.text))


def _worked_at(setting: Setting, residence: Reading | None) -> list[Reading]:
    """Where work is done if no place says it: at home; or at a place unknown, in the State whose tax is asked about."""
    if residence is None:
        return []
    if setting.at_home:
        return [replace(residence, fact="work_state", said=setting.at_home)]
    if setting.unknown_workplace and setting.taxing == OTHER_STATE.get(str(residence.value)):
        return [Reading("work_state", str(setting.taxing), setting.unknown_workplace)]
    return []


def source_of(setting: Setting) -> Place | None:
    """Return the one State that income is said to have its source in, or to arise in."""
    return alone([p for p in setting.places if just_before(_arising(), setting.text, p.start)])


@cache
def _arising() -> re.Pattern[str]:
    named = alternatives(table("parties", "arising")["any"])
    articles = alternatives(table("parties", "determiners")["any"])
    return re.compile(rf"(?<!\w)(?:{named})\s*:?\s+(?:(?:{articles})\s*)?$", re.IGNORECASE)
