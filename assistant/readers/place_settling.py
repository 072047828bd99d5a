"""Towns of one name in two States, settled by the words beside them."""

import re
from dataclasses import replace

from assistant.readers.gazetteer import HOME, place_key, towns
from assistant.readers.place import Place, PlaceKind
from assistant.readers.vocabulary import alternatives, table, words


def settle(text: str, found: list[Place]) -> list[Place]:
    """Settle a town by the province or State right after it, and take that into its words."""
    kept: list[Place] = []
    for place in found:
        last = kept[-1] if kept else None
        between = text[last.end : place.start] if last else ""
        joins = last and last.kind is PlaceKind.TOWN and place.kind in (PlaceKind.REGION, PlaceKind.COUNTRY)
        if last and joins and re.fullmatch(r"\s*,\s*|\s*\(\s*|\s+in\s+|\s+", between) and place.iso in _meanings(last):
            end = place.end + ("(" in between and text[place.end : place.end + 1] == ")")
            kept[-1] = Place(last.start, end, text[last.start : end], PlaceKind.TOWN, place.candidates)
        else:
            kept.append(place)
    return [_by_form(text, _with_code(text, place)) for place in kept]


def _meanings(place: Place) -> set[str]:
    return {town.iso for town in towns().get(place_key(place.said), ())} | set(place.candidates)


def _with_code(text: str, place: Place) -> Place:
    """Take a province's code into the place: "Burlington ON", "London (Ont.)"."""
    code = re.match(
        rf"\s*[,(]?\s*(?:{'|'.join(words('places', 'codes'))}|Ont\.?|Qu[eé]\.?)(?![\w])\)?", text[place.end :]
    )
    if place.kind is not PlaceKind.TOWN or not code or "CA" not in _meanings(place):
        return place
    if code.group().strip(" (),") == "NL" and "," not in code.group():
        return place
    end = place.end + code.end()
    return Place(place.start, end, text[place.start : end], PlaceKind.TOWN, ("CA",))


def _by_form(text: str, place: Place) -> Place:
    """Settle a town of both States by the company form beside it: "Invest SA, Waterloo" is in Belgium."""
    if set(place.candidates) != set(HOME):
        return place
    for iso in HOME:
        forms = alternatives(table("parties", "forms")[iso])
        before = re.search(rf"(?<!\w)(?:{forms})\s*[,(]?\s*(?:in\s+|of\s+|from\s+)?$", text[: place.start])
        if before or re.match(rf"(?:\s+[A-Z][\w&-]*){{0,2}}\s+(?:{forms})(?!\w)", text[place.end :]):
            return replace(place, candidates=(iso,))
    return place
