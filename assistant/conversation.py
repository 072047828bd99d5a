"""The conversation: `Conversation().ask(text)` returns a Reply and remembers what was said."""

from collections.abc import Callable
from dataclasses import replace

from assistant import recall
from assistant.abstain import abstain, is_beyond, may_be_beyond
from assistant.acts import Act
from assistant.explain import explain, missing_place
from assistant.language import requested_language
from assistant.leaning import leans
from assistant.lookup import Named, named
from assistant.message import questions, read_message
from assistant.mind import Mind, default_mind
from assistant.model_reply import case_of, reword
from assistant.parts import joined
from assistant.reading import Reading
from assistant.relevance import choose
from assistant.reply import Kind, Reply
from assistant.rule_choice import choose_rule, is_case
from assistant.rulings import Ruled, candidate_rules, decide, reply_to, wanted_facts
from assistant.state import State, Topic
from calculators.case import STORY, Case
from calculators.catalogue import rule_named
from calculators.errors import FactError
from calculators.facts import fact
from calculators.rules import Rule
from calculators.values import parse_value
from treaty.citation import Citation

HITS = 12
BEFORE = 2
"""Messages read together with a turn that leans on them."""
WEAK = 2.2
"""Below this score of its best provision a turn cannot stand alone, and leans on what was said before."""


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
            return self._remember(self.state.topic, recall.again(self.state, language))
        asked = questions(message)
        if len(asked) > 1:
            return joined(tuple(self._explained(question.words) for question in asked), language)
        return self._explained(asked[0].words if asked else message.text)

    def set_fact(self, name: str, value: str, item: str = STORY) -> Reply:
        """Return the reply once a fact of the topic is set by hand (a button, a chip); the rule is run again."""
        topic = self.state.topic
        try:
            case = topic.case.put(name, parse_value(fact(name), value), item)
        except FactError as error:
            return self._remember(topic, recall.impossible(error, recall.rule_of(topic), self.state))
        return self._rule(recall.rule_of(topic), case, (), topic.question)

    def forget(self, name: str, item: str = STORY) -> Reply:
        """Return the reply once a fact of the topic is taken away; the rule is run again."""
        topic = self.state.topic
        return self._rule(recall.rule_of(topic), topic.case.without(name, item), (), topic.question)

    def _explained(self, text: str) -> Reply:
        """The reply, with the explanation of the settings' language model where one is set."""
        reply = self._answer(text)
        worded = reword(reply, text, self.state.said, lambda: self.mind.finder, self.show)
        if worded.ruling is not None and worded.ruling != reply.ruling:
            ruled = Ruled(rule_named(worded.ruling.rule), worded.ruling, case_of(worded))
            self._remember(_topic(ruled, worded, text), worded)
        return worded

    def _answer(self, text: str) -> Reply:
        places = named(text)
        if places.lost:
            return self._lost(places)
        if places.found and places.only:
            return self._show(places)
        answered = self._pending(text)
        if answered is not None:
            return answered
        act = self.mind.acts.recognise(text)
        if act is not Act.NONE and (remembered := recall.act(act, self.state)) is not None:
            return self._remember(*remembered)
        return self._open(text, places)

    def _open(self, text: str, places: Named) -> Reply:
        evidence = self.mind.finder.evidence(text, HITS, self.state.language)
        leaning = leans(text, self.state) or (bool(self.state.topics) and evidence.best < WEAK)
        topic = recall.leaned_on(text, self.state) if leaning else None
        told = " ".join((*self.state.said[-1 - BEFORE : -1], text))
        context = self.mind.finder.evidence(told, HITS, self.state.language) if topic else None
        seen = [evidence, context] if context else [evidence]
        citations = choose(evidence, topic, context)
        ruled = self._ruling(text, citations, topic, unlikely=all(is_beyond(each) for each in seen))
        if ruled is not None:
            return ruled
        if citations and not all((is_beyond if topic else may_be_beyond)(each) for each in seen):
            reply = explain(citations, self.state.language, said=self.state.said)
            return self._remember(Topic(citations=citations, question=text), reply)
        return self._remember(Topic(question=text), abstain(evidence, said=self.state.said))

    def _ruling(
        self, text: str, citations: tuple[Citation, ...], topic: Topic | None, *, unlikely: bool
    ) -> Reply | None:
        rules = candidate_rules(citations)
        if topic is not None and topic.rule:
            rules = (recall.rule_of(topic), *(rule for rule in rules if rule.name != topic.rule))
        readings = self.mind.reader.read(text, self.state.language, wanted_facts(rules))
        if unlikely and not is_case(readings):
            return None
        case = topic.case if topic is not None else Case()
        try:
            ruled = choose_rule(rules, citations, case, readings, text, topic.rule if topic else "")
        except FactError as error:
            return self._remember(self.state.topic, recall.impossible(error, rules[0], self.state))
        return None if ruled is None else self._state(ruled, readings, text)

    def _pending(self, text: str) -> Reply | None:
        """The reply to an answer of the question that was asked last; None where the text is no answer to it."""
        topic = self.state.topic
        if not topic.rule or topic.reply is None or not topic.reply.missing:
            return None
        rule = recall.rule_of(topic)
        asked = topic.reply.missing[0]
        readings = self.mind.reader.read(text, self.state.language, wanted_facts((rule,)), asked)
        if not any(reading.fact == asked.fact for reading in readings):
            return None
        return self._rule(rule, topic.case, readings, text)

    def _rule(self, rule: Rule, case: Case, readings: tuple[Reading, ...], text: str) -> Reply:
        try:
            ruled = decide(rule, case, readings)
        except FactError as error:
            return self._remember(self.state.topic, recall.impossible(error, rule, self.state))
        return self._state(ruled, readings, text)

    def _state(self, ruled: Ruled, readings: tuple[Reading, ...], text: str) -> Reply:
        reply = reply_to(ruled, readings, self.state.language, self.state.said)
        return self._remember(_topic(ruled, reply, text), reply)

    def _lost(self, places: Named) -> Reply:
        place, problem = places.lost[0]
        reply = missing_place(problem, place, self.state.language, self.state.said)
        return self._remember(Topic(citations=places.found), reply)

    def _show(self, places: Named) -> Reply:
        reply = explain(places.found, self.state.language, said=self.state.said, kind=Kind.CITATION)
        return self._remember(Topic(citations=places.found), reply)

    def _remember(self, topic: Topic, reply: Reply) -> Reply:
        self.state = replace(self.state, topics=(*self.state.topics, replace(topic, reply=reply)))
        return reply


def _topic(ruled: Ruled, reply: Reply, text: str) -> Topic:
    citations = tuple(Citation.parse(cited.cite) for cited in reply.citations)
    return Topic(ruled.rule.name, citations, ruled.case, reply, text)
