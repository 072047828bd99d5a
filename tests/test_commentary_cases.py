"""The figures of the commentary's examples come from the rules, in each language's way of writing."""

import pytest

from calculators.case import Case
from calculators.catalogue import rule_named
from calculators.commentary_cases import case_figures, filled
from calculators.evaluation import evaluate_items
from treaty.citation import Citation
from treaty.commentary import LANGUAGES, CaseFigure, entries
from treaty.limits import UnknownLimit

WITH_CASES = [entry for entry in entries() if entry.case is not None]
MOST_ASKED = ("5(3)", "5(4)", "10(2)", "10(6)", "11(2)", "12(2)", "13(1)", "15(2)", "17(1)", "18(1)", "21(2)", "29")


def figures(cite: str, language: str = "en") -> dict[str, str]:
    """Return the words of a case's figures by name."""
    return {name: each.words for name, each in case_figures(Citation.parse(cite), language).items()}


@pytest.mark.parametrize("entry", WITH_CASES, ids=lambda entry: str(entry.citation))
def test_every_case_is_decided(entry: object) -> None:
    """The rule decides each case: nothing is missing, so that its figures are those of one outcome."""
    case = next(each.case for each in WITH_CASES if each is entry)
    assert case is not None
    ruling = evaluate_items(rule_named(case.rule), Case.parse(case.facts))
    assert ruling.outcome
    assert not ruling.missing


@pytest.mark.parametrize("language", LANGUAGES)
def test_examples_are_filled(language: str) -> None:
    """Every example with a case says a figure of it, in every language."""
    for entry in WITH_CASES:
        example = filled(entry.citation, entry.words[language].example, language)
        assert any(isinstance(slot.source, CaseFigure) for slot in example.slots), entry.citation


def test_the_most_asked_provisions_have_cases() -> None:
    """At least twenty examples come with figures, those of the most asked provisions among them."""
    cites = {str(entry.citation) for entry in WITH_CASES}
    assert len(cites) >= 20
    assert cites >= set(MOST_ASKED)


@pytest.mark.parametrize(
    ("language", "gross"), [("en", "CAD 8,000"), ("fr", "8\u00a0000 CAD"), ("nl", "CAD 8.000")], ids=LANGUAGES
)
def test_money_is_written_as_the_language_does(language: str, gross: str) -> None:
    """An amount is written with its code and the language's separators."""
    assert figures("10(2)", language)["gross"] == gross


@pytest.mark.parametrize(
    ("cite", "name", "words"),
    [
        pytest.param("10(2)", "amount", "CAD 1,200", id="tax on a dividend"),
        pytest.param("10(6)(d)", "amount 3", "CAD 150,000", id="allowance left"),
        pytest.param("12(7)", "amount 3", "EUR 50,000", id="excess over the arm's length"),
        pytest.param("13(6)", "amount", "CAD 25,000", id="gain after the move"),
        pytest.param("5(3)", "date", "31 January 2024", id="last day of a site within its limit"),
        pytest.param("15(2)(a)", "days", "220 days", id="days in one window"),
        pytest.param("25(1)", "date", "18 March 2026", id="last day to present a case"),
        pytest.param("10(2)(a)", "voting_stock", "40 per cent", id="percentage of the case"),
    ],
)
def test_figures(cite: str, name: str, words: str) -> None:
    """The figures are the rule's own."""
    assert figures(cite)[name] == words


def test_no_case() -> None:
    """A provision whose example has no case has no figures, and a text that names one cannot be filled."""
    place = Citation.parse("1")
    assert case_figures(place, "en") == {}
    with pytest.raises(UnknownLimit):
        filled(place, "{case gross}", "en")
