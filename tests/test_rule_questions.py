"""How likely each rule is to answer a question is told from its words and its meaning."""

from pathlib import Path

import pytest

from assistant.rule_questions import APART, FOLDER, LEAST, NONE, RuleQuestions, question_of, read_model
from calculators.catalogue import catalogue
from ingest.embeddings import load_embeddings
from ingest.errors import ModelError

RENT = "immovable property income"


@pytest.fixture(scope="module")
def questions() -> RuleQuestions:
    """The learned model with the packaged embeddings."""
    return RuleQuestions(load_embeddings())


def test_every_rule_and_none_of_them_is_a_class() -> None:
    """A rule added to the catalogue needs questions, and the model learned anew."""
    assert set(read_model(FOLDER).names) == {rule.name for rule in catalogue()} | {*APART}


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        pytest.param("A flat in Aalst is let by a widow in Truro. Who taxes the rent?", RENT, id="English"),
        pytest.param("Qui impose le loyer de mon studio à Huy ? J'habite Sept-Îles.", RENT, id="French"),
        pytest.param("Wie belast de huur van mijn loods in Olen? Ik woon in Kelowna.", RENT, id="Dutch"),
        pytest.param("How long may a crane crew stay before our site is a PE?", "building site", id="a site"),
        pytest.param("What is the idea behind an arm's length price?", NONE, id="a question of no case"),
    ],
)
def test_the_likeliest_rule_answers_the_question(questions: RuleQuestions, text: str, rule: str) -> None:
    """In the three languages, and a question for an explanation is told from a case."""
    likely = questions(text)
    assert max(likely, key=lambda name: likely[name].whole + likely[name].question) == rule


def test_no_likelihood_is_below_the_least(questions: RuleQuestions) -> None:
    """What is hopeless is not told apart, so that one odd word cannot rule a candidate out."""
    told = questions("Zzz qqq?")
    assert all(LEAST <= number <= 0 for each in told.values() for number in (each.whole, each.question))


def test_the_sentence_that_asks_is_found() -> None:
    """The last question of a message; a message without one is taken whole."""
    assert question_of("I live in Mons. Is it taxed? Here is the annex.") == "Is it taxed?"
    assert question_of("Rent from Mons.") == "Rent from Mons."


def test_other_weights_are_refused(tmp_path: Path) -> None:
    """Weights that are not those learned are no weights."""
    for name in ("model.toml", "words.txt", "pieces.txt"):
        (tmp_path / name).write_bytes((FOLDER / name).read_bytes())
    (tmp_path / "weights.safetensors").write_bytes(b"other")
    with pytest.raises(ModelError, match="SHA-256"):
        read_model(tmp_path)
