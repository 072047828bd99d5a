"""Comparisons: a provision for each side, and a table that sets them side by side."""

import pytest

from assistant.comparison import compare
from assistant.comparison_table import Column, table_of
from assistant.reply import Kind
from retrieval.hits import Evidence, Hit
from treaty.citation import Citation

FOUND = {
    "paying for know-how": "12(4)",
    "paying for technical help": "Protocol 4",
    "an employee who works abroad for a short summer": "15(2)",
}


class Finder:
    """Finds what a table says for a side's words."""

    def evidence(self, query: str, k: int = 5, language: str | None = None) -> Evidence:
        """Return the evidence with the one place that the table has for the words."""
        return found(FOUND[query], query, language or "en")


def found(cite: str, query: str = "?", language: str = "en", beyond: float = 0.0) -> Evidence:
    """Return evidence whose best hit is a place."""
    hit = Hit(Citation.parse(cite), 4.0, "", "question")
    return Evidence(query, language, (hit,), (), 4.0, 1.0, 0.5, 0.5, beyond, 1.0)


@pytest.mark.parametrize(
    ("text", "best", "cites"),
    [
        pytest.param("dividends or interest?", "10(2)(b)", ["10(2)(b)", "11(2)"], id="the rates, as was found"),
        pytest.param("is it a dividend or interest?", "11(4)", ["10(3)", "11(4)"], id="what each is"),
        pytest.param("dividends or interest?", "23(1)(b)", None, id="the question is about something else"),
        pytest.param("difference between dividends and interest", "23(1)(b)", ["10(2)", "11(2)"], id="it says so"),
        pytest.param("pension or social security?", "18(2)", ["18(1)", "18(2)"], id="two paragraphs of an article"),
        pytest.param("what's the difference between 14 and 15", "25(3)", ["14", "15"], id="two articles"),
        pytest.param(
            "difference between paying for know-how and paying for technical help",
            "12(4)",
            ["12(4)", "Protocol 4"],
            id="sides that the search finds",
        ),
        pytest.param(
            "Compare a freelancer and an employee who works abroad for a short summer.",
            "14(1)",
            ["14(1)", "15(2)"],
            id="a side that says more than its subject",
        ),
        pytest.param("How much may Canada keep?", "10(2)", None, id="no comparison"),
    ],
)
def test_citations(text: str, best: str, cites: list[str] | None) -> None:
    """A comparison cites one provision for each side."""
    reply = compare(text, found(best, text), Finder())
    assert (reply and [cited.cite for cited in reply.citations]) == cites


@pytest.mark.parametrize("language", ["en", "fr", "nl"])
def test_table(language: str) -> None:
    """The table has a row for each thing compared, its ceilings are the limits of the texts, each with a source."""
    columns = tuple(Column(Citation.parse(cite), Citation.parse(covers)) for cite, covers in PAIR)
    reply = table_of(columns, language)
    rows = [line for line in reply.text.splitlines() if line.startswith("|")]
    assert all(row.count("|") == 4 for row in rows)
    assert len(rows) == 2 + 5
    assert {figure.value for figure in reply.figures} >= {"5", "15", "10"}
    assert reply.kind is Kind.EXPLANATION
    assert reply.related == ("10(3)", "11(4)")
    assert sum(line.startswith("> ") for line in reply.text.splitlines()) == 2


PAIR = (("10(2)", "10(3)"), ("11(2)", "11(4)"))


def test_paragraphs_of_one_article_have_their_own_rights() -> None:
    """Of two paragraphs of an article each says only what it gives itself."""
    places = (Citation.parse("18(1)"), Citation.parse("18(2)"))
    rows = table_of(tuple(Column(place, place) for place in places), "en").text.splitlines()
    _, _, general, special, _ = next(row for row in rows if "Who may tax" in row).split("|")
    assert "only in" not in general
    assert "only in" in special


def test_rights_of_another_article_are_left_to_it() -> None:
    """What the rule on royalties finds under Article 7 is not said of Article 12."""
    columns = tuple(Column(place, place) for place in map(Citation.parse, ("12(2)", "7(1)")))
    rows = table_of(columns, "en").text.splitlines()
    _, _, royalties, profits, _ = next(row for row in rows if "Who may tax" in row).split("|")
    assert "7(1)" not in royalties
    assert "7(1)" in profits
