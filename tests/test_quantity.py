"""Quantities that no provision found states."""

import pytest

from assistant.quantity import is_unsaid
from retrieval.hits import Evidence, Hit
from treaty.citation import Citation


def found(query: str, *cites: str) -> Evidence:
    """Return evidence with those provisions."""
    hits = tuple(Hit(Citation.parse(cite), 3.0, "", "question") for cite in cites)
    return Evidence(query, "en", hits, (), 3.0, 1.0, 0.5, 0.5, 0.0, 1.0)


@pytest.mark.parametrize(
    ("query", "cites", "unsaid"),
    [
        pytest.param("How long may a file be kept?", ["26(1)"], True, id="a time where there is none"),
        pytest.param("How long may a building site last?", ["5(3)"], False, id="a time that is stated"),
        pytest.param("How many days may I stay?", ["15(1)", "15(2)"], False, id="the second paragraph states it"),
        pytest.param("Which percentage makes a person related?", ["11(3)(a)"], True, id="a share where there is none"),
        pytest.param("What percentage of the votes?", ["10(2)(a)"], False, id="a share that is stated"),
        pytest.param("How many clients must an agent have?", ["5(7)"], True, id="a number of things"),
        pytest.param("Combien de temps peut-on garder le dossier ?", ["26(1)"], True, id="French"),
        pytest.param("Hoelang mag het dossier bewaard worden?", ["26(1)"], True, id="Dutch"),
        pytest.param("How many originals are there?", ["Closing"], False, id="outside the articles"),
        pytest.param("Who may tax a pension?", ["18(1)"], False, id="no quantity"),
        pytest.param("How long?", [], False, id="nothing found"),
    ],
)
def test_unsaid(query: str, cites: list[str], *, unsaid: bool) -> None:
    """A quantity is unsaid where the paragraphs found state nothing of its kind."""
    assert is_unsaid(found(query, *cites)) is unsaid
