"""Places as States: "Ghent", "a Toronto Inc.", "Burlington ON", "Québec", "Belgian", "a third State"."""

import re
from functools import cache, lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from assistant.readers.gazetteer import HOME, LARGE, large_names, likely_states, place_key, state_names, towns
from assistant.readers.place import Place, PlaceKind
from assistant.readers.place_settling import settle
from assistant.readers.vocabulary import alternatives, just_before, table, words

__all__ = ["Place", "PlaceKind", "find_places"]

TOKEN = re.compile(r"(?:[dlDL]['’])?(?P<name>[^\W\d_]+(?:['’.][^\W\d_]+)*\.?)")
GENITIVE = re.compile(r"['’]s?\.?$|\.$")
TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Mme|Mlle|M|Madame|Monsieur|Dhr|Mevr|Mw|Prof)\.?\s+(?:[A-Z]\.?\s*)?$")
LONGEST = 5
SMALL = 15_000
PROVINCE = re.compile(r",\s*[A-Z]{2}\b|\s*\(\s*[A-Z]")
NOWHERE = "ZZ"
JOINED = re.compile(r"[^\W\d_]{4}[-–/]$")
"""Before the second name of a route: "brussels-toronto"."""
BESIDE = re.compile(r"(?P<place>[A-ZÉ][^\W\d_]+(?:-[^\W\d_]+)*)\s+(?:and|or|et|ou|en|of)\s+$")
"""Before the second of two places behind one preposition: "in Mechelen and Hamilton"."""
CITY = re.compile(r"\s+(?:City|Ville|Stad)\b")


@lru_cache(maxsize=64)
def find_places(text: str) -> tuple[Place, ...]:
    """Return the places of a text in their order.

    A name that two States share is settled by a province or State right after it ("London, Ontario"); otherwise it
    keeps both. Names that are also words or persons' names count only after a word such as "in".
    """
    tokens = [m.span("name") for m in TOKEN.finditer(text)]
    found: list[Place] = []
    index = 0
    while index < len(tokens):
        place, used = _at(text, tokens[index : index + LONGEST])
        if place:
            found.append(place)
        index += max(used, 1)
    return tuple(settle(text, found))


def _at(text: str, tokens: list[tuple[int, int]]) -> tuple[Place | None, int]:
    """Return the place that begins at the first token, the longest name first, and how many tokens it takes."""
    start = tokens[0][0]
    for count in range(len(tokens), 0, -1):
        end = tokens[count - 1][1]
        said = text[start:end]
        if "\n\n" in said or re.search(r"[,;:?!()]", said):
            continue
        for ending in dict.fromkeys((start + len(said.rstrip(".")), end, start + len(GENITIVE.sub("", said)))):
            if named := _named(text, start, ending):
                return named, count
    return None, 1


def _named(text: str, start: int, end: int) -> Place | None:
    said = text[start:end]
    key = place_key(said)
    if iso := _declared("nationalities").get(key):
        return None if _is_language(text, start, end, iso) else Place(start, end, said, PlaceKind.NATIONALITY, (iso,))
    if (iso := _declared("regions").get(key)) and (said != said.lower() or just_before(_locating(), text, start)):
        return Place(start, end, said, PlaceKind.REGION, (iso,))
    if (iso := state_names().get(key)) and _is_state(said, iso):
        return Place(start, end, said, PlaceKind.COUNTRY, (iso,))
    if key in towns() and _is_town(text, start, end, key):
        city = CITY.match(text, end)
        stop = city.end() if city else end
        return Place(start, stop, text[start:stop], PlaceKind.TOWN, likely_states(key))
    return _misspelt(text, start, end)


def _is_state(said: str, iso: str) -> bool:
    """A State's name has a capital, but for the two States and for "third State"; short ones are all capitals."""
    return iso == NOWHERE or (said.isupper() if len(said) < 4 else said[0].isupper() or iso in HOME)


