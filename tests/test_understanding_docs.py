"""Every number that the understanding is tuned by says what it is and how it was chosen."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs" / "understanding.md").read_text(encoding="utf-8")
MODULES = sorted((ROOT / "assistant").rglob("*.py"))


def numbers(module: Path) -> Iterator[str]:
    """Return the names of a module's numbers that no docstring follows and its own docstring does not name."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    for place, line in enumerate(tree.body):
        if isinstance(line, ast.Assign) and isinstance(line.targets[0], ast.Name) and _is_number(line.value):
            after = tree.body[place + 1] if place + 1 < len(tree.body) else None
            told = isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant)
            if not told and line.targets[0].id not in (ast.get_docstring(tree) or ""):
                yield line.targets[0].id


def _is_number(value: ast.expr) -> bool:
    return isinstance(value, ast.Constant) and isinstance(value.value, int | float)


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.stem)
def test_every_threshold_says_how_it_was_chosen(module: Path) -> None:
    """A number has its docstring, or stands in the page's table beside its module."""
    name = ".".join(module.relative_to(ROOT / "assistant").with_suffix("").parts)
    row = next(iter(re.findall(rf"^\| `{name}` \|.*$", PAGE, re.MULTILINE)), "")
    assert [name for name in numbers(module) if f"`{name}`" not in row] == []
