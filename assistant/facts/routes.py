"""What a route tells: a voyage between two States is international traffic, one only within a State is not.

3(1)(h): "international traffic" is any voyage of a ship or aircraft to carry passengers or goods, except where its
principal purpose is to carry them between places within the other State.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from moneyed import Money

from assistant.facts.mentions import Mention
from assistant.readers.gazetteer import HOME
from assistant.readers.place import Place
from assistant.readers.places import find_places
from assistant.readers.vocabulary import alternatives, any_of, words
from assistant.reading import Certainty, Reading
from assistant.sentence_ends import Span, sentence_spans

TRANSPORT = frozenset({"transport_means", "shipping_income", "aboard_ship_or_aircraft"})
VOYAGE = ("international_traffic", "domestic_voyage_in")
AMOUNT = "gross"
PROFITS = frozenset({"branch_profits", "establishment_margin", "attributable_income", "profit_booked"})
"""Facts to which the words for profits belong where there is an establishment."""
FEWEST = 2
"""Routes with profits of their own that make items."""
SEMICOLON = re.compile(r";\s")


def read_route(text: str, found: Sequence[Reading], wanted: Sequence[str]) -> tuple[Reading, ...]:
    """Return what the routes of a ship or aircraft say; the two ends of a route tell more than words beside a place."""
    told = {r.fact for r in found if r.certainty is Certainty.SURE}
    if not _carries(found) or "international_traffic" in told:
        return ()
    return tuple(r for r in _routes(text) if r.fact in wanted)[:1]


def read_voyages(
    text: str, told: Sequence[Mention], found: Sequence[Reading], wanted: Sequence[str]
) -> tuple[Reading, ...]:
    """Return the readings with each route that has profits of its own as an item: "Gent–Gaspé 90,000; ferry … 4,000".

    The profits of one who carries are whole: only an establishment has a part of them.
    """
    if not _carries(found) or not {AMOUNT, *VOYAGE} <= set(wanted):
        return tuple(found)
    parts = [(span, route) for span in _parts(text) if (route := next(iter(_routes(text, *span)), None))]
    money = [[m for m in told if isinstance(m.value, Money) and start <= m.start < end] for (start, end), _ in parts]
    if len(parts) < FEWEST or any(len(each) != 1 for each in money):
        return _whole(found)
    values = {str(each[0].value) for each in money}
    kept = [r for r in found if r.fact not in VOYAGE and not (isinstance(r.value, Money) and str(r.value) in values)]
    for number, ((_, route), (amount,)) in enumerate(zip(parts, money, strict=True), 1):
        item, said = f"voyage {number}", text[amount.start : amount.end]
        kept += [replace(route, entity=item), Reading(AMOUNT, amount.value, said, entity=item)]
    return tuple(kept)


def _whole(found: Sequence[Reading]) -> tuple[Reading, ...]:
    """The one amount of profits told, of a branch or not, as that of all voyages, where there is no establishment."""
    rows = [r for r in found if r.fact in PROFITS]
    established = any(r.fact == "permanent_establishment" and r.value is True for r in found)
    if established or len({str(r.value) for r in rows}) != 1 or any(r.fact == AMOUNT for r in found):
        return tuple(found)
    return (*(r for r in found if r.fact not in PROFITS), replace(rows[0], fact=AMOUNT, certainty=Certainty.SURE))


def _parts(text: str) -> list[Span]:
    """The stretches between semicolons and the ends of sentences."""
    cuts = [
        (start, end, [m.end() for m in SEMICOLON.finditer(text, start, end)]) for start, end in sentence_spans(text)
    ]
    return [span for start, end, marks in cuts for span in pairwise([start, *marks, end])]


def _routes(text: str, start: int = 0, end: int | None = None) -> Iterator[Reading]:
    """The routes of a stretch: between two States, or solely within one, also to a place no gazetteer knows."""
    places = [p for p in find_places(text) if start <= p.start < (len(text) if end is None else end)]
    for one, other in ((a, b) for a, b in pairwise(places) if _joined(text, a, b)):
        said = text[one.start : other.end]
        if one.state and other.state and one.state != other.state:
            yield Reading("international_traffic", value=True, said=said)
        elif one.state == other.state and one.state in HOME and _only(text, one, other):
            yield Reading("domestic_voyage_in", str(one.state), said)
    for place in places:
        unknown = _to_unknown().match(text, place.end)
        known = unknown and any(p.start < unknown.end() and unknown.start("name") < p.end for p in places)
        if unknown and not known and place.state in HOME and _only(text, place, place):
            yield Reading("domestic_voyage_in", str(place.state), text[place.start : unknown.end()])


def read_operator(found: Sequence[Reading], wanted: Sequence[str]) -> tuple[Reading, ...]:
    """Return the State of the enterprise of a ship or aircraft: that of the company that earns, where none is told.

    8(1) speaks of "an enterprise of a Contracting State" carrying on the operation: the one whose profits they are.
    """
    rows = {r.fact: r for r in found if r.certainty is Certainty.SURE}
    earner, company = rows.get("recipient_state"), rows.get("recipient_is_company")
    if not _carries(found) or "operator_state" in rows or "operator_state" not in wanted or earner is None:
        return ()
    return (replace(earner, fact="operator_state"),) if company is not None and company.value is True else ()


def _carries(found: Sequence[Reading]) -> bool:
    """Whether a text tells of a ship or aircraft, or of shipping income."""
    told = {r.fact for r in found if r.certainty is Certainty.SURE}
    return bool(told & TRANSPORT) or any(r.fact == "income_kind" and r.value == "shipping" for r in found)


def _joined(text: str, one: Place, other: Place) -> bool:
    links = alternatives(words("places", "routes"))
    return bool(re.fullmatch(rf"\s*(?:[-–—/]|{links})\s*", text[one.end : other.start], re.IGNORECASE))


def _only(text: str, one: Place, other: Place) -> bool:
    """Whether the sentence, which may seem to end inside a name ("St. John's"), says that nothing else is done."""
    parts = [(s, e) for s, e in _parts(text) if s <= one.start < e or s < other.end <= e]
    start, end = (parts[0][0], parts[-1][1]) if parts else (0, len(text))
    return bool(any_of("places", "only").search(text, start, end))


@cache
def _to_unknown() -> re.Pattern[str]:
    """A second end of a route in capitals, whether it is known or not: " and Gananoque"."""
    links = alternatives(words("places", "routes"))
    return re.compile(rf"\s*(?:[-–—/]|(?i:{links})\s)\s*(?P<name>[A-ZÀ-Ý][\w'’-]+)")
