"""Article 28, Entry into Force: the day of entry into force, and the taxes, dates and periods that are covered."""

from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from calculators.errors import FactError
from calculators.findings import Answer, Day, Outcome
from calculators.rules import rule
from calculators.situation import Situation
from treaty.limits import limit

APPLIES = "the Convention applies"
OLD = "the convention of 1975 still has effect for that tax"
COVERED = "that is covered"
YEAR_LONG = "the taxation year or taxable period is read as twelve months long"
FACTS = ("taxing_state", "tax_kind", "payment_date", "period_start", "period_end", "year_end")
EXCHANGE = ("exchange_date", "entry_into_force")


@dataclass(frozen=True)
class TaxRule:
    """What 28(2) asks of one kind of tax: the provision, the date that counts, and the day it is measured by."""

    cite: str
    counts: str
    boundary: str
    words: str

    def first_day(self, year: int) -> date:
        """Return the first date (of payment, or of the start or end of a period) that is covered."""
        return limit(self.boundary).day().replace(year=year)


PAID = "28(2) start"
DATES = {
    "payment_date": "the income is credited, paid or payable",
    "period_start": "the taxation year begins",
    "period_end": "the taxable period ends",
}
"""The date that counts for a tax, as the condition of a step says it."""
TAXES = {
    ("BE", "source"): TaxRule(
        "28(2)(a)(i)", "payment_date", PAID, "first day on which income credited or payable is covered in Belgium"
    ),
    ("BE", "other"): TaxRule(
        "28(2)(a)(ii)", "period_end", "28(2) period end", "earliest end of a taxable period that is covered in Belgium"
    ),
    ("CA", "source"): TaxRule(
        "28(2)(b)(i)", "payment_date", PAID, "first day on which amounts paid or credited are covered in Canada"
    ),
    ("CA", "other"): TaxRule(
        "28(2)(b)(ii)", "period_start", PAID, "earliest beginning of a taxation year that is covered in Canada"
    ),
}


@rule(
    "entry into force",
    article="28",
    answers="When did the Convention enter into force, and when were the instruments of ratification exchanged?",
    facts=EXCHANGE,
)
def entry_into_force(situation: Situation) -> Outcome:
    """Article 28(2): "The Convention shall enter into force on the fifteenth day after the date of the exchange of the
    instruments of ratification".
    """
    exchanged = exchange(situation)
    entry = exchanged + _delay()
    situation.note("28(2)", limit("28(2) delay").words, True, f"exchanged {exchanged}, in force {entry}")
    told = situation.known("exchange_date") or situation.known("entry_into_force")
    found = Day(cite="28(2)" if told else "Header", value=entry, of="entry into force")
    sought = Day(cite="28(2)", value=exchanged, of="exchange of the instruments of ratification")
    return (found, sought) if situation.known("exchange_date") else (sought, found)


@rule(
    "entry into effect",
    article="28",
    answers="Does the Convention apply to this income or period, in this State and for this kind of tax?",
    facts=(*FACTS, *EXCHANGE),
)
def entry_into_effect(situation: Situation) -> Outcome:
    """Article 28(2): "its provisions shall have effect: (a) in Belgium … (ii) with respect to other taxes for taxable
    periods ending on or after December 31 … (b) in Canada … (ii) with respect to other taxes for taxation years
    beginning on or after January 1 of the year in which the instruments of ratification have been exchanged."
    """
    by_period(situation)
    state = "BE" if situation.is_one_of("28(2)", "taxing_state", "BE") else "CA"
    kind = "source" if situation.is_one_of("28(2)", "tax_kind", "source") else "other"
    tax = TAXES[state, kind]
    exchanged = exchange(situation)
    boundary = tax.first_day(exchanged.year)
    situation.note(tax.cite, limit(tax.boundary).words, True, f"exchanged {exchanged}: {boundary}")
    first = Day(cite=tax.cite, value=boundary, of=tax.words)
    day = counted_date(situation, tax.counts)
    if day is None:
        return (first, *around(situation, tax.cite, tax.counts, boundary, COVERED))
    covered = situation.note(tax.cite, f"{DATES[tax.counts]} on or after {boundary}", day >= boundary, day.isoformat())
    answer = Answer(cite=tax.cite, name=APPLIES, value="yes" if covered else "no")
    situation.note("28(3)", "this Convention has effect in relation to that tax", covered, day.isoformat())
    old = Answer(cite="28(3)", name=OLD, value="no" if covered else "yes")
    return (answer, *_next_period(tax, day, boundary), first, old)


