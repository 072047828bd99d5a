"""Each carrier's share of a pool: "a resident of Belgium with 35 % of the pool and a resident of Canada with 65 %".

8(3) applies 8(1) to "profits from the participation in a pool": what the State that is asked about may tax is the
share of the carrier that is its resident.
"""

import re
from collections.abc import Sequence

from assistant.facts.mentions import Mention
from assistant.facts.setting import Setting, alone
from assistant.reading import Reading
from assistant.sentence_ends import question_spans, sentence_at
from calculators.facts import FactType
from calculators.situation import OTHER_STATE

SHARE, OPERATOR = "pool_share", "operator_state"
TWO = 2
"""Carriers in a pool, each with its share."""
PARTING = re.compile(r"[;,:]\s|\s(?:and|et|en)\s")


def read_pool(
    setting: Setting, told: Sequence[Mention], found: Sequence[Reading], wanted: Sequence[str]
) -> tuple[Reading, ...]:
    """Return the readings, of two shares of a pool with that of the State that the question names as the operator's."""
    said = {r.said for r in found if r.fact == SHARE}
    shares = [m for m in told if FactType.PERCENTAGE in m.kinds and setting.text[m.start : m.end] in said]
    asked = _asked(setting)
    if SHARE not in wanted or len(shares) != TWO or asked not in OTHER_STATE:
        return tuple(found)
    owners = [_beside(setting, shares, number) for number in range(TWO)]
    owners = owners if None not in owners else _in_order(setting, shares)
    if sorted(map(str, owners)) != sorted(OTHER_STATE):
        return tuple(found)
    own = shares[owners.index(asked)]
    text = setting.text[own.start : own.end]
    kept = (r for r in found if r.fact not in (SHARE, OPERATOR))
    return (*kept, Reading(SHARE, own.value, text), Reading(OPERATOR, asked, text))


def _asked(setting: Setting) -> str:
    """The one State that the question names, "" where it names both or none."""
    asking = question_spans(setting.text)
    named = alone([p for p in setting.places if any(start <= p.start < end for start, end in asking)])
    return str(named.state) if named else ""


def _beside(setting: Setting, shares: Sequence[Mention], number: int) -> str | None:
    """The State named in the words about one share, up to what parts them from those about the other."""
    start, end = sentence_at(setting.text, shares[number].start)
    cut = PARTING.search(setting.text, shares[0].end, shares[1].start)
    middle = cut.start() if cut else shares[0].end
    first, last = (start, middle) if number == 0 else (middle, end)
    named = alone([p for p in setting.places if first <= p.start < last and p.state in OTHER_STATE])
    return str(named.state) if named else None


def _in_order(setting: Setting, shares: Sequence[Mention]) -> list[str | None]:
    """The States of the two carriers named before both shares, in their order: "A and B, with 40 % and 60 %"."""
    start, _ = sentence_at(setting.text, shares[0].start)
    before = [str(p.state) for p in setting.places if start <= p.start < shares[0].start and p.state in OTHER_STATE]
    order = list(dict.fromkeys(before))
    return [*order] if len(order) == TWO else [None, None]
