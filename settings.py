"""What a person may set: environment variables `TREATY_…`, or the same lines in a file `.env`.

Nothing here imports a model or a database, so that a citation can be looked up in an instant.
"""

from functools import cache
from pathlib import Path

from platformdirs import user_data_path
from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """The settings of one process, read once and never changed.

    Every field has a default that works offline. A value that does not fit its type raises
    pydantic's `ValidationError`, which names the variable; the person who set it reads that.
    """

    model_config = SettingsConfigDict(env_prefix="TREATY_", env_file=".env", extra="ignore", frozen=True)

    data_dir: Path = Field(default_factory=lambda: user_data_path("belgium-canada-treaty"))
    """Folder of the index and of stored conversations."""

    chroma_url: str | None = None
    """Address of a Chroma server, `http://host:port`; none: Chroma runs inside the program."""

    chroma_api_key: SecretStr | None = None
    """Key sent to that server, as Chroma Cloud asks."""

    chroma_tenant: str = "default_tenant"
    """Tenant on that server."""

    chroma_database: str = "default_database"
    """Database on that server."""

    embedding_model: str | None = None
    """A sentence-transformers name or folder; none: the packaged model, no network."""

    model: str | None = None
    """A language model as LangChain's `init_chat_model` names it; none: the replies use no language model."""

    model_base_url: str | None = None
    """Address of a local or OpenAI-compatible server for that model."""

    model_api_key: SecretStr | None = None
    """Key for that model, where it needs one."""

    model_timeout: float = Field(default=60.0, gt=0)
    """Seconds after which the default reply is shown instead of the language model's."""

    model_retries: int = Field(default=2, ge=0)
    """How often a call to the model is tried again where its server is busy or the connection broke."""

    model_calls: int = Field(default=8, gt=0)
    """Calls to the model that one reply may take."""

    mcp_token: SecretStr | None = None
    """Token that clients of the MCP server must send; needed where it listens beyond this machine."""

    tracing: bool = False
    """Whether OpenTelemetry spans are sent; `OTEL_…` variables say where to."""

    tracing_content: bool = False
    """Whether those spans hold the words of the question and the answer."""


@cache
def settings() -> Settings:
    """Return the settings of this process; raises `ValidationError` for a value that does not fit."""
    return Settings()
