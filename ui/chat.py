"""The chat page: questions in plain words, replies with their verdict first."""

from collections.abc import Iterator
from time import sleep

import streamlit as st

from assistant.conversation import Conversation
from assistant.figure_check import sentences
from assistant.reply import Reply, Understood
from calculators.ruling import Missing
from ui.index import prepared_mind
from ui.reply_view import Actions, draw, linked

EXAMPLES = (
    "A Belgian company directly owns 25 % of the voting stock of a Canadian company. What tax can Canada take on a "
    "dividend of CAD 100,000?",
    "My Belgian employer sends me to Edmonton for five months and keeps paying me. Do I owe Canadian tax?",
    "I live in Halifax and rent out a cottage in the Ardennes. Which country may tax the rent?",
    "10(2)(a)",
)
PAUSE = 0.03


def chat_page() -> None:
    """Draw the conversation, and answer what is written."""
    st.title("Belgium–Canada tax convention")
    conversation = _conversation()
    turns: list[tuple[str, Reply]] = st.session_state.setdefault("turns", [])
    if not turns:
        _welcome()
    for number, (said, reply) in enumerate(turns):
        with st.chat_message("user"):
            st.markdown(said)
        with st.chat_message("assistant"):
            draw(reply, f"turn-{number}", _actions(conversation) if number == len(turns) - 1 else None)
    if text := st.chat_input("Your question, or a place such as 10(2)(a)") or st.session_state.pop("example", None):
        _answer(conversation, text)


def _conversation() -> Conversation:
    if "conversation" not in st.session_state:
        st.session_state["conversation"] = Conversation(prepared_mind())
    conversation: Conversation = st.session_state["conversation"]
    return conversation


def _welcome() -> None:
    st.markdown(
        "Ask in your own words, in English, French or Dutch. You get the verdict, the reasoning and the treaty's own "
        "words. Rates and amounts come from calculators, never from generated text."
    )
    for number, example in enumerate(EXAMPLES):
        st.button(example, key=f"example-{number}", on_click=_choose, args=(example,))


def _choose(example: str) -> None:
    st.session_state["example"] = example


def _answer(conversation: Conversation, text: str) -> None:
    with st.chat_message("user"):
        st.markdown(text)
    with st.chat_message("assistant"):
        with st.spinner("Reading the treaty …"):
            reply = conversation.ask(text)
        st.write_stream(_stream(reply))
    st.session_state["turns"].append((text, reply))
    st.rerun()


def _stream(reply: Reply) -> Iterator[str]:
    for sentence in sentences(linked(reply.text)):
        yield sentence
        sleep(PAUSE)


def _actions(conversation: Conversation) -> Actions:
    def answer(missing: Missing, value: str) -> None:
        label = next(choice.label for choice in missing.choices if choice.value == value)
        _add(label, conversation.set_fact(missing.fact, value, missing.item))

    def change(fact: Understood, value: str) -> None:
        _add(f"{fact.label}: {value}", conversation.set_fact(fact.fact, value, fact.item))

    def forget(fact: Understood) -> None:
        _add(f"~~{fact.label}: {fact.value}~~", conversation.forget(fact.fact, fact.item))

    return Actions(answer, change, forget)


def _add(said: str, reply: Reply) -> None:
    st.session_state["turns"].append((said, reply))
