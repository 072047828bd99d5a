"""A chain of holdings: who owns a company "which (in turn) owns 60 % of the shares" of the next holds those indirectly.

10(2)(a) speaks of "a company which owns directly".
"""

import re
from collections.abc import Sequence
from functools import cache

from assistant.facts.setting import Setting
from assistant.readers.parties import Kind
from assistant.readers.vocabulary import alternatives, table
from assistant.reading import Reading
from assistant.sentence_ends import sentence_spans

FACT = "held_directly"
NEAR = 70
"""Characters behind the second verb in which what is held stands."""


def read_chain(setting: Setting, found: Sequence[Reading], wanted: Sequence[str]) -> tuple[Reading, ...]:
    """Return the readings, the holding told as indirect where the text tells of a chain."""
    if FACT not in wanted:
        return tuple(found)
    text, ends = setting.text, [p.end for p in setting.everyone if p.kind is Kind.COMPANY]
    for start, end in sentence_spans(text):
        for match in _link().finditer(text, start, end):
            joined = any(0 <= match.start() - e <= 1 for e in ends)
            if joined and _holds().search(text, start, match.start()) and _object().match(text, match.end(), end):
                return (*(r for r in found if r.fact != FACT), Reading(FACT, value=False, said=match.group().strip()))
    return tuple(found)


def _verbs() -> str:
    return alternatives(verb for verb in table("relations", "hold")["active"] if "%" not in verb)


@cache
def _holds() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_verbs()}|has|have)(?!\w)", re.IGNORECASE)


@cache
def _link() -> re.Pattern[str]:
    rows = table("establishments", "chain")
    which, turn = alternatives(rows["which"]), alternatives(rows["turn"])
    return re.compile(rf"[\s,]+(?:{which})\s+(?:(?:{turn})\s+)?(?:{_verbs()}|has)(?!\w)", re.IGNORECASE)


@cache
def _object() -> re.Pattern[str]:
    needs = alternatives(table("relations", "hold")["needs"])
    return re.compile(rf".{{0,{NEAR}}}?(?<!\w)(?:{needs})", re.IGNORECASE | re.DOTALL)
