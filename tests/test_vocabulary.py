"""Declared words become patterns that match whole words, in capitals or not."""

import pytest

from assistant.readers.vocabulary import FOLDER, alternatives, fold, table, whole


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("At least ten", True, id="capitals"),
        pytest.param("at  least ten", True, id="two blanks"),
        pytest.param("at-least ten", True, id="a hyphen"),
        pytest.param("treat least", False, id="part of a word"),
    ],
)
def test_whole(text: str, found: bool) -> None:
    """A phrase is found as whole words."""
    assert bool(whole(["at least"]).search(text)) is found


def test_the_longest_is_tried_first() -> None:
    """A shorter phrase never hides a longer one."""
    assert alternatives(["no", "no more than"]).startswith("no[")


@pytest.mark.parametrize(
    ("word", "plain"), [("Québec", "quebec"), ("Trois-Rivières", "trois rivieres"), ("L’État", "l'etat")]
)
def test_fold(word: str, plain: str) -> None:
    """Accents, capitals, hyphens and curly apostrophes do not matter."""
    assert fold(word) == plain


def test_every_table_has_words() -> None:
    """No declared list is empty, and none repeats a word."""
    for path in FOLDER.glob("*.toml"):
        for key, phrases in table(path.stem).items():
            assert phrases, (path.name, key)
