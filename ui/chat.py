"""The chat page: questions in plain words, replies with their verdict first."""

import re
from collections.abc import Iterator
from time import sleep

import streamlit as st

from assistant.reply import Reply
from ui import turns
from ui.exporting import as_json, as_markdown
from ui.interface import examples, keep_language, tell
from ui.links import linked
from ui.reply_view import draw, first_words

PAUSE = 0.02
TO_REPLY = """<script>
(function () {
  let still = 0, ticks = 0, left = false;
  const leave = () => { left = true; };
  const hands = ["wheel", "touchmove", "pointerdown", "keydown"];
  hands.forEach(hand => window.addEventListener(hand, leave, {once: true, passive: true}));
  const show = setInterval(() => {
    const drawn = document.querySelector("[data-testid=stApp]")?.dataset.testScriptState === "notRunning";
    const asked = [...document.querySelectorAll("[data-testid=stChatMessage]")].at(-2);
    still = drawn && asked ? still + 1 : 0;
    if (asked && !left) asked.scrollIntoView({block: "start", behavior: "instant"});
    if (left || still > 40 || ++ticks > 300) clearInterval(show);
  }, 120);
})();
</script>"""
"""Brings the last question to the top of the window, so that its verdict is what one sees first: until the page
is drawn and stood still for a moment, however slow the machine, unless the reader moves it himself. It runs once a
turn, as it is drawn anew only when its words change."""
WORD = re.compile(r"\S+\s*")


def chat_page() -> None:
    """Draw the conversation, and answer what is written or chosen."""
    st.title(tell("title"))
    turns.conversation()
    told, request = turns.turns(), turns.requested()
    if written := st.chat_input(tell("input")):
        turns.ask(written)
        request = turns.requested()
    if not told and request is None:
        _welcome()
    for number, turn in enumerate(told):
        _said(turn.said)
        with st.chat_message("assistant", avatar=":material/balance:"):
            latest = request is None and number == len(told) - 1
            draw(turn.reply, f"turn-{number}", active=latest, latest=latest)
    if told:
        st.html(f"{TO_REPLY}<!-- turn {len(told)} -->", unsafe_allow_javascript=True)
    if request is not None:
        _answer(request)
    if told:
        _sidebar(told)


def _welcome() -> None:
    st.markdown(tell("tagline"))
    st.caption(tell("try"))
    with st.container(key="examples"):
        for number, example in enumerate(examples()):
            st.button(example, key=f"example-{number}", on_click=turns.ask, args=(example,), width="stretch")


def _said(words: str) -> None:
    with st.chat_message("user", avatar=":material/person:"):
        st.text(words)


def _answer(request: turns.Request) -> None:
    _said(request.said)
    with st.chat_message("assistant", avatar=":material/balance:"):
        reply = _reply(request)
    turns.turns().append(turns.Turn(request.said, reply))
    keep_language(reply.language)
    st.rerun()


def _reply(request: turns.Request) -> Reply:
    """The reply, its first words shown as they come: those of a language model, where one is set, while it writes."""
    talk, place, heard = turns.conversation(), st.empty(), list[str]()

    def show(sentence: str) -> None:
        heard.append(sentence)
        place.markdown(linked(" ".join(heard)))

    talk.show = show
    try:
        with st.spinner(tell("working")):
            reply = request.reply(talk)
    finally:
        talk.show = None
    if not heard:
        place.write_stream(_stream(reply))
    return reply


def _stream(reply: Reply) -> Iterator[str]:
    for word in WORD.findall(first_words(reply)):
        yield word
        sleep(PAUSE)


def _sidebar(told: list[turns.Turn]) -> None:
    with st.sidebar:
        st.button(tell("new"), icon=":material/add_comment:", on_click=turns.start_again, width="stretch")
        st.download_button(
            tell("markdown"),
            as_markdown(told),
            "conversation.md",
            "text/markdown",
            icon=":material/download:",
            on_click="ignore",
            width="stretch",
        )
        st.download_button(
            tell("json"),
            as_json(told),
            "conversation.json",
            "application/json",
            icon=":material/data_object:",
            on_click="ignore",
            width="stretch",
        )
