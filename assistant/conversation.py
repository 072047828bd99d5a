"""The conversation: `Conversation().ask(text)` returns a Reply and remembers what was said."""

from collections.abc import Callable
from dataclasses import replace

from assistant.acts import Act
from assistant.answering import WEAK, answered, looked_up
from assistant.by_hand import put_by_hand, taken_away
from assistant.explain import explain, missing_place
from assistant.language import requested_language
from assistant.language_model.reply import case_of, reword
from assistant.left_out import with_left_out
from assistant.lookup import Named, named
from assistant.message import questions, read_message
from assistant.mind import Mind, default_mind
from assistant.misnamed import corrected_names, misnamed, put_right
from assistant.offering import picked
from assistant.parts import joined
from assistant.premises import corrected
from assistant.reply import Kind, Reply
from assistant.rulings import Ruled
from assistant.state import State, Topic
from assistant.stating import Said, topic_of
from assistant.turns import recall
from assistant.turns.continuing import continued, leaned_on, may_answer
from assistant.turns.doubts import with_doubts
from assistant.turns.leaning import SHORT, Link, asks, begins_another, link_of, newcomers
from assistant.turns.returning import returned, turned_round
from assistant.turns.turn import Turn, read_turn
from calculators.case import STORY
from calculators.catalogue import rule_named
from treaty.citation import Citation, Part

OF_PLACE_SHOWN = (Act.NEXT, Act.BEFORE, Act.DEFINE)
"""Acts about the place shown last, which a turn that names a place itself does not mean."""


class Conversation:
    """One conversation. Not shared between users; cheap to make, as the models are loaded once a process."""

    def __init__(self, mind: Mind | None = None, state: State | None = None) -> None:
        """Start a conversation, or go on with a stored `state`; `mind` is the default one unless tests give another."""
        self._mind = mind
        self.state = state or State()
        self.show: Callable[[str], None] | None = None
        """Where set, called with each checked sentence of a reply that a language model explains, as it comes."""

    @property
    def mind(self) -> Mind:
        """What understands; opened on the first question that needs it."""
        self._mind = self._mind or default_mind()
        return self._mind

    def ask(self, text: str) -> Reply:
        """Return the reply to one message; never raises for what a user may write."""
        message = read_message(text, self.state.language if self.state.topics else None)
        wanted = requested_language(message.text)
        language = wanted or message.language
        self.state = replace(self.state, language=language, said=(*self.state.said, message.text))
        if not message.text:
            return recall.nothing_asked(language)
        if wanted and self.state.topics and len(message.text.split()) <= recall.BRIEF:
            return self._remember(recall.again(self.state))
        asked = questions(message)
        if len(asked) > 1:
            return joined(tuple(self._explained(each.words, first=i == 0) for i, each in enumerate(asked)), language)
        return self._explained(asked[0].words if asked else message.text)

    def set_fact(self, name: str, value: str, item: str = STORY) -> Reply:
        """Return the reply once a fact of the topic is set by hand (a button, a chip); the rule is run again."""
        return self._remember(put_by_hand(self.state, name, value, item))

    def forget(self, name: str, item: str = STORY) -> Reply:
        """Return the reply once a fact of the topic is taken away; the rule is run again."""
        return self._remember(taken_away(self.state, name, item))

    def _explained(self, text: str, *, first: bool = True) -> Reply:
        """The reply, with the explanation of the settings' language model where one is set."""
        wrong = misnamed(text)
        reply = corrected_names(self._answer(put_right(text, wrong), first=first), wrong, self.state.said)
        if wrong:
            said = self.state.said
            self.state = replace(self.state, said=(*said[:-1], put_right(said[-1], misnamed(said[-1]))))
        worded = reword(reply, text, self.state.said, lambda: self.mind.finder, self.show)
        if worded.ruling is not None and worded.ruling != reply.ruling:
            ruled = Ruled(rule_named(worded.ruling.rule), worded.ruling, case_of(worded))
            self._remember((topic_of(ruled, worded, text), worded))
        return worded

    def _answer(self, text: str, *, first: bool) -> Reply:
        places = named(text, self._around(text))
        if places.lost or (places.found and places.only):
            return self._remember(_place(places, self.state))
        if (said := picked(self.state, text)) is not None:
            return self._remember(said)
        if (back := returned(text, self.state)) is not None:
            self.state = back.state
            return self._turn(back.asked, Link.CONTINUES) if back.asked else self._again()
        if (turned := turned_round(text, self.state)) is not None and asks(turned.asked):
            self.state = turned.state
            return self._turn(turned.asked, Link.CONTINUES)
        return self._turn(text, self._link(text, first=first))

    def _turn(self, text: str, link: Link) -> Reply:
        act = self.mind.acts.recognise(text)
        act = Act.NONE if act in OF_PLACE_SHOWN and named(text).found else act
        if not may_answer(act, text, self.state) and (said := recall.act(act, text, self.state)) is not None:
            return self._remember(said)
        evidence = looked_up(self.mind, self.state, text)
        turn = read_turn(self.mind, self.state, text, link, evidence)
        if (said := continued(self.state, turn)) is not None:
            return self._checked(said, turn)
        leaning = link is not Link.NEW or (bool(self.state.topics) and evidence.best < WEAK)
        topic = leaned_on(self.state, turn) if leaning else None
        return self._checked(answered(self.mind, self.state, turn, evidence, topic), turn, begins=not leaning)

    def _checked(self, said: Said, turn: Turn, *, begins: bool = False) -> Reply:
        """Remember a reply with what was told in doubt asked first, and figures stated as the law's put right."""
        topic, reply = with_doubts(said, turn.readings, self.state)
        whole = with_left_out(corrected(reply, turn.text, self.state.said), turn.text, self.state.said)
        return self._remember((topic, whole), begins=begins)

    def _link(self, text: str, *, first: bool) -> Link:
        """How a text stands to what was said; a further question of one message shares the facts of the first."""
        link = link_of(text, self.state)
        apart = first or begins_another(text) or newcomers(text)
        return link if link is not Link.NEW or apart else Link.CONTINUES

    def _around(self, text: str) -> Citation | None:
        """The place that "paragraph 2" is of: that of the last reply, in a short turn."""
        shown = [place for place in self.state.topic.citations if place.part is not Part.RELATIONS]
        return shown[0] if shown and len(text.split()) <= SHORT else None

    def _again(self) -> Reply:
        return self._remember(recall.again(self.state))

    def _remember(self, said: Said, *, begins: bool = False) -> Reply:
        topic, reply = said
        kept = replace(topic, reply=reply, begins=begins)
        self.state = replace(self.state, topics=(*self.state.topics, kept))
        return reply


def _place(places: Named, state: State) -> Said:
    """The words of the places that a message names; of the first that does not exist, what there is."""
    topic = Topic(citations=places.found)
    if places.lost:
        place, problem = places.lost[0]
        return topic, missing_place(problem, place, state.language, state.said)
    return topic, explain(places.found, state.language, said=state.said, kind=Kind.CITATION)
