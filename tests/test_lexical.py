"""Words are compared by their stems in their own language, and by their letters."""

import numpy as np
import pytest

from retrieval.errors import SearchError
from retrieval.lexical import Lexical, letters, stems


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        pytest.param("dividends", "dividend", "en", id="English plural"),
        pytest.param("résidents", "résident", "fr", id="French plural with its accent"),
        pytest.param("imposables", "imposable", "fr", id="French adjective"),
        pytest.param("vennootschappen", "vennootschap", "nl", id="Dutch plural"),
        pytest.param("Taxing", "TAXED", "en", id="capitals and endings"),
    ],
)
def test_forms_of_a_word_share_a_stem(one: str, other: str, language: str) -> None:
    """Two forms of a word are one term."""
    assert stems(one, language) == stems(other, language)


def test_an_unknown_language_is_refused() -> None:
    """A language without a stemmer is an error that names those there are."""
    with pytest.raises(SearchError, match="en, fr, nl"):
        stems("Dividende", "de")


@pytest.mark.parametrize(
    ("query", "nearest"),
    [
        pytest.param("royaltys for softwear", 1, id="typos"),
        pytest.param("pensioenuitkering", 2, id="a Dutch compound"),
    ],
)
def test_letters_forgive(query: str, nearest: int) -> None:
    """Runs of letters find what whole words miss."""
    texts = ["dividends of a company", "royalties and software", "pensioen en uitkering"]
    assert int(np.argmax(Lexical(texts, letters).scores(query))) == nearest


def test_unknown_words_score_nothing() -> None:
    """A query without a known word, and an empty one, give zeros; so does a shelf without texts."""
    index = Lexical(["dividends of a company"], letters)
    assert index.scores("zzzzz").tolist() == index.scores("").tolist() == [0.0]
    assert Lexical([], letters).scores("dividends").tolist() == []


def test_the_share_of_known_words() -> None:
    """One of two distinct words known is a half; no words at all is nothing."""
    index = Lexical(["dividends of a company"], lambda text: stems(text, "en"))
    assert (index.share_known("dividend zebra zebra"), index.share_known("?!")) == (0.5, 0.0)
