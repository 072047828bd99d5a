"""The Reading: the only thing that passes from understanding words into a Case."""

from dataclasses import dataclass
from enum import StrEnum

from calculators.case import STORY, Case, Period
from calculators.values import FactValue


class Certainty(StrEnum):
    """How sure a reading is: used, asked about, or carried over from an earlier turn."""

    SURE = "sure"
    DOUBTFUL = "doubtful"


@dataclass(frozen=True)
class Reading:
    """A fact found in the user's words.

    `fact` is a declared fact's name, `value` a value of its type, `said` the words it was read from (found in the
    message, character for character), `entity` the item it belongs to.
    """

    fact: str
    value: FactValue
    said: str
    certainty: Certainty = Certainty.SURE
    entity: str = STORY
    period: Period | None = None

    def span_in(self, text: str) -> tuple[int, int]:
        """Return where its words first stand in the message; at the beginning where they are not in it."""
        start = max(text.find(self.said), 0)
        return start, start + len(self.said)


def into_case(case: Case, readings: tuple[Reading, ...]) -> Case:
    """Return the case with every sure reading put into it; doubtful ones are left to be asked."""
    for reading in readings:
        if reading.certainty is Certainty.SURE:
            case = case.put(reading.fact, reading.value, reading.entity, reading.said)
    return case
