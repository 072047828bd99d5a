"""The commentary's files are read by name, and fields by type."""

from __future__ import annotations

from pathlib import Path

import pytest

from treaty.commentary_files import Row, asked_of, commentary_files, table_of, text_of, texts_of

ROW: Row = {
    "cite": "10(2)",
    "terms": ["dividend"],
    "en": {"heading": "H"},
    "questions": {"nl": ["c"], "en": ["a", "b"]},
}


def test_files_by_name(tmp_path: Path) -> None:
    """Only TOML files are read, in the order of their names."""
    for name in ("b.toml", "a.toml", "notes.txt"):
        (tmp_path / name).write_text("entry = []", encoding="utf-8")
    assert [name for name, _ in commentary_files(tmp_path)] == ["a.toml", "b.toml"]


def test_fields() -> None:
    """Fields come with their type; questions in the order of the languages."""
    assert (text_of(ROW, "cite"), texts_of(ROW, "terms"), table_of(ROW, "en")) == (
        "10(2)",
        ["dividend"],
        {"heading": "H"},
    )
    assert texts_of(ROW, "see_also") == []
    assert list(asked_of(ROW)) == [("en", "a"), ("en", "b"), ("nl", "c")]


def test_wrong_types() -> None:
    """A field of another type is an error."""
    for read, key in ((text_of, "terms"), (texts_of, "cite"), (table_of, "cite")):
        with pytest.raises(TypeError):
            read(ROW, key)
