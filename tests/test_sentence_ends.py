"""Sentences end where readers see them end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.sentence_ends import sentence_at, sentence_spans


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Art. 11 § 7 applies. Why?", ["Art. 11 § 7 applies.", "Why?"], id="the stop of Art."),
        pytest.param("Maple Inc. pays. It is in Canada.", ["Maple Inc. pays.", "It is in Canada."], id="Inc. within"),
        pytest.param(
            "Paid by Maple Inc. The NV holds 10 %.", ["Paid by Maple Inc.", "The NV holds 10 %."], id="Inc. at the end"
        ),
        pytest.param("Dividend CAD 1.25m. Cap?", ["Dividend CAD 1.25m.", "Cap?"], id="an amount in millions"),
        pytest.param("Costs, e.g. rent of 1.250 euros. Ok?", ["Costs, e.g. rent of 1.250 euros.", "Ok?"], id="e.g."),
        pytest.param("J. Peeters moved. Who taxes?", ["J. Peeters moved.", "Who taxes?"], id="an initial"),
        pytest.param("Held by X N.V. in Gent. Rate?", ["Held by X N.V. in Gent.", "Rate?"], id="a dotted company form"),
        pytest.param(
            "1. Rate on dividends?\n2. Rate on interest?",
            ["1. Rate on dividends?", "2. Rate on interest?"],
            id="a list",
        ),
        pytest.param(
            "She lives in Canada and\nworks in Gent.", ["She lives in Canada and\nworks in Gent."], id="a wrapped line"
        ),
        pytest.param("Geachte heer,\n\nMag Canada heffen?", ["Geachte heer,", "Mag Canada heffen?"], id="a blank line"),
        pytest.param("Mme. Dupont vit à Mons. Quel État ?", ["Mme. Dupont vit à Mons.", "Quel État ?"], id="Mme."),
        pytest.param(
            "Van 01.03.2022 tot 04.04.2022. Belasting?",
            ["Van 01.03.2022 tot 04.04.2022.", "Belasting?"],
            id="dotted dates",
        ),
        pytest.param("", [], id="nothing"),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    """A stop after an abbreviation, in a number or in a date ends nothing."""
    assert cut(text) == expected


def test_the_sentence_that_holds_a_place() -> None:
    """The sentence around a place; between two sentences there is none, and the whole text is taken."""
    text = "She works. He rests."
    assert [sentence_at(text, place) for place in (0, 9, 11)] == [(0, 10), (0, 10), (11, 20)]
    assert sentence_at(text, 10) == (0, len(text))


@given(st.text(alphabet="aB1 .?!\n,-("))
def test_no_word_is_lost(text: str) -> None:
    """The sentences together hold every character that is no blank, in its order."""
    assert "".join("".join(cut(text)).split()) == "".join(text.split())
