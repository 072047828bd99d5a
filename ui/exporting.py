"""The conversation as a file: Markdown to read, JSON with every reply as the schema has it."""

import json
from collections.abc import Iterable, Iterator

from assistant.reply import Reply
from treaty.citation import Citation
from ui.interface import tell
from ui.links import titled
from ui.turns import Turn


def as_markdown(turns: Iterable[Turn]) -> str:
    """Return the conversation in Markdown: each question, its reply, and the words of the provisions cited."""
    lines = [f"# {tell('title')}", ""]
    for turn in turns:
        lines += [f"## {tell('you')}", "", *(f"> {line}" for line in turn.said.splitlines()), ""]
        lines += [f"## {tell('assistant')}", "", turn.reply.text, "", *_provisions(turn.reply)]
        lines += [f"*{notice}*\n" for notice in turn.reply.notices]
    return "\n".join(lines).rstrip() + "\n"


def as_json(turns: Iterable[Turn]) -> str:
    """Return the conversation as JSON: `{"turns": [{"said", "reply"}, …]}`."""
    rows = [{"said": turn.said, "reply": turn.reply.model_dump(mode="json", by_alias=True)} for turn in turns]
    return json.dumps({"turns": rows}, ensure_ascii=False, indent=2) + "\n"


def _provisions(reply: Reply) -> Iterator[str]:
    for cited in reply.citations:
        yield f"**{titled(Citation.parse(cited.cite))}**"
        yield ""
        yield from (f"> {line.strip()}" for line in cited.quote.splitlines() if line.strip())
        yield ""
