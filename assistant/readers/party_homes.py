"""Where someone named lives: the place that "lives in", "moved to" or "home is in" tells, also later in the story."""

import re
from functools import cache

from assistant.readers.party import Kind
from assistant.readers.party_heads import Head, find_heads
from assistant.readers.place import Place, PlaceKind
from assistant.readers.vocabulary import alternatives, table, words

HELD = 15
"""Characters before someone in which "had" or "kept" tells that another keeps him there: "had me in Laval"."""
FAR = 120
"""Characters between someone and where he is said to live, in a clause joined to the first."""
CLAUSE = r"(?:[^.;:?!]|(?<=\d)\.(?=\d))*"
"""Words up to the end of a clause; the point of "1.900" ends none."""


def also_lives(text: str, head: Head, places: tuple[Place, ...]) -> Place | None:
    """The place where someone is said to live, also behind that of whom he works for: "clerk of …, lives in Ypres"."""
    after = (p for p in places if 0 < p.start - head.end <= FAR and p.kind is not PlaceKind.NATIONALITY)
    home = next((p for p in after if _lives_too().fullmatch(text[head.end : p.start])), None)
    people = [h for h in find_heads(text) if h.kind is Kind.INDIVIDUAL] if home else []
    return None if home and any(head.end <= h.start < home.start for h in people) else home


def moved(text: str, head: Head, after: list[Place]) -> Place | None:
    """Return the place that someone went to: "moved to Liège"."""
    return next((place for place in after if moves().search(text[head.end : place.start])), None)


def is_stay(text: str, start: int, place: Place) -> bool:
    """Whether a place behind `start` is only where someone is for so long: "I was in Belgium for 210 days".

    >>> is_stay("I was in Gent for 9 weeks", 1, Place(9, 13, "Gent", PlaceKind.TOWN, ("BE",)))
    True
    """
    before = text[max(0, start - HELD) : place.start]
    return bool(_being_at().search(before) and _for_a_time().match(text, place.end))


@cache
def _being_at() -> re.Pattern[str]:
    being, at, held, whom = (alternatives(table("parties", "staying")[key]) for key in ("being", "at", "held", "whom"))
    return re.compile(
        rf"(?:^\s*|(?<!\w))(?:(?:{being})\s+(?:[\w'’]+\s+){{0,2}}?|(?:{held})\s+(?:{whom})\s+)(?:{at})\s+(?:the\s+)?$",
        re.IGNORECASE,
    )


@cache
def _for_a_time() -> re.Pattern[str]:
    """What makes a stay of a presence: its length in days, weeks or months, or what it is for."""
    row = table("parties", "staying")
    units = alternatives(u for u in words("durations", "units") if not u.startswith(("y", "an", "ja")))
    length = rf"(?:(?:{alternatives(row['time'])})\s+){{0,2}}[\w.,-]+(?:\s+[\w-]+)?\s+(?:{units})(?!\w)"
    return re.compile(rf"\s*,?\s+(?:{length}|(?:{alternatives(row['purposes'])})(?!\w))", re.IGNORECASE)


@cache
def moves() -> re.Pattern[str]:
    """How someone goes to the place that follows: "moved to", "gave up Gent for", not "gave up the office in"."""
    row = {key: alternatives(phrases) for key, phrases in table("parties", "moving").items()}
    going = rf"(?:{row['verbs']})\b(?!\s*,){CLAUSE}\b(?:{row['to']})"
    quitting = rf"(?:{row['quitting']})\b(?!\s*,){CLAUSE}\b(?:{row['for']})"
    return re.compile(rf"\b(?:{going}|{quitting})\s+$", re.IGNORECASE)


@cache
def living() -> re.Pattern[str]:
    """How someone lives at the place that follows, later in the same clause."""
    return re.compile(rf"^{CLAUSE}\b(?:{alternatives(words('parties', 'living'))})\s+$", re.IGNORECASE)


@cache
def _lives_too() -> re.Pattern[str]:
    joins, lives = alternatives(words("parties", "joining")), alternatives(words("parties", "living"))
    return re.compile(rf"{CLAUSE}(?:,|(?<!\w)(?:{joins})\s)\s*(?:[^\W\d_]+\s+)?(?:{lives})\s+", re.IGNORECASE)


@cache
def lives() -> re.Pattern[str]:
    """How somebody lives at the place that follows."""
    return re.compile(rf"(?<!\w)(?:{alternatives(words('parties', 'living'))})\s+$", re.IGNORECASE)
