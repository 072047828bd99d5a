"""The place that a turn means without naming it: "does that rule cover films too?", "can it then invoke Article 10?".

The first is the paragraph talked about. In the second, what was talked about speaks of the article that is named.
"Until when can it do so?" means the one paragraph of the article talked about that states a time.
"Does the Protocol add something?" means the item of the Protocol that refers to what was talked about.
"""

import re
from collections.abc import Sequence
from functools import cache

from assistant.readers.vocabulary import alternatives, whole, words
from assistant.state import State
from retrieval.hits import paragraph_of
from treaty.citation import Citation, Part
from treaty.crossreferences import cross_references
from treaty.limits import limits

TIMES = ("days", "months", "years")
WINDOW = "window"
"""The name of a stretch in which something else is counted."""


def pointed_at(text: str, state: State, named: Sequence[Citation]) -> Citation | None:
    """Return the paragraph talked about, where a turn points at it or names an article that it refers to; else None."""
    shown = next((place for place in state.topic.citations if place.part is not Part.RELATIONS), None)
    if shown is None:
        return None
    paragraph = paragraph_of(shown)
    if _protocol().search(text) and not any(place.path[1:] for place in named if place.part is Part.PROTOCOL):
        return _item_on(state.topic.citations)
    if _pointing().search(text) and not named:
        return paragraph
    if _timing().search(text) and not named and (timed := _with_time(shown)) is not None:
        return timed
    told = {target for place in (shown, paragraph) for target in cross_references().outgoing.get(place, ())}
    other = any(place.top != paragraph.top and {place, place.top} & told for place in named)
    return paragraph if other else None


def _item_on(shown: Sequence[Citation]) -> Citation | None:
    """The item of the Protocol that refers to one of the places shown, or to the paragraph or article of one."""
    referring = cross_references().incoming
    nearest = [*shown, *map(paragraph_of, shown), *(place.top for place in shown)]
    items = (source for place in nearest for source in referring.get(place, ()) if source.part is Part.PROTOCOL)
    return next(items, None)


def _with_time(shown: Citation) -> Citation | None:
    """The one paragraph of an article that states a time as its limit; None where there is none, or several."""
    article = shown.top
    rows = (row for row in limits() if row.unit in TIMES and row.name != WINDOW and article.contains(row.citation))
    places = {paragraph_of(row.citation) for row in rows}
    return next(iter(places)) if len(places) == 1 else None


@cache
def _timing() -> re.Pattern[str]:
    return whole(words("links", "limiting"))


@cache
def _protocol() -> re.Pattern[str]:
    return whole(words("links", "protocol"))


@cache
def _pointing() -> re.Pattern[str]:
    this, place = alternatives(words("links", "showing")), alternatives(words("links", "placing"))
    return re.compile(rf"(?<!\w)(?:{this})\s+(?:{place})(?!\w)", re.IGNORECASE)
