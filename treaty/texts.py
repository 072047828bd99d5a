"""The two source texts, read from the package and refused if a byte of them has changed."""

from __future__ import annotations

import hashlib
import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable


class SourceChanged(RuntimeError):  # noqa: N818 - it names what is the matter
    """A source file differs from its digest: the installation is damaged; who runs it sees this."""


@dataclass(frozen=True)
class Source:
    """What a text is: its file's name, title, description, date, and the sha256 of its bytes."""

    name: str
    title: str
    what: str
    date: date
    sha256: str


@cache
def sources() -> dict[str, Source]:
    """The texts held, by key ("convention", "relations"), as sources.toml describes them."""
    rows = tomllib.loads(_folder().joinpath("sources.toml").read_text(encoding="utf-8"))
    return {
        key: Source(row["file"], row["title"], row["what"], row["date"], row["sha256"]) for key, row in rows.items()
    }


@cache
def read_source(name: str) -> str:
    """The text of a source by its file's name ("convention.txt"), decoded as UTF-8, line ends as they are.

    KeyError for a file that sources.toml does not list, SourceChanged if the bytes do not have the digest.
    """
    source = {source.name: source for source in sources().values()}[name]
    content = _folder().joinpath(name).read_bytes()
    if hashlib.sha256(content).hexdigest() != source.sha256:
        raise SourceChanged(f"{name} is not the text this program was written for: its sha256 is not {source.sha256}.")
    return content.decode("utf-8")


def _folder() -> Traversable:
    return files("treaty").joinpath("sources")
