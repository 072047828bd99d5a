"""Which text of the commentary fits a question best, from the cosines of its rows."""

import numpy as np
import pytest

from ingest.passages import Kind, passages
from ingest.store import Row
from retrieval.index import Index
from retrieval.sight import Sight
from treaty.citation import Citation

PLACE = Citation.parse("10(2)(a)")
SECTIONS = ("explanation", "example", "mistake")


class NoEmbeddings:
    """Embeds nothing: the cosines are given."""


def index() -> Index:
    """Return an index of the English texts of one entry."""
    told = [p for p in passages() if p.citation == PLACE and p.kind is Kind.EXPLANATION and p.language == "en"]
    rows = [Row(p.id, p.text, p.metadata(), (1.0, 0.0)) for p in told if p.section in SECTIONS]
    return Index(rows, NoEmbeddings())  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("cosines", "closest"),
    [
        pytest.param({"explanation": 0.6, "example": 0.5, "mistake": 0.4}, "explanation", id="the explanation"),
        pytest.param({"explanation": 0.5, "example": 0.4, "mistake": 0.6}, "mistake", id="clearly the mistake"),
        pytest.param({"explanation": 0.5, "example": 0.6, "mistake": 0.55}, "explanation", id="not clearly another"),
        pytest.param({"explanation": 0.3, "example": 0.6, "mistake": 0.2}, "example", id="clearly the example"),
    ],
)
def test_closest(cosines: dict[str, float], closest: str) -> None:
    """A text comes before the explanation only where it is clearly nearer to the question."""
    found = index()
    order = [cosines[str(row.metadata["section"])] for row in found.rows]
    sight = Sight(found, "?", "en", np.array(order, dtype=np.float32), {})
    assert sight.closest(PLACE) == closest


def test_a_provision_without_an_entry_in_the_index() -> None:
    """Where no text is indexed the explanation comes first."""
    sight = Sight(index(), "?", "en", np.array([0.5, 0.5, 0.5], dtype=np.float32), {})
    assert sight.closest(Citation.parse("5(1)")) == "explanation"
