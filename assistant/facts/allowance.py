"""The allowance of Article 10(6)(d): whose profits it covered, and who used it up.

"five hundred thousand Canadian dollars ($500,000), less any amount deducted: (i) by the company, or (ii) by a person
related thereto": an amount that the allowance covered is deducted by the company; the full amount called "the $500,000"
is the allowance itself and no amount of the story.
"""

import re
from collections.abc import Sequence
from functools import cache

from moneyed import Money

from assistant.clauses import Polarity, polarity
from assistant.facts.mentions import Mention
from assistant.readers.vocabulary import alternatives, any_of, choices, just_before, table
from assistant.reading import Reading
from assistant.sentence_ends import sentence_at
from treaty.limits import limit

OWN, RELATED = "allowance_used", "allowance_used_by_related"
CURRENCY = "CAD"


def without_allowance(text: str, told: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return the values that other facts may claim: not the allowance that nobody used, nor what it covered."""
    return tuple(m for m in told if not (_is_covered(text, m, told) or (_is_full(text, m) and not _used(text, m))))


def read_allowance(
    text: str, told: Sequence[Mention], found: Sequence[Reading], wanted: Sequence[str]
) -> tuple[Reading, ...]:
    """Return the readings, with what the allowance covered before, and the full allowance that someone used."""
    known = {r.fact for r in found}
    if OWN not in wanted or not known.isdisjoint({OWN, RELATED}):
        return tuple(found)
    covered = [m for m in told if _is_covered(text, m, told)]
    if covered:
        amounts = [m.value for m in covered if isinstance(m.value, Money)]
        said = text[covered[0].start : covered[-1].end]
        return (*found, Reading(OWN, sum(amounts[1:], amounts[0]), said))
    for mention in (m for m in told if _is_full(text, m)):
        if (used := _used(text, mention)) and (fact := _by_whom(text, mention, used)):
            said = text[mention.start : mention.end]
            return (*(r for r in found if r.said != said), Reading(fact, mention.value, said))
    return tuple(found)


def _is_covered(text: str, amount: Mention, told: Sequence[Mention]) -> bool:
    """Whether the words after an amount say that the allowance covered it, with no other amount between."""
    if not isinstance(amount.value, Money) or amount.value.currency.code != CURRENCY:
        return False
    end = sentence_at(text, amount.start)[1]
    others = (m.start for m in told if m.start >= amount.end and isinstance(m.value, Money) and not _is_full(text, m))
    end = min([end, *others])
    found = _covering().search(text, amount.end, end)
    return found is not None and polarity(text, found.span()) is Polarity.AFFIRMED


def _is_full(text: str, amount: Mention) -> bool:
    """Whether an amount is the full allowance, called so: "the $500,000", "the whole $500,000"."""
    if not isinstance(amount.value, Money) or amount.value.amount != limit("10(6)(d) allowance").number():
        return False
    return bool(just_before(_determined(), text, amount.start))


def _used(text: str, amount: Mention) -> re.Match[str] | None:
    """Return the words of its use, which stand before the allowance in its sentence and are not denied."""
    start, _ = sentence_at(text, amount.start)
    found = list(_words("using").finditer(text, start, amount.start))
    affirmed = [m for m in found if polarity(text, m.span()) is Polarity.AFFIRMED]
    return affirmed[-1] if affirmed else None


def _by_whom(text: str, amount: Mention, used: re.Match[str]) -> str:
    start, _ = sentence_at(text, amount.start)
    if _words("related").search(text, start, used.start()):
        return RELATED
    return OWN if _words("own").search(text, start, used.start()) else ""


def _words(row: str) -> re.Pattern[str]:
    return any_of("allowance", row)


@cache
def _determined() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(table('allowance', 'determiners')['any'])})\s+$", re.IGNORECASE)


@cache
def _covering() -> re.Pattern[str]:
    rows = choices("allowance", "covering", "nouns", "determiners")
    full = r"(?:CAD|C?\$)?\s?500[,.\s]?000"
    return re.compile(
        rf"(?<!\w)(?:{rows['covering']})\s+(?:(?:{rows['determiners']}|l['’]|cet?|deze|this|that)\s*)?(?:{rows['nouns']}|{full})",
        re.IGNORECASE,
    )
