"""Article 5(4), Permanent Establishment: installations, drilling rigs and ships used for natural resources."""

from calculators.article_05_months import busiest_period, days_of, longer, within
from calculators.findings import Answer, Day, Days, Outcome, See
from calculators.rules import rule
from calculators.situation import Situation
from calculators.values import Stay
from calculators.windows import merged, span, total
from treaty.limits import limit

KEY = "5(4) period"
CITE = "5(4)"
NAME = "permanent establishment"
FACTS = (
    "natural_resources",
    "rig_months",
    "rig_days",
    "rig_uses",
    "separate_uses_added",
    "uses_exceed_the_months",
    "end_days_counted",
)
COUNTED = "days of use are counted with the first and the last day; the text does not say how a month is counted"


@rule(
    "drilling rig or ship",
    article="5",
    answers="Is the use of an installation, drilling rig or ship for natural resources a permanent establishment?",
    facts=FACTS,
)
def drilling_rig_or_ship(situation: Situation) -> Outcome:
    """Article 5(4): "The use of an installation or drilling rig or ship in a Contracting State to explore for or
    exploit natural resources constitutes a permanent establishment only if such use is for more than three months in
    any twelve month period."
    """
    if not situation.meets(CITE, "natural_resources"):
        return (
            See(cite="5(1)", why="without natural resources the general test of a fixed place of business applies"),
        )
    uses = situation.stays("rig_uses")
    held, found = _from_uses(situation, merged(uses)) if uses else (_from_figures(situation), ())
    return (Answer(cite=CITE, name=NAME, value="yes" if held else "no"), *found)


def _from_figures(situation: Situation) -> bool:
    days = situation.number("rig_days")
    if days is None or situation.touched("rig_months"):
        return situation.exceeds(KEY, "rig_months")
    return _days_exceed(situation, int(days), f"{days} days of use")


def _from_uses(situation: Situation, uses: tuple[Stay, ...]) -> tuple[bool, Outcome]:
    span(uses)
    situation.convention(COUNTED)
    period = busiest_period(uses)
    inside = within(uses, period)
    days = total(inside)
    found = (
        Days(cite=CITE, value=days, of="days of use in the twelve-month period that has the most"),
        Day(cite=CITE, value=period.start, of="first day of the twelve-month period that has the most days of use"),
        Day(cite=CITE, value=period.end, of="last day of the twelve-month period that has the most days of use"),
    )
    one = any(_one_exceeds(situation, use) for use in uses)
    if one or len(inside) == 1:
        return situation.note(CITE, limit(KEY).words, one, _spent(days, period)), found
    return _added_exceed(situation, days, period), found


def _one_exceeds(situation: Situation, use: Stay) -> bool:
    """Whether one use alone is long enough; where a single day decides, the reading of that day does."""
    most = int(limit(KEY).number())
    if longer(use, most) == longer(use, most, end_days_counted=False):
        return longer(use, most)
    return situation.meets(CITE, "end_days_counted")


def _added_exceed(situation: Situation, days: int, period: Stay) -> bool:
    """Whether the separate uses together do; adding them up is a reading, listed where it decides."""
    if days <= days_of(int(limit(KEY).number()))[0]:
        return situation.note(CITE, limit(KEY).words, False, _spent(days, period))
    return situation.meets(CITE, "separate_uses_added") and _days_exceed(situation, days, _spent(days, period))


def _days_exceed(situation: Situation, days: int, because: str) -> bool:
    fewest, most = days_of(int(limit(KEY).number()))
    if days <= fewest or days > most:
        because = f"{because}; {limit(KEY).value} months are {fewest} to {most} days"
        return situation.note(CITE, limit(KEY).words, days > most, because)
    return situation.meets(CITE, "uses_exceed_the_months")


def _spent(days: int, period: Stay) -> str:
    return f"{days} days of use from {period.start} to {period.end}"
