"""Tests of assistant/facts/examples.py and of the declared example phrases."""

import json
from pathlib import Path

import pytest

from assistant.facts.examples import NONE, Example, examples
from calculators.facts import FactType, facts
from treaty.convention import library

SAMPLES = Path(__file__).parents[3] / "shared" / "cases"
COMPARED = (FactType.BOOLEAN, FactType.CHOICE)


def test_every_example_states_a_declared_value() -> None:
    """No example names a fact or a value that is not declared."""
    known = {(name, v) for name, f in facts().items() for v in (*f.choices, "true", "false", "")}
    assert [e for e in examples() if e.fact != NONE and (e.fact, e.value) not in known] == []


def test_every_condition_has_examples() -> None:
    """Each yes/no fact and choice has phrases in three languages."""
    told = {(e.fact, e.language) for e in examples()}
    wanted = {(name, code) for name, f in facts().items() if f.type in COMPARED for code in ("en", "fr", "nl")}
    assert wanted - told == set()


@pytest.mark.parametrize(("text", "denied"), [("it has no branch there", True), ("it has a branch there", False)])
def test_example_tells_whether_its_grammar_denies_it(text: str, denied: bool) -> None:
    """An example is denied as its own words are."""
    assert Example("permanent_establishment", "false", "en", text).denied is denied


def test_frames_stand_only_with_numbers() -> None:
    """Only facts with numbers have frames."""
    wrong = [e for e in examples() if e.is_frame and e.fact != NONE and facts()[e.fact].type in COMPARED]
    assert wrong == []


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="the sample cases are not here")
def test_no_example_is_copied_from_the_samples() -> None:
    """The sample cases are not learnt by heart: no long phrase stands in them but the treaty's own words."""
    lines = [json.loads(line) for path in SAMPLES.glob("*.jsonl") for line in path.read_text("utf-8").splitlines()]
    told = " ".join(json.dumps(row.get("turns", row.get("question", "")), ensure_ascii=False) for row in lines).lower()
    law = " ".join(library().raw(source).lower() for source in ("convention.txt",))
    phrases = [e.text for e in examples() if len(e.text.split()) > 4 and e.text.lower() not in law]
    copied = [text for text in phrases if text.lower() in told]
    assert copied == []
