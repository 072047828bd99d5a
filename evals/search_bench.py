"""How well the search finds the right provision, against the usual tutorial and without each of its parts.

`python -m evals.search_bench` measures and writes docs/search.md; with `--choose` it first chooses the weights.
"""

import argparse
import hashlib
import itertools
import time
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from statistics import median

from evals.search_cases import Case, Score, mean, read_cases, score
from evals.search_page import Measured, page
from evals.search_rivals import Remembered, Rival, only, ours, splitter, without_kind, without_signal
from ingest.embeddings import load_embeddings
from ingest.passages import Kind
from ingest.store import Row
from retrieval.hits import paragraph_of
from retrieval.index import Index, target_of
from retrieval.search import named_places, open_search
from retrieval.shelf import SIGNALS, fuse
from retrieval.sight import Sight, look
from retrieval.weights import FILE, Weights, read_weights
from settings import settings
from treaty.citation import Citation

ROOT = Path(__file__).parent.parent
DEV = ROOT / "evals" / "dev" / "qa.jsonl"
SAMPLE = ROOT.parent / "shared" / "cases" / "qa.jsonl"
PAGE = ROOT / "docs" / "search.md"

KEPT_OUT = 10
"""One stored question in so many is kept out of the index and asked."""

GRID = {
    "semantic": (0.0, 0.5, 1.0),
    "lexical": (0.5, 1.0),
    "spelling": (0.0, 0.5, 1.0),
    "learned": (0.0, 0.5, 1.0, 2.0),
}
GROUPS = {"en": ("en",), "fr": ("fr", "nl"), "nl": ("fr", "nl")}
"""The languages whose questions choose a language's weights: French and Dutch have few, and choose together."""


def main() -> None:
    """Measure, and write the page; with `--choose`, write the weights before."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--choose", action="store_true", help="choose the weights on the development questions first")
    rows = open_search().index.rows
    kept = [row for row in rows if _kept_out(row)]
    rest = [row for row in rows if not _kept_out(row)]
    model = load_embeddings(settings().embedding_model)
    embeddings = Remembered(model, {row.text: list(row.vector) for row in rows})
    whole, blind = Index(rows, embeddings), Index(rest, embeddings)
    dev, stored = read_cases(DEV), tuple(_stored(row) for row in kept)
    if parser.parse_args().choose:
        FILE.write_text(_chosen([(whole, dev), (blind, stored)]), encoding="utf-8")
    weights = read_weights(FILE.read_text(encoding="utf-8"))
    sets = {"development": dev, "sample": read_cases(SAMPLE) if SAMPLE.exists() else ()}
    measured = [
        Measured(name, _by_language(rival, sets["development"]), _all(rival, sets["sample"]), _all(other, stored))
        for name, rival, other in _rivals(whole, blind, embeddings, weights)
    ]
    ratio, ours_ms, theirs_ms = _speed(whole, weights, dev[:40])
    counts = {name: len(cases) for name, cases in sets.items()} | {"stored": len(stored), "passages": len(rows)}
    PAGE.write_text(page(measured, weights, counts, ratio, ours_ms, theirs_ms), encoding="utf-8")
    print(f"Wrote {PAGE}")


def _kept_out(row: Row) -> bool:
    chosen = int(hashlib.sha256(row.text.encode()).hexdigest(), 16) % KEPT_OUT == 0
    return chosen and row.metadata["kind"] == Kind.QUESTION


def _stored(row: Row) -> Case:
    return Case(row.text, str(row.metadata["language"]), (paragraph_of(target_of(row).citation),))


def _rivals(whole: Index, blind: Index, embeddings: Remembered, weights: Weights) -> list[tuple[str, Rival, Rival]]:
    """Return each rival over the whole index and over the index without the questions kept out."""
    words = Index([row for row in whole.rows if row.metadata["kind"] == Kind.WORDS], embeddings)
    tutorial = splitter(embeddings)
    found = [
        ("texts in chunks of 1000/200, embeddings (the usual tutorial)", tutorial, tutorial),
        _both("texts by provision, BM25 alone", words, words, only("lexical")),
        _both("everything indexed, BM25 alone", whole, blind, only("lexical")),
        _both("everything indexed, embeddings alone", whole, blind, only("semantic")),
        _both("**ours**", whole, blind, weights),
    ]
    found += [_both(f"ours without {name}", whole, blind, without_signal(weights, name)) for name in SIGNALS]
    for kind in Kind:
        less, blinder = (Index(without_kind(index.rows, kind), embeddings) for index in (whole, blind))
        found += [_both(f"ours without passages of kind {kind}", less, blinder, weights)]
    return found


def _both(name: str, whole: Index, blind: Index, weights: Weights) -> tuple[str, Rival, Rival]:
    return name, ours(whole, weights), ours(blind, weights)


def _all(rival: Rival, cases: Sequence[Case]) -> Score | None:
    return mean([score(case, rival(case)) for case in cases]) if cases else None


def _by_language(rival: Rival, cases: Sequence[Case]) -> tuple[Score | None, Score | None]:
    english = [case for case in cases if case.language == "en"]
    return _all(rival, english), _all(rival, [case for case in cases if case.language != "en"])


def _speed(index: Index, weights: Weights, cases: Sequence[Case]) -> tuple[float, float, float]:
    """Return ours over the tutorial's median time for a question, and both in milliseconds, taken in turns."""
    fresh = load_embeddings(settings().embedding_model)
    pair = (ours(Index(index.rows, fresh), weights), splitter(fresh))
    taken: tuple[list[float], list[float]] = ([], [])
    for case in cases:
        for rival, times in zip(pair, taken, strict=True):
            started = time.perf_counter()
            rival(case)
            times.append((time.perf_counter() - started) * 1000)
    mine, theirs = median(taken[0]), median(taken[1])
    return mine / theirs, mine, theirs


