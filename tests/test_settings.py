"""Settings: where each comes from, and that reading them costs nothing."""

import subprocess
import sys
from pathlib import Path

import pytest
from pydantic import ValidationError

from settings import Settings

HEAVY = ("torch", "chromadb", "langchain_core", "sentence_transformers", "numpy")


@pytest.fixture(autouse=True)
def _clean(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Stand in an empty folder, without the variables of whoever runs the tests."""
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(f"TREATY_{name.upper()}", raising=False)


def test_defaults_are_offline() -> None:
    """Without any setting there is no server, no downloaded model and no language model."""
    assert (Settings().chroma_url, Settings().embedding_model, Settings().model) == (None, None, None)
    assert Settings().data_dir.is_absolute()


def test_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """A variable `TREATY_…` sets its field, and its value is read by type."""
    monkeypatch.setenv("TREATY_DATA_DIR", "/somewhere")
    monkeypatch.setenv("TREATY_MODEL_TIMEOUT", "5")
    assert (Settings().data_dir, Settings().model_timeout) == (Path("/somewhere"), 5.0)


def test_env_file(tmp_path: Path) -> None:
    """A line in `.env` does the same; lines of other programs do not disturb."""
    (tmp_path / ".env").write_text("TREATY_CHROMA_URL=http://localhost:8000\nOTHER=1\n")
    assert Settings().chroma_url == "http://localhost:8000"


def test_keys_are_not_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A key does not appear when the settings are printed."""
    monkeypatch.setenv("TREATY_CHROMA_API_KEY", "open-sesame")
    assert "open-sesame" not in repr(Settings())


def test_wrong_value(monkeypatch: pytest.MonkeyPatch) -> None:
    """A value that does not fit is refused with the name of its field."""
    monkeypatch.setenv("TREATY_MODEL_TIMEOUT", "soon")
    with pytest.raises(ValidationError, match="model_timeout"):
        Settings()


def test_light() -> None:
    """Importing the settings imports no model and no database."""
    code = f"import sys, settings; print([name for name in {HEAVY} if name in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=Path(__file__).parent.parent, capture_output=True, text=True
    )
    assert done.stdout == "[]\n"
