"""The adversary: a sample of its lies, none of which reaches a Reply, and a proof that it notices one that does."""

from itertools import islice

import pytest

from assistant.language_model.fill import Sentence
from assistant.language_model.sentences import ProseCheck
from evals.adversary import LANGUAGES, TOGETHER, Lie, batches, believed, lies

EVERY = 4001


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_lie_of_a_sample_reaches_a_reply(language: str) -> None:
    """Told by a model to the agent, one lie in four thousand of the whole grid, none stands in what is shown."""
    told = islice(lies(language), 0, None, EVERY)
    assert [lie for some in batches(told) for lie in believed(some)] == []


def test_a_lie_that_is_let_through_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the check of sentences, each of several lies is reported, and the true ones are not."""
    some = tuple(Lie.of("The rate is {}.", rate, "five per cent", "en") for rate in (15, 20, 60))
    monkeypatch.setattr(ProseCheck, "sentence", lambda _, raw: Sentence(raw, used=("F1",)))
    assert list(believed(some)) == list(some)


def test_the_grid_is_whole() -> None:
    """Each language hears more than two hundred thousand lies, told in groups."""
    assert sum(1 for _ in lies("en")) > 200_000
    assert len(next(batches(lies("en")))) == TOGETHER
