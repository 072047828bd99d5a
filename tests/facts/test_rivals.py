"""Tests of assistant/facts/rivals.py."""

import pytest

from assistant.facts.examples import Example
from assistant.facts.matches import Match
from assistant.facts.rivals import Told, best_told
from calculators.facts import fact

TEXT = "software, a patent, know-how in a franchise"
SURE, DOUBTFUL = "sure", "doubtful"


def told(value: str, start: int, score: float = 0.9, share: float = 1.0, *, sure: bool = True) -> Told:
    example = Example("royalty_kind", value, "en", value)
    return Told(value, Match(example, score, (start, start + 8), share, cosine=0.0, weight=5.0), sure)


SITUATIONS = {
    "nothing is told": ([], []),
    "one kind is told": ([told("software", 0)], [("software", SURE)]),
    "one kind is told in doubt": ([told("software", 0, sure=False)], [("software", DOUBTFUL)]),
    "of two kinds said in full the first": ([told("patent", 12), told("software", 0)], [("software", SURE)]),
    "one is told clearly better": (
        [told("software", 0, score=0.9, share=0.8), told("patent", 12, score=0.7, share=0.8)],
        [("software", SURE)],
    ),
    "two are told as well, neither in full": (
        [told("software", 0, score=0.72, share=0.8), told("patent", 12, score=0.7, share=0.8)],
        [("software", DOUBTFUL), ("patent", DOUBTFUL)],
    ),
    "three are told as well, and none is taken": (
        [told(kind, 0, score=0.7, share=0.8) for kind in ("software", "patent", "equipment")],
        [],
    ),
    "a special case is told besides the general": (
        [told("know_how", 20), told("know_how_with_rental_or_franchise", 20)],
        [("know_how_with_rental_or_franchise", SURE)],
    ),
}


@pytest.mark.parametrize(("values", "expected"), SITUATIONS.values(), ids=SITUATIONS)
def test_the_value_told_best_is_the_storys(values: list[Told], expected: list[tuple[str, str]]) -> None:
    """One value is read where it leads, and all of those that come as near are in doubt."""
    found = best_told(TEXT, fact("royalty_kind"), values)
    assert expected == [(row.value, row.certainty) for row in found]
