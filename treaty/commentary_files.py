"""Read the commentary's files into rows, and fields of a row by their type."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable

LANGUAGES = ("en", "fr", "nl")

Row = dict[str, "str | list[str] | dict[str, str] | dict[str, list[str]]"]
"""A table of a file as TOML gives it."""


def commentary_files(folder: Traversable | None = None) -> Iterator[tuple[str, dict[str, list[Row]]]]:
    """Each commentary file's name and content, by name; the package's own folder unless another is given."""
    place = folder or files("treaty").joinpath("commentary")
    for file in sorted(place.iterdir(), key=lambda each: each.name):
        if file.name.endswith(".toml"):
            yield file.name, tomllib.loads(file.read_text(encoding="utf-8"))


def asked_of(row: Row) -> Iterator[tuple[str, str]]:
    """(language, line) for each question of a row, in the order of the languages."""
    questions = row.get("questions", {})
    if isinstance(questions, dict):
        for language in LANGUAGES:
            yield from ((language, text) for text in questions.get(language, ()))


def text_of(row: Row, key: str) -> str:
    """A row's string; TypeError if it is something else."""
    value = row[key]
    if not isinstance(value, str):
        raise TypeError(f"{key} is not a string")
    return value


def texts_of(row: Row, key: str) -> list[str]:
    """A row's list of strings, empty if it has none; TypeError if it is something else."""
    value = row.get(key, [])
    if not isinstance(value, list):
        raise TypeError(f"{key} is not a list")
    return value


def table_of(row: Row, key: str) -> dict[str, str]:
    """A row's table of strings; TypeError if it is something else."""
    value = row[key]
    if not isinstance(value, dict):
        raise TypeError(f"{key} is not a table")
    return {name: text for name, text in value.items() if isinstance(text, str)}
