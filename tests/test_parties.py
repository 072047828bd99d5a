"""People and companies are read with what they are, where they belong and who pays whom."""

import pytest

from assistant.readers.parties import Kind, Role, find_parties, flow

FLOWS = [
    ("Alimony: Ms Roy in Saguenay, from her former husband in Antwerp, EUR 600 a month.", "BE", "CA"),
    ("I retired to Kamloops. The Belgian social security office pays me EUR 900 a month.", "BE", "CA"),
    ("My brother-in-law from Gander drives lorries for a firm in Genk.", "BE", "CA"),
    ("A Toronto Inc. directly owns 9.9% of the voting stock of a Brussels SA.", "BE", "CA"),
    ("A Brussels SA directly owns 9.9% of the voting stock of a Toronto Inc.", "CA", "BE"),
    ("Ten per cent of the votes of an Ontario company, held directly by a Leuven NV.", "CA", "BE"),
    ("One in eight of all votes in a Gent NV sits directly with a Saskatoon company.", "BE", "CA"),
    ("I (a private person in Ottawa) own 40 percent of the voting stock of a Belgian BV.", "BE", "CA"),
    ("Une société de Charleroi détient 22 % des droits de vote d'une société de Trois-Rivières.", "CA", "BE"),
    ("Payer: Wetaskiwin Energy Corp (AB). Payee/beneficial owner: Delhaye Invest SA, Waterloo.", "CA", "BE"),
    ("Interest on a bond of an Edmonton company, paid to a beneficial owner living in Diest.", "CA", "BE"),
    ("Software fees flow from Calgary to our Brussels company.", "CA", "BE"),
    ("Vennootschap uit Kortrijk krijgt CAD 70.000 dividend van een vennootschap in Regina.", "CA", "BE"),
    ("Intérêts versés par une société de Huy à un prêteur indépendant résidant à Laval.", "BE", "CA"),
    ("Ghent start-up licenses its software to a client in Ottawa.", "CA", "BE"),
    ("Patent licensed by a Waterloo (Ontario) inventor to a firm in Mol.", "BE", "CA"),
    ("Merklicentie van een onderneming in Halifax aan een winkelketen in Mechelen.", "BE", "CA"),
    ("Interest on a loan from a Montréal lender to a Brussels firm.", "BE", "CA"),
    ("A Belgian bank lends to a Sudbury mining company.", "CA", "BE"),
    ("Loan: lender in Toronto, borrower in Seraing.", "BE", "CA"),
    ("A Kitchener firm rents its crane to a yard in Antwerp.", "BE", "CA"),
    ("A Ghent company is paid interest by a Toronto bank.", "CA", "BE"),
    ("Dividends received by a Winnipeg company from a Belgian affiliate.", "BE", "CA"),
    ("Canadian sister charges a Bruges company €80,000 interest.", "BE", "CA"),
    ("I moved from Liège to Winnipeg and get a pension from my former Belgian employer.", "BE", "CA"),
    ("Toronto company earns half its profits in Belgium and pays a dividend to a resident of Arlon.", "CA", "BE"),
    ("our comapny in Burlington ON holds 51 percnt of the voting shares of a belgain bv", "BE", "CA"),
    ("what is the max on intrest form canada to belguim lender", "CA", "BE"),
    ("Royalty paid by an Arlon firm to a Canadian who owns the copyright.", "BE", "CA"),
    ("We hold a 14 % stake in a Belgian listed company. We are in Moose Jaw.", "BE", "CA"),
    ("Mr Claes is a director of a Quebec company; fee CAD 15,000. He lives in Aalst.", "CA", "BE"),
    ("She works for a Brussels company and lives in Halifax.", "BE", "CA"),
    ("Someone residing in Ghent lends money to a firm in Moncton.", "CA", "BE"),
    ("Une société d'Ottawa verse des redevances à une société d'Anvers.", "CA", "BE"),
    ("A Canadian game maker licenses its program to a hospital in Leuven.", "BE", "CA"),
    ("We license a trade mark from Antwerp to a shop chain in Ottawa.", "CA", "BE"),
    ("She lends money from Halifax to a baker in Aalst.", "BE", "CA"),
    ("Nous concédons une marque depuis Namur à une société d'Ottawa.", "CA", "BE"),
    ("CAD 70,000 paid from Canada to a firm in Wavre for the use of a patent.", "CA", "BE"),
    ("A Mississauga franchise chain collects fees from its Belgian franchisees.", "BE", "CA"),
    ("Belgian franchisees pay fees to a chain based in Mississauga.", "BE", "CA"),
    ("Works for a Belgian clinic, lives in Gander.", "BE", "CA"),
    ("A teacher in Ghent is employed by a Toronto fintech.", "CA", "BE"),
    ("A Belgian holding owns 30% of a Canadian corporation.", "CA", "BE"),
    ("A Belgian hospital leases a machine from Toronto Medical Ltd.", "BE", "CA"),
    ("A Brussels cinema chain shows a movie of a Montreal producer.", "BE", "CA"),
    ("The City of Antwerp holds bonds issued by a Nova Scotia utility.", "CA", "BE"),
    ("My old firm in Namur pays me a pension; I live in Winnipeg.", "BE", "CA"),
    ("Company A (Belgium) sells machinery on credit to company B (Canada).", "CA", "BE"),
    ("Interest on notes that a Gander widow bought from an Aalst brewery NV.", "BE", "CA"),
    ("Een Leuvense firma heeft 15% van de stemrechten van een Montrealse firma.", "CA", "BE"),
    ("Employee resident in Mons, worked in Toronto for a Belgian employer.", "BE", "BE"),
]


