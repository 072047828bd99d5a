"""The tests of 4(2) told in so many words: "permanent home in neither State; habitual abode in Belgium".

The word for the test and, right behind it or before it, "in neither", "in both" or a State: no example says it better,
and "in neither" behind a home denies it as "no home in either" does.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from assistant.clauses import Mood, Polarity, mood, polarity
from assistant.facts.setting import Setting
from assistant.readers.vocabulary import alternatives, table
from assistant.reading import Reading
from calculators.situation import BOTH, OTHER_STATE

FACTS = ("permanent_home", "habitual_abode")
PLACED = "habitual_abode"
"""The test that a State alone tells: a home in one State leaves open whether there is another."""
NEITHER = "neither"


def read_tests(setting: Setting, found: Sequence[Reading], wanted: Sequence[str]) -> tuple[Reading, ...]:
    """Return the readings, with the tests that are told by their own words in place of any other reading of them."""
    told = {r.fact: r for name in FACTS if name in wanted for r in _told(setting, name)}
    return (*(r for r in found if r.fact not in told), *told.values())


def _told(setting: Setting, name: str) -> Iterator[Reading]:
    """The one value told of a test; nothing where several are."""
    said = [
        (value, words) for head in _head(name).finditer(setting.text) for value, words in _value(setting, name, head)
    ]
    if len({value for value, _ in said}) == 1:
        yield Reading(name, *said[0])


def _value(setting: Setting, name: str, head: re.Match[str]) -> Iterator[tuple[str, str]]:
    text = setting.text
    if mood(text, head.span()) is not Mood.STATED:
        return
    affirmed = polarity(text, head.span()) is not Polarity.DENIED
    behind, before = _behind().match(text, head.end()), _before().search(text, 0, head.start())
    if behind or before:
        start, end = (head.start(), behind.end()) if behind else (before.start() if before else 0, head.end())
        value = NEITHER if _neither().search(text, start, end) else BOTH
        if value == NEITHER or affirmed:
            yield value, text[start:end]
    elif name == PLACED and affirmed and (link := _link().match(text, head.end())):
        here = [p for p in setting.places if p.start == link.end() and p.state in OTHER_STATE]
        yield from ((str(p.state), text[head.start() : p.end]) for p in here if not _joined().match(text, p.end))


@cache
def _head(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(table('homes', name)['any'])})(?!\w)", re.IGNORECASE)


@cache
def _quantifier() -> str:
    row = table("homes", "quantified")
    return rf"(?:{alternatives([*row['both'], *row['neither']])})(?!\w)"


@cache
def _neither() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(table('homes', 'quantified')['neither'])})(?!\w)", re.IGNORECASE)


@cache
def _link() -> re.Pattern[str]:
    row = table("homes", "quantified")
    between = rf"(?:\s+(?:{alternatives(row['between'])}))*"
    return re.compile(rf"{between}\s*:?\s+(?:(?:{alternatives(row['links'])})\s+)?", re.IGNORECASE)


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(rf"{_link().pattern}{_quantifier()}", re.IGNORECASE)


@cache
def _before() -> re.Pattern[str]:
    """Match such as "In neither State does she have a", right before the word for the test."""
    row = table("homes", "quantified")
    links, filling = alternatives(row["links"]), alternatives(row["filling"])
    return re.compile(rf"(?<!\w)(?:{links})\s+{_quantifier()}(?:\s+(?:{filling}))*\s+$", re.IGNORECASE)


@cache
def _joined() -> re.Pattern[str]:
    return re.compile(r"\s*(?:,|and|or|et|ou|en|of)\s", re.IGNORECASE)
