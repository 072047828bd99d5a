"""Explanations: the text that fits first, what would change the answer, and the terms that the convention defines."""

import pytest

from assistant.explain import explain, missing_place, own_words
from assistant.reply import Kind
from treaty.citation import Citation
from treaty.commentary import LANGUAGES, entries, entry_of
from treaty.convention import UnknownProvision, library

SAVER = Citation.parse("10(2)")


def test_explanation_first() -> None:
    """Unless another text fits the question better, the explanation stands under the heading."""
    entry = entry_of(SAVER)
    assert entry is not None
    assert explain((SAVER,), "en").text.startswith(f"**{entry.words['en'].heading}.** At most 5 per cent")


def test_mistake_first() -> None:
    """A question that holds the common mistake is answered by what is said of it; the explanation follows."""
    entry = entry_of(SAVER)
    assert entry is not None
    text = explain((SAVER,), "en", closest={SAVER: "mistake"}).text
    assert text.startswith(f"**{entry.words['en'].heading}.** {entry.words['en'].mistake.strip()}")
    assert text.index("At most 5 per cent") < text.index("The text of 10(2)")


@pytest.mark.parametrize(
    ("language", "opening"),
    [
        ("en", "What would change the answer: "),
        ("fr", "Ce qui changerait la réponse : "),
        ("nl", "Wat het antwoord zou veranderen: "),
    ],
)
def test_what_would_change_the_answer(language: str, opening: str) -> None:
    """One line names the facts of the rule that decides, with their places."""
    line = next(line for line in explain((SAVER,), language).text.splitlines() if line.startswith(opening))
    assert "10(2)(a)" in line


def test_the_words_alone() -> None:
    """Where only the words are asked for nothing is said of what would change an answer."""
    assert "What would change" not in explain((SAVER,), "en", kind=Kind.CITATION).text


def test_terms_are_marked() -> None:
    """The first occurrence of each defined term is marked in the text, links to its place, and counts as related."""
    reply = explain((SAVER,), "en")
    assert [reply.text[term.start : term.end] for term in reply.terms] == [term.text for term in reply.terms]
    cites = {term.cite for term in reply.terms}
    assert {"10(3)", "3(1)(d)", "5(1)"} <= cites <= set(reply.related)
    assert not cites & {cited.cite for cited in reply.citations}
    assert "Terms that the convention defines: " in reply.text


def test_the_place_shown_defines_no_term_of_its_own() -> None:
    """A reply on the definition itself does not send its reader to it."""
    assert "10(3)" not in {term.cite for term in explain((Citation.parse("10(3)"),), "en").terms}


def test_example_in_figures() -> None:
    """An example's figures come from the rule and have a source each."""
    reply = explain((SAVER,), "en")
    assert "CAD 1,200" in reply.text
    assert {"CAD 8,000", "CAD 1,200"} <= {figure.text for figure in reply.figures}


def test_long_words_end_with_a_clause() -> None:
    """A long provision is cut after a clause, so that no reference is cut in two."""
    words = own_words(Citation.parse("11(4)"), "en")
    assert words.endswith(" …")
    assert "paragraph 3 …" not in words


def test_missing_place() -> None:
    """A place that does not exist is answered with what does."""
    place = Citation.parse("10(9)")
    with pytest.raises(UnknownProvision) as problem:
        library().provision(place)
    reply = missing_place(problem.value, place, "en", ())
    assert [cited.cite for cited in reply.citations] == ["10"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_of_the_commentary_is_left_out(language: str, caplog: pytest.LogCaptureFixture) -> None:
    """Every figure of every entry, its example's too, has a source, so that no sentence is dropped."""
    for entry in entries():
        explain((entry.citation,), language)
    assert not caplog.messages
