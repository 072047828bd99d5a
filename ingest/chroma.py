"""How every Chroma client and collection of ours is made: no telemetry, vectors compared by their angle."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, cast
from urllib.parse import urlsplit

from ingest.errors import StoreError
from settings import Settings

os.environ.setdefault("ANONYMIZED_TELEMETRY", "False")

import chromadb
from chromadb.api.client import Client
from chromadb.config import Settings as ChromaSettings

if TYPE_CHECKING:
    from chromadb.api import ClientAPI
    from chromadb.api.models.Collection import Collection


def quiet() -> ChromaSettings:
    """Return Chroma's settings with its telemetry off."""
    return ChromaSettings(anonymized_telemetry=False)


def folder_client(folder: Path) -> Client:
    """Return a client, to be closed, of the Chroma that runs inside the program, over this folder."""
    return cast("Client", chromadb.PersistentClient(path=str(folder), settings=quiet()))


def server_client(config: Settings) -> "ClientAPI":
    """Return a client of the server in `TREATY_CHROMA_URL`; raises `StoreError` if it does not answer."""
    address = urlsplit(config.chroma_url or "")
    if address.scheme not in {"http", "https"} or not address.hostname:
        raise StoreError(f"TREATY_CHROMA_URL must be like http://localhost:8000, not {config.chroma_url!r}")
    secure = address.scheme == "https"
    key = config.chroma_api_key
    try:
        return chromadb.HttpClient(
            host=address.hostname,
            port=address.port or (443 if secure else 8000),
            ssl=secure,
            headers={"x-chroma-token": key.get_secret_value()} if key else {},
            settings=quiet(),
            tenant=config.chroma_tenant,
            database=config.chroma_database,
        )
    except (ValueError, chromadb.errors.ChromaError) as error:
        raise StoreError(f"The Chroma server at {config.chroma_url} does not answer: {error}") from error


def create_collection(client: "ClientAPI", name: str, metadata: dict[str, str | int]) -> "Collection":
    """Make an empty collection whose distance is the cosine's; the vectors come from us, never from Chroma."""
    return client.create_collection(
        name, metadata=metadata, embedding_function=None, configuration={"hnsw": {"space": "cosine"}}
    )
