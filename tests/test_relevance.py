"""Which provisions a reply shows: those named, with what belongs to them and is found clearly; else the best found."""

import pytest

from assistant.relevance import BESIDE, choose
from assistant.state import Topic
from retrieval.hits import CITED, Evidence, Hit
from treaty.citation import Citation


def evidence(named: str, found: str, score: float) -> Evidence:
    """A question that names one place, for which the search finds another best."""
    hits = (Hit(Citation.parse(named), 100.0, named, CITED), Hit(Citation.parse(found), score, found, "explanation"))
    return Evidence("x", "en", hits, (), score, 1.0, 0.5, 0.5, 0.0, 1.0)


@pytest.mark.parametrize(
    ("named", "found", "score", "shown"),
    [
        pytest.param("27(6)", "Protocol 6(b)", BESIDE, ["27(6)", "Protocol 6(b)"], id="an item of the Protocol on it"),
        pytest.param("10(2)", "10(4)", BESIDE, ["10(2)", "10(4)"], id="an exception in its article"),
        pytest.param("10(2)", "10(4)", BESIDE - 0.1, ["10(2)"], id="not what is found less clearly"),
        pytest.param("10(3)", "7(7)", 9.0, ["10(3)"], id="not what has no tie to it"),
        pytest.param("10(2)", "10(2)(a)", 9.0, ["10(2)"], id="not a part of it, which it holds"),
        pytest.param("10", "10(4)", 0.1, ["10(4)"], id="of a whole article, the part found"),
    ],
)
def test_what_is_shown_of_a_place_that_is_named(named: str, found: str, score: float, shown: list[str]) -> None:
    """The place named, and beside a paragraph what belongs to it and is found clearly."""
    assert [str(place) for place in choose(evidence(named, found, score))] == shown


def test_where_none_is_named_the_best_is_shown() -> None:
    """What scores close to the best stands beside it, the rest does not."""
    hits = tuple(Hit(Citation.parse(p), s, p, "explanation") for p, s in (("15(1)", 4.0), ("15(2)", 3.0), ("20", 1.0)))
    found = Evidence("x", "en", hits, (), 4.0, 1.0, 0.5, 0.5, 0.0, 1.0)
    assert [str(place) for place in choose(found)] == ["15(1)", "15(2)"]


def of(*scores: tuple[str, float], cited: str = "") -> Evidence:
    """A question for which the search finds some places, and that may name one."""
    hits = [Hit(Citation.parse(p), s, p, "explanation") for p, s in scores]
    named = [Hit(Citation.parse(cited), 100.0, cited, CITED)] if cited else []
    return Evidence("x", "en", (*named, *hits), (), scores[0][1], 1.0, 0.5, 0.5, 0.0, 1.0)


@pytest.mark.parametrize(
    ("turn", "context", "shown"),
    [
        pytest.param(
            of(("26(1)", 3.0), ("25(2)", 1.9)),
            of(("26(1)", 2.0), cited="26"),
            ["26(1)"],
            id="what was named before is not named again",
        ),
        pytest.param(
            of(("29", 4.0), ("29(b)", 2.4)),
            of(("29(a)(ii)", 4.0), ("29", 3.0)),
            ["29"],
            id="what was talked about does not narrow a place found clearly",
        ),
        pytest.param(
            of(("29", 2.9), ("29(b)", 2.4)),
            of(("29(a)(ii)", 5.0), ("29", 3.0)),
            ["29(a)(ii)"],
            id="it narrows one that is not",
        ),
    ],
)
def test_what_is_shown_in_a_turn_that_leans(turn: Evidence, context: Evidence, shown: list[str]) -> None:
    """The turn's own words count first, then what it is read together with."""
    topic = Topic(citations=(Citation.parse(shown[0]).top,))
    assert [str(place) for place in choose(turn, topic, context)][:1] == shown
