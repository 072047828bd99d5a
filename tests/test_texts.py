"""The sources are read as they were received."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from treaty import texts
from treaty.texts import Source, SourceChanged, read_source, sources

SHARED = Path(__file__).parents[2] / "shared" / "sources"


@pytest.mark.parametrize("source", sources().values(), ids=lambda source: source.name)
def test_digest(source: Source) -> None:
    """Each text has the digest that sources.toml states."""
    assert hashlib.sha256(read_source(source.name).encode()).hexdigest() == source.sha256


@pytest.mark.skipif(not SHARED.exists(), reason="the received texts lie outside the project")
@pytest.mark.parametrize("source", sources().values(), ids=lambda source: source.name)
def test_byte_for_byte(source: Source) -> None:
    """Each text is the received one."""
    assert (SHARED / source.name).read_bytes() == read_source(source.name).encode()


def test_changed_source_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A text with one byte changed is not read."""
    (tmp_path / "sources.toml").write_bytes((Path(texts.__file__).parent / "sources" / "sources.toml").read_bytes())
    (tmp_path / "convention.txt").write_text("another text", encoding="utf-8")
    monkeypatch.setattr(texts, "_folder", lambda: tmp_path)
    read_source.cache_clear()
    with pytest.raises(SourceChanged, match=r"convention\.txt"):
        read_source("convention.txt")
    read_source.cache_clear()


def test_unknown_source() -> None:
    """Only the texts listed can be read."""
    with pytest.raises(KeyError):
        read_source("other.txt")
