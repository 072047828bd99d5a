"""Article 5(3), Permanent Establishment: building sites, construction and installation projects."""

from calculators.article_05_months import days_of, longer, months_from
from calculators.errors import FactError
from calculators.findings import Answer, Day, Outcome
from calculators.rules import rule
from calculators.situation import Situation
from calculators.values import Stay
from treaty.limits import limit

KEY = "5(3) period"
CITE = "5(3)"
NAME = "permanent establishment"
FACTS = ("site_months", "site_days", "site_start", "site_end", "end_days_counted")
LAST_DAY = "last day on which the site or project, begun on the first day given, has not lasted more than the period"
COUNTED = "a period of months ends on the day before the same day of the month; the text does not say how it is counted"


@rule(
    "building site",
    article="5",
    answers="Is a building site or construction or installation project a permanent establishment?",
    facts=FACTS,
)
def building_site(situation: Situation) -> Outcome:
    """Article 5(3): "A building site or construction or installation project constitutes a permanent establishment only
    if it lasts for more than twelve months."
    """
    value = "yes" if _lasts_longer(situation) else "no"
    return (Answer(cite=CITE, name=NAME, value=value), *_last_day(situation))


def _lasts_longer(situation: Situation) -> bool:
    start, end = situation.date("site_start"), situation.date("site_end")
    if start is None or end is None:
        return _by_length(situation)
    if end < start:
        raise FactError(f"site_end: must not lie before site_start ({start}), not {end}")
    site, most = Stay(start, end), int(limit(KEY).number())
    counted = longer(site, most)
    if counted != longer(site, most, end_days_counted=False):
        counted = situation.meets(CITE, "end_days_counted")
    situation.convention(COUNTED)
    return situation.note(CITE, limit(KEY).words, counted, f"from {start} to {end}")


def _by_length(situation: Situation) -> bool:
    """Days decide where that many days are longer, or not longer, than any twelve months; else the months are asked."""
    days = situation.number("site_days")
    fewest, most = days_of(int(limit(KEY).number()))
    if days is None or situation.touched("site_months") or fewest < days <= most:
        return situation.exceeds(KEY, "site_months")
    because = f"{days} days; {limit(KEY).value} months are {fewest} to {most} days"
    return situation.note(CITE, limit(KEY).words, days > most, because)


def _last_day(situation: Situation) -> Outcome:
    start = situation.date("site_start")
    if start is None:
        return ()
    situation.convention(COUNTED)
    return (Day(cite=CITE, value=months_from(start, int(limit(KEY).number())).end, of=LAST_DAY),)
