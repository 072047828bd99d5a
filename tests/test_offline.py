"""Without a network, loopback alone up, everything starts and answers: the command line, a batch and the page."""

import json
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from tests.served import ROOT, environment, prepared_data

QUESTION = (
    "A Belgian company directly owns 25 % of the voting stock of a Canadian company. "
    "What tax can Canada take on a dividend of CAD 100,000?"
)
ALONE = ("unshare", "--user", "--map-root-user", "--net")
ANSWERS = """
import json, runpy, sys
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from urllib.request import urlopen
from streamlit.testing.v1 import AppTest
from tests.served import served, prepared_data, ROOT

def run(*words):
    sys.argv, printed = ["cli", *words], StringIO()
    with redirect_stdout(printed):
        try:
            runpy.run_module("cli", run_name="__main__", alter_sys=True)
        except SystemExit as end:
            assert not end.code, (words, end.code)
    return printed.getvalue()

question, folder = sys.argv[1], Path(sys.argv[2])
told = {"command": run("ask", "--json", question)}
(folder / "questions.jsonl").write_text(json.dumps({"id": "a", "question": question}) + "\\n", encoding="utf-8")
run("batch", str(folder / "questions.jsonl"), str(folder / "replies.jsonl"))
told["batch"] = (folder / "replies.jsonl").read_text(encoding="utf-8")
with served(prepared_data()) as address:
    told["served"] = urlopen(address).read().decode()
test = AppTest.from_file(str(ROOT / "app.py"), default_timeout=240).run()
assert not test.exception
test.chat_input[0].set_value(question).run()
told["page"] = "\\n".join(str(element.value) for element in test.markdown)
print(json.dumps(told))
"""
"""Asks on the command line, in a batch and on the page, in one process: the models are opened once, by the first."""
LOOPBACK_UP = """
import fcntl, socket, struct
made = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
fcntl.ioctl(made, 0x8914, struct.pack("16sh", b"lo", 0x1 | 0x40))
"""
"""SIOCSIFFLAGS with IFF_UP and IFF_RUNNING, for a machine without the command `ip`."""


@cache
def _refusal() -> str:
    """Why the kernel forbids a network namespace of our own, "" where it allows one."""
    try:
        tried = subprocess.run([*ALONE, "true"], capture_output=True, text=True, check=False)
    except OSError as problem:
        return str(problem)
    return "" if tried.returncode == 0 else tried.stderr.strip() or f"unshare ended with {tried.returncode}"


def _run(*command: str) -> str:
    """Run a command where no network is but loopback; return what it printed."""
    if refusal := _refusal():
        pytest.skip(f"the kernel forbids a network namespace: {refusal}")
    script = 'ip link set lo up 2>/dev/null || python3 -c "$LO"; exec "$@"'
    done = subprocess.run(
        [*ALONE, "sh", "-c", script, "sh", *command],
        cwd=ROOT,
        env={**environment(prepared_data()), "LO": LOOPBACK_UP},
        capture_output=True,
        text=True,
        timeout=400,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    return done.stdout


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What the command, the batch and the page say where nothing can be reached, by these names."""
    folder: Path = tmp_path_factory.mktemp("offline")
    last = _run(sys.executable, "-c", ANSWERS, QUESTION, str(folder)).splitlines()[-1]
    answers: dict[str, str] = json.loads(last)
    return answers


def test_nothing_can_be_reached() -> None:
    """The namespace of these tests has no way out, so that they prove what they say."""
    code = "import socket\ntry: socket.create_connection(('1.1.1.1', 53), 2)\nexcept OSError as e: print('cut off')"
    assert _run(sys.executable, "-c", code).strip() == "cut off"


def test_command_line_answers(told: dict[str, str]) -> None:
    """`treaty ask` gives the verdict with its citation."""
    reply = json.loads(told["command"])
    assert reply["citations"][0]["cite"] == "10(2)(a)"
    assert "5 %" in reply["text"]


def test_batch_answers(told: dict[str, str]) -> None:
    """`treaty batch` answers each line."""
    assert json.loads(told["batch"])["replies"][0]["kind"] == "ruling"


def test_page_is_served_and_answers(told: dict[str, str]) -> None:
    """The app listens on loopback, its page comes, and the chat answers."""
    assert "Streamlit" in told["served"]
    assert "**5 %**" in told["page"]
    assert "CAD 5,000" in told["page"]
