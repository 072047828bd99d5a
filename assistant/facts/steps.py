"""What follows from several words of a story together, one step after another: each changes the readings found so far.

First what the words around each value tell is read (`reader`); then each step of `STEPS` adds, corrects or drops
readings. Their order matters where one step uses what another found: an item is made only when all amounts are known.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from assistant.facts.allowance import read_allowance
from assistant.facts.bearing import read_bearing
from assistant.facts.branch import read_branch, read_profits, read_retained
from assistant.facts.calendar_days import read_days
from assistant.facts.chain import read_chain
from assistant.facts.dealings import read_dealings
from assistant.facts.elsewhere import read_elsewhere
from assistant.facts.holdings import read_holdings
from assistant.facts.know_how import read_agreements
from assistant.facts.land_value import read_worth
from assistant.facts.later_taxes import read_later
from assistant.facts.listing import read_listing
from assistant.facts.losses import read_losses
from assistant.facts.matches import Match
from assistant.facts.mentions import Mention
from assistant.facts.net_earnings import read_net
from assistant.facts.nominee import read_owner
from assistant.facts.own_law import read_own_law
from assistant.facts.own_share import read_own_share
from assistant.facts.periods import of_site
from assistant.facts.pools import read_pool
from assistant.facts.presence import read_counting, read_home
from assistant.facts.public_payer import read_public_payer
from assistant.facts.relation import read_agreed, read_relation
from assistant.facts.routes import read_operator, read_route, read_voyages
from assistant.facts.setting import Setting
from assistant.facts.support import read_payments
from assistant.facts.taxes import read_taxes
from assistant.facts.third_state_owners import read_owners
from assistant.facts.third_state_taxes import read_third_state_taxes
from assistant.facts.units import with_units
from assistant.facts.workdays import read_workdays
from assistant.facts.year_ends import read_years
from assistant.reading import Reading
from calculators.facts import Fact

Found = tuple[Reading, ...]


@dataclass(frozen=True)
class Story:
    """A message, and what was found in it once for all steps."""

    setting: Setting
    """Its parties and places."""
    language: str
    told: Sequence[Mention]
    """Its values: amounts, percentages, dates, lengths of time."""
    matches: Sequence[Match]
    """The example phrases that its stretches are like."""
    wanted: tuple[Fact, ...]

    @property
    def text(self) -> str:
        """Return the words of the message."""
        return self.setting.text

    @property
    def names(self) -> tuple[str, ...]:
        """Return the names of the facts that rules want."""
        return tuple(f.name for f in self.wanted)


def _routed(story: Story, found: Found) -> Found:
    """Return the readings with the State facts that the route of a ship or aircraft tells instead of the words."""
    route = read_route(story.text, found, story.names)
    return (*(r for r in found if r.fact not in {r.fact for r in route}), *route)


STEPS: tuple[Callable[[Story, Found], Found], ...] = (
    _routed,
    lambda s, found: (*found, *read_operator(found, s.names)),
    lambda s, found: of_site(found, s.names),
    lambda _, found: read_days(found),
    lambda s, found: read_losses(found, s.names),
    lambda s, found: (*found, *read_home(found, s.names)),
    lambda s, found: (*found, *read_counting(s.text, s.told, found, s.names)),
    lambda s, found: read_workdays(s.setting, s.told, found, s.names),
    lambda s, found: read_holdings(s.text, found, s.names),
    lambda s, found: read_listing(s.setting, found),
    lambda s, found: read_taxes(s.text, s.told, found, s.names),
    lambda s, found: read_chain(s.setting, found, s.names),
    lambda s, found: read_own_share(s.text, s.told, found, s.names),
    lambda s, found: read_pool(s.setting, s.told, found, s.names),
    lambda s, found: read_elsewhere(s.text, found, s.names),
    lambda s, found: read_third_state_taxes(s.setting, s.told, found, s.names),
    lambda s, found: read_agreed(s.text, s.told, found, s.names),
    lambda s, found: read_dealings(s.text, s.told, found, s.names),
    lambda s, found: read_owner(s.text, found, s.names),
    lambda s, found: read_allowance(s.text, s.told, found, s.names),
    lambda s, found: read_net(s.text, s.told, found, s.names),
    lambda s, found: read_bearing(s.text, found, s.names),
    lambda s, found: read_agreements(s.text, found),
    lambda s, found: read_branch(s.text, found, s.names),
    lambda s, found: read_profits(s.text, found, s.names),
    lambda s, found: read_retained(found, s.names),
    lambda s, found: read_relation(s.text, found, s.names),
    lambda s, found: with_units(s.text, s.told, found, s.names),
    lambda s, found: read_voyages(s.text, s.told, found, s.names),
    lambda s, found: read_payments(s.text, s.told, found, s.names),
    lambda s, found: read_worth(s.text, s.told, found, s.names),
    lambda s, found: read_owners(s.text, s.told, found, s.names),
    lambda s, found: read_own_law(s.setting, found),
    lambda s, found: read_public_payer(s.setting, found),
    lambda s, found: read_years(s.text, s.language, found, s.names),
    lambda s, found: read_later(s.text, s.language, found, s.names),
)
"""The steps, in their order."""
