"""Tests of assistant/facts/reader.py with an embedder that knows shared words only."""

import hashlib
from pathlib import Path

import pytest

from assistant.facts.examples import examples
from assistant.facts.reader import FactReader
from assistant.reading import Certainty, Reading
from assistant.rulings import wanted_facts
from calculators.catalogue import rule_named
from calculators.facts import fact
from calculators.ruling import Missing
from calculators.values import show_value


class WordEmbedder:
    """Embeds a text as the words it holds, each in one of a few hundred places."""

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """Return one row a text."""
        return [self.embed_query(text) for text in texts]

    def embed_query(self, text: str) -> list[float]:
        """Return the row of one text."""
        row = [0.01] * 256
        for word in text.lower().split():
            row[int(hashlib.sha256(word.encode()).hexdigest()[:4], 16) % 256] += 1.0
        return row


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> FactReader:
    """A reader that keeps its vectors in a folder of its own."""
    return FactReader(WordEmbedder(), Path(tmp_path_factory.mktemp("facts")))


def read(reader: FactReader, rule: str, text: str, language: str = "en") -> dict[str, str]:
    """Return the sure readings of the story itself as printed values."""
    found = reader.read(text, language, wanted_facts((rule_named(rule),)))
    return {r.fact: show_value(r.value) for r in found if r.certainty is Certainty.SURE and r.entity == "case"}


def test_the_examples_are_embedded_before_the_first_message(tmp_path: Path) -> None:
    """Preparing keeps a row an example on disk, so that a first question does not wait for them."""
    assert FactReader(WordEmbedder(), tmp_path).prepare() > len(examples())
    assert [path.suffix for path in tmp_path.iterdir()] == [".npy"]


