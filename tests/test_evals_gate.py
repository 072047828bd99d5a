"""The gate: every fifth question of evals/dev is asked, and no published score may fall."""

import subprocess
import sys

import pytest

from tests.served import ROOT, environment, prepared_data

LONGEST = 600


@pytest.mark.slow
def test_no_published_score_falls() -> None:
    """`python -m evals.run --gate` ends well; where it does not, the failures stand in its output."""
    command = [sys.executable, "-m", "evals.run", "--gate", "--failures"]
    done = subprocess.run(
        command, cwd=ROOT, env=environment(prepared_data()), capture_output=True, text=True, timeout=LONGEST
    )
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-2000:]
