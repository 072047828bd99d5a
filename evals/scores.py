"""Scores of a question set, and those published in evals/published.toml, below which none may fall."""

import math
import tomllib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from evals.judge import Mark, Verdict

PUBLISHED = Path(__file__).parent / "published.toml"
HEAD = """# The published scores of each question set and folder, written by `python -m evals.run --publish`.
# `right` and `wrong` are shares of the questions (rounded against us), `unsourced` the replies in which a figure
# without a source was left out, `seconds` what a question took on the machine that measured it.
# "gate" is every fifth question of dev, which the tests ask each time: they fail where one of its scores falls.
"""


SLACK = 1
"""Questions by which a score may lie below the published one: another processor rounds embeddings otherwise."""


@dataclass(frozen=True)
class Score:
    """How a set was answered: questions, shares right and wrong, replies with a figure left out, seconds a question."""

    questions: int
    right: float
    wrong: float
    unsourced: int
    seconds: float

    def worse_than(self, published: "Score") -> list[str]:
        """Return in words what fell below a published score; the time depends on the machine and does not count."""
        slack = SLACK / max(self.questions, 1)
        told = [
            (self.right + slack < published.right, f"right {self.right:.3f} < {published.right:.2f}"),
            (self.wrong - slack > published.wrong, f"wrong {self.wrong:.3f} > {published.wrong:.2f}"),
            (self.unsourced > published.unsourced, f"unsourced {self.unsourced} > {published.unsourced}"),
        ]
        return [words for fell, words in told if fell]


def score(marks: Sequence[Mark], unsourced: int, seconds: float) -> Score:
    """Return the score of a set from its marks and the time that all of it took."""
    counts, asked = Counter(mark.verdict for mark in marks), max(len(marks), 1)
    shares = (counts[verdict] / asked for verdict in (Verdict.RIGHT, Verdict.WRONG))
    return Score(len(marks), *shares, unsourced, seconds / asked)


def published(path: Path = PUBLISHED) -> dict[str, Score]:
    """Return the published scores by "set/folder"; none where the file is missing."""
    if not path.is_file():
        return {}
    rows = tomllib.loads(path.read_text(encoding="utf-8"))
    return {f"{name}/{folder}": Score(**row) for name, folders in rows.items() for folder, row in folders.items()}


def publish(scores: Mapping[str, Score], path: Path = PUBLISHED) -> None:
    """Write scores into the file, beside those of other sets that stand there."""
    known = published(path) | dict(scores)
    blocks = [_block(key, known[key]) for key in sorted(known)]
    path.write_text("\n".join([HEAD, *blocks]), encoding="utf-8")


def _block(key: str, one: Score) -> str:
    right, wrong = math.floor(one.right * 100) / 100, math.ceil(one.wrong * 100) / 100
    rows = f"questions = {one.questions}\nright = {right:.2f}\nwrong = {wrong:.2f}\n"
    return f"[{key.replace('/', '.')}]\n{rows}unsourced = {one.unsourced}\nseconds = {one.seconds:.2f}\n"
