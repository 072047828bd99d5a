"""One turn of a conversation as it was read: its words, how it stands to what was said, and what it tells."""

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.mind import Mind
from assistant.offering import MATTER
from assistant.premises import of_story
from assistant.reading import Certainty, Reading
from assistant.rule_features import CIRCUMSTANCES
from assistant.rulings import wanted_facts
from assistant.state import State, Topic
from assistant.turns.adding import with_earlier
from assistant.turns.doubts import chosen
from assistant.turns.kinds import INCOME, KIND, WHOLE_WAY, facts_of
from assistant.turns.leaning import Link, asks, asks_why, supposes
from assistant.turns.staying import with_ends
from assistant.turns.varying import ARTICLES, apart, changed, told_person, varied
from calculators.catalogue import catalogue
from calculators.facts import fact
from calculators.rules import Rule
from calculators.ruling import Missing
from calculators.whole_way import WAYS
from retrieval.hits import Evidence
from treaty.citation import Citation

CLEAR = 3.9
"""From this score on a turn's own words tell what it is about: turns that vary a case stay below, on evals/dev."""


@dataclass(frozen=True)
class Turn:
    """One turn: its words, how it stands to what was said, and what it tells."""

    text: str
    link: Link
    readings: tuple[Reading, ...]
    found: Citation | None = None
    """The provision that the search finds clearly for its words alone; None where it finds none clearly."""
    first: Citation | None = None
    """The provision that the search finds first, however unclearly."""

    def is_about(self, rule: Rule) -> bool:
        """Whether nothing but what a rule decides on is found for its words."""
        if self.found is None:
            return True
        places = [*INCOME, *rule.provisions] if rule.name == WHOLE_WAY else [rule.article, *rule.provisions]
        return any(self.found.akin(Citation.parse(place)) for place in places)

    @property
    def sure(self) -> tuple[Reading, ...]:
        """What it tells without doubt."""
        return tuple(r for r in self.readings if r.certainty is Certainty.SURE)

    @property
    def kind(self) -> str:
        """The kind of income that it names, "" where it names none."""
        return next((str(r.value) for r in self.sure if r.fact == KIND and str(r.value) in WAYS), "")


def read_turn(mind: Mind, state: State, text: str, link: Link, evidence: Evidence) -> Turn:
    """Read a turn with the question that it may answer and the values that it may change."""
    first = evidence.hits[0].citation if evidence.hits else None
    named = bool(evidence.hits) and evidence.hits[0].cited
    clear = named or (evidence.best >= CLEAR and evidence.best > evidence.beyond)
    return Turn(text, link, _readings(mind, state, text, link), first if clear else None, first)


def _readings(mind: Mind, state: State, text: str, link: Link) -> tuple[Reading, ...]:
    topic = state.ruled or (state.topic if state.topic.case.facts else None)
    asked = asked_of(topic)
    wanted = wanted_facts(catalogue())
    found = of_story(mind.reader.read(text, state.language, wanted, asked), text, state.language)
    if topic is None:
        return found
    if asked and link is Link.CORRECTS:
        plain = mind.reader.read(text, state.language, wanted)
        plain = (*plain, *varied(text, state.language, topic.case, plain, missing_of(topic)))
        if changed(plain, topic.case):
            return plain
    found = tuple(r for r in found if r.said.lower() not in ARTICLES and not _is_no_answer(r, text, found))
    found = told_person(found) if supposes(text) or link is Link.CORRECTS else found
    if asked and (pick := chosen(text, asked)) is not None:
        found = (pick, *(r for r in found if r.fact != pick.fact))
    found = apart(found, text, topic.case) if link is not Link.NEW else found
    if link is not Link.NEW and not asks_why(text):
        new = varied(text, state.language, topic.case, _of_use(found, topic), missing_of(topic))
        found = (*found, *of_story(new, text, state.language))
    if link is Link.NEW:
        return found
    own = facts_of(topic) if topic.rule else frozenset()
    return with_ends(with_earlier(found, text, topic.case), text, state.language, topic.case, own)


def _of_use(found: tuple[Reading, ...], topic: Topic) -> tuple[Reading, ...]:
    """The readings that the rule of a topic can use; all where another kind of income is named, or no rule is known."""
    if not topic.rule or any(r.fact == KIND for r in found):
        return found
    return tuple(r for r in found if r.fact in facts_of(topic))


def _is_no_answer(reading: Reading, text: str, found: Sequence[Reading]) -> bool:
    """Whether a whole turn was taken for a bare answer although it asks, supposes or tells something else.

    "Her ties are closer to Canada" tells the State of her ties, not the one of her home that was asked for.
    """
    if reading.said != text.strip():
        return False
    place = fact(reading.fact).citation
    told = {r.fact for r in found if r.value == reading.value and r.said != reading.said and r.fact != reading.fact}
    other = any(fact(name).citation.top == place.top for name in told - CIRCUMSTANCES)
    return asks(text) or supposes(text) or other


def missing_of(topic: Topic | None) -> tuple[Missing, ...]:
    """Return the facts that the last reply on a topic asked for, the first question first."""
    missing = topic.reply.missing if topic is not None and topic.reply is not None else ()
    return tuple(each for each in missing if each.fact != MATTER)


def asked_of(topic: Topic | None) -> Missing | None:
    """Return the question that the last reply on a topic asked; None where it asked none."""
    return next(iter(missing_of(topic)), None)
