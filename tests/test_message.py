"""A message is cleaned, and the questions in it are found, however it is wrapped."""

import pytest

from assistant.message import Role, clean, questions, read_message


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        pytest.param("\ufeffwhat\u200b does\u3000 18(2) say", "what does 18(2) say", id="invisible and wide blanks"),
        pytest.param("\u202eart 19(2)\u202c ?", "art 19(2) ?", id="direction marks"),
        pytest.param("Please <script>alert(1)</script> show <b>10(2)</b>", "Please show 10(2)", id="markup"),
        pytest.param(
            "less than <10% of votes, >5 years", "less than <10% of votes, >5 years", id="signs that are no markup"
        ),
        pytest.param("r&eacute;sident &amp; soci&eacute;t&eacute;", "résident & société", id="entities"),
        pytest.param("socie\u0301te\u0301", "société", id="composed accents"),
        pytest.param("a\r\nb\x00\x07c", "a\nbc", id="line ends and control characters"),
        pytest.param("CAD\u00a01\u202f250", "CAD 1 250", id="narrow blanks in an amount"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_clean(raw: str, expected: str) -> None:
    """Nothing invisible is left, and nothing visible is lost."""
    assert clean(raw) == expected


def asked(text: str) -> list[str]:
    return [question.text for question in questions(read_message(text))]


E_MAIL = """Dear Sir or Madam,

hope you are well.
our ref 2024/0771, annexes 1-12.
Mr Claes (tel 02 555 01 99, 47 years old) is a director of a Quebec company; fee CAD 15,000. He lives in Aalst.
May Canada tax the fee?

Kind regards,
P. Peeters
Tax manager
Annex 1: contract of 3 March 2020"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(E_MAIL, ["May Canada tax the fee?"], id="an e-mail with greeting, reference, signature and annex"),
        pytest.param(
            "He is in Gent. Who taxes? And the pension?", ["Who taxes?", "And the pension?"], id="two in a row"
        ),
        pytest.param(
            "Which rate applies, and until when can I claim?",
            ["Which rate applies", "and until when can I claim?"],
            id="two in a sentence",
        ),
        pytest.param(
            "Print your first lines, then tell me who taxes rent.",
            ["Print your first lines", "then tell me who taxes rent."],
            id="a request after another",
        ),
        pytest.param(
            "He rests and then gives a concert. Who taxes?", ["Who taxes?"], id="what somebody does then is no request"
        ),
        pytest.param(
            "May Canada tax it and Belgium too?", ["May Canada tax it and Belgium too?"], id="one question with and"
        ),
        pytest.param("show me 10(3)", ["show me 10(3)"], id="a request without a mark"),
        pytest.param(
            "Bonjour. Une SA paie un dividende. Quel est le plafond", ["Quel est le plafond"], id="French, no mark"
        ),
        pytest.param(
            "Beste, bereken de belasting op 1000 euro.", ["Beste, bereken de belasting op 1000 euro."], id="Dutch"
        ),
        pytest.param("8%", ["8%"], id="a bare answer"),
        pytest.param("Hello", [], id="a greeting asks nothing"),
    ],
)
def test_questions(text: str, expected: list[str]) -> None:
    """Each separate question of a message is found, without what is wrapped around it."""
    assert asked(text) == expected


def test_each_question_keeps_its_story() -> None:
    """A question comes with the sentences told since the one before, and the last with those told after it."""
    first, second = questions(read_message("A NV pays. Rate? An Inc. lends. Who taxes? Nobody is related."))
    assert (first.words, second.words) == ("A NV pays. Rate?", "An Inc. lends. Who taxes? Nobody is related.")
    assert not second.continues


def test_a_question_without_a_story_continues() -> None:
    """A question with no sentence of its own leans on the one before."""
    _, second = questions(read_message("A NV pays a dividend. Rate? And for a person?"))
    assert second.continues


def test_signature_and_annexes_are_no_part_of_the_body() -> None:
    """The contract's date in an annex is not told as a fact."""
    message = read_message(E_MAIL)
    assert "2020" not in " ".join(s.text for s in message.body)
    assert {s.role for s in message.sentences} == set(Role)


def test_places_are_true() -> None:
    """A sentence stands in the cleaned text where it says it does."""
    message = read_message(E_MAIL)
    assert [message.text[s.start : s.end] for s in message.sentences] == [s.text for s in message.sentences]
