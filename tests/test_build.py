"""An ingest builds what is missing, redoes nothing, embeds only what is new, and prints what it did."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from ingest.__main__ import summary
from ingest.build import ingest
from ingest.digest import build_digest
from ingest.passages import Kind, Passage, passages
from ingest.store import open_store
from settings import Settings
from tests.store_rows import WordEmbeddings

FEW = passages()[:150]


class Counting(WordEmbeddings):
    """Embeddings that count the texts they are given."""

    def __init__(self) -> None:
        """Start at nought."""
        self.given = 0

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """Count, then embed."""
        self.given += len(texts)
        return super().embed_documents(texts)


@pytest.fixture
def config(tmp_path: Path) -> Settings:
    """Return settings whose data folder is empty."""
    return Settings(data_dir=tmp_path, chroma_url=None, embedding_model=None)


def test_an_ingest_publishes_every_passage(config: Settings) -> None:
    """What was ingested can be opened, with every passage and its place; progress ends at the total."""
    seen: list[tuple[int, int]] = []
    report = ingest(config, lambda done, total: seen.append((done, total)), WordEmbeddings(), FEW)
    with open_store(config).open(report.digest) as build:
        found = {row.id: (row.text, row.metadata["cite"]) for row in build.rows()}
    assert found == {passage.id: (passage.text, str(passage.citation)) for passage in FEW}
    assert (report.built, report.total, seen[-1]) == (True, len(FEW), (len(FEW), len(FEW)))


def test_nothing_is_redone(config: Settings) -> None:
    """The same passages and model a second time: nothing is embedded and nothing built."""
    counting = Counting()
    first = ingest(config, embeddings=counting, texts=FEW)
    second = ingest(config, embeddings=counting, texts=FEW)
    assert (first.built, second.built, counting.given) == (True, False, len(FEW))


def test_only_new_texts_are_embedded(config: Settings) -> None:
    """When one passage changes there is a new build, made by embedding that passage alone."""
    changed = (replace(FEW[0], text="Other words."), *FEW[1:])
    old = ingest(config, embeddings=WordEmbeddings(), texts=FEW)
    counting = Counting()
    new = ingest(config, embeddings=counting, texts=changed)
    assert (new.digest != old.digest, counting.given) == (True, 1)


@pytest.mark.parametrize(
    "others",
    [
        pytest.param(FEW[:-1], id="a passage less"),
        pytest.param((replace(FEW[0], text="Other words."), *FEW[1:]), id="other words"),
        pytest.param((replace(FEW[0], heading="Other heading"), *FEW[1:]), id="another heading"),
        pytest.param((replace(FEW[0], citation=FEW[-1].citation), *FEW[1:]), id="another place"),
    ],
)
def test_the_digest_tells_builds_apart(others: Sequence[Passage]) -> None:
    """Another passage, word, heading, place or model gives another digest; the same gives the same."""
    assert build_digest(FEW, "model") == build_digest(FEW, "model")
    assert build_digest(others, "model") != build_digest(FEW, "model") != build_digest(FEW, "another")


def test_the_summary_tells_counts_model_and_seconds(config: Settings) -> None:
    """The printed report holds the numbers by kind, the model's name and the time, or that nothing was redone."""
    built = ingest(config, embeddings=WordEmbeddings(), texts=FEW)
    words = sum(passage.kind is Kind.WORDS for passage in FEW)
    assert f"{words} passages of the texts" in summary(built)
    assert "all-MiniLM-L6-v2; built in" in summary(built)
    assert "nothing to redo" in summary(ingest(config, embeddings=WordEmbeddings(), texts=FEW))
