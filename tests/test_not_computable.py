"""Every paragraph of Articles 4 to 29 and of the Protocol is decided by a rule, or is listed with a reason why not."""

import tomllib
from pathlib import Path

import pytest

from calculators.catalogue import catalogue
from treaty.citation import Citation, Part
from treaty.convention import convention
from treaty.provision import Provision

REASONS = tomllib.loads((Path(__file__).parents[1] / "calculators" / "not_computable.toml").read_text(encoding="utf-8"))
FIRST_ARTICLE = 4


def _is_paragraph(unit: Provision) -> bool:
    """Whether a unit is a paragraph, or an article or item that has none."""
    path, protocol = unit.citation.path, unit.citation.part is Part.PROTOCOL
    if not path[0].isdigit() or (not protocol and int(path[0]) < FIRST_ARTICLE):
        return False
    return len(path) == (1 if protocol else 2) or (len(path) == 1 and not unit.children)


PARAGRAPHS = [unit.citation for unit in convention().units() if _is_paragraph(unit)]


def _decided() -> set[Citation]:
    return {Citation.parse(place) for rule in catalogue() for place in rule.provisions}


@pytest.mark.parametrize("paragraph", PARAGRAPHS, ids=str)
def test_a_rule_decides_by_it_or_a_reason_says_why_none_does(paragraph: Citation) -> None:
    """A rule cites the paragraph or a part of it, or the list gives the reason; never both."""
    decided = any(paragraph.contains(place) for place in _decided())
    assert decided is not (str(paragraph) in REASONS)


def test_the_list_is_short_and_names_places_that_exist() -> None:
    """The list stays an exception, and each of its entries is a paragraph with a reason."""
    assert set(REASONS) <= set(map(str, PARAGRAPHS))
    assert all(REASONS.values())
    assert len(REASONS) < len(PARAGRAPHS) / 10
