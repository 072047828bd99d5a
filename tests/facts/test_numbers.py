"""Numbers that belong together go to one fact."""

from datetime import date

from assistant.facts.mentions import Mention
from assistant.facts.numbers import with_other_stays
from assistant.facts.ties import Claim
from calculators.facts import FactType, fact
from calculators.values import Stay


def _stay(month: int) -> Mention:
    value = (Stay(date(2023, month, 1), date(2023, month, 20)),)
    return Mention(frozenset({FactType.STAYS}), value, month, month + 1)


def test_stays_beside_the_uses_of_a_rig_are_uses_of_it() -> None:
    """A use that is told a second time, "and again from 1 September", is the same rig's."""
    first, again = _stay(1), _stay(9)
    told = {name: fact(name) for name in ("rig_uses", "stays")}
    taken = {first: Claim("rig_uses", first, 0.6), again: Claim("stays", again, 0.8)}
    assert {claim.fact for claim in with_other_stays((first, again), taken, told).values()} == {"rig_uses"}
    alone = {again: Claim("stays", again, 0.8)}
    assert {claim.fact for claim in with_other_stays((first, again), alone, told).values()} == {"stays"}
