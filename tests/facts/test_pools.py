"""The share of a pool that belongs to the carrier of the State that is asked about."""

import pytest

from assistant.facts.mentions import mentions
from assistant.facts.pools import OPERATOR, SHARE, read_pool
from assistant.facts.setting import Setting
from assistant.reading import Certainty, Reading

POOLS = [
    pytest.param(
        "A resident of Belgium has 35% of the pool and a resident of Canada 65%. What is for Belgium alone?",
        ("35", "BE"),
        id="each beside its State",
    ),
    pytest.param(
        "A resident of Belgium has 35% of the pool and a resident of Canada 65%. What is for Canada alone?",
        ("65", "CA"),
        id="the other State asked about",
    ),
    pytest.param(
        "An Ostend line pools with one of Halifax: 40% and 60%. What may Belgium alone tax?",
        ("40", "BE"),
        id="shares in the order of the carriers",
    ),
    pytest.param(
        "Une ligne de Gand a 40 % et une de Laval 60 %. Quelle part pour le Canada ?", ("60", "CA"), id="French"
    ),
    pytest.param("Een rederij uit Gent heeft 40 % en een uit Laval 60 %. Wat mag België?", ("40", "BE"), id="Dutch"),
]


@pytest.mark.parametrize(("text", "own"), POOLS)
def test_the_share_of_the_state_asked_about_counts(text: str, own: tuple[str, str]) -> None:
    """8(3): each carrier's part of a pool is taxed as its own profits are."""
    told = mentions(text, "en")
    found = [Reading(SHARE, m.value, text[m.start : m.end], Certainty.DOUBTFUL) for m in told]
    rows = {r.fact: str(r.value) for r in read_pool(Setting(text), told, found, (SHARE, OPERATOR))}
    assert (rows[SHARE], rows[OPERATOR]) == own


def test_no_state_asked_about_leaves_the_shares() -> None:
    """A question that names neither State, or both, leaves both shares as they were read."""
    text = "A Ghent line has 40% and a Laval line 60% of the pool. Who may tax what?"
    told = mentions(text, "en")
    found = tuple(Reading(SHARE, m.value, text[m.start : m.end], Certainty.DOUBTFUL) for m in told)
    assert read_pool(Setting(text), told, found, (SHARE, OPERATOR)) == found
