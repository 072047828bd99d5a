"""Article 29, Termination: is a notice in time, and until when does the Convention apply after it?"""

from dataclasses import dataclass
from datetime import date, timedelta

from calculators.article_28_entry_into_force import DATES, EXCHANGE, FACTS, around, by_period, counted_date, exchange
from calculators.errors import FactError
from calculators.findings import Answer, Day, Outcome
from calculators.rules import rule
from calculators.situation import Situation
from calculators.values import plain
from treaty.limits import limit

VALID = "notice is in time for that calendar year"
STILL = "the Convention still applies"
IN_TIME = "a notice of which only the year is known is read as given by the last day for it"
OUTSIDE = "that is outside the Convention"
LAST_PAID = "last day on which what is paid, credited or payable is still within the Convention"
BOUNDARIES = {"payment_date": "29 last effect", "period_end": "29(a) period end", "period_start": "29(b) start"}
CALENDAR = range(1900, 2200)


@dataclass(frozen=True)
class Ending:
    """How the Convention ceases for one kind of tax: the date that counts and the first one that is outside."""

    cite: str
    counts: str
    words: str

    @property
    def text(self) -> str:
        """The treaty's words for the date from which the Convention has no effect."""
        return limit(BOUNDARIES[self.counts]).words

    def first_outside(self, notice_year: int) -> date:
        """Return the first date of payment, or of the start or end of a period, that is outside the Convention."""
        if self.counts == "payment_date":
            return limit(BOUNDARIES[self.counts]).day().replace(year=notice_year) + timedelta(days=1)
        return limit(BOUNDARIES[self.counts]).day().replace(year=notice_year + 1)


ENDINGS = {
    ("BE", "source"): Ending(
        "29(a)(i)", "payment_date", "first day on which income credited or payable is outside the Convention in Belgium"
    ),
    ("BE", "other"): Ending(
        "29(a)(ii)", "period_end", "earliest end of a taxable period that is outside the Convention in Belgium"
    ),
    ("CA", "source"): Ending(
        "29(b)(i)", "payment_date", "first day on which amounts paid or credited are outside the Convention in Canada"
    ),
    ("CA", "other"): Ending(
        "29(b)(ii)", "period_start", "earliest beginning of a taxation year that is outside the Convention in Canada"
    ),
}


@rule(
    "termination",
    article="29",
    answers="Is a notice of termination in time, and until when does the Convention apply after it?",
    facts=("notice_date", "notice_year", *FACTS, *EXCHANGE),
)
def termination(situation: Situation) -> Outcome:
    """Article 29: "either Contracting State may terminate the Convention, through diplomatic channels, by giving …
    written notice of termination not later than June 30 of any calendar year from the fifth year following that in
    which the instruments of ratification have been exchanged."
    """
    by_period(situation)
    first = exchange(situation).year + int(limit("29 first year").number())
    notice = _notice(situation)
    if notice is None:
        return _without_notice(situation, first)
    late = notice > _last_day(notice.year).value
    early = notice.year < first
    situation.note("29", limit("29 first year").words, not early, f"{notice.year}; the first year is {first}")
    situation.note("29", limit("29 notice").words, not late, notice.isoformat())
    if early or late:
        return (Answer(cite="29", name=VALID, value="no"), _last_day(max(first, notice.year + 1)))
    asked = () if situation.known("notice_date") else (_last_day(notice.year),)
    return (Answer(cite="29", name=VALID, value="yes"), *asked, *_endings(situation, notice.year))


def _without_notice(situation: Situation, first: int) -> Outcome:
    """The first year for a notice; and the last notice that puts a known payment or period outside the Convention."""
    situation.note("29", limit("29 first year").words, True, f"the first year is {first}")
    year = Answer(cite="29", name="first calendar year in which notice may be given", value=str(first))
    chosen = _chosen(situation)
    day = counted_date(situation, chosen[0].counts) if len(chosen) == 1 else None
    if day is None:
        return (_last_day(first), year)
    latest = next(y for y in range(day.year, day.year - 3, -1) if chosen[0].first_outside(y) <= day)
    inside = situation.note(
        chosen[0].cite, "a notice could put it outside the Convention", latest >= first, f"{latest}"
    )
    return (_last_day(latest if inside else first), year)


def _chosen(situation: Situation) -> list[Ending]:
    state, kind = situation.known("taxing_state"), situation.known("tax_kind")
    return [ending for (s, k), ending in ENDINGS.items() if state in (None, s) and kind in (None, k)]


def _notice(situation: Situation) -> date | None:
    told = situation.date("notice_date")
    year = situation.number("notice_year")
    if told is not None or year is None:
        return told
    if year != int(year) or int(year) not in CALENDAR:
        raise FactError(f"notice_year: must be a calendar year such as 2026, not {plain(year)}")
    situation.convention(IN_TIME)
    return _last_day(int(year)).value


def _last_day(year: int) -> Day:
    day = limit("29 notice").day().replace(year=year)
    return Day(cite="29", value=day, of=f"last day for notice of termination in {year}")


def _endings(situation: Situation, year: int) -> Outcome:
    """The ends of effect for the taxes in question, all of them unless a State or a kind of tax is named."""
    chosen = _chosen(situation)
    answers = _still_applies(situation, chosen[0], year) if len(chosen) == 1 else ()
    for each in chosen:
        situation.note(each.cite, each.text, True, f"notice in {year}: {each.first_outside(year)}")
    days = (day for each in chosen for day in _days(situation, each, year))
    return (*answers, *days)


def _days(situation: Situation, ending: Ending, year: int) -> Outcome:
    """The first date outside, and the last one inside: of payments, or of the years that end on a day told."""
    outside = ending.first_outside(year)
    first = Day(cite=ending.cite, value=outside, of=ending.words)
    if ending.counts != "payment_date":
        return (first, *around(situation, ending.cite, ending.counts, outside, OUTSIDE))
    return (first, Day(cite=ending.cite, value=outside - timedelta(days=1), of=LAST_PAID))


def _still_applies(situation: Situation, ending: Ending, year: int) -> Outcome:
    day = counted_date(situation, ending.counts)
    if day is None:
        return ()
    outside = ending.first_outside(year)
    inside = situation.note(ending.cite, f"{DATES[ending.counts]} before {outside}", day < outside, day.isoformat())
    return (Answer(cite=ending.cite, name=STILL, value="yes" if inside else "no"),)
