"""Each denial of a sentence is found once, with how far it reaches."""

import pytest

from assistant.negation import denials, without_parentheses


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("no PE, fixed base or agent in Canada", ["no PE, fixed base or agent in Canada"], id="a list"),
        pytest.param("no PE and the votes are direct", ["no PE "], id="a new clause ends it"),
        pytest.param("not only a director but an employee", [], id="not only"),
        pytest.param("not more than 183 days", [], id="a bound"),
        pytest.param("sans aucun établissement", ["sans aucun établissement"], id="French double form"),
        pytest.param("PE in Canada: none", ["PE in Canada: none"], id="a closing none"),
        pytest.param("No, it is direct", [], id="an answer"),
        pytest.param("an unrelated lender", ["unrelated"], id="a prefix"),
        pytest.param("neither lives nor works", ["neither lives ", "nor works"], id="neither and nor"),
        pytest.param("see no. 5", [], id="a number sign"),
    ],
)
def test_scopes(sentence: str, expected: list[str]) -> None:
    """The stretch that each denial covers."""
    assert [sentence[d.scope[0] : d.scope[1]] for d in denials(sentence)] == expected


def test_parentheses_are_blanked_around_other_words() -> None:
    """What stands in brackets belongs to itself; places stay true."""
    assert without_parentheses("no PE (see A) here", 0, 2) == "no PE         here"
    assert without_parentheses("no PE (see A) here", 7, 10) == "no PE (see A) here"