def by_period(situation: Situation) -> None:
    """Let the kind of tax follow from a period: only "other taxes" go by periods, taxes at source by payments."""
    if situation.touched("period_start", "period_end", "year_end") and not situation.touched("payment_date"):
        situation.follow("tax_kind", "other")


def exchange(situation: Situation) -> date:
    """Return the day of the exchange: told, or the one that the day of entry into force implies (28(2), Header)."""
    told = situation.date("exchange_date")
    if told is not None:
        return told
    entry = situation.date("entry_into_force") or limit("Header entry into force").day()
    return entry - _delay()


def counted_date(situation: Situation, name: str) -> date | None:
    """Return the date that counts; an unknown end or beginning of a period follows from the other by twelve months."""
    known = situation.date(name)
    if name == "payment_date" or known is not None:
        _check_period(situation)
        return known
    start, end = situation.date("period_start"), situation.date("period_end")
    year, day = relativedelta(years=1), timedelta(days=1)
    if start is None and end is None:
        return None
    situation.convention(YEAR_LONG)
    return start + year - day if start is not None else end + day - year if end is not None else None


def around(situation: Situation, cite: str, counts: str, boundary: date, words: str) -> Outcome:
    """Return the first and last day of the first taxation year or taxable period past a boundary.

    And the end of the one before; nothing unless it is told on which day each ends. `words` say what the first one is.
    """
    end = situation.date("year_end")
    if end is None or counts == "payment_date":
        return ()
    situation.convention(YEAR_LONG)
    begin, day = _day_after(end), timedelta(days=1)
    since = boundary.year - begin.year - 2
    years = (begin + relativedelta(years=n) for n in range(since, since + 5))
    start = next(s for s in years if (s if counts == "period_start" else _last_of_year(s)) >= boundary)
    which = "taxation year" if counts == "period_start" else "taxable period"
    return (
        Day(cite=cite, value=start, of=f"first day of the first {which} {words}"),
        Day(cite=cite, value=_last_of_year(start), of=f"last day of the first {which} {words}"),
        Day(cite=cite, value=start - day, of=f"last day of the last {which} before it"),
    )


def _day_after(end: date) -> date:
    """The day on which the next year begins; one that ends on 28 February ends with that month in leap years too."""
    return date(end.year, 3, 1) if (end.month, end.day) == (2, 28) else end + timedelta(days=1)


def _last_of_year(start: date) -> date:
    following: date = start + relativedelta(years=1)
    return following - timedelta(days=1)


def _check_period(situation: Situation) -> None:
    start, end = situation.date("period_start"), situation.date("period_end")
    if start is not None and end is not None and end < start:
        raise FactError(f"period_end: must not lie before the beginning of the period ({start}), not {end}")


def _next_period(tax: TaxRule, day: date, boundary: date) -> Outcome:
    """The first later period of the same person that is covered, where the one asked about comes too early."""
    if tax.counts == "payment_date" or day >= boundary:
        return ()
    years = boundary.year - day.year
    later = day + relativedelta(years=years)
    later = later if later >= boundary else day + relativedelta(years=years + 1)
    which = "first day of the first taxation year" if tax.counts == "period_start" else "last day of the first period"
    return (Day(cite=tax.cite, value=later, of=f"{which} that is covered"),)


def _delay() -> timedelta:
    return timedelta(days=int(limit("28(2) delay").number()))
