"""Article 25, Mutual Agreement Procedure: until when and to whom a case is presented, and what the authorities do."""

from datetime import date

from dateutil.relativedelta import relativedelta

from calculators.choices import provision_of
from calculators.errors import FactError
from calculators.findings import Answer, Day, Days, Outcome
from calculators.rights import NAMES
from calculators.rules import rule
from calculators.situation import Situation
from treaty.limits import limit

LAST_DAY = "the day of the same date at the end of the period is read as the last day in time"
TO_SPARE = "days between the presentation and the last day for it"
TOO_LATE = "days too late"
AUTHORITY = "competent authority to present the case to"
DUTIES = {
    "own_case": ("25(2)", "they endeavour to resolve the case by mutual agreement where one alone cannot satisfy it"),
    "doubt": ("25(3)", "they endeavour to resolve it by mutual agreement"),
    "measures": ("25(4)", "they agree on the administrative measures and on the proofs that residents furnish"),
    "contact": ("25(5)", "they may communicate directly with each other"),
    "services_agreement": ("25(6)", "it goes to the Council for Trade in Services only if both States consent"),
}


@rule(
    "mutual agreement",
    article="25",
    answers="Until when, and to which competent authority, can a case of taxation against the Convention be presented?",
    facts=("first_notification", "case_presented", "nationality_case", "recipient_state", "nationality"),
)
def mutual_agreement(situation: Situation) -> Outcome:
    """Article 25(1): "present the case in writing to the competent authority of the Contracting State of which that
    person is a resident, or if the case comes under paragraph 1 of Article 24, to that of the Contracting State of
    which that person is a national. … within two years from the first notification of the action".
    """
    authority = _authority(situation)
    situation.need("first_notification")
    first = situation.date("first_notification")
    if first is None:
        return (authority,)
    situation.convention(LAST_DAY)
    last = first + relativedelta(years=int(limit("25(1) period").number()))
    return (
        *_in_time(situation, first, last),
        Day(cite="25(1)", value=last, of="last day to present the case"),
        authority,
    )


@rule(
    "competent authorities",
    article="25",
    answers="What do the competent authorities of the two States do about a matter?",
    facts=("authority_matter",),
)
def competent_authorities(situation: Situation) -> Outcome:
    """Article 25(3): "The competent authorities of the Contracting States shall endeavour to resolve by mutual
    agreement any difficulties or doubts arising as to the interpretation or application of the Convention."
    """
    places = {cite: (matter,) for matter, (cite, _) in DUTIES.items()}
    found = provision_of(situation, "authority_matter", places)
    return tuple(Answer(cite=cite, name=duty, value="yes") for cite, duty in DUTIES.values() if cite == found)


def _authority(situation: Situation) -> Answer:
    by_nationality = situation.meets("25(1)", "nationality_case")
    name = "nationality" if by_nationality else "recipient_state"
    state = situation.state(name, "residence")
    unknown = "that of the State of nationality" if by_nationality else "that of the State of residence"
    return Answer(cite="25(1)", name=AUTHORITY, value=unknown if state == "residence" else NAMES[state])


def _in_time(situation: Situation, first: date, last: date) -> Outcome:
    presented = situation.date("case_presented")
    if presented is None:
        return ()
    if presented < first:
        raise FactError(f"case_presented: must not lie before the first notification ({first}), not {presented}")
    because = f"presented on {presented.isoformat()}, the last day is {last.isoformat()}"
    held = situation.note("25(1)", limit("25(1) period").words, presented <= last, because)
    in_time = Answer(cite="25(1)", name="presented in time", value="yes" if held else "no")
    return (in_time, Days(cite="25(1)", value=abs((presented - last).days), of=TO_SPARE if held else TOO_LATE))
