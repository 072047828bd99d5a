"""What can go wrong while the index is built or opened, and who reads it."""


class IngestError(Exception):
    """Any fault of this package; the person at the keyboard reads the message."""


class ModelError(IngestError):
    """The embedding model is missing, or is not the one whose digest we know."""


class MissingBuildError(IngestError):
    """No complete build of this digest exists: run `treaty ingest`."""


class StoreError(IngestError):
    """Chroma cannot be reached, or holds something other than what was written."""
