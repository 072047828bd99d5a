"""Many questions in one process: `treaty batch QUESTIONS.jsonl REPLIES.jsonl`.

Each input line is `{"id", "turns": ["…", "…"]}` or `{"id", "question"}`; each output line is
`{"id", "replies": [Reply, …]}`, one reply a turn, each line its own conversation. A line that cannot be read gives
`{"id", "error"}`, and the rest goes on.
"""

import json
from collections.abc import Iterable, Iterator

from pydantic import BaseModel, ConfigDict, ValidationError, model_validator

from assistant.conversation import Conversation
from assistant.mind import Mind


class Asked(BaseModel):
    """One input line: an id, and its turns or its one question."""

    model_config = ConfigDict(extra="ignore")
    id: str | int
    turns: tuple[str, ...] = ()
    question: str | None = None

    @model_validator(mode="after")
    def _one_of_both(self) -> "Asked":
        if bool(self.turns) == (self.question is not None):
            raise ValueError('give either "turns" or "question"')
        return self

    @property
    def messages(self) -> tuple[str, ...]:
        """The user's messages in their order."""
        return self.turns or (self.question or "",)


def answer_all(lines: Iterable[str], mind: Mind | None = None) -> Iterator[str]:
    """Return one JSON line of replies for each line of questions; blank lines are passed over."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _answer(line, number, mind)


def _answer(line: str, number: int, mind: Mind | None) -> str:
    try:
        asked = Asked.model_validate_json(line)
    except ValidationError as error:
        return json.dumps({"id": _id(line, number), "error": _problem(error, number)}, ensure_ascii=False)
    conversation = Conversation(mind)
    replies = [json.loads(conversation.ask(message).to_json()) for message in asked.messages]
    return json.dumps({"id": asked.id, "replies": replies}, ensure_ascii=False)


def _id(line: str, number: int) -> str | int:
    try:
        found = json.loads(line).get("id")
    except (ValueError, AttributeError):
        found = None
    return found if isinstance(found, str | int) else f"line {number}"


def _problem(error: ValidationError, number: int) -> str:
    first = error.errors()[0]
    place = ".".join(map(str, first["loc"]))
    return f"line {number}: {place + ': ' if place else ''}{first['msg']}"
