"""The telling words of a question."""

import pytest

from assistant.telling import key_words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("What is the VAT on hotels?", ("VAT", "hotels"), id="English"),
        pytest.param("Quel est le taux de la TVA ?", ("taux", "TVA"), id="French"),
        pytest.param("Wat is het tarief van de btw?", ("tarief", "btw"), id="Dutch"),
        pytest.param("VAT, vat and Vat", ("VAT",), id="each once, as first written"),
        pytest.param("10 % of 500", (), id="no figures"),
        pytest.param("ten years, half a million dollars", (), id="no figures in words"),
        pytest.param("", (), id="nothing"),
    ],
)
def test_key_words(text: str, found: tuple[str, ...]) -> None:
    """Articles, pronouns, question words and figures tell nothing."""
    assert key_words(text) == found
