"""Patterns of percentages and parts, from the declared words."""

import re
from functools import cache

from assistant.readers.vocabulary import alternatives, table


@cache
def unit() -> re.Pattern[str]:
    """A per cent sign or word right after a number."""
    return re.compile(
        rf"[\s\u00a0-]*(?:{alternatives(table('percentages', 'units')['any'])})(?![^\W\d_])", re.IGNORECASE
    )


@cache
def followed_by(kind: str) -> re.Pattern[str]:
    """A word of one declared kind (`times`, `not_parts`) after a part."""
    return re.compile(
        rf"[\s-]+(?:an?\s+|of\s+(?:the|an?)\s+)?(?:{alternatives(table('percentages', kind)['any'])})(?!\w)",
        re.IGNORECASE,
    )


@cache
def shares_ahead() -> re.Pattern[str]:
    """Shares, votes or profits named within a few words."""
    return re.compile(
        rf"(?:\s+[\w'’]+){{0,4}}?\s+(?:{alternatives(table('percentages', 'shares')['any'])})(?!\w)", re.IGNORECASE
    )


@cache
def ratio_link() -> re.Pattern[str]:
    """What stands between the two numbers of a ratio."""
    return re.compile(rf"\s+(?:[\w]+\s+)?(?:{alternatives(table('percentages', 'links')['any'])})\s+", re.IGNORECASE)


@cache
def phrase(kind: str) -> re.Pattern[str]:
    """The declared phrases of one kind (`whole`, `majority`)."""
    return re.compile(rf"(?<!\w)(?:{alternatives(table('percentages', kind)['any'])})(?!\w)", re.IGNORECASE)


@cache
def no_number() -> re.Pattern[str]:
    """What stands before a per cent sign and is no number."""
    return re.compile(rf"(?<!\w)(?:{alternatives(table('percentages', 'nonsense')['any'])})\s*%", re.IGNORECASE)
