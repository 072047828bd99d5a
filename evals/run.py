"""Run question sets through the assistant and print what came of them: `python -m evals.run [SET …]`.

    python -m evals.run numeric --failures          one set, with what went wrong
    python -m evals.run --gate                      every fifth question of dev, as the tests do
    python -m evals.run --heldout                   the questions kept aside: only their totals

Sets are read from evals/dev and from ../shared/cases where it is there. It ends with 1 where a score is worse than the
one published in evals/published.toml; `--publish` writes the scores there.
"""

import argparse
import json
import logging
import re
import sys
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from hashlib import sha256
from itertools import product
from pathlib import Path

from assistant.conversation import Conversation
from evals.judge import Case, Mark, Verdict, judge
from evals.scores import Score, publish, published, score

HERE = Path(__file__).parent
GATE = "gate"
ONE_IN = 5
FOLDERS = {
    "dev": HERE / "dev",
    "cases": HERE.parents[1] / "shared" / "cases",
    "heldout": HERE / "heldout",
    GATE: HERE / "dev",
}
SETS = ("numeric", "qa", "abstain", "adversarial", "dialogue")


class Dropped(logging.Handler):
    """Keeps what the composer says of sentences left out of replies because a figure in them had no source."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.told: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one warning of the composer."""
        self.told.append(record.getMessage())


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the sets asked for and print their tables; return 1 where one falls below its published score."""
    options = _options(arguments)
    marks: dict[str, list[Mark]] = {}
    scores: dict[str, Score] = {}
    dropped = _counted()
    _warm()
    for name, folder in product(options.sets or SETS, _folders(options)):
        cases = [c for c in cases_of(name, folder) if re.search(options.only, c["id"])]
        if cases:
            key, before, started = f"{name}/{folder}", len(dropped.told), time.perf_counter()
            marks[key] = [mark for case in cases for mark in run(name, case)]
            scores[key] = score(marks[key], len(dropped.told) - before, time.perf_counter() - started)
            print(table(key, marks[key], scores[key]), flush=True)
    if options.failures and not options.heldout:
        print("\n".join([failures([mark for rows in marks.values() for mark in rows]), *dropped.told]))
    if options.publish:
        publish(scores)
    fallen = [] if options.only else list(_fallen(scores))
    print("\n".join(fallen))
    return int(bool(fallen))


def cases_of(name: str, folder: str) -> list[Case]:
    """Return the cases of a set in a folder; the gate is every fifth of dev, chosen by the digest of the id."""
    cases = read(FOLDERS[folder] / f"{name}.jsonl")
    if folder != GATE:
        return cases
    return [case for case in cases if sha256(case["id"].encode()).digest()[0] % ONE_IN == 0]


def read(path: Path) -> list[Case]:
    """Return the cases of a file, none where there is no such file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()] if path.is_file() else []


def run(name: str, case: Case) -> list[Mark]:
    """Put one case to a conversation of its own and judge the replies."""
    turns = [t["user"] if isinstance(t, dict) else t for t in case.get("turns", [case.get("question")])]
    conversation = Conversation()
    return judge(name, case, [conversation.ask(turn) for turn in turns])


def table(title: str, marks: list[Mark], one: Score) -> str:
    """Return a table of verdicts a kind, and below it citations, time a question, figures left out, the published."""
    kinds = list(dict.fromkeys(mark.kind for mark in marks))
    lines = [f"{title}: {len(marks)}", f"  {'':12}" + "".join(f"{v:>11}" for v in Verdict)]
    lines += [_line(kind, [mark for mark in marks if mark.kind == kind]) for kind in kinds if len(kinds) > 1]
    lines.append(_line("all", marks))
    recall, precision = _mean(m.recall for m in marks), _mean(m.precision for m in marks)
    lines.append(f"  citation recall {recall:.2f}, precision {precision:.2f}; {one.seconds:.2f} s a question")
    lines.append(f"  replies with an unsourced figure left out: {one.unsourced}")
    if title in published():
        lines.append(f"  published: right {published()[title].right:.2f}, wrong {published()[title].wrong:.2f}")
    return "\n".join(lines)


def failures(marks: list[Mark]) -> str:
    """Return the marks that are not right, one a line."""
    return "\n".join(f"{m.verdict:9} {m.case} ({m.kind}) {m.why}" for m in marks if m.verdict is not Verdict.RIGHT)


def _line(kind: str, marks: list[Mark]) -> str:
    counts = Counter(mark.verdict for mark in marks)
    cells = (f"{counts[v]:>5}{counts[v] / len(marks):>6.0%}" for v in Verdict)
    return f"  {kind:12}" + "".join(cells)


def _mean(values: Iterable[float | None]) -> float:
    known = [value for value in values if value is not None]
    return sum(known) / len(known) if known else 0.0


def _fallen(scores: dict[str, Score]) -> Iterable[str]:
    known = published()
    for key, one in scores.items():
        yield from (f"{key} fell: {words}" for words in (one.worse_than(known[key]) if key in known else ()))


def _folders(options: argparse.Namespace) -> tuple[str, ...]:
    return ("heldout",) if options.heldout else (GATE,) if options.gate else ("dev", "cases")


def _counted() -> Dropped:
    dropped, composer = Dropped(), logging.getLogger("assistant.compose")
    composer.addHandler(dropped)
    composer.propagate = False
    return dropped


def _warm() -> None:
    """Load the models, so that the time of the first question is that of a question."""
    Conversation().ask("Which tax on a dividend?")


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m evals.run", description=__doc__.partition("\n")[0])
    parser.add_argument("sets", nargs="*", metavar="SET", help=f"one or more of {', '.join(SETS)}; all by default")
    parser.add_argument("--heldout", action="store_true", help="the questions kept aside, totals only")
    parser.add_argument("--failures", action="store_true", help="list what was not right")
    parser.add_argument("--only", default="", metavar="PATTERN", help="cases whose id matches")
    parser.add_argument("--gate", action="store_true", help="every fifth question of dev")
    parser.add_argument("--publish", action="store_true", help="write the scores into evals/published.toml")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
