"""A payment from one State to a resident of the other: what dividends, interest and royalties have in common.

Articles 10, 11 and 12 share their shape: paragraph 1 (the residence State may tax), 2 (the source State too, up to a
ceiling, if the beneficial owner is a resident of the other State) and the deeming of where a payment arises.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from calculators.findings import Answer, Outcome, Right, See, State, TaxingRight
from calculators.rights import NAMES, only_as_other_income
from calculators.situation import Situation
from calculators.values import FactValue

BEARS = "a permanent establishment or fixed base of the payer in one of the States bears the payment"
CEILING = "ceiling on the tax of the source State"
Test: TypeAlias = Callable[[Situation, State], Outcome]
PARTIES = ("payer_state", "recipient_state", "beneficial_owner", "true_owner_state", "effectively_connected")


@dataclass(frozen=True)
class Terms:
    """Which article a payment falls under, and what it is called there."""

    article: str
    income: str

    def cite(self, paragraph: int) -> str:
        """Return the citation of a paragraph of the article: "11(2)"."""
        return f"{self.article}({paragraph})"

    @property
    def base(self) -> str:
        """The base of the ceiling in the treaty's words."""
        return f"gross amount of the {self.income}"


def residence_state(situation: Situation) -> State:
    """Return the recipient's State of residence, or "residence" while it is not known."""
    return situation.state("recipient_state", "residence")


def where_it_arises(situation: Situation, terms: Terms) -> FactValue | None:
    """Return "BE", "CA", "other" (neither State), or None while it is not known, under 11(6) and 12(6).

    "shall be deemed to arise in a Contracting State when the payer is a resident of that State. Where, however, the
    person paying … has in a Contracting State a permanent establishment or a fixed base in connection with which the
    indebtedness … was incurred, and such interest is borne by such permanent establishment or fixed base, then …"
    """
    payer = situation.known("payer_state")
    bears = payer == "other" or situation.touched("borne_in")
    for state in ("BE", "CA") if bears else ():
        if situation.chosen("borne_in", state, asked=True):
            situation.is_one_of(terms.cite(6), "borne_in", state, asked=True)
            return state
    situation.is_one_of(terms.cite(6), "borne_in", "BE", "CA", condition=BEARS, asked=bears)
    return payer


def arising(terms: Terms, source: FactValue | None) -> Outcome:
    """Return the finding of 11(6) or 12(6) itself, "BE", "CA" or "neither"; nothing while it is not known."""
    if source is None:
        return ()
    value = source_state(source) if source != "other" else "neither"
    verb = "arises" if terms.income == "interest" else "arise"
    return (Answer(cite=terms.cite(6), name=f"State where the {terms.income} {verb}", value=value),)


def outside(situation: Situation, terms: Terms, source: FactValue | None) -> Outcome:
    """Return what follows where the payment does not run from one State to a resident of the other, else nothing."""
    residence = situation.known("recipient_state")
    if residence == "other":
        situation.note("1", "the recipient is a resident of one or both of the States", False, "a third State")
        return (_no(terms), See(cite="1", why="the convention covers residents of Belgium or Canada only"))
    if source == "other":
        situation.note(terms.cite(1), "the payment comes from one of the two States", False, "a third State")
        because = "the payment does not come from one of the two States"
        return (_no(terms), *only_as_other_income(situation, because))
    if residence is None or source is None:
        return ()
    where = f"to {NAMES[residence_state(situation)]}"
    crosses = situation.note(
        terms.cite(1), "it is paid to a resident of the other Contracting State", source != residence, where
    )
    why = "payer and recipient are in the same State, whose own law applies; against the other State see Article 21"
    return () if crosses else (_no(terms), See(cite="21(1)", why=why))


def at_source(situation: Situation, terms: Terms, something_else: Test, limited: Test) -> Outcome:
    """Return the findings of Article 11 or 12, in the order in which its paragraphs ask.

    First where the payment arises (6) and whether the article governs it (1), then what its definition leaves out (4:
    `something_else`), what is attributable to an establishment (5), and at last how much tax it leaves (2, 3, 7:
    `limited`); both are given the source State.
    """
    arises = where_it_arises(situation, terms)
    source = source_state(arises)
    elsewhere = outside(situation, terms, arises)
    if not elsewhere and (other := something_else(situation, source)):
        return (*other, *(arising(terms, arises) if situation.touched("borne_in") else ()))
    found = elsewhere or attributable(situation, terms, 5, source) or limited(situation, source)
    return (*found, *arising(terms, arises))


def source_state(source: FactValue | None) -> State:
    """Return the source State, or "source" while nobody has said which it is."""
    return "BE" if source == "BE" else "CA" if source == "CA" else "source"


def attributable(situation: Situation, terms: Terms, paragraph: int, source: State) -> Outcome:
    """Return what follows from 10(4), 11(5) or 12(5) where the conditions hold, else nothing.

    "In such case the provisions of Article 7 or Article 14, as the case may be, shall apply."
    """
    cite = terms.cite(paragraph)
    if not situation.meets(cite, "effectively_connected"):
        return ()
    why = f"Article 7 or 14 applies to the {terms.income} instead: as much as is attributable, without the ceiling"
    return (TaxingRight(cite=cite, state=source, right=Right.MAY_TAX), See(cite="7(1)", why=why))


def owner_is_resident(situation: Situation, terms: Terms) -> bool:
    """Test "if the beneficial owner … is a resident of the other Contracting State" (10(2), 11(2), 12(2)).

    Where the story says that the recipient is a nominee, the State of the owner behind it is asked.
    """
    cite, asked = terms.cite(2), situation.told("beneficial_owner", False)
    return situation.meets(cite, "beneficial_owner") or situation.is_one_of(
        cite, "true_owner_state", "recipient_state", asked=asked
    )


def without_ceiling(situation: Situation, terms: Terms, source: State) -> Outcome:
    """Return the findings where no ceiling protects the payment: the source State's own law decides alone."""
    why = "no ceiling applies; how much is left to the source State's own law, which these texts do not hold"
    return (
        TaxingRight(cite=terms.cite(2), state=source, right=Right.MAY_TAX),
        Answer(cite=terms.cite(2), name=CEILING, value="no"),
        See(cite=terms.cite(2), why=why),
        TaxingRight(cite=terms.cite(1), state=residence_state(situation), right=Right.MAY_TAX),
    )


def _no(terms: Terms) -> Answer:
    return Answer(cite=terms.cite(1), name=f"Article {terms.article} governs the payment", value="no")
