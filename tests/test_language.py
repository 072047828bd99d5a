"""The language of a question, where its words tell."""

import pytest

from retrieval.language import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        pytest.param("Which country may tax my pension?", "en", id="English"),
        pytest.param("Quel pays peut imposer ma pension ?", "fr", id="French"),
        pytest.param("Welk land mag mijn pensioen belasten?", "nl", id="Dutch"),
        pytest.param("I'm an intern from Liège in Vancouver; my parents support me.", "en", id="English with Liège"),
        pytest.param("art. 10(2)(a)", "en", id="a citation alone"),
        pytest.param("", "en", id="nothing"),
        pytest.param("1234 ?!", "en", id="no words"),
    ],
)
def test_language(text: str, language: str) -> None:
    """English, French and Dutch are told apart; where nothing tells, English."""
    assert language_of(text) == language
