"""The grammar on whole texts: our convention, and another one of the same family."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from treaty.citation import Citation
from treaty.convention import convention
from treaty.grammar import parse_convention
from treaty.listing import jsonl, listed_cite
from treaty.texts import read_source

SHARED = Path(__file__).parents[2] / "shared" / "treaties"


def test_every_word_of_the_convention_has_its_unit() -> None:
    """Outside units, labels and headings the convention holds only titles."""
    raw = read_source("convention.txt")
    left = list(raw)
    for unit in convention().units():
        for span in (*unit.spans, *([unit.label_span] if unit.label_span else [])):
            left[span.start : span.end] = " " * (span.end - span.start)
    words = " ".join("".join(left).split())
    for unit in convention().units():
        for title in (unit.heading, unit.section):
            words = words.replace(title, "", 1) if title else words
    assert " ".join(words.split()) == ""


def test_units_of_the_convention() -> None:
    """Header, preamble, 29 articles, closing, and the Protocol with six items: 251 units below the header."""
    units = [listed_cite(unit.citation) for unit in convention().units()]
    assert len(units) == 252
    assert sum(1 for cite in units if cite.startswith("Art. ") and "(" not in cite) == 29
    assert sum(1 for cite in units if cite.startswith("Prot. ") and cite[6:].isdigit()) == 6
    assert not convention().doubts


@pytest.mark.parametrize(
    ("cite", "ends"),
    [
        ("2(3)(a)", '(hereinafter referred to as "Belgian tax");'),
        ("4(1)", "or capital situated therein."),
        ("8(4)(b)", "of ships or aircraft in international traffic."),
        ("9(1)", "and taxed accordingly."),
        ("10(2)", "out of which the dividends are paid."),
        ("10(6)(d)", "not at arm's length."),
        ("12(3)", "shall be taxable only in that other State."),
        ("13(4)", "partnership, trust or estate is carried on."),
    ],
)
def test_sentences_after_lists(cite: str, ends: str) -> None:
    """The sentences after a list belong to what the official text gives them to, in a second span."""
    unit = convention().provision(Citation.parse(cite))
    assert len(unit.spans) == 2
    assert unit.text.endswith(ends)
    assert unit.full_text.endswith(ends)


@pytest.mark.skipif(not SHARED.exists(), reason="the other convention lies outside the project")
def test_norway(tmp_path: Path) -> None:
    """The Canada–Norway convention parses to its units, word for word."""
    raw = (SHARED / "norway.txt").read_text(encoding="utf-8")
    units = [unit for top in parse_convention(raw, "norway.txt").units for unit in top.walk()]
    predicted = tmp_path / "norway.jsonl"
    predicted.write_text("\n".join(jsonl(units)), encoding="utf-8")
    command = [sys.executable, SHARED / "score.py", predicted, SHARED / "norway.jsonl", "--fold", "--json"]
    score = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    assert score["cites"]["f1"] >= 0.98
    assert score["text"]["exact"]["f1"] >= 0.98
