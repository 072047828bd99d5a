"""Run question sets through the assistant and print what came of them: `python -m evals.run [SET …]`.

    python -m evals.run numeric --failures          one set, with what went wrong
    python -m evals.run --heldout                   the questions kept aside: only their totals

Sets are read from evals/dev and from ../shared/cases where it is there. With `--min SET=SHARE` it ends with 1 where a
set falls below its published score.
"""

import argparse
import json
import logging
import re
import sys
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from assistant.conversation import Conversation
from evals.judge import Case, Mark, Verdict, judge

HERE = Path(__file__).parent
FOLDERS = {"dev": HERE / "dev", "cases": HERE.parents[1] / "shared" / "cases", "heldout": HERE / "heldout"}
SETS = ("numeric", "qa", "abstain", "adversarial", "dialogue")


class Dropped(logging.Handler):
    """Counts the sentences that were left out of replies because a figure in them had no source."""

    count = 0

    def emit(self, record: logging.LogRecord) -> None:
        """Count one warning of the composer."""
        self.count += 1


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the sets asked for and print their tables; return 1 where one falls below its `--min`."""
    options = _options(arguments)
    marks: dict[str, list[Mark]] = {}
    dropped = Dropped()
    composer = logging.getLogger("assistant.compose")
    composer.addHandler(dropped)
    composer.propagate = False
    for name in options.sets or SETS:
        for folder in ("heldout",) if options.heldout else ("dev", "cases"):
            cases = [c for c in read(FOLDERS[folder] / f"{name}.jsonl") if re.search(options.only, c["id"])]
            if cases:
                started = time.perf_counter()
                marks[f"{name}/{folder}"] = [mark for case in cases for mark in run(name, case)]
                print(table(f"{name}/{folder}", marks[f"{name}/{folder}"], time.perf_counter() - started), flush=True)
    print(f"replies with an unsourced figure left out: {dropped.count}")
    if options.failures and not options.heldout:
        print(failures([mark for rows in marks.values() for mark in rows]))
    return int(any(share(marks, name) < least for name, least in options.min))


def read(path: Path) -> list[Case]:
    """Return the cases of a file, none where there is no such file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()] if path.is_file() else []


def run(name: str, case: Case) -> list[Mark]:
    """Put one case to a conversation of its own and judge the replies."""
    turns = [t["user"] if isinstance(t, dict) else t for t in case.get("turns", [case.get("question")])]
    conversation = Conversation()
    return judge(name, case, [conversation.ask(turn) for turn in turns])


def table(title: str, marks: list[Mark], seconds: float) -> str:
    """Return a table of verdicts a kind, with citation recall and precision and seconds a case below."""
    kinds = list(dict.fromkeys(mark.kind for mark in marks))
    lines = [f"{title}: {len(marks)} in {seconds:.0f} s", f"  {'':12}" + "".join(f"{v:>11}" for v in Verdict)]
    lines += [_line(kind, [mark for mark in marks if mark.kind == kind]) for kind in kinds if len(kinds) > 1]
    lines.append(_line("all", marks))
    recall, precision = _mean(m.recall for m in marks), _mean(m.precision for m in marks)
    return "\n".join([*lines, f"  citation recall {recall:.2f}, precision {precision:.2f}"])


def failures(marks: list[Mark]) -> str:
    """Return the marks that are not right, one a line."""
    return "\n".join(f"{m.verdict:9} {m.case} ({m.kind}) {m.why}" for m in marks if m.verdict is not Verdict.RIGHT)


def share(marks: dict[str, list[Mark]], name: str) -> float:
    """Return the share of a set's marks that are right, over all its folders."""
    rows = [mark for key, some in marks.items() if key.startswith(f"{name}/") for mark in some]
    return sum(mark.verdict is Verdict.RIGHT for mark in rows) / len(rows) if rows else 1.0


def _line(kind: str, marks: list[Mark]) -> str:
    counts = Counter(mark.verdict for mark in marks)
    cells = (f"{counts[v]:>5}{counts[v] / len(marks):>6.0%}" for v in Verdict)
    return f"  {kind:12}" + "".join(cells)


def _mean(values: Iterable[float | None]) -> float:
    known = [value for value in values if value is not None]
    return sum(known) / len(known) if known else 0.0


def _least(text: str) -> tuple[str, float]:
    name, _, least = text.partition("=")
    return name, float(least)


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m evals.run", description=__doc__.partition("\n")[0])
    parser.add_argument("sets", nargs="*", metavar="SET", help=f"one or more of {', '.join(SETS)}; all by default")
    parser.add_argument("--heldout", action="store_true", help="the questions kept aside, totals only")
    parser.add_argument("--failures", action="store_true", help="list what was not right")
    parser.add_argument("--only", default="", metavar="PATTERN", help="cases whose id matches")
    parser.add_argument("--min", action="append", default=[], type=_least, metavar="SET=SHARE", help="the least share")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
