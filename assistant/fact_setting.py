"""A story's parties and places, each found once, and the State whose tax it asks about."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from assistant.readers.parties import Party, find_parties
from assistant.readers.place import Place
from assistant.readers.places import find_places
from assistant.readers.vocabulary import alternatives, just_before, table
from assistant.sentence_ends import Span

TAX = re.compile(
    r"(?P<state>belg\w*|canad\w*)\s+(?:\w+\s+){0,2}?(?:tax\w*|levy|levies|maximum|ceiling|cap|limit|withh\w+)"
    r"|(?:imp[ôo]t|plafond|taux|retenue)\s+(?:\w+\s+){0,2}?(?P<fr>belge|canadien\w*)"
    r"|(?:may|can|could|does|will|should|must)\s+(?P<asked>belgium|canada)",
    re.IGNORECASE,
)
"""How a text names the State whose tax it asks about."""


@dataclass(frozen=True)
class Setting:
    """A text with its parties and places, each found once."""

    text: str

    @cached_property
    def parties(self) -> tuple[Party, ...]:
        """Everyone the text names."""
        return find_parties(self.text)

    @cached_property
    def places(self) -> tuple[Place, ...]:
        """Every place of one State."""
        return tuple(place for place in find_places(self.text) if place.state)

    def places_outside(self, taken: Sequence[Span]) -> list[Place]:
        """Return the places that do not begin within one of the spans."""
        return [p for p in self.places if not any(start <= p.start < end for start, end in taken)]

    @cached_property
    def workplace(self) -> Place | None:
        """Where the text says that someone works or is sent to: "works from home in Tournai", "posted to Edmonton"."""
        free = self.places_outside([(p.start, p.end) for p in self.parties])
        named = [p for p in free if just_before(_working(), self.text, p.start)]
        return named[0] if len({p.state for p in named}) == 1 else None

    @cached_property
    def taxing(self) -> str | None:
        """The one State whose tax the text asks about."""
        named = {"BE" if (m["state"] or m["fr"] or m["asked"])[0] in "bB" else "CA" for m in TAX.finditer(self.text)}
        return named.pop() if len(named) == 1 else None


@cache
def _working() -> re.Pattern[str]:
    row = table("parties", "working")
    return re.compile(
        rf"(?<!\w)(?:{alternatives(row['verbs'])})(?:\s+[\w'’]+){{0,4}}?\s+(?:{alternatives(row['to'])})\s+(?:the\s+)?$",
        re.IGNORECASE,
    )
