"""Grammar decides whether words are affirmed, denied or left open, in English, French and Dutch."""

import pytest

from assistant.clauses import Mood, Polarity, clauses, mood, polarity

SITUATIONS = [
    ("He has no branch in Canada.", "branch", "denied"),
    ("The shares are held directly, not through a subsidiary.", "directly", "affirmed"),
    ("The shares are held directly, not through a subsidiary.", "through a subsidiary", "denied"),
    ("The lender isn't related to the borrower", "related", "denied"),
    ("The parties are unrelated.", "unrelated", "denied"),
    ("The parties are not unrelated.", "unrelated", "affirmed"),
    ("no PE, fixed base or agent in Canada, and the votes are held directly", "agent", "denied"),
    ("no PE, fixed base or agent in Canada, and the votes are held directly", "held directly", "affirmed"),
    ("no Canadian branch bears the pay and the employer is in Belgium", "bears the pay", "denied"),
    ("no Canadian branch bears the pay and the employer is in Belgium", "employer is in Belgium", "affirmed"),
    ("Neither the employer nor a branch is in Canada.", "branch", "denied"),
    ("He is not only a director but also an employee.", "director", "affirmed"),
    ("He was there for not more than 183 days with a fixed base", "fixed base", "affirmed"),
    ("It is not the case that he has no permanent establishment.", "permanent establishment", "affirmed"),
    ("She never had a fixed base there", "fixed base", "denied"),
    ("a company without a permanent establishment in Belgium", "permanent establishment", "denied"),
    ("Permanent establishment in Canada: none.", "Permanent establishment", "denied"),
    ("The company lacks a place of business there", "place of business", "denied"),
    ("It is not the beneficial owner", "beneficial owner", "denied"),
    ("Does he have a permanent establishment in Canada?", "permanent establishment", "doubtful"),
    ("May Canada tax a company without permanent establishment there?", "permanent establishment", "denied"),
    ("Can Canada tax the pay that a Canadian branch bears?", "Canadian branch bears", "affirmed"),
    ("if the branch bears the pay, who taxes?", "branch bears the pay", "affirmed"),
    ("And if he gave that up and is a Swiss national only?", "Swiss national", "affirmed"),
    ("I do not know whether the lender is related", "lender is related", "doubtful"),
    ("Perhaps he has a fixed base there.", "fixed base", "doubtful"),
    ("Fraud and wilful default are out of the question.", "Fraud", "denied"),
    ("Fraud is not alleged.", "Fraud", "denied"),
    ("Our lawyer says the flights are international traffic.", "international traffic", "doubtful"),
    ("The flights are international traffic, says our lawyer.", "international traffic", "affirmed"),
    ("Nobody has told us whether it was fraud.", "fraud", "doubtful"),
    ("No, it is held directly.", "held directly", "affirmed"),
    ("There is no PE (the pay is borne by the Belgian employer).", "borne by the Belgian employer", "affirmed"),
    ("There is no PE (the pay is borne by the Belgian employer) in Canada.", "PE", "denied"),
    ("He does not live in the house that he owns in Gent", "owns in Gent", "denied"),
    ("A non-resident of Canada owns it", "non-resident", "denied"),
    ("It is a resident but not a company", "company", "denied"),
    ("It is a resident but not a company", "resident", "affirmed"),
    ("Belgium does not subject the royalties to tax; capital is far above debt", "capital is far above", "affirmed"),
    ("Nobody committed fraud.", "fraud", "denied"),
    ("his employer has no place of business there, nor does it have an agent", "agent", "denied"),
    ("everything is directly held except the preference shares", "preference shares", "denied"),
    ("None of the shares are held directly", "held directly", "denied"),
    ("He no longer has a fixed base", "fixed base", "denied"),
    ("A branch does not exist there", "branch", "denied"),
    ("The branch doesn't bear the pay", "branch", "affirmed"),
    ("La société n'a pas d'établissement stable au Canada.", "établissement stable", "denied"),
    ("sans aucun établissement stable", "établissement stable", "denied"),
    ("Elle ne détient aucune action directement", "directement", "denied"),
    ("L'employeur n'est ni belge ni canadien", "canadien", "denied"),
    ("Il n'est pas sans base fixe au Canada", "base fixe", "affirmed"),
    ("Le prêteur est non lié à l'emprunteur", "non lié", "denied"),
    ("La succursale ne supporte que le salaire", "supporte", "affirmed"),
    ("Elle détient directement les actions, mais pas les droits de vote", "directement", "affirmed"),
    ("Elle détient directement les actions, mais pas les droits de vote", "droits de vote", "denied"),
    ("Il ne dispose plus d'une base fixe", "base fixe", "denied"),
    ("Elle détient plus de 10 % des droits, avec une base fixe", "base fixe", "affirmed"),
    ("A-t-il un établissement stable en Belgique ?", "établissement stable", "doubtful"),
    ("non seulement il travaille là mais il y a une base fixe", "travaille", "affirmed"),
    ("De vennootschap heeft geen vaste inrichting in Canada", "vaste inrichting", "denied"),
    ("De aandelen worden niet rechtstreeks gehouden", "rechtstreeks", "denied"),
    ("De vaste inrichting draagt het loon niet", "draagt het loon", "denied"),
    ("De vaste inrichting draagt het loon niet", "vaste inrichting", "affirmed"),
    ("zonder vaste basis in België", "vaste basis", "denied"),
    ("De partijen zijn niet verbonden", "verbonden", "denied"),
    ("noch de werkgever noch een vaste inrichting is in Canada", "vaste inrichting", "denied"),
    ("niet alleen houdt hij de aandelen, hij woont er ook", "woont", "affirmed"),
    ("Heeft hij een vaste inrichting in Canada?", "vaste inrichting", "doubtful"),
    ("De aandelen worden rechtstreeks gehouden, niet via een holding", "rechtstreeks", "affirmed"),
    ("Het loon wordt niet gedragen door een vaste inrichting in Canada", "vaste inrichting", "denied"),
    ("Misschien is er een vaste basis", "vaste basis", "doubtful"),
    (
        "The Toronto employer has no establishment in Belgium and the salary is borne in Canada.",
        "establishment",
        "denied",
    ),
    (
        "The Toronto employer has no establishment in Belgium and the salary is borne in Canada.",
        "salary is borne in Canada",
        "affirmed",
    ),
    ("BV has no PE in Canada.", "PE", "denied"),
    ("never setting foot in Belgium", "setting foot in Belgium", "denied"),
    ("without any establishment there", "establishment", "denied"),
    ("Belgian employer, no Canadian PE bears the pay, 182 days", "PE bears the pay", "denied"),
    (
        "The Belgian company itself holds nothing in Canada but is agreed to be beneficial owner",
        "beneficial owner",
        "affirmed",
    ),
    ("the value of the shares is not derived from land", "derived from land", "denied"),
    ("He doesn't have a fixed base regularly available to him.", "fixed base", "denied"),
    ("No fraud or wilful default is involved.", "wilful default", "denied"),
    ("the loan isn't effectively connected with the PE", "effectively connected", "denied"),
    ("She gave up her studio in 2021", "studio", "denied"),
    ("The company has a branch there, but it does not bear the royalty", "branch", "affirmed"),
    ("The company has a branch there, but it does not bear the royalty", "bear the royalty", "denied"),
    ("interest is not exempt and is paid to a stranger", "paid to a stranger", "affirmed"),
    ("held through a Luxembourg company rather than directly", "directly", "denied"),
    ("They aren't strangers: seller and buyer are related", "related", "affirmed"),
    ("We do have an office there", "office", "affirmed"),
    ("Is the lender related to the borrower?", "related to the borrower", "doubtful"),
    ("Assume that the lender is related", "lender is related", "affirmed"),
    ("Suppose he has no branch there.", "branch", "denied"),
    ("I'm not sure whether it is held directly", "held directly", "doubtful"),
    ("It may be that he has a fixed base", "fixed base", "doubtful"),
    ("Hardly any of the profits come from Canada", "profits come from Canada", "denied"),
    ("He has not had a permanent home in Belgium since 2019", "permanent home", "denied"),
    ("she is neither a national of Belgium nor of Canada", "national of Belgium", "denied"),
    ("she is neither a national of Belgium nor of Canada", "of Canada", "denied"),
    ("All shares carry votes except the preference shares", "preference shares", "denied"),
    ("not a single share is held directly", "held directly", "denied"),
    ("The fee is for know-how, not for technical assistance", "know-how", "affirmed"),
    ("The fee is for know-how, not for technical assistance", "technical assistance", "denied"),
    ("It isn't a company", "company", "denied"),
    ("la société ne détient pas directement les actions", "directement", "denied"),
    ("le prêteur n'a aucun lien avec l'emprunteur", "lien", "denied"),
    ("il n'y a ni succursale ni bureau au Canada", "bureau", "denied"),
    ("il n'est pas résident du Canada mais de la Belgique", "de la Belgique", "affirmed"),
    ("les parties sont indépendantes, sans lien entre elles", "lien", "denied"),
    ("le bénéficiaire effectif n'est pas la société", "bénéficiaire effectif", "affirmed"),
    ("La filiale n'est plus détenue à 60 %", "détenue", "denied"),
    ("Elle n'a jamais eu de base fixe là-bas", "base fixe", "denied"),
    ("S'il n'a pas de base fixe au Canada, qui impose ?", "base fixe", "denied"),
    ("Est-ce que le prêt est lié à l'établissement ?", "lié à l'établissement", "doubtful"),
    ("Elle détient plus de 10 % des voix", "voix", "affirmed"),
    ("Hij heeft er nooit een vaste basis gehad", "vaste basis", "denied"),
    ("er is geen enkele band tussen de partijen", "band tussen de partijen", "denied"),
    ("De lening hangt niet wezenlijk samen met de vaste inrichting", "wezenlijk samen", "denied"),
    ("De aandelen worden niet via een dochter maar rechtstreeks gehouden", "rechtstreeks", "affirmed"),
    ("Hij woont in Gent en werkt niet in Canada", "woont in Gent", "affirmed"),
    ("Hij woont in Gent en werkt niet in Canada", "werkt", "denied"),
    ("De vennootschap is niet de uiteindelijk gerechtigde", "uiteindelijk gerechtigde", "denied"),
    ("Ik weet niet of de lener verbonden is", "verbonden", "doubtful"),
    ("zonder dat een vaste inrichting het loon draagt", "vaste inrichting", "denied"),
    ("Als hij geen kantoor heeft, wie belast dan?", "kantoor", "denied"),
    ("Not being related, they agreed a market price", "related", "denied"),
    ("There's no PE, and he isn't a director", "director", "denied"),
    ("The recipient, not being the beneficial owner, passes it on", "beneficial owner", "denied"),
    ("a company that does not deal in land", "deal in land", "denied"),
    ("The lender has an office in Antwerp which has nothing to do with the loan", "to do with the loan", "denied"),
    ("The lender has an office in Antwerp which has nothing to do with the loan", "office in Antwerp", "affirmed"),
    ("they are dealing at arm's length, i.e. not related", "related", "denied"),
    ("the branch closed in 2019", "branch", "affirmed"),
    ("does not exceed 183 days and his employer is not Canadian", "Canadian", "denied"),
    ("no more a resident of Canada", "resident of Canada", "denied"),
    ("There is nothing to suggest a special relationship", "special relationship", "denied"),
]