STORIES: dict[str, tuple[str, str, dict[str, str | None]]] = {
    "a parent with a quarter of the votes, held directly": (
        "dividends",
        "A Calgary Inc. owns directly 25% of the voting stock of an Antwerp NV. Dividend EUR 80,000. Belgian tax?",
        {"voting_stock": "25", "held_directly": "true", "gross": "EUR 80000", "payer_state": "BE",
         "recipient_state": "CA", "recipient_is_company": "true"},
    ),
    "the share of capital is no share of votes": (
        "dividends",
        "It holds 40% of the share capital, but of the voting stock it owns 3%.",
        {"voting_stock": "3"},
    ),
    "an unrelated buyer on credit": (
        "interest",
        "Equipment sold on credit to an unrelated customer, interest of CAD 12,000.",
        {"credit_sale": "true", "related_persons": "false", "gross": "CAD 12000"},
    ),
    "a reader of information asked about is the matter": (
        "information secrecy", "Could the public prosecutor use it?", {"information_reader": "enforcement"}),
    "a power to sign asked about is not told": ("agent", "Can he sign contracts in our name?", {}),
    "a denied branch": ("business profits", "We have no branch there.", {"permanent_establishment": "false"}),
    "a branch that is told": ("business profits", "Our company has a branch in Antwerp.", {
        "permanent_establishment": "true"}),
    "a list of denials leaves the kind": (
        "royalties", "Industrial know-how, no rental, no franchise.", {"royalty_kind": "know_how"}),
    "a special case of a kind before the kind": (
        "royalties", "The know-how came with a franchise agreement.",
        {"royalty_kind": "know_how_with_rental_or_franchise"}),
    "a period said twice": (
        "employment", "Two months in Winnipeg. May Canada tax those two months?", {"months_present": "2"}),
    "each amount of a branch by its own words": (
        "branch tax",
        "Profits CAD 900,000, losses 100,000, Canadian taxes 200,000, reinvested 50,000.",
        {"branch_profits": "CAD 900000", "branch_losses": "CAD 100000", "branch_taxes": "CAD 200000",
         "profits_reinvested": "CAD 50000"},
    ),
    "days, employer and place of work": (
        "employment",
        "Belgian engineer, Belgian employer, no Canadian PE bears the pay, 180 days in Canada.",
        {"days_present": "180", "employer_state": "BE", "work_state": "CA", "borne_by_establishment": "false"},
    ),
    "a fee that is booked is no book": (
        "royalties",
        "Software licence fee of CAD 5,000, booked in May by our firm.",
        {"royalty_kind": "software", "gross": "CAD 5000"},
    ),
    "a machine hired out, told in French": (
        "royalties",
        "Une société de Liège touche 4 000 $ CA pour la location d'une pelle mécanique à Regina.",
        {"royalty_kind": "equipment", "gross": "CAD 4000"},
    ),
    "a crew is no length of time": ("drilling rig or ship", "Crew of 44 on a rig.", {}),
    "homes in both, one passport": (
        "residence",
        "Homes in both States, habitual abode in both. Only passport: Canadian.",
        {"permanent_home": "both", "habitual_abode": "both", "nationality": "CA"},
    ),
    "work from home is done where one lives": (
        "employment",
        "I live in Gander and telework for a company in Brussels.",
        {"recipient_state": "CA", "employer_state": "BE", "work_state": "CA"},
    ),
    "whom an employer sends abroad lives in the employer's State": (
        "employment",
        "My Belgian employer sends me to Edmonton for five months.",
        {"recipient_state": "BE", "employer_state": "BE", "work_state": "CA", "months_present": "5"},
    ),
    "money that is sent sends nobody": (
        "pensions",
        "My Canadian employer sends me my pension in Ghent.",
        {"recipient_state": "BE", "payer_state": "CA"},
    ),
    "work at a place unknown, in the State whose tax is asked about": (
        "performers",
        "A Gander fiddler plays in Zzyzxdorp. May Belgium tax the fee?",
        {"recipient_state": "CA", "work_state": "BE"},
    ),
    "work at an office that is named": (
        "government service",
        "A Canadian province pays a clerk working at its Brussels delegation.",
        {"payer_state": "CA", "work_state": "BE"},
    ),
    "the place where the shows are given": (
        "performers",
        "The fee goes to his Belgian agency. May Canada, where the shows are given, tax it?",
        {"work_state": "CA"},
    ),
    "a State that pays, and one who receives at a place": (
        "pensions",
        "Canada grants a war pension; out of it I get an allowance in Ostend.",
        {"payer_state": "CA", "recipient_state": "BE"},
    ),
    "a pension of a State, at another place": (
        "pensions",
        "I get a Belgian pension of 1.900 euros a month here in Moncton.",
        {"payer_state": "BE", "recipient_state": "CA", "pension_kind": None},
    ),
    "a pension of the State": ("pensions", "She draws a Belgian state pension.", {"pension_kind": "social_security"}),
    "who sends a student money, from where": (
        "students",
        "Someone from Gander is in Leuven just to study; his parents in Gander wire him EUR 900 for rent and food.",
        {"study_state": "BE", "home_before_study": "CA", "payments_from_outside": "true"},
    ),
    "one who is named by a trade, and gives concerts": (
        "performers",
        "A Namur percussionist gave two concerts in Saskatoon.",
        {"recipient_state": "BE", "work_state": "CA", "performer": "true"},
    ),
    "the small words of a phrase tell its meaning": (
        "permanent establishment", "A diamond firm with nothing else in stock.", {"permanent_establishment": None}),
    "a relative is no sister company": (
        "royalties", "My sister lives in Laval.", {"recipient_state": "CA", "recipient_is_company": "false"}),
    "a trainee at a firm of the other State": (
        "students",
        "Trainee from Kelowna at a brewery in Leuven; the brewery itself pays her living allowance.",
        {"study_state": "BE", "payments_from_outside": "false"},
    ),
    "a place ends with its sentence": (
        "residence", "Condo in Laval. Spends most of the year in Wavre.", {"habitual_abode": "BE"}),
    "a route within a State, of a carrier of the other": (
        "ships and aircraft",
        "A charter airline based in Calgary makes flights only between Brussels and Ostend.",
        {"domestic_voyage_in": "BE"},
    ),
    "a part of a whole": (
        "independent services",
        "A lawyer billed EUR 9,000; EUR 4,000 of the EUR 9,000 is attributable to the fixed base.",
        {"attributable_income": "EUR 4000"},
    ),
    "a French story": (
        "dividends",
        "Une société de Namur détient directement 12 % des droits de vote d'une société de Laval.",
        {"voting_stock": "12", "held_directly": "true", "payer_state": "CA", "recipient_state": "BE"},
    ),
}  # fmt: skip


