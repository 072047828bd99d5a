"""A company's own share of the votes beside what others hold for it: 10(2)(a) counts what it "owns directly".

"It holds 7 % of the votes itself and 30 % through its subsidiary": the first is its holding, and a direct one.
"""

import re
from collections.abc import Sequence
from functools import cache

from assistant.facts.bounds import is_enough
from assistant.facts.mentions import Mention
from assistant.readers.vocabulary import alternatives, any_of, table
from assistant.reading import Certainty, Reading
from assistant.sentence_ends import Span, sentence_at
from calculators.facts import FactType, fact

SHARE, DIRECT = "voting_stock", "held_directly"


def read_own_share(
    text: str, told: Sequence[Mention], found: Sequence[Reading], wanted: Sequence[str]
) -> tuple[Reading, ...]:
    """Return the readings, of several shares of the votes with the one that the company holds itself."""
    shares = [m for m in told if FactType.PERCENTAGE in m.kinds]
    said = {r.said for r in found if r.fact == SHARE}
    if SHARE not in wanted or not said or len(shares) < 2:
        return tuple(found)
    stretches = {m: _stretch(text, m, shares) for m in shares}
    others = [m for m in shares if any_of("owners", "others_hands").search(text, *stretches[m])]
    own = [m for m in shares if m not in others and any_of("owners", "own_hands").search(text, *stretches[m])]
    votes = [m for m in shares if text[m.start : m.end] in said]
    rest = own or [m for m in votes if m not in others]
    if len(rest) != 1 or not (others or (len(votes) > 1 and own)) or not {*votes} & {*rest, *others}:
        return tuple(found)
    kept = tuple(r for r in found if r.fact not in (SHARE, DIRECT))
    return (*kept, *_held(text, rest[0], direct=bool(own)))


def _held(text: str, share: Mention, *, direct: bool) -> tuple[Reading, ...]:
    """Return the share, and that it is held directly where the words say so."""
    said = text[share.start : share.end]
    enough = is_enough(share.value, share.comparison, fact(SHARE))
    reading = Reading(SHARE, share.value, said, Certainty.SURE if enough else Certainty.DOUBTFUL)
    return (reading, Reading(DIRECT, value=True, said=said)) if direct else (reading,)


def _stretch(text: str, share: Mention, shares: Sequence[Mention]) -> Span:
    """Return the words that tell of one share: up to the next semicolon and the cuts between it and those beside it."""
    start, end = sentence_at(text, share.start)
    before = [m for m in shares if start <= m.start < share.start]
    behind = [m for m in shares if share.end <= m.start < end]
    first = _cut(text, before[-1].end, share.start) if before else start
    end = next((at for at in [text.find(";", share.end, end)] if at >= 0), end)
    return first, _cut(text, share.end, behind[0].start) if behind else end


def _cut(text: str, start: int, end: int) -> int:
    """Return where the words about one value end and those about the next begin."""
    match = _parting().search(text, start, end)
    return match.start() if match else start


@cache
def _parting() -> re.Pattern[str]:
    return re.compile(rf"[;,:]\s|\s(?:{alternatives(table('owners', 'parting')['any'])})\s", re.IGNORECASE)
