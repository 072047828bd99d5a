"""Tests of a number against a limit: their signs, their words, and which answers can hold together."""

from decimal import Decimal
from itertools import pairwise

OPPOSITE = {">=": "<", ">": "<=", "<=": ">", "<": ">="}
WORDS = {
    ">=": ("at least", "less than"),
    ">": ("more than", "not more than"),
    "<=": ("not more than", "more than"),
    "<": ("less than", "at least"),
}


def holds(value: Decimal, sign: str, bound: Decimal) -> bool:
    """Whether a number passes the test `sign` (">=", ">", "<=" or "<") against a bound."""
    return {">=": value >= bound, ">": value > bound, "<=": value <= bound, "<": value < bound}[sign]


def possible(answers: list[tuple[str, Decimal, bool]]) -> bool:
    """Whether some number gives all these answers: try each threshold and the points beside and between them."""
    marks = sorted({bound for _, bound, _ in answers})
    points = [*marks, marks[0] - 1, marks[-1] + 1, *((a + b) / 2 for a, b in pairwise(marks))]
    return any(all(holds(p, sign, bound) == want for sign, bound, want in answers) for p in points)
