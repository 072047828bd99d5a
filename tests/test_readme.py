"""The README cannot lie: its commands run, its map is the tree, its links and numbers hold."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from calculators.catalogue import catalogue

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"^\.venv/bin/treaty (.+)$", README, re.MULTILINE)
QUICK = [command for command in COMMANDS if not command.startswith("ask")]
MAP = re.findall(r"^\| `([^`]+)` \|", README, re.MULTILINE)
LINKS = re.findall(r"\]\(((?!https?:)[^)]+)\)", README)


@pytest.mark.parametrize("command", QUICK)
def test_a_command_of_the_readme_runs(command: str) -> None:
    """Every quick command that the README shows ends well and prints something."""
    done = subprocess.run(
        [sys.executable, "-m", "cli", *shlex.split(command)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip()


@pytest.mark.parametrize("target", ["chat", "test", "eval"])
def test_a_target_that_the_docs_name_exists(target: str) -> None:
    """The Makefile has the targets that the README names."""
    assert re.search(rf"^{target}:", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)


@pytest.mark.parametrize("name", MAP)
def test_a_row_of_the_map_exists(name: str) -> None:
    """Every folder and file on the map is there."""
    assert (ROOT / name).exists()


def test_the_map_is_whole() -> None:
    """Every package and module at the top stands on the map."""
    top = {f"{p.name}/" for p in ROOT.iterdir() if (p / "__init__.py").exists()} | {p.name for p in ROOT.glob("*.py")}
    assert top - set(MAP) == set()


@pytest.mark.parametrize("link", LINKS)
def test_a_link_of_the_readme_leads_somewhere(link: str) -> None:
    """Every relative link points to a file of the project."""
    assert (ROOT / link).exists()


def test_the_changelog_counts_the_calculators() -> None:
    """The number of calculators in the changelog is that of the catalogue."""
    words = {57: "Fifty-seven", 58: "Fifty-eight", 59: "Fifty-nine", 56: "Fifty-six"}
    assert words[len(catalogue())] in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
