"""The name of a build: a digest of everything that went into it."""

import hashlib
import json
from collections.abc import Iterable

from ingest.passages import Passage

SCHEMA = 1
"""Raised by one when the form of what is stored changes."""


def build_digest(passages: Iterable[Passage], fingerprint: str) -> str:
    """Return 32 hex digits that differ when a passage, its metadata, the model or the schema differs.

    The passages hold all that is read from the sources, the commentary and the questions, so that nothing else counts.
    """
    digest = hashlib.sha256(f"{SCHEMA}\n{fingerprint}\n".encode())
    for passage in passages:
        row = [passage.id, passage.text, passage.metadata()]
        digest.update(json.dumps(row, sort_keys=True, ensure_ascii=False).encode() + b"\n")
    return digest.hexdigest()[:32]
