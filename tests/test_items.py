"""Lists of places."""

from __future__ import annotations

import re

import pytest

from treaty.items import ARTICLE, listed
from treaty.steps import Path

NUMBER = re.compile(r"\s*\d{1,2}")

LISTS = {
    "one": ("10", False, (("10",),)),
    "two": ("7 and 14", True, (("7",), ("14",))),
    "a range": ("6 to 8", True, (("6",), ("7",), ("8",))),
    "siblings": ("10(2)(a), (b)", False, (("10", "2", "a"), ("10", "2", "b"))),
    "a quantity after a list": ("7 and 14 days", True, (("7",),)),
    "a number after a singular": ("7 and 14", False, (("7",),)),
}


@pytest.mark.parametrize(("text", "plural", "paths"), LISTS.values(), ids=LISTS)
def test_listed(text: str, plural: bool, paths: tuple[Path, ...]) -> None:
    """Items, ranges and siblings are read; what is counted is not."""
    group = listed(text, 0, NUMBER, "convention", plural, ARTICLE)
    assert group is not None
    assert group.paths == paths
