"""Article 4(1) and (2), Resident: the State of residence of an individual, by the tie-breaker in its strict order."""

from typing import Literal

from calculators.findings import Outcome, Residence, See
from calculators.rules import rule
from calculators.situation import Situation

TIE_BREAKER = ("permanent_home", "vital_interests", "habitual_abode", "nationality")
STATES: tuple[Literal["BE"], Literal["CA"]] = ("BE", "CA")


@rule(
    "residence",
    article="4",
    answers="Of which State is an individual a resident under the Convention where both States say: of ours?",
    facts=("resident_under_laws", *TIE_BREAKER),
)
def residence(situation: Situation) -> Outcome:
    """Article 4(2): "Where by reason of the provisions of paragraph 1 an individual is a resident of both Contracting
    States, then the individual's status shall be determined as follows".
    """
    return under_the_laws(situation, TIE_BREAKER) or _permanent_home(situation)


def under_the_laws(situation: Situation, related: tuple[str, ...]) -> Outcome:
    """Return the residence that the States' own laws leave no doubt of (4(1)), nothing where it is in both States.

    Where the story tells one of the `related` facts, which only matter then, residence of both is assumed and listed.
    """
    asked = not situation.touched(*related)
    if situation.is_one_of("4(1)", "resident_under_laws", "both", asked=asked):
        return ()
    for state in STATES:
        if situation.chosen("resident_under_laws", state, asked=asked):
            situation.is_one_of("4(1)", "resident_under_laws", state, asked=asked)
            return (Residence(cite="4(1)", state=state),)
    why = "the Convention covers residents of one or both of the Contracting States only"
    return (Residence(cite="4(1)", state="neither"), See(cite="1", why=why))


def _permanent_home(situation: Situation) -> Outcome:
    """4(2)(a): "a resident only of the State in which the individual has a permanent home available"."""
    for state in STATES:
        if situation.chosen("permanent_home", state):
            situation.is_one_of("4(2)(a)", "permanent_home", state)
            return (Residence(cite="4(2)(a)", state=state),)
    if situation.is_one_of("4(2)(a)", "permanent_home", "both"):
        return _vital_interests(situation)
    situation.note("4(2)(b)", "there is not a permanent home available in either State", True, "so 4(2)(b) follows")
    return _habitual_abode(situation)


def _vital_interests(situation: Situation) -> Outcome:
    """4(2)(a): "the State with which the individual's personal and economic relations are closer"."""
    for state in STATES:
        if situation.chosen("vital_interests", state):
            situation.is_one_of("4(2)(a)", "vital_interests", state)
            return (Residence(cite="4(2)(a)", state=state),)
    situation.is_one_of("4(2)(b)", "vital_interests", "undetermined")
    return _habitual_abode(situation)


def _habitual_abode(situation: Situation) -> Outcome:
    """4(2)(b): "a resident only of the State in which the individual has an habitual abode"."""
    for state in STATES:
        if situation.chosen("habitual_abode", state):
            situation.is_one_of("4(2)(b)", "habitual_abode", state)
            return (Residence(cite="4(2)(b)", state=state),)
    situation.is_one_of("4(2)(c)", "habitual_abode", "both", "neither")
    return _nationality(situation)


def _nationality(situation: Situation) -> Outcome:
    """4(2)(c): "a resident only of the State of which the individual is a national"; 4(2)(d): "of both States or of
    neither of them, the competent authorities of the Contracting States shall settle the question".
    """
    for state in STATES:
        if situation.chosen("nationality", state):
            situation.is_one_of("4(2)(c)", "nationality", state)
            return (Residence(cite="4(2)(c)", state=state),)
    situation.is_one_of("4(2)(d)", "nationality", "both", "neither")
    why = "the competent authorities of the two States settle the question by mutual agreement; the texts do not"
    return (Residence(cite="4(2)(d)", state="mutual_agreement"), See(cite="4(2)(d)", why=why))