def _chosen(sets: Sequence[tuple[Index, Sequence[Case]]]) -> str:
    """Return weights.toml with, by language, the weights of the best mean reciprocal rank over the sets alike."""
    seen = [[(case, look(index, case.question, case.language)) for case in cases] for index, cases in sets]
    lines = [HEAD]
    for language, group in GROUPS.items():
        merits = [(round(_merit(seen, weights, group), 3), -sum(weights.values())) for weights in _grid()]
        best = _grid()[merits.index(max(merits))]
        lines += [f"\n[weights.{language}]", *(f"{name} = {weight}" for name, weight in best.items())]
    return "\n".join(lines) + "\n"


HEAD = """\
# The weight of each signal in the sum of standardised scores, chosen by `python -m evals.search_bench --choose`
# on the development questions (evals/dev/qa.jsonl) and on stored questions kept out of the index.\
"""


def _grid() -> list[dict[str, float]]:
    return [dict(zip(GRID, values, strict=True)) for values in itertools.product(*GRID.values())]


def _merit(seen: Sequence[list[tuple[Case, Sight]]], weights: dict[str, float], group: tuple[str, ...]) -> float:
    sets = [[pair for pair in pairs if pair[0].language in group] for pairs in seen]
    return sum(mean([_rank(case, sight, weights) for case, sight in pairs]).reciprocal for pairs in sets) / len(sets)


def _rank(case: Case, sight: Sight, weights: dict[str, float]) -> Score:
    order = sight.order(fuse(sight.signals, weights), beyond=False)[:10]
    places = [*_named(case.question), *(sight.index.targets[target].citation for target in order)]
    return score(case, [frozenset({place}) for place in dict.fromkeys(places)])


@cache
def _named(question: str) -> tuple[Citation, ...]:
    return tuple(hit.citation for hit in named_places(question))


if __name__ == "__main__":
    main()
