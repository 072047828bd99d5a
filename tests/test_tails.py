"""Words after a list go back to the unit that holds it."""

from __future__ import annotations

import pytest

from treaty.lists import Doubt, Node, build_body
from treaty.page import Flat
from treaty.tails import Tail, give_back_tails, known_tails

TAILS = {
    "by data": (
        "1. Where\n(a) x, or\n(b) y, and then z.",
        (Tail(("1",), "and then z"),),
        {"1": "Where and then z.", "1b": "y,"},
        0,
    ),
    "by the layout": (
        "1. Gains from:\n(a) x, or\n(b) y,\nmay be taxed.",
        (),
        {"1": "Gains from: may be taxed.", "1b": "y,"},
        0,
    ),
    "by the family's wording": (
        "1. Not exceed:\n(a) x;\n(b) y. This paragraph shall not affect z.",
        (),
        {"1": "Not exceed: This paragraph shall not affect z.", "1b": "y."},
        1,
    ),
    "by the layout, inside a list that goes on": (
        "1. x:\n(a) y:\n(i) p;\n(ii) q.\nSuch deduction.\n(b) z.",
        (),
        {"1a": "y: Such deduction.", "1aii": "q."},
        0,
    ),
    "by the layout, where two lists end": (
        "1. x:\n(a) y:\n(i) p;\n(ii) q.\nSuch deduction.",
        (),
        {"1a": "y: Such deduction."},
        1,
    ),
    "this paragraph, where two lists end": (
        "1. x:\n(a) y:\n(i) p;\n(ii) q.\nFor this paragraph, r.",
        (),
        {"1": "x: For this paragraph, r."},
        0,
    ),
    "words after a colon stay": (
        "1. x:\n(a) y;\n(b) in Canada:\nthe taxes.",
        (),
        {"1": "x:", "1b": "in Canada: the taxes."},
        0,
    ),
    "a sentence broken by the layout stays": (
        "1. x:\n(a) y;\n(b) the provisions of\nArticle apply.",
        (),
        {"1b": "the provisions of Article apply."},
        0,
    ),
    "a sentence of the last point stays": (
        "1. x:\n(a) y;\n(b) z. However, w.",
        (),
        {"1": "x:", "1b": "z. However, w."},
        0,
    ),
}


def own_words(flat: Flat, node: Node) -> dict[str, str]:
    """Each unit's own words by its path."""
    found = {"".join(node.path): " ".join(words for stretch in node.stretches if (words := flat.words(*stretch)))}
    for child in node.children:
        found |= own_words(flat, child)
    return found


@pytest.mark.parametrize(("text", "tails", "words", "doubted"), TAILS.values(), ids=TAILS)
def test_give_back(text: str, tails: tuple[Tail, ...], words: dict[str, str], doubted: int) -> None:
    """Data, then the layout, then the wording decide; what could be wrong is a doubt."""
    flat, doubts = Flat(text, tuple(range(len(text)))), list[Doubt]()
    root = build_body(flat, 0, len(text), doubts)
    give_back_tails(flat, root, tails, doubts)
    found = own_words(flat, root)
    assert {path: found[path] for path in words} == words
    assert len(doubts) == doubted


def test_known_tails() -> None:
    """The sentences that the official structure gives back are listed."""
    assert [cite for cite, _ in known_tails()] == [
        "2(3)(a)",
        "4(1)",
        "8(4)(b)",
        "9(1)",
        "10(2)",
        "10(6)(d)",
        "12(3)",
        "13(4)",
    ]
