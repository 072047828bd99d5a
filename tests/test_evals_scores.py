"""Scores are counted from marks, published rounded against us, and compared with what was published."""

from pathlib import Path

import pytest

from evals.judge import Mark, Verdict
from evals.run import GATE, cases_of
from evals.scores import Score, publish, published, score

MARKS = [Mark(str(n), "all", Verdict.RIGHT if n < 7 else Verdict.WRONG) for n in range(9)]
PUBLISHED = Score(9, 0.77, 0.23, 1, 0.5)
SITUATIONS = {
    "the same": (Score(9, 0.7778, 0.2222, 1, 0.5), []),
    "slower, which depends on the machine": (Score(9, 0.7778, 0.2222, 1, 5.0), []),
    "better": (Score(9, 0.9, 0.1, 0, 0.5), []),
    "one question fewer, which another processor's rounding may turn": (Score(9, 0.6667, 0.3333, 1, 0.5), []),
    "two fewer right": (Score(9, 0.5556, 0.2222, 1, 0.5), ["right 0.556 < 0.77"]),
    "two more wrong": (Score(9, 0.7778, 0.4444, 1, 0.5), ["wrong 0.444 > 0.23"]),
    "another figure left out": (Score(9, 0.7778, 0.2222, 2, 0.5), ["unsourced 2 > 1"]),
}


@pytest.mark.parametrize(("one", "told"), SITUATIONS.values(), ids=SITUATIONS)
def test_a_score_that_fell_is_told(one: Score, told: list[str]) -> None:
    """Right may not fall, nor wrong rise, by more than one question; figures left out may not rise at all."""
    assert one.worse_than(PUBLISHED) == told


def test_a_score_is_counted_and_published_rounded_against_us(tmp_path: Path) -> None:
    """Seven of nine right and two wrong are published as 0.77 and 0.23, beside what stands there."""
    one = score(MARKS, 1, 4.5)
    assert (one.questions, one.right, one.wrong, one.unsourced, one.seconds) == (9, 7 / 9, 2 / 9, 1, 0.5)
    path = tmp_path / "published.toml"
    publish({"qa/dev": one}, path)
    publish({"qa/gate": PUBLISHED}, path)
    assert published(path) == {"qa/dev": PUBLISHED, "qa/gate": PUBLISHED}
    assert one.worse_than(published(path)["qa/dev"]) == []


@pytest.mark.parametrize("name", ["numeric", "qa", "abstain", "adversarial", "dialogue"])
def test_the_gate_is_a_part_of_dev(name: str) -> None:
    """Between a twentieth and a third of the questions, the same ones every time, with a published score."""
    some, whole = cases_of(name, GATE), cases_of(name, "dev")
    assert all(case in whole for case in some)
    assert len(whole) / 20 < len(some) < len(whole) / 3
    assert f"{name}/{GATE}" in published()
