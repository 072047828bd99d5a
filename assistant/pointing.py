"""The place that a turn means without naming it: "does that rule cover films too?", "can it then invoke Article 10?".

The first is the paragraph talked about. In the second, what was talked about speaks of the article that is named.
"""

import re
from collections.abc import Sequence
from functools import cache

from assistant.readers.vocabulary import alternatives, words
from assistant.state import State
from retrieval.hits import paragraph_of
from treaty.citation import Citation, Part
from treaty.crossreferences import cross_references


def pointed_at(text: str, state: State, named: Sequence[Citation]) -> Citation | None:
    """Return the paragraph talked about, where a turn points at it or names an article that it refers to; else None."""
    shown = next((place for place in state.topic.citations if place.part is not Part.RELATIONS), None)
    if shown is None:
        return None
    paragraph = paragraph_of(shown)
    if _pointing().search(text) and not named:
        return paragraph
    told = {target for place in (shown, paragraph) for target in cross_references().outgoing.get(place, ())}
    other = any(place.top != paragraph.top and {place, place.top} & told for place in named)
    return paragraph if other else None


@cache
def _pointing() -> re.Pattern[str]:
    this, place = alternatives(words("links", "showing")), alternatives(words("links", "placing"))
    return re.compile(rf"(?<!\w)(?:{this})\s+(?:{place})(?!\w)", re.IGNORECASE)
