"""What grammar alone tells of a person: the nationality that is said of him.

"She is Belgian and lives in Gent", "passport: Belgian", "a national of Canada": no example is needed where a verb or
the word for a nationality stands right beside the place.
"""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from assistant.clauses import Polarity, polarity
from assistant.facts.setting import Setting
from assistant.readers.party import Kind
from assistant.readers.place import Place, PlaceKind
from assistant.readers.vocabulary import alternatives, just_before, table
from assistant.reading import Reading
from calculators.situation import BOTH, OTHER_STATE


def read_person(setting: Setting) -> tuple[Reading, ...]:
    """Return the nationality said of someone; nothing that is denied or asked."""
    return tuple(_nationality(setting))


def _nationality(setting: Setting) -> Sequence[Reading]:
    marked = [p for p in setting.places if _is_said_of_someone(setting, p)]
    told = _with_joined(setting, marked)
    said = [p for p in told if not _of_others().match(setting.text, p.end)] or told
    states = {str(p.state) for p in said if _affirmed(setting, p)}
    if not said or not states:
        return ()
    own = states & OTHER_STATE.keys()
    value = BOTH if len(own) > 1 else next(iter(own), "neither")
    return (Reading("nationality", value, setting.text[said[0].start : said[-1].end]),)


def _with_joined(setting: Setting, marked: Sequence[Place]) -> list[Place]:
    """The places with those that share their mark: "Belgian and Swiss passports", "nationalities: Belgian, French"."""
    row = [p for p in setting.places if p.kind is PlaceKind.NATIONALITY]
    kept = set(marked)
    pairs = [(a, b) for a, b in pairwise(row) if _joined().fullmatch(setting.text, a.end, b.start)]
    for one, other in (*pairs, *reversed(pairs)):
        if one in kept or other in kept:
            kept |= {one, other}
    return [p for p in setting.places if p in kept]


def _is_said_of_someone(setting: Setting, place: Place) -> bool:
    text = setting.text
    if place.kind is not PlaceKind.NATIONALITY:
        return bool(just_before(_national_of(), text, place.start))
    if _national().match(text, place.end) or just_before(_labelled(), text, place.start):
        return True
    alone = _end().match(text, place.end)
    return bool(alone and (just_before(_being(), text, place.start) or _is_what_someone_is(setting, place)))


def _is_what_someone_is(setting: Setting, place: Place) -> bool:
    """Whether a person, told by a noun, is said to be so: "my colleague is Belgian"."""
    people = [p for p in setting.parties if p.kind is Kind.INDIVIDUAL and p.start < place.start]
    last = max(people, key=lambda p: p.start, default=None)
    before = setting.text[last.start : place.start] if last else ""
    return bool(_noun_is().fullmatch(before))


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
def _noun_is() -> re.Pattern[str]:
    """A noun phrase of few words and its verb: "my colleague is", "notre collègue est toujours"."""
    row = table("parties", "being")
    verbs, still, articles = (alternatives(row[key]) for key in ("verbs", "still", "articles"))
    return re.compile(rf"(?:[\w-]+\s+){{1,3}}(?:{verbs})\s+(?:(?:{still})\s+)*(?:(?:{articles})\s+)?", re.IGNORECASE)


@cache
def _joined() -> re.Pattern[str]:
    """What stands between two nationalities of one person."""
    links = alternatives(table("parties", "nationals")["joined"])
    return re.compile(rf"\s*[-,/&]\s*|\s*,?\s+(?:{links})\s+", re.IGNORECASE)


@cache
def _end() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:[.,;:?!()]|$|(?:{alternatives(table('parties', 'being')['end'])})(?!\w))", re.IGNORECASE)


@cache
def _national() -> re.Pattern[str]:
    """What makes an adjective a nationality: "Belgian citizen", "Belgian by birth", "Belgian passport"."""
    return re.compile(rf"\s+(?:{alternatives(table('parties', 'nationals')['after'])})(?!\w)", re.IGNORECASE)


@cache
def _of_others() -> re.Pattern[str]:
    """Many who are compared with someone: "a Belgian national … more than Canadian nationals"."""
    return re.compile(rf"\s+(?:{alternatives(table('parties', 'nationals')['others'])})(?!\w)", re.IGNORECASE)


@cache
def _labelled() -> re.Pattern[str]:
    words = alternatives(table("parties", "nationals")["label"])
    return re.compile(rf"(?<!\w)(?:{words})\s*(?::|is|was|est|=)?\s+$", re.IGNORECASE)


@cache
def _national_of() -> re.Pattern[str]:
    row = table("parties", "nationals")
    return re.compile(rf"(?<!\w)(?:{alternatives(row['of'])})\s+(?:{alternatives(row['links'])})\s*$", re.IGNORECASE)
