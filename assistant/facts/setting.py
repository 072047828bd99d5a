"""A story's parties and places, each found once, and the State whose tax it asks about."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TypeVar

from assistant.clauses import Polarity, polarity
from assistant.readers.parties import Party, find_parties
from assistant.readers.party_homes import is_stay
from assistant.readers.place import Place
from assistant.readers.places import find_places
from assistant.readers.vocabulary import alternatives, any_of, just_before, table, words
from assistant.readers.working import (
    days_in,
    done_at_home,
    sent_by,
    where_done,
    working,
    working_at,
    working_at_premises,
    working_somewhere,
    working_there,
)
from assistant.sentence_ends import Span

TAX = re.compile(
    r"(?P<state>belg\w*|canad\w*)\s+(?:\w+\s+){0,2}?(?:tax(?!able\s+(?:there|in|on)\b)\w*|levy|levies|maximum|ceiling|cap|limit|withh\w+)"
    r"|(?:imp[ôo]t|plafond|taux|retenue)\s+(?:\w+\s+){0,2}?(?P<fr>belge|canadien\w*)"
    r"|(?:may|can|could|does|will|should|must)\s+(?P<asked>belgium|canada)",
    re.IGNORECASE,
)
"""How a text names the State whose tax it asks about."""


STAYING = 40
"""Characters before a place in which "was in" stands, where someone is there for a time."""

Named = TypeVar("Named", Party, Place)


@dataclass(frozen=True)
class Setting:
    """A text with its parties and places, each found once."""

    text: str

    @cached_property
    def everyone(self) -> tuple[Party, ...]:
        """Everyone the text names."""
        return find_parties(self.text)

    @cached_property
    def _replaced(self) -> tuple[Party, ...]:
        """Who is said to be out of it: "instead of the company"."""
        return tuple(p for p in self.everyone if just_before(_replacing(), self.text, p.start))

    @cached_property
    def parties(self) -> tuple[Party, ...]:
        """Everyone the text names, but who is said to be out of it: "instead of the company"."""
        return tuple(p for p in self.everyone if p not in self._replaced)

    @cached_property
    def present(self) -> tuple[Party, ...]:
        """Those whom the text does not deny: not the "related company in Canada" that there is none of."""
        return tuple(p for p in self.parties if not just_before(_none(), self.text, p.start))

    @cached_property
    def home(self) -> Place | None:
        """The one State named before it is said that someone lives there."""
        match = any_of("parties", "there").search(self.text)
        named = [p for p in self.places if match and p.end <= match.start()]
        return alone(named)

    @cached_property
    def places(self) -> tuple[Place, ...]:
        """Every place of one State, but those of who is said to be out of it."""
        out = [(p.start, p.end) for p in self._replaced]
        places = (place for place in find_places(self.text) if place.state)
        return tuple(place for place in places if not any(start <= place.start < end for start, end in out))

    def places_outside(self, taken: Sequence[Span]) -> list[Place]:
        """Return the places that do not begin within one of the spans."""
        return [p for p in self.places if not any(start <= p.start < end for start, end in taken)]

    @cached_property
    def workplace(self) -> Place | None:
        """Where the text says that someone works or is sent to: "works from home in Tournai", "posted to Edmonton"."""
        free = self.places_outside([(p.start, p.end) for p in self.parties])
        named = [p for p in free if just_before(working("verbs", "to"), self.text, p.start)]
        named = named or [p for p in free if just_before(days_in(), self.text, p.start)]
        named = named or [p for p in free if is_stay(self.text, max(0, p.start - STAYING), p)]
        named += [p for p in self.places if p not in named and self._is_worked_in(p)]
        named = named or [p for p in self.places if self._is_premises(p)]
        return alone(named)

    @cached_property
    def sent_to(self) -> Place | None:
        """Where someone is sent to for a time: "posted to Edmonton", "in Ghent for 9 weeks, sent by my employer"."""
        named = [p for p in self.places if just_before(working("sending", "toward"), self.text, p.start)]
        return alone(named) or (self.workplace if sent_by().search(self.text) else None)

    @cached_property
    def works_there(self) -> bool:
        """Whether work is done at a place named before: "a Whistler company hired her and she works there"."""
        return bool(working_there().search(self.text))

    @cached_property
    def unknown_workplace(self) -> str:
        """A name where work is done that no gazetteer knows: "plays in Rupelmonde"; "" where there is none."""
        found = working_somewhere().search(self.text)
        known = found and any(p.start <= found.start("name") < p.end for p in find_places(self.text))
        return found["name"] if found and not known else ""

    @cached_property
    def at_home(self) -> str:
        """The words by which the text says that the work is done at home; "" where it does not."""
        found = done_at_home().search(self.text)
        return found.group() if found and polarity(self.text, found.span()) is Polarity.AFFIRMED else ""

    def _is_premises(self, place: Place) -> bool:
        """Whether work is done at what someone is called by: "hired by a clinic in Spa; she worked at the clinic"."""
        named = next((p.said for p in self.parties if p.start <= place.start < p.end), "")
        said = {m["noun"].lower() for m in working_at_premises().finditer(self.text)}
        return bool(said & {word.lower() for word in re.findall(r"[^\W\d_]{4,}", named)})

    def _is_worked_in(self, place: Place) -> bool:
        """Whether work is done at a place in a name ("works at its Oslo office") or "where the shows are given"."""
        return bool(just_before(working_at(), self.text, place.start) or where_done().match(self.text, place.end))

    @cached_property
    def taxes(self) -> tuple[Span, ...]:
        """The words by which the text names the State whose tax it asks about."""
        return tuple(match.span() for match in TAX.finditer(self.text))

    @cached_property
    def taxing(self) -> str | None:
        """The one State whose tax the text asks about."""
        named = {"BE" if (m["state"] or m["fr"] or m["asked"])[0] in "bB" else "CA" for m in TAX.finditer(self.text)}
        return named.pop() if len(named) == 1 else None


def alone(named: Sequence[Named]) -> Named | None:
    """Return the first of several mentions that agree on the State; None where they differ, or there are none."""
    return named[0] if len({each.state for each in named}) == 1 else None


@cache
def _replacing() -> re.Pattern[str]:
    row = table("parties", "replacing")
    return re.compile(
        rf"(?<!\w)(?:{alternatives(row['any'])})\s+(?:(?:{alternatives(row['links'])})\s+)?$", re.IGNORECASE
    )


@cache
def _none() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(words('negation', 'determiners'))})\s+$", re.IGNORECASE)
