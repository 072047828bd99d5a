"""`python -m ingest`: build the index, with a progress bar."""

import sys

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from ingest.build import Report, ingest
from ingest.errors import IngestError


def main() -> int:
    """Build the index if it is missing or out of date; return 0, or 1 after printing what went wrong."""
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    try:
        with Progress(*columns, console=console) as bar:
            task = bar.add_task("Embedding passages", total=None)
            report = ingest(progress=lambda done, total: bar.update(task, completed=done, total=total))
            bar.update(task, completed=report.total, total=report.total)
    except IngestError as error:
        console.print(f"[red]{error}[/red]")
        return 1
    Console().print(summary(report))
    return 0


def summary(report: Report) -> str:
    """Return the report in a line or two, for a terminal."""
    counts = ", ".join(f"{number} {kind.label(number)}" for kind, number in report.counts)
    done = f"built in {report.seconds:.1f} seconds" if report.built else "unchanged, nothing to redo"
    return f"Index {report.digest[:12]}: {counts} ({report.total} passages)\nModel {report.model}; {done}"


if __name__ == "__main__":
    sys.exit(main())
