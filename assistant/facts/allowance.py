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
from assistant.readers.vocabulary import any_of, choices, just_before
from assistant.reading import Reading
from assistant.sentence_ends import Span, sentence_at
from treaty.limits import limit

OWN, RELATED = "allowance_used", "allowance_used_by_related"
CURRENCY = "CAD"


def without_allowance(text: str, told: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return the values that other facts may claim: not the allowance that nobody used, nor what it covered."""
    return tuple(m for m in told if not (_is_covered(text, m, told) or (_is_full(text, m) and not _used(text, m))))


def read_allowance(
    text: str, told: Sequence[Mention], found: Sequence[Reading], wanted: Sequence[str]
) -> tuple[Reading, ...]:
    """Return the readings, with what of the allowance was used before, where the words tell it."""
    if OWN not in wanted:
        return tuple(found)
    left = [m for m in told if _is_money(m) and _is_left(text, m)]
    found = tuple(r for r in found if r.fact not in (OWN, RELATED) or r.said not in {_said(text, m) for m in left})
    if not {r.fact for r in found}.isdisjoint({OWN, RELATED}):
        return found
    covered = [m.value for m in told if _is_covered(text, m, told) and isinstance(m.value, Money)]
    if covered:
        said = [_said(text, m) for m in told if m.value in covered]
        return (*found, Reading(OWN, sum(covered[1:], covered[0]), said[0]))
    used = [r for m in told if (r := _by_amount(text, m, left)) is not None] or _by_name(text)
    return (*(r for r in found if r.said not in {u.said for u in used[:1]}), *used[:1])


def _by_amount(text: str, amount: Mention, left: Sequence[Mention]) -> Reading | None:
    """Return how much of the allowance was used by an amount: the whole, a part, or all but what is left."""
    if amount in left and isinstance(amount.value, Money):
        return Reading(OWN, _full() - amount.value, _said(text, amount))
    is_part = _is_money(amount) and _names_allowance(text, amount)
    had = is_part and not _using(text, amount) and polarity(text, amount.span) is Polarity.AFFIRMED
    if not (is_part or _is_full(text, amount)) or not (had or _used(text, amount)):
        return None
    return Reading(_by_whom(text, amount.span), amount.value, _said(text, amount))


def _by_name(text: str) -> list[Reading]:
    """Return that all of it was used, where it is named without an amount: "the allowance is exhausted"."""
    for named in _words("nouns").finditer(text):
        item = _item(text, named.span())
        gone = [(m, Polarity.AFFIRMED) for m in _words("exhausting").finditer(text, *item)]
        gone += [(m, Polarity.DENIED) for m in _words("leaving").finditer(text, *item)]
        if _matter(text) and any(polarity(text, m.span()) is how for m, how in gone):
            return [Reading(_by_whom(text, named.span()), _full(), named.group())]
    return []


def _matter(text: str) -> bool:
    """Whether the tax for which there is this allowance is named, so that no other allowance is meant."""
    return bool(_words("tax").search(text))


def _full() -> Money:
    return Money(limit("10(6)(d) allowance").number(), CURRENCY)


def _said(text: str, mention: Mention) -> str:
    return text[mention.start : mention.end]


def _is_money(mention: Mention) -> bool:
    """Whether a value is an amount of the allowance's currency that may be a part of it."""
    value = mention.value
    return isinstance(value, Money) and value.currency.code == CURRENCY and value.amount < _full().amount


def _item(text: str, span: Span) -> Span:
    """Return the part of a sentence between semicolons that a span stands in."""
    start, end = sentence_at(text, span[0])
    cut = text.find(";", span[1], end)
    return max(start, text.rfind(";", start, span[0]) + 1), cut if cut >= 0 else end


def _names_allowance(text: str, amount: Mention) -> bool:
    """Whether the allowance is named right behind an amount: "200,000 of the exemption"."""
    return bool(_part_of().match(text, amount.end))


def _is_left(text: str, amount: Mention) -> bool:
    """Whether an amount of the allowance is said to be left: "150,000 of the allowance remains"."""
    item = _item(text, amount.span)
    named = _names_allowance(text, amount) or (_words("nouns").search(text, *item) and not _using(text, amount))
    left = _words("leaving").search(text, *item)
    return bool(named and left) and polarity(text, left.span() if left else amount.span) is Polarity.AFFIRMED


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
    if not isinstance(amount.value, Money) or amount.value.amount != _full().amount:
        return False
    return bool(just_before(_determined(), text, amount.start))


def _used(text: str, amount: Mention) -> bool:
    """Whether words of its use stand beside the allowance and are not denied."""
    return any(polarity(text, m.span()) is Polarity.AFFIRMED for m in _using(text, amount))


def _using(text: str, amount: Mention) -> list[re.Match[str]]:
    """Return the words of use before an amount in its part of the sentence, else those behind it."""
    start, end = _item(text, amount.span)
    before = list(_words("using").finditer(text, start, amount.start))
    return before[-1:] or list(_words("using").finditer(text, amount.end, end))[:1]


def _by_whom(text: str, span: Span) -> str:
    """The one who is named as related is, else the company itself."""
    return RELATED if _words("related").search(text, *_item(text, span)) else OWN


def _words(row: str) -> re.Pattern[str]:
    return any_of("allowance", row)


@cache
def _determined() -> re.Pattern[str]:
    rows = choices("allowance", "determiners", "exempted")
    return re.compile(rf"(?<!\w)(?:{rows['determiners']})\s+(?:(?:{rows['exempted']})\s+)?$", re.IGNORECASE)


@cache
def _figure() -> str:
    """The full allowance in figures: "$500,000", "CAD 500.000"."""
    return r"(?:CAD|C?\$)?\s?" + f"{int(_full().amount):,}".replace(",", r"[,.\s]?")


@cache
def _part_of() -> re.Pattern[str]:
    rows = choices("allowance", "of", "determiners", "nouns", "exempted")
    full = _figure()
    return re.compile(
        rf"\s+(?:{rows['of']})\s*(?:(?:{rows['determiners']}|l['’]|cette|cet|deze|dit|this|that)\s*)?"
        rf"(?:(?:{rows['exempted']})\s+)?(?:{rows['nouns']}|{full})",
        re.IGNORECASE,
    )


@cache
def _covering() -> re.Pattern[str]:
    rows = choices("allowance", "covering", "nouns", "determiners")
    full = _figure()
    return re.compile(
        rf"(?<!\w)(?:{rows['covering']})\s+(?:(?:{rows['determiners']}|l['’]|cet?|deze|this|that)\s*)?(?:{rows['nouns']}|{full})",
        re.IGNORECASE,
    )
