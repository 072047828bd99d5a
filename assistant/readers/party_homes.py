"""Where someone named lives: the place that "lives in", "moved to" or "home is in" tells, also later in the story."""

import re
from functools import cache

from assistant.readers.party import Kind
from assistant.readers.party_heads import Head, find_heads
from assistant.readers.place import Place, PlaceKind
from assistant.readers.vocabulary import alternatives, table, words

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


@cache
def moves() -> re.Pattern[str]:
    """How someone goes to the place that follows."""
    verbs, to = (alternatives(table("parties", "moving")[key]) for key in ("verbs", "to"))
    return re.compile(rf"\b(?:{verbs})\b{CLAUSE}\b(?:{to})\s+$", re.IGNORECASE)


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
