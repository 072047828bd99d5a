"""Quantities that a question asks for and the provisions found do not state: the texts then leave the detail open."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from assistant.asked import answers
from assistant.readers.vocabulary import whole
from calculators.ruling import Ruling
from retrieval.hits import Evidence, Hit
from treaty.citation import Citation, Part
from treaty.limits import limits
from treaty.quotation import quote

EXAMPLES = Path(__file__).parent / "examples" / "quantities.toml"
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
"""A year of the calendar."""
LOOKED_AT = 2
"""Provisions found whose paragraphs may state the quantity."""
MEASURED = frozenset({"days", "date", "amount", "rate_cap"})
"""Kinds of finding that are quantities."""


@dataclass(frozen=True)
class Quantity:
    """A kind of quantity: the words that ask for it, and the units of the limits that state it, if any do."""

    words: re.Pattern[str]
    units: frozenset[str]


def is_unsaid(evidence: Evidence) -> bool:
    """Whether a question asks how long, which share or how many, and the paragraphs found state nothing of the kind.

    Only paragraphs of the articles count: the header, the closing and the relations page tell other things in numbers.
    """
    asked = next((each for each in _quantities() if each.words.search(evidence.query)), None)
    found = evidence.hits[:LOOKED_AT]
    if asked is not None and found and _is_of_another_year(evidence.query, found[0]):
        return True
    if asked is None or not found or (asked.units and not all(map(_in_article, found))):
        return False
    return not any(_states(hit.paragraph, asked) for hit in found)


def leaves_unsaid(ruling: Ruling, evidence: Evidence) -> bool:
    """Whether a quantity is asked for that the provisions found do not state and that a ruling does not hold either."""
    return is_unsaid(evidence) and not answers(ruling, MEASURED)


def _is_of_another_year(query: str, hit: Hit) -> bool:
    """Whether a number is asked for a year of which a section of the relations page tells nothing."""
    years = set(YEAR.findall(query))
    return bool(years) and hit.citation.part is Part.RELATIONS and not years & set(YEAR.findall(_whole(hit)))


def _whole(hit: Hit) -> str:
    return quote(hit.citation.top).text


def _in_article(hit: Hit) -> bool:
    return hit.citation.part is Part.CONVENTION and hit.citation.path[0].isdigit()


def _states(paragraph: Citation, asked: Quantity) -> bool:
    return any(limit.unit in asked.units and paragraph.akin(limit.citation) for limit in limits())


@cache
def _quantities() -> tuple[Quantity, ...]:
    rows = tomllib.loads(EXAMPLES.read_text(encoding="utf-8")).values()
    return tuple(Quantity(whole(row["words"]), frozenset(row["units"])) for row in rows)
