"""How much of a company's value is land, told as a share: "four fifths of its value come from warehouses".

13(4): "the value of which … is derived principally from immovable property": more than a half is the principal part,
less is not.
"""

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import cache

from assistant.facts.mentions import EXACT, Mention
from assistant.readers.comparisons import Comparison
from assistant.readers.vocabulary import alternatives, table, whole
from assistant.reading import Certainty, Reading
from assistant.sentence_ends import sentence_at

FACT, KIND, ITEM, USE = "principally_immovable", "property_kind", "immovable_item", "property_use"
HELD = frozenset({"shares", "partnership_trust_or_estate"})
HALF = Decimal(50)
UNDER = (Comparison.LESS, Comparison.AT_MOST)


def read_worth(
    text: str, told: Sequence[Mention], found: Sequence[Reading], wanted: Sequence[str]
) -> tuple[Reading, ...]:
    """Return the readings, with a share of the value that comes from land as the principal part or not."""
    if FACT not in wanted or not any(r.fact == KIND and r.value in HELD for r in found):
        return tuple(found)
    for mention in told:
        share = _principal(mention)
        start, end = sentence_at(text, mention.start)
        if share is None or not _of_value(text, mention, start) or not _speaks_of_land(text[start:end], found):
            continue
        said = text[mention.start : mention.end]
        return (*(r for r in found if r.fact != FACT and r.said != said), Reading(FACT, share, text[start:end].strip()))
    return tuple(found)


def _principal(mention: Mention) -> bool | None:
    """Whether a share is more than a half, None where its bound leaves that open."""
    if not isinstance(mention.value, Decimal):
        return None
    exact = mention.comparison in EXACT
    if mention.value > HALF and (exact or mention.comparison in (Comparison.MORE, Comparison.AT_LEAST)):
        return True
    if mention.value == HALF and mention.comparison is Comparison.MORE:
        return True
    return False if mention.value < HALF and (exact or mention.comparison in UNDER) else None


def _of_value(text: str, mention: Mention, start: int) -> bool:
    """Whether it is a share of what something is worth: "80 % of its value", "its value comes for 80 % from"."""
    if _of_worth().match(text, mention.end):
        return True
    return bool(_worth().search(text, start, mention.start) and _from().match(text, mention.end))


def _speaks_of_land(sentence: str, found: Sequence[Reading]) -> bool:
    return any(r.fact in (ITEM, USE) and r.certainty is Certainty.SURE and r.said in sentence for r in found)


@cache
def _of_worth() -> re.Pattern[str]:
    of, own, worth = (alternatives(table("percentages", "worth")[key]) for key in ("of", "own", "nouns"))
    return re.compile(rf"\s+(?:{of})\s*(?:(?:{own})\s*)?(?:[\w'’-]+\s+)?(?:{worth})(?!\w)", re.IGNORECASE)


@cache
def _worth() -> re.Pattern[str]:
    return whole(table("percentages", "worth")["nouns"])


@cache
def _from() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:{alternatives(table('percentages', 'worth')['from'])})(?!\w)", re.IGNORECASE)
