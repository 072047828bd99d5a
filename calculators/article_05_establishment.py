"""Article 5, Permanent Establishment: which test a presence in the other State must pass, and the test itself."""

from calculators.article_05_agents import FACTS as AGENT_FACTS
from calculators.article_05_agents import agent, controlled_company
from calculators.article_05_fixed_place import FACTS as PLACE_FACTS
from calculators.article_05_fixed_place import fixed_place_of_business
from calculators.article_05_rig import FACTS as RIG_FACTS
from calculators.article_05_rig import drilling_rig_or_ship
from calculators.article_05_site import FACTS as SITE_FACTS
from calculators.article_05_site import building_site
from calculators.choices import provision_of
from calculators.findings import Outcome
from calculators.rules import Rule, rule
from calculators.situation import Situation

FACTS = ("presence_kind", *PLACE_FACTS, *SITE_FACTS, *RIG_FACTS, *AGENT_FACTS)
TESTS: dict[str, tuple[str, Rule, tuple[str, ...]]] = {
    "building_site": ("5(3)", building_site, ("site_months", "site_days", "site_start", "site_end")),
    "rig_or_ship": ("5(4)", drilling_rig_or_ship, ("rig_months", "rig_days", "rig_uses", "natural_resources")),
    "agent": ("5(6)", agent, AGENT_FACTS),
    "controlled_company": ("5(9)", controlled_company, ()),
    "fixed_place": ("5(1)", fixed_place_of_business, PLACE_FACTS),
}


@rule(
    "permanent establishment",
    article="5",
    answers="Does an enterprise have a permanent establishment in the other State?",
    facts=FACTS,
)
def permanent_establishment(situation: Situation) -> Outcome:
    """Article 5: a "fixed place of business" (1), (2), a "building site or construction or installation project" (3),
    the "use of an installation or drilling rig or ship" (4), "a person … acting on behalf of an enterprise" (6);
    control of a company "shall not of itself" be one (9).
    """
    return _test(situation)(situation)


def _test(situation: Situation) -> Rule:
    """The test for the kind of presence; the facts of one test, once told, name the kind where nobody has."""
    told = [test for _, test, facts in TESTS.values() if situation.touched(*facts)]
    if situation.known("presence_kind") is None and len(told) == 1:
        return told[0]
    *others, last = TESTS.items()
    kinds = {cite: (kind,) for kind, (cite, _, _) in others}
    place = provision_of(situation, "presence_kind", kinds)
    return next((test for _, (cite, test, _) in others if cite == place), last[1][1])
