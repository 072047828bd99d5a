"""What a route tells: a voyage between the two States is international traffic, one only within a State is not.

3(1)(h): "international traffic" is any voyage of a ship or aircraft to carry passengers or goods, except where its
principal purpose is to carry them between places within the other State.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.readers.gazetteer import HOME
from assistant.readers.place import Place
from assistant.readers.places import find_places
from assistant.readers.vocabulary import alternatives, words
from assistant.reading import Certainty, Reading
from assistant.sentence_ends import sentence_spans

TRANSPORT = frozenset({"transport_means", "shipping_income"})


def read_route(text: str, found: Sequence[Reading], wanted: Sequence[str]) -> tuple[Reading, ...]:
    """Return what the routes of a ship or aircraft say; the two ends of a route tell more than words beside a place."""
    told = {r.fact for r in found if r.certainty is Certainty.SURE}
    if not _carries(found) or "international_traffic" in told:
        return ()
    routes = [(one, other) for one, other in pairwise(find_places(text)) if _joined(text, one, other)]
    for one, other in routes:
        said = text[one.start : other.end]
        if {one.state, other.state} == set(HOME) and "international_traffic" in wanted:
            return (Reading("international_traffic", value=True, said=said),)
        if one.state == other.state and one.state in HOME and _only(text, one) and "domestic_voyage_in" in wanted:
            return (Reading("domestic_voyage_in", str(one.state), said),)
    return ()


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


def _only(text: str, place: Place) -> bool:
    """Whether the sentence says that nothing else is done."""
    start, end = next(((s, e) for s, e in sentence_spans(text) if s <= place.start < e), (0, len(text)))
    return bool(re.search(rf"\b(?:{alternatives(words('places', 'only'))})\b", text[start:end], re.IGNORECASE))
