"""Article 5(4), Permanent Establishment: how long an installation, rig or ship may still be used, until which day."""

from datetime import date

from dateutil.relativedelta import relativedelta

from calculators.article_05_months import DAY, busiest_period, days_of, longer, months_from, within
from calculators.article_05_rig import CITE, COUNTED, KEY
from calculators.findings import Day, Days, Outcome, See
from calculators.rules import rule
from calculators.situation import Situation
from calculators.values import Stay
from calculators.windows import last_safe, merged, span, total
from treaty.limits import limit

LEFT = "days of use left before the limit is exceeded"
LAST_SAFE = "last safe day of an uninterrupted use"
SHORTEST = (
    "separate uses that are added up are held to the fewest days that three months can have, so that the day is safe "
    "however a month is counted"
)


@rule(
    "days left for a rig",
    article="5",
    answers="How long may an installation, drilling rig or ship still be used, and which is the last safe day?",
    facts=("natural_resources", "rig_uses", "rig_planned_start", "separate_uses_added"),
)
def days_left_for_a_rig(situation: Situation) -> Outcome:
    """Article 5(4): "only if such use is for more than three months in any twelve month period": the last day of a use
    that keeps every twelve-month period within the three months.
    """
    if not situation.meets(CITE, "natural_resources"):
        why = "without natural resources the general test of a fixed place of business applies"
        return (See(cite="5(1)", why=why),)
    uses = merged(situation.stays("rig_uses") or ())
    planned = situation.date("rig_planned_start")
    if not uses and planned is None:
        situation.need("rig_planned_start")
        return ()
    span((*uses, *((Stay(planned, planned),) if planned else ())))
    start = planned or uses[-1].end + DAY
    situation.convention(COUNTED)
    return _until(situation, uses, start)


def _until(situation: Situation, uses: tuple[Stay, ...], start: date) -> Outcome:
    added = _added(situation, uses, start)
    last = last_day_of_use(uses, start, added=added)
    because = f"until {last.isoformat()}" if last else "not even on its first day"
    condition = f"a use from {start.isoformat()} keeps every twelve-month period within the limit"
    situation.note(CITE, condition, last is not None, because)
    if last is None:
        return (Days(cite=CITE, value=0, of=LEFT),)
    return (
        Days(cite=CITE, value=(last - start).days + 1, of=LEFT),
        Day(cite=CITE, value=start, of="first day of that use"),
        Day(cite=CITE, value=last, of=LAST_SAFE),
    )


def last_day_of_use(uses: tuple[Stay, ...], start: date, *, added: bool) -> date | None:
    """Return the last day of a use from `start` on that is safe however months are counted, or None.

    Only twelve-month periods with a day of that use matter; `added` is whether separate uses count together.
    """

    def safe(end: date) -> bool:
        known = merged((*recent(uses, start), Stay(start, end)))
        return _within_limit(known if added else tuple(use for use in known if use.start <= start <= use.end))

    return last_safe(start, months_from(start, int(limit(KEY).number())).end, safe)


def recent(uses: tuple[Stay, ...], start: date) -> tuple[Stay, ...]:
    """Return the uses, or the parts of them, that a twelve-month period with the day `start` can hold."""
    earliest = start - relativedelta(months=int(limit("5(4) window").number())) + DAY
    return within(uses, Stay(earliest, max(start, *(use.end for use in uses)))) if uses else ()


def _within_limit(uses: tuple[Stay, ...]) -> bool:
    months = int(limit(KEY).number())
    if any(longer(use, months) for use in uses):
        return False
    inside = within(uses, busiest_period(uses))
    return len(inside) == 1 or total(inside) <= days_of(months)[0]


def _added(situation: Situation, uses: tuple[Stay, ...], start: date) -> bool:
    """Whether separate uses count together; asked of the story only where there are several."""
    if len(merged((*recent(uses, start), Stay(start, start)))) == 1:
        return False
    added = situation.meets(CITE, "separate_uses_added")
    if added:
        situation.convention(SHORTEST)
    return added
