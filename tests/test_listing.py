"""Units are listed for machines and people."""

from __future__ import annotations

import json

import pytest

from treaty.citation import Citation
from treaty.convention import convention, relations
from treaty.listing import jsonl, listed_cite, outline_lines

SPELLED = {
    "10(2)(a)": "Art. 10(2)(a)",
    "Protocol 1(b)(i)": "Prot. 1(b)(i)",
    "Preamble": "Preamble",
    "Closing": "Signature",
    "Protocol Preamble": "Prot. Preamble",
    "Protocol Closing": "Prot. Signature",
    "Header": "Header",
    "rel:cultural": "Relations: Cultural relations",
}


@pytest.mark.parametrize(("cite", "listed"), SPELLED.items())
def test_listed_cite(cite: str, listed: str) -> None:
    """Lists of units have a spelling of their own."""
    assert listed_cite(Citation.parse(cite)) == listed


def test_spans_lead_to_the_words() -> None:
    """The words of a listed unit stand in the source at its spans."""
    raw = convention().raw("convention.txt")
    for line in jsonl(convention().units()):
        row = json.loads(line)
        words = " ".join(" ".join(raw[start:end] for start, end in row["spans"]).split())
        assert words.replace("- ", "-") == row["text"].replace("- ", "-")


def test_outline_fits_its_width() -> None:
    """No line of the outline is longer than asked."""
    lines = [*outline_lines(convention().units(), 80), *outline_lines(relations().units(), 80)]
    assert max(map(len, lines)) <= 80
