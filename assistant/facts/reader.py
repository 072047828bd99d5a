"""The reader of facts: what a message says of the facts that rules want, without a language model.

Numbers by the words around them, conditions and kinds by examples and grammar, States by who pays whom, and a bare
answer to the question asked last.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from assistant.acts import Embedder
from assistant.facts.allowance import without_allowance
from assistant.facts.answers import answer
from assistant.facts.conditions import read_conditions
from assistant.facts.homes import read_homes
from assistant.facts.items import with_items
from assistant.facts.matches import Matcher
from assistant.facts.mentions import mentions
from assistant.facts.names import without_names
from assistant.facts.numbers import Numbers
from assistant.facts.persons import read_person
from assistant.facts.residence import without_echo
from assistant.facts.setting import Setting
from assistant.facts.several_payments import with_payments
from assistant.facts.states import is_state_fact, read_states
from assistant.facts.steps import STEPS, Story
from assistant.facts.tie_break import read_tests
from assistant.facts.uses import read_uses
from assistant.facts.vectors import Vectoriser
from assistant.reading import Certainty, Reading
from calculators.facts import Fact, fact
from calculators.ruling import Missing


@dataclass
class FactReader:
    """Reads facts out of words; one a process, as it holds the examples' vectors."""

    embedder: Embedder
    folder: Path | None = None
    """Where the examples' vectors are kept; in the data folder by default."""
    _matcher: Matcher = field(init=False)
    _numbers: Numbers = field(init=False)

    def __post_init__(self) -> None:
        """Make the matcher; vectors are embedded or read by `prepare`, else at the first message."""
        vectoriser = Vectoriser(self.embedder, self.folder)
        self._matcher = Matcher(vectoriser)
        self._numbers = Numbers(vectoriser)

    def prepare(self) -> int:
        """Read the examples' vectors and return how many; those not kept yet are embedded first."""
        return len(self._matcher.vectors) + len(self._numbers.rows)

    def read(
        self, text: str, language: str, wanted: Sequence[Fact], pending: Missing | None = None
    ) -> tuple[Reading, ...]:
        """Return what a message says of the wanted facts; `pending` is the question that it may answer."""
        answered = answer(text, language, pending, fact(pending.fact)) if pending else None
        story = self._story(text, language, wanted)
        found = self._told(story)
        apart = with_payments(
            text, story.told, story.matches, found, lambda words: self._told(self._story(words, language, wanted))
        )
        found = apart if apart != found else with_items(text, found, story.matches, story.told, wanted)
        if answered is not None and not _says_otherwise(found, answered):
            found = (answered, *(r for r in found if r.fact != answered.fact))
        return tuple(_consistent(found))

    def _story(self, text: str, language: str, wanted: Sequence[Fact]) -> Story:
        """Return a text with its parties, places and values, and the examples that its stretches are like."""
        setting = Setting(text)
        matches = without_names(text, self._matcher.matches(text, language), setting.parties)
        return Story(setting, language, mentions(text, language), matches, tuple(wanted))

    def _told(self, story: Story) -> tuple[Reading, ...]:
        """Return what the words around each value tell, and what follows from them together."""
        found = self._said(story)
        for step in STEPS:
            found = step(story, found)
        return found

    def _said(self, story: Story) -> tuple[Reading, ...]:
        """Return the numbers, the States and persons, and the conditions, as the words around each tell them."""
        setting, names = story.setting, story.names
        person = read_person(setting)
        persons = [r for r in (*person, *read_homes(setting, person)) if r.fact in names]
        known = {p.fact for p in persons}
        states = (*(r for r in read_states(setting, story.matches, story.wanted) if r.fact not in known), *persons)
        done = {r.fact for r in states}
        rest = [f for f in story.wanted if f.name not in done and not is_state_fact(f)]
        sums = without_allowance(story.text, story.told)
        numbers = self._numbers.read(story.text, story.language, sums, story.wanted)
        conditions = read_conditions(story.text, story.matches, rest)
        conditions = read_uses(story.text, story.matches, conditions, [f.name for f in rest])
        return without_echo(story.text, read_tests(setting, (*numbers, *states, *conditions), names))


def _says_otherwise(found: Iterable[Reading], answered: Reading) -> bool:
    """Whether the words themselves tell another value than a bare yes or no: "yes, they are unrelated"."""
    told = [r for r in found if r.fact == answered.fact and r.certainty is Certainty.SURE]
    return isinstance(answered.value, bool) and any(r.value != answered.value for r in told)


def _consistent(found: Iterable[Reading]) -> Iterable[Reading]:
    """Return each reading once; where one fact has two values both are doubtful."""
    rows = list(dict.fromkeys(found))
    for row in rows:
        values = {str(r.value) for r in rows if (r.fact, r.entity) == (row.fact, row.entity)}
        yield row if len(values) == 1 else replace(row, certainty=Certainty.DOUBTFUL)
