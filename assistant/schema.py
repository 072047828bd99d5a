"""The JSON Schema of the Reply, kept in docs/reply.schema.json: `python -m assistant.schema` writes it anew."""

import json
from pathlib import Path

from assistant.reply import Reply

PLACE = Path(__file__).parent.parent / "docs" / "reply.schema.json"


def schema_text() -> str:
    """Return the schema as it stands in the file."""
    schema = Reply.model_json_schema(by_alias=True, mode="serialization")
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    PLACE.write_text(schema_text(), encoding="utf-8")
