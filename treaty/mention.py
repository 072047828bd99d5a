"""Recognise one mention of a place, whatever it is written in, and say what it names; no text is looked at here."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import product

from treaty import spelling as words
from treaty.groups import OF, PROTOCOL_ALONE, group_at
from treaty.items import ARTICLE, Group
from treaty.steps import Path, fold


@dataclass(frozen=True)
class Mention:
    """What `text[start:end]` names: paths of a part, or paths that start at `level` below a place said elsewhere.

    `anchor` is "this" or "that" where the words point ("this Article", "that paragraph"), and "" otherwise.
    """

    start: int
    end: int
    part: str | None
    level: int
    paths: tuple[Path, ...]
    anchor: str = ""


LONGEST = 300
"""Characters after which a text is no longer one citation."""

_COURTESY = re.compile(
    r"^\s*(?:(?:show(?:\s+me)?|give\s+me|see|voir|zie|cf\.?)\s+)?(?:(?:the|het|de|le|la)\s+|l['’])?"
    r"|[\s,]+(?:plz|pls|please|thanks|svp|stp|s['’]il\svous\spla[iî]t|aub|alstublieft|a\.u\.b\.)[\s.!?]*$",
    re.IGNORECASE,
)


def mention_at(text: str, start: int, bare: bool = False) -> Mention | None:
    """The mention that begins at `start`, as long as can be, or None.

    With `bare`, a number that stands alone counts as an article ("31", "10 2 a"): only where nothing but a place is
    expected.
    """
    group = group_at(text, start, bare)
    if group is None:
        return None
    above = _above(text, group)
    return Mention(start, above.end, above.part, above.level, above.paths, above.anchor)


def read_whole(text: str) -> tuple[tuple[str, Path], ...]:
    """The places that the whole of `text` names, outermost courtesy aside; empty where it is anything else.

    >>> read_whole("10.2.a plz")
    (('convention', ('10', '2', 'a')),)
    """
    if len(text) > LONGEST:
        return ()
    said = _COURTESY.sub("", words.plain(text)).strip(" \t\r\n.,;:?!\"'“”«»")
    mention = mention_at(said, 0, bare=True)
    if mention is None or mention.part is None or mention.end < len(said.rstrip()):
        return ()
    return tuple((mention.part, path) for path in mention.paths)


def _above(text: str, group: Group) -> Group:
    """Put the group inside the place that `of …` names after it, as often as it does."""
    if group.level == ARTICLE and (group.part == "protocol" or group.anchor):
        return group
    joint = OF.match(text, group.end)
    if joint is None:
        return group
    upper = _within_protocol(text, joint, group) or group_at(text, joint.end(), bare=False)
    if upper is None or upper.level >= group.level:
        return group
    upper = _above(text, upper)
    paths = tuple(fold((*high, *low)) for high, low in product(upper.paths or ((),), group.paths))
    return Group(upper.end, upper.part, upper.level, paths, upper.anchor)


def _within_protocol(text: str, joint: re.Match[str], group: Group) -> Group | None:
    protocol = PROTOCOL_ALONE.match(text, joint.end())
    if protocol is None or not all(path[0][0].isdigit() for path in group.paths):
        return None
    return Group(protocol.end(), "protocol", ARTICLE - 1, ((),))