def place(text: str, words: str) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


@pytest.mark.parametrize(("text", "words", "expected"), SITUATIONS, ids=[f"{t} [{w}]" for t, w, _ in SITUATIONS])
def test_polarity(text: str, words: str, expected: str) -> None:
    """Words within the scope of one denial are denied, of two affirmed; asked and hedged words are doubtful."""
    assert polarity(text, place(text, words)) is Polarity(expected)


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        pytest.param("If the branch bears the pay, who taxes?", "branch", Mood.SUPPOSED, id="an English if"),
        pytest.param("What if a Canadian branch pays?", "Canadian branch", Mood.SUPPOSED, id="what if"),
        pytest.param("If the branch pays, is the lender in Gent?", "lender", Mood.ASKED, id="the question after an if"),
        pytest.param("S'il a une base fixe, que fait le Canada ?", "base fixe", Mood.SUPPOSED, id="a French si"),
        pytest.param("Stel dat hij een vaste basis heeft.", "vaste basis", Mood.SUPPOSED, id="a Dutch stel dat"),
        pytest.param("Is there a permanent establishment?", "permanent establishment", Mood.ASKED, id="is there"),
        pytest.param("Who taxes a branch in Gent?", "branch", Mood.STATED, id="what a question takes as told"),
        pytest.param("He probably has a branch there.", "branch", Mood.HEDGED, id="probably"),
        pytest.param("He has a branch there.", "branch", Mood.STATED, id="a plain statement"),
        pytest.param("The auditor holds that it is a branch.", "branch", Mood.HEDGED, id="an adviser's opinion"),
        pytest.param("A consultant holds the shares directly.", "directly", Mood.STATED, id="what an adviser owns"),
        pytest.param("An accountant claims relief for a branch.", "branch", Mood.STATED, id="what an adviser claims"),
        pytest.param("L'avocat dit qu'il y a un bureau.", "bureau", Mood.HEDGED, id="a French opinion"),
        pytest.param("Een adviseur stelt een kantoor ter beschikking.", "kantoor", Mood.STATED, id="a Dutch stelt"),
        pytest.param("De notaris huurt dit kantoor.", "kantoor", Mood.STATED, id="a Dutch dit"),
    ],
)
def test_mood(text: str, words: str, expected: Mood) -> None:
    """A supposition, a question and a hedge are told apart from a statement."""
    assert mood(text, place(text, words)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Pilot of a Belgian airline, 190 days in Gent, no branch there, and his pay is borne by Air X: who taxes?",
            [
                "Pilot of a Belgian airline",
                "190 days in Gent",
                "no branch there",
                "and his pay is borne by Air X",
                "who taxes?",
            ],
            id="a story in one sentence",
        ),
        pytest.param(
            "La société, qui détient 10 %, est belge et ne paie rien.",
            ["La société", "qui détient 10 %", "est belge et ne paie rien."],
            id="a French relative clause",
        ),
        pytest.param(
            "Hij woont in Gent en hij werkt in Canada.", ["Hij woont in Gent", "en hij werkt in Canada."], id="Dutch en"
        ),
        pytest.param("CAD 10,000 and EUR 5,000", ["CAD 10,000 and EUR 5,000"], id="amounts are not cut"),
    ],
)
def test_clauses(text: str, expected: list[str]) -> None:
    """Clauses end at marks, conjunctions and new subjects, and stand where they say."""
    found = clauses(text)
    assert [clause.text for clause in found] == expected
    assert [text[c.start : c.end] for c in found] == expected
