"""A return to an earlier topic ("back to the first client: …"), and a case turned round ("vice versa, how …?")."""

import re
from dataclasses import dataclass, replace

from rapidfuzz import fuzz, process

from assistant.state import State, Topic
from assistant.turns.leaning import opens
from assistant.turns.varying import swap
from treaty.spelling import ORDINALS

HEAD = re.compile(r"[^:;,.?!]*")
ASKED = re.compile(r"[:;,]\s*(?P<asked>[^:;]+\?)\s*$")
WORD = re.compile(r"[^\W\d_]{4,}|[A-Z]\w+")
ALIKE = 80
"""Of a hundred: from here on two words are forms of one."""
LAST = re.compile(r"\b(?:last|previous|former|dernier|dernière|précédent|précédente|laatste|vorige)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Return:
    """The conversation with the topic gone back to as its last, and what is asked of it, "" for nothing more."""

    state: State
    asked: str


def returned(text: str, state: State) -> Return | None:
    """Return the topic that a turn goes back to: by its place, else by its words; None where it goes back to none."""
    answered = [topic for topic in state.topics if topic.citations]
    if not opens(text, "returning") or not answered:
        return None
    head = HEAD.match(text)
    words = head.group() if head else ""
    topic = _by_place(words, state) or by_words(words, answered) or answered[0]
    asked = text[len(words) :].strip(" :;,.")
    return Return(replace(state, topics=(*state.topics, replace(topic, begins=True))), asked)


def turned_round(text: str, state: State) -> Return | None:
    """Return the case ruled on with its States swapped, where a turn opens so and asks more: "vice versa, how …?"."""
    topic, asked = state.ruled, ASKED.search(text)
    if topic is None or asked is None or not opens(text, "swapping"):
        return None
    turned = replace(topic, case=swap(topic.case), reply=None)
    return Return(replace(state, topics=(*state.topics, turned)), asked["asked"])


def _by_place(words: str, state: State) -> Topic | None:
    """The last topic of the story with that number, where there are several; else the topic with that number."""
    place = next((ORDINALS[word] for word in words.lower().split() if word in ORDINALS), None)
    if place is None and not LAST.search(words):
        return None
    stories = [[t for t in story if t.citations] for story in state.stories]
    told = [_best(story) for story in stories if story]
    rows = told if len(told) > 1 else [t for t in state.topics if t.citations]
    if place is None:
        return rows[-2] if len(rows) > 1 else rows[-1]
    return rows[min(place, len(rows)) - 1]


def _best(story: list[Topic]) -> Topic:
    return next((topic for topic in reversed(story) if topic.rule), story[0])


def by_words(words: str, topics: list[Topic]) -> Topic | None:
    """Return the latest topic whose question has most of the words that name it, one ruled on first; else None."""
    named = [word.lower() for word in WORD.findall(words)]
    scored = [
        (sum(_told(word, topic) for word in named), bool(topic.rule), place) for place, topic in enumerate(topics)
    ]
    best = max(scored, default=(0, False, 0))
    return topics[best[2]] if best[0] else None


def _told(word: str, topic: Topic) -> bool:
    known = [each.lower() for each in WORD.findall(f"{topic.question} {topic.rule}")]
    return process.extractOne(word, known, scorer=fuzz.ratio, score_cutoff=ALIKE) is not None
