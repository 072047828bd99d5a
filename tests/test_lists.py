"""Trees are built by succession."""

from __future__ import annotations

import pytest

from treaty.lists import Doubt, Node, build_body
from treaty.page import Flat

TREES = {
    "paragraphs and points": ("1. x\n(a) y;\n(b) z.\n2. w", ["1", "1a", "1b", "2"]),
    "clauses in points": ("(a) x:\n(i) y;\n(ii) z;\n(b) w", ["a", "ai", "aii", "b"]),
    "sub-clauses": ("(a)\n(i) x:\n(A) y;\n(B) z;\n(b) w", ["a", "ai", "aiA", "aiB", "b"]),
    "points in points after a colon": ("(a) x:\n(a) y;\n(b) z;\n(b) w", ["a", "aa", "ab", "b"]),
    "a label that follows nothing": ("1. x\n(c) y", ["1"]),
    "a list of one in mid-line": ("1. x, (a) y.", ["1"]),
    "a lettered paragraph": ("1. x\n1A. y\n2. z", ["1", "1A", "2"]),
    "a label missing": ("1. x\n3. y", ["1", "3"]),
}


def built(text: str) -> tuple[Node, list[Doubt]]:
    """The tree of a body and the doubts about it."""
    doubts: list[Doubt] = []
    return build_body(Flat(text, tuple(range(len(text)))), 0, len(text), doubts), doubts


def paths(node: Node) -> list[str]:
    """The paths of all units below a node, in order."""
    return [path for child in node.children for path in ("".join(child.path), *paths(child))]


@pytest.mark.parametrize(("text", "expected"), TREES.values(), ids=TREES)
def test_tree(text: str, expected: list[str]) -> None:
    """Each unit follows its elder sibling or begins a list."""
    assert paths(built(text)[0]) == expected


def test_ninth_point_or_first_clause() -> None:
    """What follows "(i)" decides whether it is the ninth point or a clause."""
    letters = "".join(f"({step}) x;\n" for step in "abcdefg")
    assert paths(built(f"{letters}(h) x;\n(i) y;\n(j) z")[0])[-2:] == ["i", "j"]
    assert paths(built(f"{letters}(h) x:\n(i) y;\n(ii) z")[0])[-2:] == ["hi", "hii"]


@pytest.mark.parametrize("text", ["1. x\n(c) y", "1. x\n3. y"], ids=["a label that follows nothing", "a label missing"])
def test_doubts(text: str) -> None:
    """What breaks the order is reported."""
    assert len(built(text)[1]) == 1
