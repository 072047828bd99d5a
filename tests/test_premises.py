"""Tests of assistant/premises.py: a figure stated as the law's is put right by the text's."""

import pytest

from assistant.compose import Draft, finish
from assistant.premises import corrected, of_story, premises
from assistant.reply import Kind, Reply
from tests.scripted_talk import readings
from treaty.citation import Citation

STATED = [
    ("Is the 8 % ceiling of any use to us?", [("8", "%", True)]),
    ("the convention caps it at 12 per cent", [("12", "%", True)]),
    ("As the treaty's 200-day rule is met", [("200", "days", False)]),
    ("So the rule for building sites is really 9 months?", [("9", "months", False)]),
    ("La limite pour les chantiers est en fait 9 mois ?", [("9", "months", False)]),
    ("So the 15(2) limit is 182 days?", [("182", "days", False)]),
    ("The site is really 9 months old", []),
    ("le taux de 7 % de la convention", [("7", "%", True)]),
    ("het plafond van 9 % geldt", [("9", "%", True)]),
    ("and is Canada held to fifteen percent on it?", [("15", "%", True)]),
    ("may Belgium take more than 12 %?", [("12", "%", True)]),
    ("Kan ze dan nog de 15 % van artikel 10 inroepen?", [("15", "%", True)]),
    ("his holding is limited to 8 %", []),
    ("my 8 % loan to the firm", []),
    ("the domestic rate of 30 %", []),
    ("she holds 8 % of the votes", []),
    ("he stays for 200 days", []),
]


@pytest.mark.parametrize(("text", "figures"), STATED, ids=[text for text, _ in STATED])
def test_only_what_is_stated_as_the_law_is_a_premise(text: str, figures: list[tuple[str, str, bool]]) -> None:
    """A figure of the story is none."""
    assert [(str(p.value), p.unit, p.is_rate) for p in premises(text, "en")] == figures


def reply_on(place: str, language: str) -> Reply:
    """Return a short reply that cites a place."""
    return finish(Draft(Kind.EXPLANATION, "See.", language, (Citation.parse(place),)))


@pytest.mark.parametrize(
    ("language", "text", "lead"),
    [
        ("en", "the 7 % rate", "You wrote “7 %”: 10(2)(a) says 5 per cent; 10(2)(b) says 15 per cent."),
        ("fr", "le taux de 7 %", "Vous avez écrit « 7 % » : 10(2)(a) dit 5 %; 10(2)(b) dit 15 %."),
        ("nl", "het tarief van 7 %", "U schreef “7 %”: 10(2)(a) zegt 5 %; 10(2)(b) zegt 15 %."),
    ],
)
def test_the_reply_says_what_the_text_says(language: str, text: str, lead: str) -> None:
    """The figure is quoted as the user's, and the limits follow with their places."""
    reply = corrected(reply_on("10(2)", language), text, (text,))
    assert reply.text.startswith(lead)
    assert all(reply.text[figure.start : figure.end] == figure.text for figure in reply.figures)


@pytest.mark.parametrize("text", ["the 15 % rate", "the 183-day rule"])
def test_what_the_text_says_needs_no_correction(text: str) -> None:
    """A true figure, and one that the provision has no like of, are left alone."""
    assert corrected(reply_on("10(2)", "en"), text, (text,)) == reply_on("10(2)", "en")


def test_a_premise_is_no_fact_of_the_story() -> None:
    """The treaty's "7 %" is no share of the votes."""
    told = (*readings("7 %", {"voting_stock": "7"}), *readings("directly", {"held_directly": "true"}))
    assert [r.fact for r in of_story(told, "does the 7 % rate hold, held directly?", "en")] == ["held_directly"]
