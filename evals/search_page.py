"""docs/search.md: what was measured, written out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from evals.search_cases import Score
from retrieval.shelf import SIGNALS
from retrieval.weights import Weights


@dataclass(frozen=True)
class Measured:
    """A way to search and its scores: development questions in English and in French or Dutch, sample, kept out."""

    name: str
    development: tuple[Score | None, Score | None]
    sample: Score | None
    stored: Score | None


def page(
    measured: Sequence[Measured], weights: Weights, counts: Mapping[str, int], ratio: float, mine: float, theirs: float
) -> str:
    """Return the page; `counts` are numbers of questions by set and of passages, times are in milliseconds."""
    rows = "\n".join(_row(each) for each in measured)
    table = "\n".join(
        f"| {language} | " + " | ".join(f"{chosen.get(name, 0.0):g}" for name in SIGNALS) + " |"
        for language, chosen in weights.items()
    )
    filled = {"rows": rows, "table": table, "ratio": f"{ratio:.2f}", "mine": f"{mine:.0f}", "theirs": f"{theirs:.0f}"}
    text = PAGE
    for name, value in (filled | {name: str(number) for name, number in counts.items()}).items():
        text = text.replace(f"<{name}>", value)
    return text


def _row(each: Measured) -> str:
    cells = [_cell(score) for score in (*each.development, each.sample, each.stored)]
    precise = each.development[0]
    return f"| {each.name} | " + " | ".join(cells) + f" | {precise.precise * 100:.0f} |" if precise else ""


def _cell(score: Score | None) -> str:
    return f"{score.first * 100:.0f} / {score.five * 100:.0f}" if score else "–"


PAGE = """\
# Search

Written by `python -m evals.search_bench`; do not edit by hand.

The index holds the treaty's words, the explanations of the commentary and the questions people ask, <passages>
passages in English, French and Dutch, each pointing to the finest provision that answers. A question is compared with
the passages of its language in four ways, each giving a score for every provision:

- **semantic**: the mean cosine of the provision's three nearest passages (all-MiniLM-L6-v2, from Chroma);
- **lexical**: BM25 over stemmed words, the mean of the three best passages;
- **spelling**: BM25 over runs of four letters, which forgives typos and takes Dutch compounds apart;
- **learned**: a linear discriminant over the embeddings of all passages, solved in closed form when the index is
  opened (a tenth of a second). Nothing trained is stored, so that nothing is older than what it was learned from.

The four are standardised over the provisions and added by weight. A provision that the question names comes first.

## Measured

Each cell: the right provision **first / among the first five**, in per cent. "Right" is the provision that the
question needs, or one inside it; where several are needed, the second figure is the share of them found. The last
column is the share of the first five that are right, for English: most questions need one provision, so that it
cannot come near 100.

- *Development*: the <development> questions of `evals/dev/qa.jsonl`, on which the weights were chosen together with
  the questions kept out.
- *Sample*: <sample> sample questions that took no part in choosing.
- *Kept out*: <stored> stored questions, one in ten, taken out of the index and asked; here the right paragraph counts.

| | development, en | development, fr and nl | sample | kept out | precision |
| --- | --- | --- | --- | --- | --- |
<rows>

A chunk of the tutorial counts as right when it holds at least half of the provision, though the reader still has to
find it there among up to a dozen others.

## Weights

| | semantic | lexical | spelling | learned |
| --- | --- | --- | --- | --- |
<table>

## Speed

A question takes <mine> ms, against <theirs> ms for the tutorial's search with the same embeddings in the same run:
<ratio> times as long. Almost all of either is the embedding of the question.
"""
