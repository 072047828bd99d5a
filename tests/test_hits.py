"""Hits know their paragraph; evidence knows when a topic beyond the texts matches best."""

from dataclasses import replace

import pytest

from retrieval.hits import CITED, Evidence, Hit, TopicHit, paragraph_of
from treaty.citation import Citation

EVIDENCE = Evidence("q", "en", (Hit(Citation.parse("10(2)"), 1.0, "m", "question"),), (), 1.0, 0.5, 0.6, 0.7, 0.0, 1.0)


@pytest.mark.parametrize(
    ("cite", "paragraph"),
    [
        ("10(2)(a)", "10(2)"),
        ("3(1)(a)(ii)(A)", "3(1)"),
        ("20", "20"),
        ("29(a)(i)", "29"),
        ("Protocol 1(b)(i)", "Protocol 1"),
        ("Relations: Political relations (3)", "Relations: Political relations"),
    ],
)
def test_paragraphs(cite: str, paragraph: str) -> None:
    """A point lies in its numbered paragraph; where there are none, in its article, item or section."""
    assert str(paragraph_of(Citation.parse(cite))) == paragraph


@pytest.mark.parametrize(
    ("topics", "kind", "beyond"),
    [
        pytest.param((), "question", False, id="no topic at all"),
        pytest.param((TopicHit("vat", 0.9, "m"),), "question", False, id="a topic that matches less"),
        pytest.param((TopicHit("vat", 1.1, "m"),), "question", True, id="a topic that matches better"),
        pytest.param((TopicHit("vat", 1.1, "m"),), CITED, False, id="a topic that matches better than a named place"),
    ],
)
def test_beyond_the_texts(topics: tuple[TopicHit, ...], kind: str, beyond: bool) -> None:
    """A question is beyond the texts when a topic beats every provision and no place is named."""
    hits = (replace(EVIDENCE.hits[0], kind=kind),)
    assert replace(EVIDENCE, topics=topics, hits=hits).is_beyond is beyond
