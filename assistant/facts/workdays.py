"""Days worked in each State, told beside the days that the pay is for: "of 200 working days, 50 in Montréal".

15(1): only "such remuneration as is derived therefrom", from the employment exercised in the other State, "may be taxed
in that other State". Which number is which follows from the place told with it, not from its words.
"""

from collections.abc import Sequence
from decimal import Decimal

from assistant.facts.mentions import Mention
from assistant.facts.setting import Setting
from assistant.readers.durations import find_durations
from assistant.reading import Certainty, Reading
from assistant.sentence_ends import sentence_at
from calculators.facts import FactType
from calculators.situation import OTHER_STATE

WHOLE, THERE = "working_days", "working_days_there"
COUNTS = frozenset({WHOLE, THERE, "days_present"})


def read_workdays(
    setting: Setting, told: Sequence[Mention], found: Sequence[Reading], wanted: Sequence[str]
) -> tuple[Reading, ...]:
    """Return the readings with the working days in all and in the other State, where the text splits them by place."""
    residence = next((r for r in found if r.fact == "recipient_state" and r.certainty is Certainty.SURE), None)
    away = OTHER_STATE.get(str(residence.value)) if residence else None
    days = [m for m in told if FactType.DAYS in m.kinds and isinstance(m.value, Decimal)]
    if away is None or len(days) < 2 or not {WHOLE, THERE} <= set(wanted):
        return tuple(found)
    whole = max(days, key=_value)
    parts = [m for m in days if m is not whole]
    there = [m for m in parts if _state_of(setting, m, days) == away]
    if len(there) != 1 or not (_are_working(setting.text) or sum(map(_value, parts)) == whole.value):
        return tuple(found)
    rest = [r for r in found if r.fact not in COUNTS]
    return (
        *rest,
        *(Reading(name, m.value, setting.text[slice(*m.span)]) for name, m in ((WHOLE, whole), (THERE, there[0]))),
    )


def _value(mention: Mention) -> Decimal:
    return mention.value if isinstance(mention.value, Decimal) else Decimal(0)


def _are_working(text: str) -> bool:
    return any(length.working for length in find_durations(text))


def _state_of(setting: Setting, mention: Mention, days: Sequence[Mention]) -> str | None:
    """The State of the place told behind a number of days, before the next such number."""
    end = min([m.start for m in days if m.start >= mention.end] + [sentence_at(setting.text, mention.start)[1]])
    behind = [p for p in setting.places if mention.end <= p.start < end]
    return str(behind[0].state) if behind else None
