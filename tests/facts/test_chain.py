"""Tests of `assistant/facts/chain.py`."""

import pytest

from assistant.facts.chain import FACT, read_chain
from assistant.facts.setting import Setting
from assistant.reading import Reading

WANTED = (FACT,)


@pytest.mark.parametrize(
    "text",
    [
        "An Ottawa firm has all shares of a French company which in turn holds 40 % of the votes of a Belgian SA.",
        "Our NV owns the whole of an Irish company, which holds a quarter of the votes of a Calgary company.",
        "Our BV owns a Dutch company that itself controls 30 % of the votes of the Toronto firm.",
    ],
)
def test_a_company_between_makes_a_holding_indirect(text: str) -> None:
    """Whoever holds a company that holds the next one does not hold that one directly (10(2)(a))."""
    doubtful = Reading(FACT, value=True, said="owns")
    assert [r.value for r in read_chain(Setting(text), (doubtful,), WANTED)] == [False]


@pytest.mark.parametrize(
    "text",
    [
        "A Belgian company, which owns 30 % of the votes of a Canadian company, receives a dividend.",
        "A Canadian company holds 12 % of the votes of a Belgian company which has a factory in Mons.",
        "My aunt, who holds a few shares, lives in Gent.",
    ],
)
def test_one_holding_is_no_chain(text: str) -> None:
    """A relative clause about the holder itself, or about other things, tells nothing of a chain."""
    direct = Reading(FACT, value=True, said="owns")
    assert read_chain(Setting(text), (direct,), WANTED) == (direct,)
