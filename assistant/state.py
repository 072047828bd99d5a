"""What a conversation remembers between turns. Frozen: each turn makes the next state."""

from dataclasses import dataclass, field

from assistant.reply import Reply
from calculators.case import Case
from treaty.citation import Citation


@dataclass(frozen=True)
class Topic:
    """One matter talked about: the rule in use, the provisions shown, the facts of the story and the last reply.

    `begins` where nothing was carried over into it: with it another story begins.
    """

    rule: str = ""
    citations: tuple[Citation, ...] = ()
    case: Case = field(default_factory=Case)
    reply: Reply | None = None
    question: str = ""
    begins: bool = False


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

    @property
    def stories(self) -> tuple[tuple[Topic, ...], ...]:
        """The topics, each story's together; what is of one story shares its facts."""
        found: list[list[Topic]] = []
        for topic in self.topics:
            if topic.begins or not found:
                found.append([])
            found[-1].append(topic)
        return tuple(tuple(story) for story in found)

    @property
    def ruled(self) -> Topic | None:
        """The topic of this story that was ruled on last; None where none was."""
        story = self.stories[-1] if self.topics else ()
        return next((topic for topic in reversed(story) if topic.rule), None)
