"""What kind of answer a question wants, by the words it asks with (`assistant/examples/asked.toml`)."""

import re
import tomllib
from functools import cache
from pathlib import Path

from calculators.ruling import Ruling

EXAMPLES = Path(__file__).parent / "examples" / "asked.toml"


def wanted_kinds(text: str) -> frozenset[str]:
    """Return the kinds of finding that a question asks for; empty where it does not say (a yes/no question).

    >>> sorted(wanted_kinds("What is the last day for giving notice?"))
    ['date']
    """
    return frozenset(kind for kinds, pattern in _patterns() if pattern.search(text) for kind in kinds)


def answers(ruling: Ruling, kinds: frozenset[str]) -> bool:
    """Return whether a ruling or one of its branches holds a finding of a kind that is asked for."""
    ends = [*ruling.outcome, *(f for branch in ruling.branches for f in branch.outcome)]
    return any(finding.kind in kinds for finding in ends) or any(answers(part, kinds) for part in ruling.parts)


@cache
def _patterns() -> tuple[tuple[tuple[str, ...], re.Pattern[str]], ...]:
    rows = tomllib.loads(EXAMPLES.read_text(encoding="utf-8")).values()
    return tuple((tuple(row["kinds"]), _any_of(row["words"])) for row in rows)


def _any_of(words: list[str]) -> re.Pattern[str]:
    alternatives = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in words)
    return re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)", re.IGNORECASE)
