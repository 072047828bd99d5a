"""A provision knows its words, its children and its extent."""

from __future__ import annotations

import pytest

from treaty.citation import Citation
from treaty.convention import convention
from treaty.provision import Provision


@pytest.mark.parametrize("unit", convention().units(), ids=lambda unit: str(unit.citation))
def test_extent_holds_the_children(unit: Provision) -> None:
    """A unit's extent runs from its first to its last word and holds its children's."""
    assert all(unit.extent.start <= span.start and span.end <= unit.extent.end for span in unit.spans)
    for child in unit.children:
        assert unit.extent.start <= child.extent.start <= child.extent.end <= unit.extent.end


def test_full_text_is_in_the_order_of_the_source() -> None:
    """Words that follow a list come after it."""
    full = convention().provision(Citation.parse("10(2)")).full_text
    assert (
        full.index("shall not exceed:") < full.index("(a) 5 per cent") < full.index("This paragraph shall not affect")
    )


def test_own_label_is_outside() -> None:
    """A unit's label is no part of its words."""
    point = convention().provision(Citation.parse("10(2)(a)"))
    assert (point.label, point.text[:10]) == ("(a)", "5 per cent")


def test_span_holds_offsets() -> None:
    """A span is half open."""
    span = convention().provision(Citation.parse("1")).spans[0]
    assert span.start in span
    assert span.end not in span
