"""The rule that answers a question is learned from example questions, and written so that it is read again."""

from pathlib import Path

import numpy as np

from assistant.rule_questions import read_model
from calculators.catalogue import catalogue
from evals.rule_model import example_questions, learned, validated, write

NAMES = [name for name in ("rent", "wages", "tolls") for _ in range(3)]
TEXTS = [f"{name} {rest}" for name in ("rent flat", "wages cook", "tolls bridge") for rest in ("due", "paid", "asked")]
VECTORS = np.repeat(np.eye(3, dtype=np.float32), 3, axis=0)


def test_a_model_written_is_read_again(tmp_path: Path) -> None:
    """Names, words and, but for the rounding to half precision, the probabilities."""
    model = learned(NAMES, TEXTS, VECTORS, 10.0)
    write(model, tmp_path, len(TEXTS), 1.0)
    again = read_model(tmp_path)
    assert again.names == model.names
    assert [each.known for each in again.inputs.counted] == [each.known for each in model.inputs.counted]
    assert np.allclose(again.logs(VECTORS, TEXTS), model.logs(VECTORS, TEXTS), atol=0.02)


def test_cross_validation_counts_what_was_not_learned_from() -> None:
    """Texts that are told apart score wholly; those whose names follow from nothing do not."""
    assert validated(NAMES, TEXTS, VECTORS, 10.0).share == 1.0
    crossed = [NAMES[3 * ((row + column) % 3)] for row in range(3) for column in range(3)]
    assert validated(crossed, TEXTS, VECTORS, 10.0).share < 1.0


def test_every_rule_has_questions_in_plenty() -> None:
    """At least a hundred and fifty a rule, none twice."""
    rows = example_questions()
    assert len({text for _, text in rows}) == len(rows)
    for rule in catalogue():
        assert sum(name == rule.name for name, _ in rows) >= 150, rule.name
