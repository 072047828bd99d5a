"""docs/language-model.md names only settings, commands and extras that exist, and its Python runs."""

import re
import sys
import tomllib
from pathlib import Path

import pytest
from model_script import scripted
from model_story import OneProvision
from typer.testing import CliRunner

import cli
from settings import Settings

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs" / "language-model.md").read_text(encoding="utf-8")


def test_settings_exist() -> None:
    """Every variable on the page is a setting, and its default is the one in the table."""
    assert {name.lower() for name in re.findall(r"TREATY_([A-Z_]+)", PAGE)} <= set(Settings.model_fields)
    for name, default in re.findall(r"`TREATY_(MODEL_(?:TIMEOUT|RETRIES|CALLS))`.*\| (\d+) \|", PAGE):
        assert Settings.model_fields[name.lower()].default == float(default)


def test_extras_exist() -> None:
    """Every extra on the page is declared in pyproject.toml."""
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    named = {extra for each in re.findall(r"\[((?:\w+, ?)*\w+)\](?:'|`)", PAGE) for extra in each.split(",")}
    assert named <= set(extras)


@pytest.mark.parametrize("command", sorted(set(re.findall(r"^treaty (\w+(?: --[a-z]+)?)", PAGE, re.MULTILINE))))
def test_commands_exist(command: str) -> None:
    """Every command of `treaty` on the page and its option are known to the program."""
    name, *options = command.split()
    shown = CliRunner().invoke(cli.app, [name, "--help"], env={"COLUMNS": "200", "NO_COLOR": "1"}).output
    assert all(option in shown for option in options)
    assert "No such command" not in shown


def test_the_python_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    """The example makes an agent."""
    import retrieval.search

    monkeypatch.setattr(retrieval.search, "open_search", OneProvision)
    code = re.search(r"```python\n(.*?)```", PAGE, re.DOTALL)
    assert code is not None
    names: dict[str, object] = {"model": scripted("Hello.")}
    exec(compile(code[1], "language-model.md", "exec"), names)  # noqa: S102 - the page's own example
    assert "agent" in names
    assert "retrieval.search" in sys.modules
