"""An article that is taken for another is named rightly, and the question is read with the one that is meant."""

import pytest

from assistant.misnamed import corrected_names, misnamed, put_right
from assistant.reply import Kind, Reply

WRONG = [
    ("Article 17 is the pension article, does it cover lump sums?", [("17", "18")]),
    ("Article 10 is royalties and Article 12 is dividends, right?", [("10", "12"), ("12", "10")]),
    ("L'article 12 traite des dividendes, non ?", [("12", "10")]),
    ("Artikel 15 gaat over zelfstandigen, toch?", [("15", "14")]),
    ("Which paragraph of Article 9 deals with ships?", [("9", "8")]),
    ("Since Art. 18 deals with students, how long?", [("18", "20")]),
    ("Article 18 covers artists, right?", [("18", "17")]),
]
RIGHT = [
    "Article 10 is about dividends",
    "Article 27 deals with interest and royalties",
    "Under Article 15 an employee pays in Belgium",
    "what does 12(4) say on royalties",
    "Article 99 is about pensions",
    "",
]


@pytest.mark.parametrize(("text", "pairs"), WRONG, ids=[text for text, _ in WRONG])
def test_an_article_on_another_subject_is_found(text: str, pairs: list[tuple[str, str]]) -> None:
    """What is said of an article that another one is headed is found, in each language."""
    assert [(str(each.place), str(each.meant)) for each in misnamed(text)] == pairs


@pytest.mark.parametrize("text", RIGHT)
def test_what_an_article_speaks_of_is_left(text: str) -> None:
    """An article may be on a subject of another where it speaks of it, and none is made up where there is none."""
    assert misnamed(text) == ()


def test_the_question_is_read_with_the_article_meant() -> None:
    """Each mention of the article is put right; a paragraph that is named stays, for whoever wants to read it."""
    text = "Article 17 is the pension article; what does Article 17 add, and 17(2)?"
    assert put_right(text, misnamed(text)) == "Article 18 is the pension article; what does Article 18 add, and 17(2)?"


def test_the_reply_says_the_headings_first() -> None:
    """The reply opens with the headings of both articles, as the text has them."""
    text = "Article 17 is the pension article"
    reply = corrected_names(Reply(kind=Kind.EXPLANATION, text="So."), misnamed(text), (text,))
    assert reply.text.startswith(
        "You wrote “Article 17 is the pension”: Article 17 is headed “Artistes and Sportspersons”"
    )
    assert reply.text.endswith("is Article 18.\n\nSo.")


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        pytest.param("Under Article 13 pensions are taxed at home, aren't they?", [("13", "18")], id="English"),
        pytest.param("Selon l'article 12, les pensions sont exonérées ?", [("12", "18")], id="French"),
        pytest.param("Under Article 4 students are residents of what?", [], id="no article on income"),
        pytest.param("Under Article 18 pensions are taxed at home.", [], id="the right one"),
    ],
)
def test_the_subject_may_follow_the_article(text: str, pairs: list[tuple[str, str]]) -> None:
    """What stands right behind "under Article 13" is said to be governed by it."""
    assert [(str(each.place), str(each.meant)) for each in misnamed(text)] == pairs


def test_a_reference_without_a_place_names_nothing() -> None:
    """What is called section 91 is a section of another law."""
    assert misnamed("There is no section 91 taxation of the royalties.") == ()
