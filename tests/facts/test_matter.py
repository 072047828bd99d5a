"""A number of a story about dividends, interest or royalties is less likely one of another matter."""

import pytest

from assistant.facts.matter import BEHIND, behind


@pytest.mark.parametrize(
    ("text", "fact", "lost"),
    [
        pytest.param("A dividend on 0.3% of the shares.", "pool_share", BEHIND, id="dividends know no pool"),
        pytest.param("A dividend on 0.3% of the votes.", "voting_stock", 0.0, id="votes belong to dividends"),
        pytest.param("The branch tax on CAD 90,000.", "gross", BEHIND, id="a branch is paid nothing"),
        pytest.param("A substantial interest sold for CAD 90,000.", "proceeds", 0.0, id="an interest in a company"),
        pytest.param("A majority interest sold for CAD 90,000.", "proceeds", 0.0, id="a part of a company"),
        pytest.param("Intérêts vitaux à Gand; CAD 90,000.", "proceeds", 0.0, id="the centre of a life, in French"),
        pytest.param("CAD 90,000 for the house.", "proceeds", 0.0, id="no matter is named"),
        pytest.param("Interest taxed at 12% there.", "rate_withheld", 0.0, id="relief may follow on any income"),
    ],
)
def test_a_fact_of_another_matter_falls_behind(text: str, fact: str, lost: float) -> None:
    """Only facts that no rule of the matter, and none beyond income, asks for."""
    assert behind(text, fact) == lost