def _is_language(text: str, start: int, end: int, iso: str) -> bool:
    if iso in HOME:
        return False
    after, before = (alternatives(table("places", "languages")[side]) for side in ("after", "before"))
    follows = re.match(rf"\s+(?:{after})\b", text[end:], re.IGNORECASE)
    leads = re.search(rf"\b(?:{before})\s+$", text[:start], re.IGNORECASE)
    return bool(follows or (leads and re.match(r"\s*(?:[.,;:?!)]|$|please|pls|svp|graag|aub)", text[end:])))


def _is_town(text: str, start: int, end: int, key: str) -> bool:
    """Whether a name stands for a town here: small ones, and names that are words too, need a preposition of place."""
    rows = towns()[key]
    largest = max(town.people for town in rows)
    located = bool(just_before(_locating(), text, start))
    if just_before(TITLE, text, start) or key in {"of", "the", "and"}:
        return False
    if text[start].islower():
        located = located or (bool(JOINED.search(text, 0, start)) and largest > LARGE)
        return located and largest > SMALL and len(key) > 3 and key not in _common() and _is_own(key, largest)
    if key in _common():
        return (
            located or _is_joined(text, start) or bool(_before_company().match(text, end) or PROVINCE.match(text, end))
        )
    well_known = largest > SMALL and any(town.iso in HOME or not town.alternate for town in rows)
    return located or well_known or bool(_before_company().match(text, end)) or bool(re.match(r"\s*\(", text[end:]))


def _is_joined(text: str, start: int) -> bool:
    """Whether a name stands beside another place behind one preposition: "homes in Mechelen and Hamilton"."""
    other = just_before(BESIDE, text, start)
    return bool(other and place_key(other["place"]) in towns() and just_before(_locating(), text, other.start("place")))


def _is_own(key: str, people: int) -> bool:
    return people > LARGE or any(not town.alternate for town in towns()[key])


def _misspelt(text: str, start: int, end: int) -> Place | None:
    """Find "belguim", "belgain", "Montrael": one slip away from a State's or a large town's name."""
    key = place_key(text[start:end])
    if len(key) < 6 or " " in key:
        return None
    names = _home_names()
    if match := process.extractOne(key, list(names), scorer=OSA.distance, score_cutoff=1):
        return Place(start, end, text[start:end], PlaceKind.NATIONALITY, (names[match[0]],))
    located = just_before(_locating(), text, start) and text[start].isupper()
    if located and (match := process.extractOne(key, large_names(), scorer=OSA.distance, score_cutoff=1)):
        return Place(start, end, text[start:end], PlaceKind.TOWN, likely_states(match[0]))
    return None


@cache
def _home_names() -> dict[str, str]:
    """Return the names of the two States and their people that are long enough to be misspelt."""
    people = {place_key(name): iso for iso in HOME for name in table("places", "nationalities")[iso] if len(name) > 5}
    return people | {name: iso for name, iso in state_names().items() if iso in HOME and len(name) > 5}


@cache
def _declared(kind: str) -> dict[str, str]:
    return {place_key(name): iso for iso, names in table("places", kind).items() for name in names}


@cache
def _common() -> frozenset[str]:
    return frozenset(place_key(name) for name in words("places", "common"))


@cache
def _locating() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![^\W_])(?:{alternatives(words('places', 'locating'))})(?:\s+(?:the|la|le)\s+|\s+|['’])$", re.IGNORECASE
    )


@cache
def _before_company() -> re.Pattern[str]:
    kinds = table("parties", "kinds")
    places = table("establishments", "bearers")["any"]
    forms, nouns = (
        alternatives(words("parties", "forms")),
        alternatives((*kinds["company"], *kinds["unknown"], *places)),
    )
    named = rf"(?:['’]s)?(?:\s+[A-Z][\w&'’-]*){{0,3}}\s+(?:{forms})(?!\w)"
    return re.compile(rf"{named}|\s+(?:[a-z]+\s+)?(?:{nouns})(?!\w)")
