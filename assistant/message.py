"""A message as it came in: cleaned, cut into sentences, and the questions it asks found among greetings and annexes."""

import html
import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from assistant.readers.vocabulary import alternatives, table, words
from assistant.sentence_ends import Span, sentence_spans
from retrieval.language import language_of

TAG = re.compile(r"<(script|style)\b.*?</\1\s*>|<!--.*?-->|</?[a-zA-Z][^<>]{0,300}>", re.DOTALL | re.IGNORECASE)
BLOCK = re.compile(r"</?(?:br|p|div|li|tr|h\d|table|ul|ol)\b", re.IGNORECASE)
SPACES = re.compile(r"[ \t]+")
SHORT = 9
ASKING = ("requests", "interrogatives", "inversions")
LISTED = re.compile(r"(?:^|(?<=[.?!:;]\s))\(?(?:\d{1,2}|[a-z])[.)]\s+(?=\S)")
"""A list number before a sentence: "2) How …"."""
MARKS = re.compile(r"[?？]")


class Role(StrEnum):
    """What a sentence does in its message."""

    STATEMENT = "statement"
    QUESTION = "question"
    GREETING = "greeting"
    CLOSING = "closing"
    ANNEX = "annex"


@dataclass(frozen=True)
class Sentence:
    """A sentence at `start`–`end` of the cleaned text, and what it does."""

    start: int
    end: int
    text: str
    role: Role


@dataclass(frozen=True)
class Question:
    """One question: its own words, the sentences told with it, and whether it leans on the question before it.

    `story` holds the statements since the previous question, and after it where it is the last one.
    """

    start: int
    end: int
    text: str
    story: tuple[Sentence, ...] = ()
    continues: bool = False

    @property
    def words(self) -> str:
        """The statements and the question, in their order, as one text."""
        parts = sorted([(s.start, s.text) for s in self.story] + [(self.start, self.text)])
        return " ".join(LISTED.sub("", text) for _, text in parts)


@dataclass(frozen=True)
class Message:
    """A cleaned message, its language and its sentences."""

    text: str
    language: str
    sentences: tuple[Sentence, ...]

    @property
    def body(self) -> tuple[Sentence, ...]:
        """The sentences without greeting, signature and annexes."""
        return tuple(s for s in self.sentences if s.role in (Role.STATEMENT, Role.QUESTION))


def clean(text: str) -> str:
    r"""Return a text in NFC without markup, entities, invisible and control characters; every blank is a plain space.

    >>> clean("what\u200b does&nbsp;<b>18(2)</b>\u202e say")
    'what does 18(2) say'
    """
    bare = TAG.sub(lambda m: "\n" if BLOCK.match(m.group()) else " ", html.unescape(text))
    lines = re.sub(r"\r\n?|\u2028|\u2029|\x0b|\x0c", "\n", unicodedata.normalize("NFC", bare))
    visible = "".join(_visible(c) for c in lines)
    trimmed = "\n".join(SPACES.sub(" ", line).strip() for line in visible.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", trimmed).strip()


def read_message(text: str, previous: str | None = None) -> Message:
    """Clean a text, tell its language (`previous`: that of the conversation) and cut it into sentences."""
    cleaned = clean(text)
    found: list[Sentence] = []
    for start, end in sentence_spans(cleaned):
        closed = bool(found) and found[-1].role is Role.CLOSING
        found.append(Sentence(start, end, cleaned[start:end], _role(cleaned[start:end], closed)))
    if not any(s.role is Role.QUESTION for s in found):
        found = _ask_without_mark(found)
    return Message(
        cleaned, language_of(" ".join(s.text for s in found if s.role is not Role.ANNEX), previous), tuple(found)
    )


def questions(message: Message) -> tuple[Question, ...]:
    """Return the questions of a message in their order, each with the statements told with it.

    A message without a recognisable question gives one: its last statement, with the others as its story.
    """
    found: list[Question] = []
    story: list[Sentence] = []
    for sentence in message.body:
        if sentence.role is Role.STATEMENT:
            story.append(sentence)
            continue
        for index, (start, end) in enumerate(_parts(sentence)):
            words = message.text[start:end]
            own = tuple(story) if index == 0 else ()
            leans = bool(found) and (not own or _opens(words, "continuations"))
            found.append(Question(start, end, words, own, leans))
        story = []
    if found and story:
        last = found[-1]
        found[-1] = Question(last.start, last.end, last.text, (*last.story, *story), last.continues)
    return tuple(found)


def _visible(char: str) -> str:
    category = unicodedata.category(char)
    if char == "\n" or category[0] not in "CZ":
        return char
    return " " if category[0] == "Z" or char == "\t" else ""


def _role(sentence: str, closed: bool) -> Role:
    short = len(sentence.split()) <= SHORT
    if MARKS.search(sentence):
        return Role.QUESTION
    if short and (_opens(sentence, "closings") or closed):
        return Role.CLOSING
    if short and _opens(sentence, "greetings") and not _asks_after_greeting(sentence):
        return Role.GREETING
    if _opens(sentence, "annexes") and (short or ":" in sentence[:20]):
        return Role.ANNEX
    return Role.STATEMENT


def _asks_after_greeting(sentence: str) -> bool:
    rest = sentence.partition(",")[2]
    return any(_opens(rest, kind) for kind in ASKING)


def _ask_without_mark(sentences: list[Sentence]) -> list[Sentence]:
    """Find the sentences that ask without a question mark; the last statement where none does."""
    told = [i for i, s in enumerate(sentences) if s.role is Role.STATEMENT]
    opening = [i for i in told if any(_opens(sentences[i].text, kind) for kind in ASKING)]
    asking = opening or [i for i in told if _asks_after_greeting(sentences[i].text)] or told[-1:]
    return [Sentence(s.start, s.end, s.text, Role.QUESTION) if i in asking else s for i, s in enumerate(sentences)]


def _opens(sentence: str, kind: str) -> bool:
    return bool(_opening(kind).match(sentence))


def _opening(kind: str) -> re.Pattern[str]:
    return re.compile(rf"[^\w]*(?:{alternatives(words('message', kind))})(?![\w])", re.IGNORECASE)


def _parts(sentence: Sentence) -> list[Span]:
    """Cut a sentence that asks two things: "which rate applies, and until when …?", "do this, then tell me …"."""
    joins, thens = (alternatives(table("message", kind)["any"]) for kind in ("joins", "thens"))
    asks, requests = alternatives(words("message", "interrogatives")), alternatives(words("message", "requests"))
    cut = re.compile(rf"(?:[,;]\s*|\s+)(?=(?:(?:{joins})\s+(?:{asks})|(?:{thens})\s+(?:{requests}))\b)", re.IGNORECASE)
    parts, start = [], sentence.start
    for match in cut.finditer(sentence.text):
        end = sentence.start + match.start()
        if len(sentence.text[start - sentence.start : match.start()].split()) >= 3:
            parts.append((start, end))
            start = sentence.start + match.end()
    return [*parts, (start, sentence.end)]
