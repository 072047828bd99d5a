"""A message's language is told from its words, and a request for another language is understood."""

import pytest

from assistant.language import detect, requested_language


@pytest.mark.parametrize(
    ("text", "previous", "expected"),
    [
        pytest.param("whats teh max on intrest form canada to belguim lender", None, "en", id="English full of typos"),
        pytest.param("Quels impôts belges figurent dans la liste ?", None, "fr", id="a French question"),
        pytest.param("Hoeveel voerde Canada in 2016 in uit België?", None, "nl", id="a Dutch question"),
        pytest.param("Merklicentie van een onderneming in Halifax", None, "nl", id="a Dutch note"),
        pytest.param("article 12, paragraphe 3, b)", None, "fr", id="a French citation"),
        pytest.param("artikel 15 lid 2", None, "nl", id="a Dutch citation"),
        pytest.param("Art. XVIII par. 3", None, "en", id="a citation of no language is English at first"),
        pytest.param("8%", "nl", "nl", id="a bare figure keeps the conversation's language"),
        pytest.param("8%", None, "en", id="a bare figure opening a conversation is English"),
        pytest.param("art 26 2 c", "fr", "fr", id="a bare citation keeps the conversation's language"),
        pytest.param("non", "fr", "fr", id="a bare French no"),
        pytest.param("et avec 7 % ?", "fr", "fr", id="a short French follow-up"),
        pytest.param("", "nl", "nl", id="nothing at all"),
        pytest.param("Résident de Gand, dividende canadien, quel plafond ?", "en", "fr", id="a change of language"),
    ],
)
def test_language_of_a_message(text: str, previous: str | None, expected: str) -> None:
    """Short texts lean on the conversation, longer ones on their own words."""
    assert detect(text, previous) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("in English please", "en", id="in English please"),
        pytest.param("and the same in French, please?", "fr", id="the same in French"),
        pytest.param("en néerlandais", "nl", id="en néerlandais"),
        pytest.param("en français svp", "fr", id="en français svp"),
        pytest.param("antwoord in het Frans", "fr", id="antwoord in het Frans"),
        pytest.param("Kun je Nederlands spreken?", "nl", id="kun je Nederlands"),
        pytest.param("Pouvez-vous répondre en anglais ?", "en", id="répondre en anglais"),
        pytest.param(
            "Please answer in Dutch: what may Canada levy on interest from Ghent?", "nl", id="with a question"
        ),
        pytest.param("Is the French text authentic?", None, id="the French text is no request"),
        pytest.param("Can I write to the CRA in French about my dividend?", None, id="what the user may do"),
        pytest.param("A Dutch company holds 10 % of a Ghent NV", None, id="a Dutch company"),
        pytest.param("English version or French version?", None, id="two languages are none"),
    ],
)
def test_requested_language(text: str, expected: str | None) -> None:
    """A language's name is a request only where someone asks to be answered in it."""
    assert requested_language(text) == expected
