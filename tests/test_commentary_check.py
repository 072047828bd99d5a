"""What is wrong with a commentary is found, and nothing is wrong with ours."""

from __future__ import annotations

from pathlib import Path

import pytest

from treaty.commentary_check import problems, typed_figures

WORDS = """
[entry.{language}]
heading = "Heading"
explanation = "At most {{10(2)(a) rate}}, see [[10(2)]]."
"""
ASKED = '"10(2)(a) | Why?"'
QUESTIONS = "[entry.questions]\n" + "".join(
    f"{language} = [{', '.join([ASKED] * count)}]\n" for language, count in (("en", 12), ("fr", 3), ("nl", 3))
)
ENTRY = (
    '[[entry]]\ncite = "10(2)"\nsee_also = ["10(4)"]\nterms = []\n'
    + "".join(WORDS.format(language=language) for language in ("en", "fr", "nl"))
    + QUESTIONS
)

FAULTS = {
    "nothing wrong": ("", "", []),
    "a typed figure": ("At most {10(2)(a) rate}", "At most 5 per cent", ["en.explanation: typed figure “5”"]),
    "a figure in words": (
        "At most {10(2)(a) rate}",
        "For twelve months",
        ["en.explanation: typed figure “twelve months”"],
    ),
    "an unknown limit": ("{10(2)(a) rate}", "{10(2)(c) rate}", ["en.explanation: unknown limit {10(2)(c) rate}"]),
    "a place that does not exist": ("[[10(2)]]", "[[10(9)]]", ["en.explanation: 10(9) does not exist"]),
    "related place that does not exist": ('["10(4)"]', '["31"]', ["31 does not exist"]),
    "an unknown key": ("terms = []", "tags = []", ["unknown key tags"]),
    "an unknown word": ('heading = "Heading"', 'title = "Heading"', ["unknown key en.title", "no en.heading"]),
    "a question without a place": (
        '"10(2)(a) | Why?"',
        '"Why?"',
        ["a question without “cite | ”: Why?", "only 11 questions in en, 12 wanted"],
    ),
    "an entry of no place": ('cite = "10(2)"', 'cite = "banana"', ["“banana” is not a citation"]),
    "a figure of a case where there is none": (
        "At most {10(2)(a) rate}",
        "At most {case gross}",
        ["en.explanation: a figure of a case"],
    ),
    "a case without facts": (
        "terms = []",
        'terms = []\ncase = {rule = "dividends"}',
        ["case is not a rule with facts"],
    ),
    "a slot left open": (
        "{10(2)(a) rate}",
        "{10(2)(a) rate",
        ["en.explanation: typed figure “10”", "en.explanation: a slot that is not closed"],
    ),
}


@pytest.mark.parametrize(("old", "new", "faults"), FAULTS.values(), ids=FAULTS)
def test_faults(old: str, new: str, faults: list[str], tmp_path: Path) -> None:
    """Each fault is named once for the place it is at."""
    (tmp_path / "article-10.toml").write_text(ENTRY.replace(old, new, 1) if old else ENTRY, encoding="utf-8")
    found = [problem.what for problem in problems(tmp_path)]
    assert all(fault in found for fault in faults), found
    assert bool(found) is bool(faults)


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("one of the States, first of all", ()),
        ("un mois, een jaar", ()),
        ("see [[10(2)]] and {10(2)(a) rate}", ()),
        ("15 per cent", ("15",)),
        ("six months", ("six months",)),
        ("dix pour cent", ("dix pour cent",)),
        ("twaalf maanden", ("twaalf maanden",)),
    ],
)
def test_typed_figures(text: str, figures: tuple[str, ...]) -> None:
    """Figures outside the slots are found; the articles un and een, and places, are none."""
    assert typed_figures(text) == figures


def test_our_commentary_is_sound() -> None:
    """Nothing is wrong with the commentary that is shipped."""
    assert [f"{problem.file} {problem.where}: {problem.what}" for problem in problems()] == []
