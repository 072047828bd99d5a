"""What a conversation remembers between turns. Frozen: each turn makes the next state."""

from dataclasses import dataclass, field

from assistant.reply import Reply
from calculators.case import Case
from treaty.citation import Citation


@dataclass(frozen=True)
class Topic:
    """One matter talked about: the rule in use, the provisions shown, the facts of the story and the last reply."""

    rule: str = ""
    citations: tuple[Citation, ...] = ()
    case: Case = field(default_factory=Case)
    reply: Reply | None = None
    question: str = ""


@dataclass(frozen=True)
class State:
    """The topics so far, the latest last, the language of the conversation, and the user's words."""

    topics: tuple[Topic, ...] = ()
    language: str = "en"
    said: tuple[str, ...] = ()

    @property
    def topic(self) -> Topic:
        """The topic being talked about; an empty one at the start."""
        return self.topics[-1] if self.topics else Topic()
