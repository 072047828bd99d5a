"""The embedding model is the one we know, loads offline, and tells near from far."""

import hashlib
import subprocess
import sys
from pathlib import Path

import pytest

from ingest.embeddings import PACKAGED_SHA256, check_digest, fingerprint, load_embeddings, model_name, packaged_folder
from ingest.errors import ModelError


def test_the_packaged_model_has_the_known_digest() -> None:
    """The installed weights are those whose digest is written down."""
    weights = packaged_folder() / "model.safetensors"
    assert hashlib.sha256(weights.read_bytes()).hexdigest() == PACKAGED_SHA256


def test_other_weights_are_refused(tmp_path: Path) -> None:
    """A file with another digest is not loaded, and the message names both digests."""
    weights = tmp_path / "model.safetensors"
    weights.write_bytes(b"something else")
    with pytest.raises(ModelError, match=PACKAGED_SHA256):
        check_digest(weights, PACKAGED_SHA256)


def test_missing_weights_are_refused(tmp_path: Path) -> None:
    """A folder without weights is an error that says where they should be."""
    with pytest.raises(ModelError, match=r"no weights at .*model\.safetensors"):
        check_digest(tmp_path / "model.safetensors", PACKAGED_SHA256)


def test_fingerprints_tell_models_apart() -> None:
    """The packaged model's fingerprint holds its digest; another model's is its name."""
    assert PACKAGED_SHA256 in fingerprint(None)
    assert fingerprint("other/model") == model_name("other/model") == "other/model"


def test_importing_is_light() -> None:
    """Importing the module that names the model imports neither torch nor LangChain."""
    code = "import sys, ingest.embeddings; print('torch' in sys.modules or 'langchain_core' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=Path(__file__).parent.parent, capture_output=True, text=True
    )
    assert done.stdout == "False\n"


def test_the_model_tells_near_from_far() -> None:
    """Real vectors: 384 numbers of length one; a paraphrase is nearer than another subject; loaded once."""
    embeddings = load_embeddings()
    near, far = embeddings.embed_documents(["tax withheld on a dividend", "a ship in international traffic"])
    asked = embeddings.embed_query("dividend withholding tax")
    assert len(asked) == 384
    assert sum(number * number for number in asked) == pytest.approx(1)
    assert _dot(asked, near) > _dot(asked, far) + 0.3
    assert load_embeddings() is embeddings


def _dot(left: list[float], right: list[float]) -> float:
    return sum(one * other for one, other in zip(left, right, strict=True))
