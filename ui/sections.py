"""A reply's text in its sections: the verdict, the reasons, the rest. Nothing is added, moved or left out but marks."""

import re
from dataclasses import dataclass

from assistant.reply import Reply
from assistant.wording import say

RULE = re.compile(r"\n*^---$\n*", re.MULTILINE)


@dataclass(frozen=True)
class Section:
    """A stretch of a reply's Markdown; `is_why` where it lists reasons, whose heading then is not in the text."""

    text: str
    is_why: bool = False

    @property
    def lines(self) -> int:
        """How many lines it has, to tell whether it is long."""
        return len(self.text.strip().splitlines())


def sections(text: str, language: str) -> tuple[Section, ...]:
    """Return the sections of a reply's text in their order: each list of reasons alone, the rest together."""
    heading = f"**{say('why', language)}**"
    found: list[Section] = []
    for block in RULE.sub("\n\n", text).split("\n\n"):
        if block.strip() == heading:
            found.append(Section("", is_why=True))
        elif found and found[-1].is_why and block.lstrip().startswith("- "):
            found[-1] = Section(f"{found[-1].text}\n{block}".strip(), is_why=True)
        elif found and not found[-1].is_why:
            found[-1] = Section(f"{found[-1].text}\n\n{block}")
        else:
            found.append(Section(block))
    return tuple(section for section in found if section.text.strip())


def without_assumptions(text: str, reply: Reply) -> str:
    """Return a text without the sentences on assumptions, which the page shows as things to choose from."""
    openings = tuple(say(key, reply.language, facts="\0").split("\0")[0] for key in ("assumed", "exceptional"))
    return "\n\n".join(block for block in text.split("\n\n") if not block.startswith(openings))


def without_terms(text: str, language: str) -> str:
    """Return a text without the line that lists its defined terms, which the page shows as links where they stand."""
    opening = say("defined", language, terms="\0").split("\0")[0]
    return "\n\n".join(block for block in text.split("\n\n") if not block.startswith(opening))


def without_quotations(text: str, language: str) -> str:
    """Return a text without the provisions quoted in it, which the page shows with their places marked."""
    opening = say("provision", language, cite="\0").split("\0")[0]
    return "\n\n".join(block for block in text.split("\n\n") if not block.startswith((opening, ">")))


def around_question(text: str, reply: Reply) -> tuple[str, str]:
    """Return a text up to and with the question it asks, and what follows; the whole and "" where it asks none."""
    asked = [f"**{missing.question}**" for missing in reply.missing[:1]]
    blocks = text.split("\n\n")
    place = next((i for i, block in enumerate(blocks) if asked and asked[0] in block), None)
    if place is None:
        return text, ""
    return "\n\n".join(blocks[: place + 1]), "\n\n".join(blocks[place + 1 :])
