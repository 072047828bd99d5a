"""The reader of facts: what a message says of the facts that rules want, without a language model.

Numbers by the words around them, conditions and kinds by examples and grammar, States by who pays whom, and a bare
answer to the question asked last.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from assistant.acts import Embedder
from assistant.facts.allowance import read_allowance, without_allowance
from assistant.facts.answers import answer
from assistant.facts.bearing import read_bearing
from assistant.facts.branch import read_branch, read_retained
from assistant.facts.calendar_days import read_days
from assistant.facts.chain import read_chain
from assistant.facts.conditions import read_conditions
from assistant.facts.dealings import read_dealings
from assistant.facts.elsewhere import read_elsewhere
from assistant.facts.holdings import read_holdings
from assistant.facts.homes import read_homes
from assistant.facts.items import with_items
from assistant.facts.know_how import read_agreements
from assistant.facts.land_value import read_worth
from assistant.facts.listing import read_listing
from assistant.facts.losses import read_losses
from assistant.facts.matches import Match, Matcher
from assistant.facts.mentions import Mention, mentions
from assistant.facts.names import without_names
from assistant.facts.net_earnings import read_net
from assistant.facts.nominee import read_owner
from assistant.facts.numbers import Numbers
from assistant.facts.own_law import read_own_law
from assistant.facts.periods import of_site
from assistant.facts.persons import read_person
from assistant.facts.presence import read_counting, read_home
from assistant.facts.relation import read_agreed, read_relation
from assistant.facts.residence import without_echo
from assistant.facts.routes import read_operator, read_route, read_voyages
from assistant.facts.setting import Setting
from assistant.facts.states import is_state_fact, read_states
from assistant.facts.support import read_payments
from assistant.facts.taxes import read_taxes
from assistant.facts.third_state_owners import read_owners
from assistant.facts.tie_break import read_tests
from assistant.facts.units import with_units
from assistant.facts.uses import read_uses
from assistant.facts.vectors import Vectoriser
from assistant.facts.workdays import read_workdays
from assistant.facts.year_ends import read_years
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
        setting, names, told = Setting(text), [f.name for f in wanted], mentions(text, language)
        matches = without_names(text, self._matcher.matches(text, language), setting.parties)
        found = _carried(text, self._said(setting, language, told, matches, wanted), names)
        found = (*found, *read_home(found, names), *read_counting(text, told, found, names))
        found = _placed(setting, told, found, names)
        found = _related(text, told, found, names)
        found = _itemised(text, told, matches, found, wanted)
        found = read_own_law(setting, read_owners(text, told, read_worth(text, told, found, names), names))
        found = read_years(text, language, found, names)
        if answered is not None and not _says_otherwise(found, answered):
            found = (answered, *(r for r in found if r.fact != answered.fact))
        return tuple(_consistent(found))

    def _said(
        self,
        setting: Setting,
        language: str,
        told: Sequence[Mention],
        matches: Sequence[Match],
        wanted: Sequence[Fact],
    ) -> tuple[Reading, ...]:
        """Return the numbers, the States and persons, and the conditions, as the words around each tell them."""
        person = read_person(setting)
        names = [f.name for f in wanted]
        persons = [r for r in (*person, *read_homes(setting, person)) if r.fact in names]
        known = {p.fact for p in persons}
        states = (*(r for r in read_states(setting, matches, wanted) if r.fact not in known), *persons)
        done = {r.fact for r in states}
        rest = [f for f in wanted if f.name not in done and not is_state_fact(f)]
        numbers = self._numbers.read(setting.text, language, without_allowance(setting.text, told), wanted)
        conditions = read_conditions(setting.text, matches, rest)
        conditions = read_uses(setting.text, matches, conditions, [f.name for f in rest])
        found = read_tests(setting, (*numbers, *states, *conditions), names)
        return without_echo(setting.text, found)


def _carried(text: str, found: Sequence[Reading], names: Sequence[str]) -> tuple[Reading, ...]:
    """Return the readings with the route and operator of what carries, and the time of a site or rig."""
    route = read_route(text, found, names)
    routed = {r.fact for r in route}
    rest = [r for r in found if r.fact not in routed]
    return (*read_losses(read_days(of_site(rest, names)), names), *route, *read_operator(rest, names))


def _placed(
    setting: Setting, told: Sequence[Mention], found: Sequence[Reading], names: Sequence[str]
) -> tuple[Reading, ...]:
    """Return the readings that a place settles: days of work, a listing, taxes, a company between, a third State."""
    found = read_holdings(setting.text, read_workdays(setting, told, found, names), names)
    found = read_listing(setting, found)
    found = read_chain(setting, read_taxes(setting.text, told, found, names), names)
    return read_elsewhere(setting.text, found, names)


def _related(text: str, told: Sequence[Mention], found: Sequence[Reading], names: Sequence[str]) -> tuple[Reading, ...]:
    """Return the readings that go from one party to another: owner, branch, profits kept, a special relationship."""
    found = read_owner(text, read_dealings(text, told, read_agreed(text, told, found, names), names), names)
    found = read_net(text, told, read_allowance(text, told, found, names), names)
    found = read_agreements(text, read_bearing(text, found, names))
    return read_relation(text, read_retained(read_branch(text, found, names), names), names)


def _itemised(
    text: str, told: Sequence[Mention], matches: Sequence[Match], found: Sequence[Reading], wanted: Sequence[Fact]
) -> tuple[Reading, ...]:
    """Return the readings with goods at a price, voyages and payments each as an item of its own."""
    names = [f.name for f in wanted]
    found = read_voyages(text, told, with_units(text, told, found, names), names)
    return with_items(text, read_payments(text, told, found, names), matches, told, wanted)


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
