"""When a find of the search counts as right."""

import pytest

from evals.search_cases import Case, score
from treaty.citation import Citation


def _places(*cites: str) -> tuple[Citation, ...]:
    return tuple(Citation.parse(cite) for cite in cites)


@pytest.mark.parametrize(
    ("must", "any_of", "found", "first", "five"),
    [
        pytest.param(("10(2)",), (), ("10(2)(a)",), 1.0, 1.0, id="a child satisfies its parent"),
        pytest.param(("10(2)(a)",), (), ("10(2)",), 0.0, 0.0, id="a parent does not satisfy its child"),
        pytest.param(("10(2)(a)",), ("10(2)",), ("10(2)",), 1.0, 1.0, id="unless it may stand in"),
        pytest.param(("10(2)",), ("11(2)",), ("11(2)",), 0.0, 0.0, id="a stand-in elsewhere does not count"),
        pytest.param(("10(2)", "11(2)"), (), ("10(2)", "12(2)"), 1.0, 0.5, id="one of two needed"),
        pytest.param(("10(2)",), (), ("1", "3(2)", "10(2)"), 0.0, 1.0, id="third of three"),
        pytest.param(("10(2)",), (), (), 0.0, 0.0, id="nothing found"),
    ],
)
def test_right(
    must: tuple[str, ...], any_of: tuple[str, ...], found: tuple[str, ...], first: float, five: float
) -> None:
    """First right, and the share of the needed provisions among the first five."""
    judged = score(Case("q", "en", _places(*must), _places(*any_of)), [frozenset({place}) for place in _places(*found)])
    assert (judged.first, judged.five) == (first, five)
