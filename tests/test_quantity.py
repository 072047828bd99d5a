"""Quantities that no provision found states."""

import pytest

from assistant.quantity import is_unsaid, leaves_unsaid
from assistant.rulings import decide
from calculators.case import Case
from calculators.catalogue import rule_named
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
        pytest.param("What is the age limit?", ["Relations: Political relations (6)"], True, id="an age on the page"),
        pytest.param("How many came in 2019?", ["Relations: Political relations (6)"], True, id="a year not told of"),
        pytest.param("How many came in 2012?", ["Relations: Political relations (6)"], False, id="a year told of"),
        pytest.param("In which city was it signed?", ["28(3)"], True, id="a place"),
        pytest.param("From what amount are prizes taxed?", ["17(1)"], True, id="a least amount where there is none"),
        pytest.param("From what amount on is it charged?", ["10(6)"], False, id="an amount that is stated"),
        pytest.param("Who may tax a pension?", ["18(1)"], False, id="no quantity"),
        pytest.param("How long?", [], False, id="nothing found"),
    ],
)
def test_unsaid(query: str, cites: list[str], *, unsaid: bool) -> None:
    """A quantity is unsaid where the paragraphs found state nothing of its kind."""
    assert is_unsaid(found(query, *cites)) is unsaid


@pytest.mark.parametrize(
    ("rule", "unsaid"),
    [("performers", True), ("termination", False)],
    ids=["a ruling on who may tax", "a ruling that holds a date"],
)
def test_a_ruling_may_hold_the_quantity(rule: str, *, unsaid: bool) -> None:
    """A ruling that holds days, a date, an amount or a rate answers a question for a quantity; another does not."""
    ruling = decide(rule_named(rule), Case(), ()).ruling
    assert leaves_unsaid(ruling, found("How many months must it have lasted?", "17(1)")) is unsaid