@pytest.mark.parametrize(("text", "payer", "recipient"), FLOWS, ids=[text for text, _, _ in FLOWS])
def test_who_pays_whom(text: str, payer: str, recipient: str) -> None:
    """In either direction, in the active and the passive voice, in three languages."""
    found = flow(find_parties(text))
    assert found.payer is not None
    assert found.recipient is not None
    assert (found.payer.state, found.recipient.state) == (payer, recipient)


def test_two_that_may_pay_are_none() -> None:
    """Where several may be meant nobody is."""
    found = flow(find_parties("The payer is a Gent NV. The payer is a Toronto Inc."))
    assert found.payer is None


@pytest.mark.parametrize(
    ("text", "kind", "state"),
    [
        pytest.param("a Toronto Inc.", Kind.COMPANY, "CA", id="a company form"),
        pytest.param("Delhaye Invest SA, Waterloo", Kind.COMPANY, "BE", id="a name, a form and a town of both States"),
        pytest.param("a private person in Ottawa", Kind.INDIVIDUAL, "CA", id="an individual"),
        pytest.param("an Ottawa-based pension fund", Kind.PENSION_FUND, "CA", id="a pension fund"),
        pytest.param("the estate of a Belgian resident", Kind.ESTATE, "BE", id="an estate"),
        pytest.param("a Canadian trust", Kind.TRUST, "CA", id="a trust"),
        pytest.param("the City of Kelowna", Kind.PUBLIC_BODY, "CA", id="a city as a body"),
        pytest.param("the Walloon Region", Kind.PUBLIC_BODY, "BE", id="a region as a body"),
        pytest.param("une société établie à Namur", Kind.COMPANY, "BE", id="a French company"),
        pytest.param("een pensioenfonds uit Gent", Kind.PENSION_FUND, "BE", id="a Dutch pension fund"),
        pytest.param("a company resident in neither State", Kind.COMPANY, "other", id="a company of neither State"),
        pytest.param("a company in London", Kind.COMPANY, None, id="a town of two States"),
    ],
)
def test_kind_and_state(text: str, kind: Kind, state: str | None) -> None:
    """What someone is and where they belong, from the words beside the noun."""
    party = find_parties(f"Then {text} comes in.")[0]
    assert (party.kind, party.state) == (kind, state)


@pytest.mark.parametrize(
    ("text", "said", "role"),
    [
        pytest.param("My Belgian employer sends me to Edmonton.", "me", Role.EMPLOYEE, id="someone sent is employed"),
        pytest.param("Our Belgian subsidiary pays us a dividend.", "us", Role.RECIPIENT, id="us is paid"),
        pytest.param("A Hasselt NV sold its machines to a Regina firm.", "a Regina firm", Role.BUYER, id="sold to"),
        pytest.param("The singer gets a fee.", "The singer", Role.PERFORMER, id="a noun tells it"),
        pytest.param("An engineer employed by a Ghent NV.", "An engineer", Role.EMPLOYEE, id="a passive"),
        pytest.param(
            "A mill in Gent bought coal; interest is paid by the mill.", "the mill", Role.BUYER, id="the same mill"
        ),
    ],
)
def test_roles(text: str, said: str, role: Role) -> None:
    """What someone does in the story."""
    party = next(p for p in find_parties(text) if p.said == said)
    assert role in party.roles


def test_work_abroad_is_no_residence() -> None:
    """Someone who works in Toronto does not belong there."""
    party = find_parties("An employee works in Toronto.")[0]
    assert party.state is None


def test_a_form_alone_is_marked() -> None:
    """An NV without a place is taken for Belgian, and says that only its form tells."""
    party = find_parties("an NV pays a dividend")[0]
    assert (party.state, party.by_form) == ("BE", True)


def test_places_are_true() -> None:
    """Each party stands where it says."""
    text = "A Toronto Inc. owns shares of a Brussels SA; I live in Halifax."
    assert all(text[p.start : p.end] == p.said for p in find_parties(text))


EQUATED = [
    ("And if my employer were a Toronto company?", Role.EMPLOYER, "CA"),
    ("En als mijn werkgever een Canadese vennootschap is?", Role.EMPLOYER, "CA"),
    ("Et si mon employeur était une société canadienne ?", Role.EMPLOYER, "CA"),
    ("and if the tenant were a Belgian company", Role.TENANT, "BE"),
]


@pytest.mark.parametrize(("text", "role", "state"), EQUATED, ids=[text for text, _, _ in EQUATED])
def test_who_is_said_to_play_a_role_gives_it_the_state(text: str, role: Role, state: str) -> None:
    """The words "my employer was a Toronto company" name one, who employs, and nobody who receives."""
    assert {p.state for p in find_parties(text) if role in p.roles} == {state}
    assert not any(role not in p.roles for p in find_parties(text))


def test_a_nationality_before_a_thing_is_not_of_the_person_before_it() -> None:
    """In "tells me the Canadian establishment …" nothing is said of where I belong."""
    found = find_parties("my firm tells me the Canadian establishment will bear the salary")
    assert {p.state for p in found} == {None}


def test_one_who_owns_all_of_a_company_is_its_parent() -> None:
    """The words "owning all of" need no word for shares."""
    told = flow(find_parties("a Barrie company owning all of a Ghent company"))
    assert told.payer is not None
    assert told.recipient is not None
    assert (told.payer.state, told.recipient.state) == ("BE", "CA")


def test_an_employee_trust_is_no_employee() -> None:
    """A member named right before a trust or fund tells for whom that is."""
    assert [p.kind for p in find_parties("CAD 20 from an employee trust in Laval.")] == [Kind.TRUST]


def test_who_is_said_to_pay_behind_a_comma() -> None:
    """A clause with "that" goes on from the one it stands behind."""
    parties = find_parties("It is the Laval clinic, that paid her.")
    assert Role.PAYER in next(p.roles for p in parties if "clinic" in p.said)
