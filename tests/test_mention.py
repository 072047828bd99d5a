"""One mention is read as far as it goes."""

from __future__ import annotations

import pytest

from treaty.items import ARTICLE, PARAGRAPH, POINT
from treaty.mention import mention_at, read_whole
from treaty.steps import Path

MENTIONS = {
    "an article": ("Article 10 says", "Article 10", "convention", ARTICLE, (("10",),), ""),
    "points of a paragraph": (
        "subparagraphs (a) and (b) say",
        "subparagraphs (a) and (b)",
        None,
        POINT,
        (("a",), ("b",)),
        "",
    ),
    "paragraphs": ("paragraphs 2 and 7, x", "paragraphs 2 and 7", None, PARAGRAPH, (("2",), ("7",)), ""),
    "this Article": ("this Article, x", "this Article", None, ARTICLE, ((),), "this"),
    "paragraph of this Article": (
        "paragraph 3 of this Article",
        "paragraph 3 of this Article",
        None,
        ARTICLE,
        (("3",),),
        "this",
    ),
    "a Protocol point": ("point 4 of the Protocol", "point 4 of the Protocol", "protocol", ARTICLE - 1, (("4",),), ""),
}


@pytest.mark.parametrize(("text", "words", "part", "level", "paths", "anchor"), MENTIONS.values(), ids=MENTIONS)
def test_mention(text: str, words: str, part: str | None, level: int, paths: tuple[Path, ...], anchor: str) -> None:
    """What is named, where it belongs, and where the mention ends."""
    mention = mention_at(text, 0)
    assert mention is not None
    assert text[: mention.end] == words
    assert (mention.part, mention.level, mention.paths, mention.anchor) == (part, level, paths, anchor)


@pytest.mark.parametrize("text", ["articles of faith", "part 3", "paragraph", "points", "5 apples", ""])
def test_no_mention(text: str) -> None:
    """Words that name no place are none."""
    assert mention_at(text, 0) is None


def test_whole() -> None:
    """Only the whole of a text is read as a place."""
    assert read_whole("please see 10(2)") == ()
    assert read_whole("see 10(2) please") == (("convention", ("10", "2")),)
