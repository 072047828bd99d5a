"""The conversation of one visitor: its turns, and what the visitor asked for by a click, done on the next run."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import streamlit as st

from assistant.conversation import Conversation
from assistant.reply import Reply
from ui.index import prepared_mind

TURNS = "turns"
REQUEST = "request"
CONVERSATION = "conversation"


@dataclass(frozen=True)
class Turn:
    """What the visitor wrote or chose, and the reply."""

    said: str
    reply: Reply


@dataclass(frozen=True)
class Request:
    """What is to be done: the words to show as the visitor's, and what gives the reply."""

    said: str
    reply: Callable[[Conversation], Reply]


def conversation() -> Conversation:
    """Return the visitor's conversation, started on the first call."""
    if CONVERSATION not in st.session_state:
        st.session_state[CONVERSATION] = Conversation(prepared_mind())
    kept: Conversation = st.session_state[CONVERSATION]
    return kept


def turns() -> list[Turn]:
    """Return the turns so far; the list itself, to add to."""
    kept: list[Turn] = st.session_state.setdefault(TURNS, [])
    return kept


def start_again() -> None:
    """Forget the conversation and its turns."""
    for key in (CONVERSATION, TURNS, REQUEST):
        st.session_state.pop(key, None)


def ask(text: str) -> None:
    """Ask for the reply to a message."""
    st.session_state[REQUEST] = Request(text, lambda talk: talk.ask(text))


def settle(about: Reply, said: str, name: str, value: str, item: str) -> None:
    """Ask for the ruling of the matter `about` with one fact set by hand."""
    st.session_state[REQUEST] = Request(said, lambda talk: _at(talk, about).set_fact(name, value, item))


def drop(about: Reply, said: str, name: str, item: str) -> None:
    """Ask for the ruling of the matter `about` without one fact."""
    st.session_state[REQUEST] = Request(said, lambda talk: _at(talk, about).forget(name, item))


def requested() -> Request | None:
    """Return what was asked for by a click since the last run, once."""
    request: Request | None = st.session_state.pop(REQUEST, None)
    return request


def _is_of(reply: Reply | None, about: Reply) -> bool:
    """Whether a topic's reply is the one shown, perhaps worded anew since."""
    return reply == about or (reply is not None and about.ruling is not None and reply.ruling == about.ruling)


def _at(talk: Conversation, about: Reply) -> Conversation:
    """Let the conversation go on with the topic of a reply: one part of a message of several questions."""
    topic = next((topic for topic in reversed(talk.state.topics) if _is_of(topic.reply, about)), None)
    if topic is not None and topic is not talk.state.topic:
        talk.state = replace(talk.state, topics=(*talk.state.topics, topic))
    return talk
