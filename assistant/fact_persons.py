"""What grammar alone tells of a person: a nationality that is said of him, homes in both States.

"She is Belgian and lives in Gent", "homes in Mons and in Guelph": no example is needed where a verb or a dwelling
stands right before the place.
"""

import re
from collections.abc import Sequence
from functools import cache

from assistant.clauses import Polarity, polarity
from assistant.fact_setting import Setting
from assistant.readers.place import Place, PlaceKind
from assistant.readers.vocabulary import alternatives, just_before, table
from assistant.reading import Reading
from calculators.situation import OTHER_STATE

BOTH = "both"
JOIN = re.compile(r"\s*(?:,|and|et|en|as well as|und)\s*(?:also\s+|aussi\s+|ook\s+)?", re.IGNORECASE)


def read_person(setting: Setting) -> tuple[Reading, ...]:
    """Return the nationality said of someone, and homes in both States; nothing that is denied or asked."""
    return (*_nationality(setting), *_homes(setting))


def _nationality(setting: Setting) -> Sequence[Reading]:
    said = [p for p in setting.places if p.kind is PlaceKind.NATIONALITY and _is_said_of_someone(setting.text, p)]
    states = {str(p.state) for p in said if _affirmed(setting, p)}
    if not said or not states:
        return ()
    own = states & OTHER_STATE.keys()
    value = BOTH if len(own) > 1 else next(iter(own), "neither")
    return (Reading("nationality", value, setting.text[said[0].start : said[-1].end]),)


def _is_said_of_someone(text: str, place: Place) -> bool:
    alone = _end().match(text, place.end)
    return bool(alone and just_before(_being(), text, place.start))


def _homes(setting: Setting) -> Sequence[Reading]:
    """Dwellings in both States; one in a State alone leaves open whether there is another."""
    found: list[Place] = []
    for place in (p for p in setting.places if p.kind is not PlaceKind.NATIONALITY and _affirmed(setting, p)):
        follows = found and JOIN.sub("", setting.text[found[-1].end : place.start]).strip() in ("", "in", "à", "te")
        if just_before(_dwelling(), setting.text, place.start) or follows:
            found.append(place)
    if {p.state for p in found} < OTHER_STATE.keys() or not found:
        return ()
    return (Reading("permanent_home", BOTH, setting.text[found[0].start : found[-1].end]),)


def _affirmed(setting: Setting, place: Place) -> bool:
    return polarity(setting.text, (place.start, place.end)) is Polarity.AFFIRMED


@cache
def _being() -> re.Pattern[str]:
    row = table("parties", "being")
    who, verbs, still = (alternatives(row[key]) for key in ("who", "verbs", "still"))
    adverbs = rf"(?:(?:{still})\s+)*(?:(?:{alternatives(row['articles'])})\s+)?"
    both = rf"(?:[\w-]+\s+(?:and|et|en)\s+)?{adverbs}"
    return re.compile(rf"(?<!\w)(?:{who})(?:\s+|(?=['’]))(?:{verbs})\s+{adverbs}{both}$", re.IGNORECASE)


@cache
def _end() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:[.,;:?!()]|$|(?:{alternatives(table('parties', 'being')['end'])})(?!\w))", re.IGNORECASE)


@cache
def _dwelling() -> re.Pattern[str]:
    nouns = alternatives(table("parties", "dwellings")["any"])
    return re.compile(rf"(?<!\w)(?:{nouns})\s+(?:\w+\s+)?(?:in|at|near|à|au|en|te|bij)\s+$", re.IGNORECASE)
