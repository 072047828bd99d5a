"""The command line answers, and refuses in a friendly way."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from lxml import etree
from typer.testing import CliRunner, Result

from cli import BAD_INPUT, app

ROOT = Path(__file__).parents[1]


def run(*arguments: str) -> Result:
    """The result of `treaty` with these arguments."""
    return CliRunner().invoke(app, list(arguments))


CITED = {
    "a point with what leads into it": (["10(2)(a)"], ["Article 10 Dividends", "shall not exceed:", "(a) 5 per cent"]),
    "words without quotes": (["art", "10", "par", "2", "a"], ["10(2)(a)", "(a) 5 per cent"]),
    "a question that names one place": (["what does 18(3) say"], ["18(3)", "Any alimony"]),
    "a fault of the copy": (["7(5)"], ["[No] profits"]),
    "a section of the page": (["rel:cultural"], ["Cultural relations between Canada and Belgium"]),
    "the header": (["header"], ["Entry into force: 06.10.2004"]),
}

REFUSED = {
    "an article too many": ("31", "Article 31 does not exist: the convention has 29 articles"),
    "a point too many": ("5(5)(g)", "5(5) has points (a) to (f); there is no (g)"),
    "no citation": ("banana", "“banana” is not a citation"),
    "two places": ("Articles 7 and 14", "names 2 places"),
    "nothing": ("", "No citation given"),
}


@pytest.mark.parametrize(("arguments", "words"), CITED.values(), ids=CITED)
def test_cite(arguments: list[str], words: list[str]) -> None:
    """The words are printed in their context."""
    result = run("cite", *arguments)
    assert result.exit_code == 0
    assert all(each in result.stdout for each in words), result.stdout


@pytest.mark.parametrize(("cite", "says"), REFUSED.values(), ids=REFUSED)
def test_cite_refuses(cite: str, says: str) -> None:
    """A bad citation gives one line on stderr and exit code 2."""
    result = run("cite", cite)
    assert (result.exit_code, result.stdout) == (BAD_INPUT, "")
    assert says in result.stderr
    assert "Traceback" not in result.stderr


def test_words_after_a_list_come_after_it() -> None:
    """A sentence that follows a list is printed where the text has it."""
    printed = run("cite", "10(2)").stdout
    assert printed.index("(b) 15 per cent") < printed.index("This paragraph shall not affect")


def test_tree_as_jsonl() -> None:
    """One unit a line, with the fields that other programs read."""
    rows = [json.loads(line) for line in run("tree", "--jsonl").stdout.splitlines()]
    assert len(rows) == 252
    point = next(row for row in rows if row["cite"] == "Art. 10(2)(a)")
    assert (point["kind"], point["parent"], point["heading"]) == ("subparagraph", "Art. 10(2)", None)
    assert point["text"].startswith("5 per cent")
    assert {"full_text", "spans"} <= set(point)
    assert {"Header", "Preamble", "Signature", "Prot. Preamble", "Prot. 1(b)(i)", "Prot. Signature"} <= {
        row["cite"] for row in rows
    }


def test_tree_as_outline() -> None:
    """The outline shows sections, headings and first words."""
    printed = run("tree").stdout
    assert "III. Taxation of income" in printed
    assert "Art. 10  Dividends" in printed


def test_tree_of_a_text_that_is_none(tmp_path: Path) -> None:
    """Another text is refused with what is missing; a file that is not there too."""
    prose = tmp_path / "prose.txt"
    prose.write_text("Canada and Belgium are friends.", encoding="utf-8")
    result = run("tree", "--file", str(prose))
    assert result.exit_code == BAD_INPUT
    assert "prose.txt is not a convention: no title" in result.stderr
    assert run("tree", "--file", str(tmp_path / "absent.txt")).exit_code == BAD_INPUT


def test_export() -> None:
    """The export is well-formed XML."""
    assert etree.fromstring(run("export", "--format", "akn").stdout.encode()).tag.endswith("akomaNtoso")


def test_cite_imports_nothing_heavy() -> None:
    """Looking a citation up loads neither torch nor chromadb, nor anything else of the model side."""
    code = (
        "import sys; sys.argv = ['treaty', 'cite', '10(2)(a)']\n"
        "from cli import app\n"
        "try:\n    app()\n"
        "except SystemExit:\n    pass\n"
        "heavy = set('torch chromadb sentence_transformers transformers langchain_core streamlit numpy'.split())\n"
        "print(sorted(heavy & set(sys.modules)), file=sys.stderr)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[]"
