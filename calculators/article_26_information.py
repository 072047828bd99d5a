"""Article 26, Exchange of Information: what must be supplied, what may be refused, and who may see it."""

from calculators.choices import provision_of
from calculators.findings import Answer, Outcome
from calculators.rules import rule
from calculators.situation import Situation

OBLIGED = "the State is obliged to supply the information"
COVERED = "Article 26 covers such a request"
MAY_SEE = "the information may be disclosed to them"
REFUSALS = {
    "26(2)(a)": ("at_variance",),
    "26(2)(b)": ("not_obtainable",),
    "26(2)(c)": ("secret", "public_policy"),
}


@rule(
    "information exchange",
    article="26",
    answers="Must a State supply this information to the other?",
    facts=("information_kind", "recipient_state", "tax_not_covered"),
)
def information_exchange(situation: Situation) -> Outcome:
    """Article 26(1): "shall exchange such information as is relevant for carrying out the provisions of this Convention
    or of the domestic laws of the Contracting States concerning all taxes". 26(2): no "obligation: (a) to carry out
    administrative measures at variance with the laws and administrative practice of that or of the other Contracting
    State" and so on.
    """
    scope = _scope(situation)
    refusal = provision_of(situation, "information_kind", REFUSALS)
    if refusal:
        return (*scope, Answer(cite=refusal, name=OBLIGED, value="no"))
    relevant = situation.is_one_of("26(1)", "information_kind", "relevant")
    return (*scope, Answer(cite="26(1)", name=OBLIGED, value="yes" if relevant else "no"))


def _scope(situation: Situation) -> Outcome:
    """26(1): "all taxes imposed on behalf of the Contracting States"; it "is not restricted by Articles 1 and 2"."""
    if situation.known("recipient_state") != "other" and situation.known("tax_not_covered") is not True:
        return ()
    because = "the person is a resident of neither State, or the tax is none of those that Article 2 covers"
    situation.note("26(1)", "Articles 1 and 2 do not restrict the exchange of information", True, because)
    return (Answer(cite="26(1)", name=COVERED, value="yes"),)


@rule(
    "information secrecy",
    article="26",
    answers="Who may see the information that was exchanged?",
    facts=("information_reader",),
)
def information_secrecy(situation: Situation) -> Outcome:
    """Article 26(1): "shall be disclosed only to persons or authorities (including courts and administrative bodies)
    involved in the assessment or collection of, the enforcement in respect of, or the determination of appeals in
    relation to, taxes. … They may disclose the information in public court proceedings or in judicial decisions."
    """
    outsider = situation.is_one_of("26(1)", "information_reader", "other")
    return (Answer(cite="26(1)", name=MAY_SEE, value="no" if outsider else "yes"),)
