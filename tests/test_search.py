"""Search finds provisions: named ones first, then by signals; and gives evidence for abstaining."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from ingest.build import ingest
from ingest.errors import MissingBuildError
from ingest.passages import Kind, passages
from ingest.store import open_store
from retrieval.errors import SearchError
from retrieval.hits import paragraph_of
from retrieval.index import Index
from retrieval.retriever import TreatyRetriever
from retrieval.search import NAMED, Search, named_places
from settings import Settings
from tests.store_rows import WordEmbeddings

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def search(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Search]:
    """Return a search over every passage, with vectors that know words but no meanings."""
    config = Settings(data_dir=tmp_path_factory.mktemp("data"), chroma_url=None, embedding_model=None)
    report = ingest(config, embeddings=WordEmbeddings())
    with open_store(config).open(report.digest) as build:
        yield Search(Index(build.rows(), WordEmbeddings(), build))


@pytest.mark.parametrize(
    ("query", "named"),
    [
        pytest.param("What does Article 10(2)(a) say?", ["10(2)(a)"], id="one place"),
        pytest.param("Compare 11(2) with 12(2)", ["11(2)", "12(2)"], id="two places in their order"),
        pytest.param("Does Article 31 cover me?", [], id="a place that does not exist"),
        pytest.param("Am I taxed on a dividend?", [], id="no place"),
    ],
)
def test_named_places(query: str, named: list[str]) -> None:
    """The places that a question names and the texts have, each once."""
    assert [str(hit.citation) for hit in named_places(query)] == named


def test_named_places_come_first(search: Search) -> None:
    """A named place is the first hit, whatever else the question is about, and does not come twice."""
    hits = search.search("Does 20 matter for dividends paid by a company? See Article 29(a)", k=10)
    named = [hit for hit in hits if hit.cited]
    assert [str(hit.citation) for hit in named] == ["29(a)"]
    assert (hits[0], hits[0].score) == (named[0], NAMED)
    assert len({hit.citation for hit in hits}) == len(hits) == 10


@pytest.mark.parametrize("kind", [Kind.QUESTION, Kind.EXPLANATION])
@pytest.mark.parametrize("language", ["en", "fr", "nl"])
def test_a_stored_passage_finds_its_paragraph(search: Search, kind: Kind, language: str) -> None:
    """Asked in its own words, nearly every stored passage finds its paragraph among the first five."""
    stored = [passage for passage in passages() if (passage.kind, passage.language) == (kind, language)][::40]
    asked = [passage for passage in stored if not named_places(passage.text)]
    found = [{hit.paragraph for hit in search.paragraphs(passage.text, 5, language)} for passage in asked]
    hits = [paragraph_of(passage.citation) in places for passage, places in zip(asked, found, strict=True)]
    assert sum(hits) >= 0.8 * len(asked)


def test_hits_tell_what_matched(search: Search) -> None:
    """A hit carries the passage that matched and its kind; scores fall from first to last."""
    hits = search.search("How much may be withheld on dividends?", k=8, language="en")
    known = {(passage.text, passage.kind) for passage in passages()}
    assert all((hit.matched, hit.kind) in known for hit in hits)
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)


def test_paragraphs_are_told_once(search: Search) -> None:
    """At paragraph level no paragraph comes twice."""
    hits = search.paragraphs("How much may be withheld on dividends?", k=6, language="en")
    assert len({hit.paragraph for hit in hits}) == 6


def test_a_topic_beyond_the_texts_is_evidence(search: Search) -> None:
    """Asked in a stored question's words, its topic is the best; asked of a provision, it is not."""
    beyond = next(p for p in passages() if p.kind is Kind.BEYOND and p.id.endswith(":3") and p.language == "en")
    evidence = search.evidence(beyond.text, language="en")
    assert evidence.topics[0].topic == beyond.topic
    assert evidence.is_beyond
    assert not search.evidence("Article 10(2): how much may be withheld on dividends?", language="en").is_beyond


def test_evidence_of_nonsense_is_weak(search: Search) -> None:
    """No word of nonsense is known, and a real question's are."""
    assert search.evidence("qzx wvut jklq", language="en").known == 0
    assert search.evidence("dividends of a company", language="en").known == 1


@pytest.mark.parametrize("query", ["", "   ", "\n"])
def test_an_empty_question_finds_nothing(search: Search, query: str) -> None:
    """No words, no hits."""
    assert search.search(query) == ()


@pytest.mark.parametrize("query", ["?!", "🇧🇪", "a" * 5000, "10 %", "日本"])
def test_odd_questions_do_not_fail(search: Search, query: str) -> None:
    """Whatever is typed, the search answers with finite scores."""
    assert all(abs(hit.score) <= NAMED for hit in search.search(query, language="en"))


def test_an_unknown_language_is_refused(search: Search) -> None:
    """A language that is not indexed is an error that names those that are."""
    with pytest.raises(SearchError, match="en, fr, nl"):
        search.search("Dividende", language="de")


def test_chroma_answers_as_a_vector_store(search: Search) -> None:
    """LangChain's VectorStore over the same build returns documents that carry their places, filtered in Chroma."""
    found = search.vector_store().similarity_search("dividends", k=4, filter={"kind": "words"})
    assert [document.metadata["kind"] for document in found] == ["words"] * 4
    with pytest.raises(MissingBuildError):
        Search(Index(search.index.rows, WordEmbeddings())).vector_store()


def test_the_retriever_returns_the_treatys_words(search: Search) -> None:
    """As a LangChain retriever: the provision's words, with where they stand in the source."""
    (first, *_) = TreatyRetriever(searcher=search, k=3).invoke("What does Article 10(2)(a) say?")
    assert "5 per cent" in first.page_content
    assert (first.metadata["cite"], first.metadata["eid"]) == ("10(2)(a)", "art_10__para_2__point_a")
    assert first.metadata["start"] < first.metadata["end"]


def test_importing_is_light() -> None:
    """Importing the search loads neither torch nor Chroma nor numpy."""
    code = "import sys, retrieval.search; print([m for m in ('torch', 'chromadb', 'numpy') if m in sys.modules])"
    assert subprocess.check_output([sys.executable, "-c", code], cwd=ROOT, text=True) == "[]\n"
