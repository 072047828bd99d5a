"""The sides of a comparison are told apart by what the question says, in three languages."""

import pytest

from assistant.sides import sides, subjects
from treaty.convention import library


@pytest.mark.parametrize(
    ("text", "language", "places"),
    [
        pytest.param("dividends or interest?", "en", ["10(2)", "11(2)"], id="two kinds of income with or"),
        pytest.param("Rates for dividends, interest or royalties?", "en", ["10(2)", "11(2)", "12(2)"], id="three"),
        pytest.param("what's the difference between 14 and 15", "en", ["14", "15"], id="bare articles"),
        pytest.param("Compare 5(3) with 5(4).", "en", ["5(3)", "5(4)"], id="paragraphs"),
        pytest.param("Article 10 or Article 12?", "en", ["10", "12"], id="articles with or"),
        pytest.param("royalty vs business profits", "en", ["12(2)", "7(1)"], id="versus"),
        pytest.param("Différence entre intérêts et dividendes ?", "fr", ["11(2)", "10(2)"], id="French"),
        pytest.param("redevance ou bénéfice d'entreprise ?", "fr", ["12(2)", "7(1)"], id="French or"),
        pytest.param("wat is het verschil tussen artikel 14 en 15?", "nl", ["14", "15"], id="Dutch articles"),
        pytest.param("Loon of vrij beroep?", "nl", ["15(1)", "14(1)"], id="Dutch or"),
        pytest.param("Salaries of civil servants?", "en", [], id="of is no or in English"),
        pytest.param("Do I pay tax in Belgium or Canada?", "en", [], id="the States are no sides"),
        pytest.param("What is the difference between Belgium and Canada?", "en", [], id="nor with a mark"),
        pytest.param("compare the rules of the two countries", "en", [], id="nothing named"),
        pytest.param("How much may Canada take of a dividend?", "en", [], id="no comparison"),
        pytest.param("dividends or dividends", "en", [], id="the same twice"),
    ],
)
def test_sides(text: str, language: str, places: list[str]) -> None:
    """Each side has its place, or that of the thing it names, in the order of the question."""
    found = sides(text, language)
    assert [str(side.place or (side.subject and side.subject.citation)) for side in found] == places


def test_a_side_without_a_subject_keeps_its_words() -> None:
    """What no list names is left to the search."""
    first, second = sides("What is the difference between paying for know-how and paying for technical help?")
    assert (first.question, second.question) == ("paying for know-how", "paying for technical help")
    assert first.place is first.subject is None


def test_subjects_exist() -> None:
    """Every thing that people compare points to places of the texts."""
    for subject in subjects():
        assert library().exists(subject.citation)
        assert subject.defined is None or library().exists(subject.defined)
