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
        pytest.param("Et pour les intérêts ?", "fr", id="a short French turn"),
        pytest.param("En voor rente?", "nl", id="a short Dutch turn"),
        pytest.param("Dividendes d'une société de Gand versés à Québec", "fr", id="keywords with places"),
        pytest.param("art. 10(2)(a)", "en", id="a citation alone"),
        pytest.param("", "en", id="nothing"),
        pytest.param("1234 ?!", "en", id="no words"),
    ],
)
def test_language(text: str, language: str) -> None:
    """English, French and Dutch are told apart; where nothing tells, English."""
    assert language_of(text) == language


@pytest.mark.parametrize(
    ("text", "previous", "language"),
    [
        pytest.param("10(2)(a)", "nl", "nl", id="a citation alone stays with the conversation"),
        pytest.param("royalties?", "fr", "fr", id="a word of several languages too"),
        pytest.param("and what about interest on my savings account?", "fr", "en", id="an English turn does not"),
    ],
)
def test_within_a_conversation(text: str, previous: str, language: str) -> None:
    """Where the words do not tell, a turn is in the language of the conversation."""
    assert language_of(text, previous) == language