@pytest.mark.parametrize(("rule", "text", "expected"), STORIES.values(), ids=STORIES)
def test_a_story_tells_its_facts(reader: FactReader, rule: str, text: str, expected: dict[str, str | None]) -> None:
    """The facts a story tells are read with their values."""
    found = read(reader, rule, text, "fr" if text.startswith("Une ") else "en")
    assert {name: found.get(name) for name in expected} == expected


def test_what_is_asked_is_not_told(reader: FactReader) -> None:
    """A question whether something is so states nothing."""
    assert "permanent_establishment" not in read(reader, "business profits", "Does it have a permanent establishment?")


def test_two_values_of_one_fact_are_doubtful(reader: FactReader) -> None:
    """Contradictory values are both exposed, neither is used."""
    text = "Our company owns exactly 12% of the votes and also only 8% of the votes."
    shares = [r for r in reader.read(text, "en", (fact("voting_stock"),)) if r.fact == "voting_stock"]
    assert [(show_value(r.value), r.certainty) for r in shares] == [
        ("12", Certainty.DOUBTFUL),
        ("8", Certainty.DOUBTFUL),
    ]


def test_several_payments_are_items(reader: FactReader) -> None:
    """Amounts with kinds of their own become items, each with its kind and amount."""
    text = "Licence bundle: software €10.000; trade mark €20.000; patent €30.000."
    found = reader.read(text, "en", wanted_facts((rule_named("royalties"),)))
    items = {(r.entity, r.fact): show_value(r.value) for r in found if r.entity != "case"}
    assert items == {
        ("payment 1", "royalty_kind"): "software",
        ("payment 1", "gross"): "EUR 10000",
        ("payment 2", "royalty_kind"): "trade_mark",
        ("payment 2", "gross"): "EUR 20000",
        ("payment 3", "royalty_kind"): "patent",
        ("payment 3", "gross"): "EUR 30000",
    }


def test_the_kind_of_a_place_makes_no_payments(reader: FactReader) -> None:
    """Amounts beside a branch and an office are no payments of their own."""
    text = "The branch cost EUR 20,000 and the office EUR 30,000."
    found = reader.read(text, "en", wanted_facts((rule_named("business profits"),)))
    assert {r.entity for r in found} == {"case"}


def test_the_words_are_the_users(reader: FactReader) -> None:
    """Every reading quotes words that stand in the message."""
    text = "A Calgary Inc. owns directly 25% of the voting stock of an Antwerp NV. Dividend EUR 80,000."
    found = reader.read(text, "en", wanted_facts((rule_named("dividends"),)))
    assert found
    assert all(reading.said in text for reading in found)


@pytest.mark.parametrize(("text", "value"), [("no", False), ("yes", True), ("yes, they are unrelated", False)])
def test_a_bare_answer_settles_the_question_asked(reader: FactReader, text: str, value: bool) -> None:
    """Yes and no answer the pending question; words that say more win."""
    pending = Missing(fact="related_persons", question="Related?", cite="11(3)(a)")
    found = reader.read(text, "en", (fact("related_persons"),), pending)
    assert Reading("related_persons", value, found[0].said) in found
