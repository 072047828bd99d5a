"""The large parts of a convention are found, and what is missing is said."""

from __future__ import annotations

from treaty.lists import Doubt
from treaty.outline import Outline, outline
from treaty.page import Flat

TITLE = "CONVENTION BETWEEN CANADA AND TESTLAND FOR THE AVOIDANCE OF DOUBLE TAXATION"
TEXT = "\n".join(
    (
        "Signature: 01.01.2001", TITLE, "Canada and Testland have agreed:", "I. Scope", "Article 1 One", "Words.",
        "DONE at Ottawa.", "PROTOCOL", "Agreed:", "1. One.", "DONE again.",
    )
)  # fmt: skip


def read(text: str) -> tuple[Outline, list[Doubt]]:
    """The outline of a text and the doubts about it."""
    doubts: list[Doubt] = []
    return outline(Flat(text, tuple(range(len(text)))), doubts), doubts


def words(text: str, stretch: tuple[int, int] | None) -> str:
    """The words of a stretch."""
    return text[slice(*stretch)].strip() if stretch else ""


def test_parts() -> None:
    """Header, title, preamble, section, article, closing and protocol have their stretches."""
    found, _ = read(TEXT)
    assert words(TEXT, found.header) == "Signature: 01.01.2001"
    assert words(TEXT, found.title) == TITLE
    assert words(TEXT, found.preamble) == "Canada and Testland have agreed:"
    (article,) = found.articles
    assert (article.number, words(TEXT, article.heading), words(TEXT, article.body)) == ("1", "One", "Words.")
    assert words(TEXT, article.section) == "I. Scope"
    assert words(TEXT, found.closing) == "DONE at Ottawa."
    (protocol,) = found.protocols
    assert (words(TEXT, protocol.body), words(TEXT, protocol.closing)) == ("Agreed:\n1. One.", "DONE again.")


def test_title_runs_into_the_preamble() -> None:
    """Where the parties are named again on the title's line, the preamble begins with them."""
    text = TEXT.replace(f"{TITLE}\nCanada and", f"{TITLE} CANADA\nAND")
    assert words(text, read(text)[0].title) == TITLE


def test_missing() -> None:
    """What a convention must have is reported with its place."""
    found, _ = read("Words.")
    assert found.missing[0][1] == "no title “Convention between …”"
    assert len(found.missing) == 3


def test_gap_is_a_doubt() -> None:
    """A missing article is a doubt, not silence."""
    text = TEXT.replace("Words.", "Words.\nArticle 3 Three\nMore.")
    found, doubts = read(text)
    assert [article.number for article in found.articles] == ["1", "3"]
    assert [doubt.words for doubt in doubts] == ["Article 3 follows Article 1"]
