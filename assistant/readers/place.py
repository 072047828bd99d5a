"""A place named in a text, and the States it may lie in."""

from dataclasses import dataclass
from enum import StrEnum

from assistant.readers.gazetteer import HOME


class PlaceKind(StrEnum):
    """What sort of place is named."""

    TOWN = "town"
    REGION = "region"
    COUNTRY = "country"
    NATIONALITY = "nationality"


@dataclass(frozen=True)
class Place:
    """A place at `start`–`end`, the words in `said`; `candidates` are the ISO codes of the States it may lie in.

    "ZZ" is a State other than the two that is not named ("a third State").
    """

    start: int
    end: int
    said: str
    kind: PlaceKind
    candidates: tuple[str, ...]

    @property
    def iso(self) -> str | None:
        """The State's code, where it can only be one."""
        return self.candidates[0] if len(self.candidates) == 1 else None

    @property
    def state(self) -> str | None:
        """One of "BE", "CA" and "other"; None where it may be several of these."""
        states = {iso if iso in HOME else "other" for iso in self.candidates}
        return states.pop() if len(states) == 1 else None
