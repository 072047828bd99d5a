"""A build opened for searching: its rows, what they point to, and a shelf for each language."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from ingest.store import OpenBuild, Row
from retrieval.discriminant import Discriminant
from retrieval.lexical import STEMMERS
from retrieval.semantic import Semantic
from retrieval.shelf import Shelf
from treaty.citation import Citation

if TYPE_CHECKING:
    from langchain_core.embeddings import Embeddings


OPENINGS = ("explanation", "example", "mistake")
"""The texts of an entry, the one first that a reply opens with unless another fits the question clearly better."""


@dataclass(frozen=True)
class Target:
    """What a passage points to: a provision, or a topic beyond the texts with the provision nearest to it."""

    citation: Citation
    topic: str = ""

    @property
    def name(self) -> str:
        """The name that data files use: a citation, or `beyond:` and the topic's id."""
        return f"beyond:{self.topic}" if self.topic else str(self.citation)


class Index:
    """The rows of one build, held in memory; Chroma stays the store of record behind `build`."""

    def __init__(self, rows: Sequence[Row], embeddings: "Embeddings", build: OpenBuild | None = None) -> None:
        """Read every row's target, and stack the vectors."""
        self.rows = tuple(rows)
        self.build = build
        self.semantic = Semantic(self.rows, embeddings)
        named = [target_of(row) for row in self.rows]
        self.targets = tuple(sorted(set(named), key=lambda target: (target.topic, target.citation)))
        number = {target: place for place, target in enumerate(self.targets)}
        self.places = [number[target] for target in named]
        self.provisions = np.array([not target.topic for target in self.targets])

    @cached_property
    def shelves(self) -> dict[str, Shelf]:
        """The shelf of each language held; made at the first search."""
        return {language: self._shelf(language) for language in STEMMERS}

    @cached_property
    def texts(self) -> dict[tuple[Citation, str], dict[str, int]]:
        """By entry of the commentary and language, the row of each of its texts that a reply may open with."""
        found: dict[tuple[Citation, str], dict[str, int]] = {}
        for place, row in enumerate(self.rows):
            if (section := str(row.metadata.get("section", ""))) in OPENINGS:
                key = (self.targets[self.places[place]].citation, str(row.metadata["language"]))
                found.setdefault(key, {})[section] = place
        return found

    @cached_property
    def discriminant(self) -> Discriminant:
        """What the passages teach; learned at the first search."""
        return Discriminant(self.semantic.matrix, self.places, len(self.targets))

    def _shelf(self, language: str) -> Shelf:
        places = [place for place, row in enumerate(self.rows) if row.metadata["language"] == language]
        targets = [self.places[place] for place in places]
        return Shelf([self.rows[place] for place in places], places, targets, len(self.targets))


def target_of(row: Row) -> Target:
    """Return what a row points to."""
    topic = str(row.metadata.get("topic", ""))
    return Target(Citation.parse(str(row.metadata["cite"])), topic)
