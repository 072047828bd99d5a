"""Tests of `assistant/facts/nominee.py`."""

import pytest

from assistant.facts.nominee import BEHIND, OWNER, read_owner
from assistant.reading import Certainty, Reading

TOLD = Reading(OWNER, value=True, said="beneficial owner")


def test_an_owner_who_lives_elsewhere_is_not_the_recipient() -> None:
    """Words that the owner is a fund in Singapore say that whoever is paid is not that owner."""
    behind = Reading(BEHIND, "third_state", "Beneficial owner is a fund in Singapore")
    assert [r.value for r in read_owner(behind.said, (TOLD, behind), ())] == [False, "third_state"]


@pytest.mark.parametrize(
    "behind",
    [
        Reading(BEHIND, "third_state", "a client in Singapore"),
        Reading(BEHIND, "third_state", "beneficial owner in Singapore", Certainty.DOUBTFUL),
        Reading(BEHIND, "payer_state", "beneficial owner living in Diest"),
    ],
    ids=["other words", "a doubtful reading", "one of the two States"],
)
def test_anything_else_leaves_the_owner_as_told(behind: Reading) -> None:
    """Only the same words, surely read, tell of another owner."""
    assert read_owner(behind.said, (TOLD, behind), ()) == (TOLD, behind)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It is the beneficial owner.", id="English"),
        pytest.param("Zij is de uiteindelijk gerechtigde van een dividend uit Gent.", id="Dutch"),
    ],
)
def test_the_owner_alone_tells_of_nobody_abroad(text: str) -> None:
    """Where no place outside the two States is named, nobody lives there."""
    behind = Reading(BEHIND, "third_state", text)
    assert read_owner(text, (TOLD, behind), ()) == (TOLD,)


STORIES = [
    pytest.param("A nominee is paid; beneficial owner of every cent is a family in Peru.", False, id="who it is"),
    pytest.param("A trust in Panama is the true owner.", False, id="the owner behind the verb"),
    pytest.param("Le bénéficiaire effectif en est un fonds au Luxembourg.", False, id="French"),
    pytest.param("De uiteindelijk gerechtigde is een inwoner van Peru.", False, id="Dutch"),
    pytest.param("A French firm (resident of neither State) pays a Liège SA, beneficial owner.", True, id="apposition"),
    pytest.param("Paid to a Belgian company, the beneficial owner of it.", True, id="apposition with an article"),
    pytest.param("The beneficial owner is a Ghent firm with a branch in Peru.", None, id="one of the two States"),
    pytest.param("The beneficial owner is not known; the payer lives in Peru.", None, id="not known"),
    pytest.param("Is the beneficial owner a family in Peru?", None, id="asked"),
]


@pytest.mark.parametrize(("text", "expected"), STORIES)
def test_what_is_said_of_the_owner_tells_of_one_behind_the_recipient(text: str, expected: bool | None) -> None:
    """10(2): "if the beneficial owner … is a resident of the other Contracting State"."""
    found = {r.fact: r.value for r in read_owner(text, (), (OWNER, BEHIND))}
    assert (found.get(OWNER), found.get(BEHIND)) == (expected, "third_state" if expected is False else None)
