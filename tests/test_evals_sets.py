"""The question sets under evals/: formats, citations, words quoted, sizes and the split."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TypedDict

import pytest

from treaty.citation import Citation
from treaty.convention import library

EVALS = Path(__file__).parent.parent / "evals"
SPLITS = ("dev", "heldout")
SIZES = {"qa": 254, "numeric": 1060, "abstain": 163, "adversarial": 101, "dialogue": 173}
KINDS = {"rate", "amount", "date", "days", "state", "boolean", "ask"}


class Case(TypedDict, total=False):
    """A line of a set: only what these tests read of it."""

    id: str
    question: str
    turns: list[object]
    gold: dict[str, object]
    must_cite: list[str]
    ok_cite: list[str]
    any_of: list[str]
    nearest: list[str]
    key_facts: list[str]
    must_not_contain: list[str]
    why: str
    expect: str


def cases(split: str, name: str) -> list[Case]:
    """The cases of one set in one split, in the order of the file."""
    lines = (EVALS / split / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def everything() -> Iterator[Case]:
    """Every case of every set and split."""
    for split in SPLITS:
        for name in SIZES:
            yield from cases(split, name)


def asked(case: Case) -> tuple[str, ...]:
    """What the user writes in a case, turn by turn."""
    turns = case.get("turns") or [case["question"]]
    return tuple(turn["user"] if isinstance(turn, dict) else str(turn) for turn in turns)


def cited(case: Case) -> set[str]:
    """Every citation that a case names."""
    found = {*case.get("must_cite", []), *case.get("ok_cite", []), *case.get("any_of", []), *case.get("nearest", [])}
    for turn in case.get("turns", []):
        found |= set(turn["expect_cite"]) if isinstance(turn, dict) else set()
    branches = case.get("gold", {}).get("value")
    return found | ({branch["cite"] for branch in branches} if isinstance(branches, list) else set())


def words(cites: list[str]) -> str:
    """The words of the provisions cited, on one line, with plain quotation marks."""
    texts = (library().provision(Citation.parse(cite)).full_text for cite in cites)
    return plain(" … ".join(texts))


def plain(text: str) -> str:
    """A text on one line, in lower case, with plain quotation marks and no marks of the layout."""
    straight = text.lower().replace("’", "'").replace("“", '"').replace("”", '"')
    return re.sub(r"\s+", " ", straight).strip()


@pytest.mark.parametrize("name", SIZES)
def test_a_third_of_each_set_is_held_out(name: str) -> None:
    """One case in three is held out, and no set has shrunk."""
    dev, held = (len(cases(split, name)) for split in SPLITS)
    assert SIZES[name] == dev + held
    assert held == (dev + held) // 3


def test_ids_are_unique() -> None:
    """No two cases share an id."""
    ids = [case["id"] for case in everything()]
    assert sorted(set(ids)) == sorted(ids)


def test_no_question_is_in_both_splits() -> None:
    """Building on dev teaches nothing of a held-out case by heart."""
    dev, held = ({asked(case) for name in SIZES for case in cases(split, name)} for split in SPLITS)
    assert set() == dev & held


def test_every_citation_exists() -> None:
    """A gold answer cites only places that the texts hold."""
    named = {cite for case in everything() for cite in cited(case)}
    assert sorted(cite for cite in named if not library().exists(Citation.parse(cite))) == []


def test_key_facts_stand_in_the_provisions_cited() -> None:
    """What a reply must say is said by the provision that the case cites."""
    explained = [case for split in SPLITS for case in cases(split, "qa")]
    missing = [
        (case["id"], fact)
        for case in explained
        for fact in case["key_facts"]
        if plain(fact) not in words(case["must_cite"] + case["any_of"])
    ]
    assert missing == []


def test_reasons_quote_the_provisions_cited() -> None:
    """The words a gold answer rests on are the treaty's, character for character but for the layout."""
    missing = []
    for case in everything():
        if case["id"].startswith(("own-num", "own-adv", "r2-num")):
            quoted = re.findall(r"“([^”]+)”", case.get("why", "") + case.get("expect", ""))
            held = words(case["must_cite"] + case.get("ok_cite", []))
            missing += [(case["id"], quote) for quote in quoted if plain(quote) not in held]
    assert missing == []


def test_gold_answers_have_a_known_form() -> None:
    """A figure is a number, a yes or no is a boolean that names what it says, a question back names what is missing."""
    for split in SPLITS:
        for case in cases(split, "numeric"):
            gold = case["gold"]
            assert gold["answer_kind"] in KINDS
            assert bool(gold["missing"]) == (gold["answer_kind"] == "ask")
            assert (gold["answer_kind"] == "boolean") == isinstance(gold["value"], bool)
            assert gold["unit"] or gold["answer_kind"] == "ask"
