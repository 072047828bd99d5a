"""Amounts of money in every way people write them: signs, codes and names, before or after, in digits or words."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from moneyed import Money

from assistant.readers.comparisons import Comparison, comparison
from assistant.readers.currencies import BARE, GAP, currency_after, currency_before, currency_code, qualified
from assistant.readers.numbers import Number, find_numbers
from assistant.readers.vocabulary import alternatives, just_before, table

HOME = "CAD"
NEGATIVE = "an amount below zero"
YEAR = re.compile(r"(?:19|20)\d\d")
TAIL = re.compile(r",-|,–|\.-|,--")


@dataclass(frozen=True)
class Amount:
    """An amount at `start`–`end`, the words in `said`.

    `candidates` holds what it may mean, none where it is unusable (`problem` says why); `high` is the upper end of a
    range; `assumed` where bare dollars are taken for Canadian ones; `per` where it is paid by the year, month ….
    """

    start: int
    end: int
    said: str
    candidates: tuple[Money, ...]
    high: Money | None = None
    assumed: bool = False
    comparison: Comparison = Comparison.EXACTLY
    per: str | None = None
    problem: str | None = None

    @property
    def value(self) -> Money | None:
        """The amount, where it can only mean one and is no range."""
        return self.candidates[0] if len(self.candidates) == 1 and self.high is None else None


@dataclass(frozen=True)
class _Found:
    number: Number
    start: int
    end: int
    currency: str


def find_amounts(text: str) -> tuple[Amount, ...]:
    """Return the amounts of a text in their order; a number without a currency is none.

    Bare dollars are Canadian, marked `assumed`, unless the text speaks of American ones: then they may be either.
    An amount in words with its figure in brackets is one amount.
    """
    found = _in_order(text, [f for n in find_numbers(text) if not n.ordinal and (f := _with_currency(text, n))])
    amounts = _without_repeats(text, _ranges(text, found))
    return tuple(amounts)


def _with_currency(text: str, number: Number) -> _Found | None:
    """Give a number the currency beside it; a name after it counts before a bare dollar sign in front."""
    before = currency_before(text, number.start)
    end = number.end + (len(m.group()) if (m := TAIL.match(text, number.end)) else 0)
    after = currency_after(text, end)
    start = before.start("sign") if before else number.start
    if before and not (after and currency_code(before["name"]) == BARE != currency_code(after["name"])):
        code, stop = qualified(text, end, before["name"])
        return _Found(_scaled(number, before["thousand"]), start, stop, code)
    if after:
        code, stop = qualified(text, after.end(), after["name"])
        return _Found(_scaled(number, after["thousand"]), start, stop, code)
    return None


def _scaled(number: Number, sign: str | None) -> Number:
    scale = {"k": 1000, "m": 1_000_000}.get((sign or "").lower(), 1)
    return replace(number, values=tuple(v * scale for v in number.values))


def _in_order(text: str, found: list[_Found]) -> list[_Found]:
    """A sign between two numbers belongs to one of them: "€5,000 10,000" keeps the first, "2023 €5,000" the second."""
    kept: list[_Found] = []
    for one in sorted(found, key=lambda f: f.start):
        last = kept[-1].number if kept and one.start < kept[-1].end else None
        if last and YEAR.fullmatch(text, last.start, last.end):
            kept[-1] = one
        elif not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def _ranges(text: str, found: list[_Found]) -> list[Amount]:
    """Make amounts, joining "from €1,000 to €2,000" and "€10–20 million", whose first number has no sign of its own."""
    amounts: list[Amount] = []
    for one in found:
        if amounts and amounts[-1].high is None and (joined := _joined(text, amounts[-1], one)):
            amounts[-1] = joined
            continue
        first = _low_end(text, one, found)
        amounts.append(first or _amount(text, one, one.number))
    return amounts


def _joined(text: str, low: Amount, high: _Found) -> Amount | None:
    """Join two amounts of one currency that are said as a range: "between €1,000 and €2,000"."""
    between = text[low.end : high.start].strip().lower()
    spoken = re.search(r"\b(?:between|from|entre|de|tussen|van)\s*$", text[: low.start], re.IGNORECASE)
    mark = between in {"-", "–", "—", "to", "à", "tot"} or (spoken and between in {"and", "et", "en"})
    if not mark or not low.candidates or low.candidates[0].currency.code != _home(high.currency):
        return None
    top = Money(high.number.value, _home(high.currency))
    return replace(low, end=high.end, said=text[low.start : high.end], high=top)


def _low_end(text: str, high: _Found, found: list[_Found]) -> Amount | None:
    """Find the low end before a signed number ("5,000 to 6,000 euros") or the high end after it ("€10–20 million")."""
    for number in find_numbers(text):
        if any(f.number.start == number.start for f in found):
            continue
        if number.end <= high.start and _between(text[number.end : high.start]):
            low, top, start, end = number, high.number, number.start, high.end
        elif number.start >= high.end and _between(text[high.end : number.start], dash=True):
            low, top, start, end = high.number, number, high.start, number.end
        else:
            continue
        ratio = Decimal(1_000_000) if top.value >= 1_000_000 > low.value * 1000 else Decimal(1)
        bottom = _amount(text, replace(high, start=start, end=end), replace(low, values=(low.value * ratio,)))
        return replace(bottom, high=Money(top.value, _home(high.currency))) if low.value * ratio < top.value else None
    return None


def _between(words: str, *, dash: bool = False) -> bool:
    marks = {"-", "–", "—"} if dash else {"-", "–", "—", "to", "à", "tot"}
    return words.strip().lower() in marks


def _amount(text: str, found: _Found, number: Number) -> Amount:
    """A group of three decimals is never cents: "€250.000" is a quarter of a million."""
    start, end = found.start, found.end
    negative = just_before(_minus(), text, start)
    said = text[negative.start() if negative else start : end]
    bare = found.currency == BARE
    american = bool(re.search(r"\bU\.?S\.?(?:A\.?)?\b|\bAmerican\b|américain|Amerikaanse", text))
    codes = (HOME, "USD") if bare and american else (_home(found.currency),)
    return Amount(
        start=negative.start() if negative else start,
        end=end,
        said=said,
        candidates=() if negative else tuple(Money(number.value, code) for code in codes),
        assumed=bare,
        comparison=comparison(text, start, end),
        per=_period(text, end),
        problem=NEGATIVE if negative else None,
    )


def _without_repeats(text: str, amounts: list[Amount]) -> list[Amount]:
    """Keep one of "five grand in euros (EUR 5,000)": the same amount again in brackets."""
    kept: list[Amount] = []
    for amount in amounts:
        between = text[kept[-1].end : amount.start] if kept else ""
        same = kept and [c.amount for c in kept[-1].candidates[:1]] == [c.amount for c in amount.candidates[:1]]
        if (
            same
            and re.fullmatch(r"\s*(?:in\s+\w+\s*)?\(\s*(?:i\.e\.|=)?\s*", between)
            and text[amount.end : amount.end + 1] == ")"
        ):
            said = text[kept[-1].start : amount.end + 1]
            kept[-1] = replace(
                kept[-1], end=amount.end + 1, said=said, candidates=amount.candidates, assumed=amount.assumed
            )
        else:
            kept.append(amount)
    return kept


def _home(currency: str) -> str:
    return HOME if currency == BARE else currency


def _period(text: str, end: int) -> str | None:
    for name, phrases in table("money", "periods").items():
        if re.match(rf"\s*(?:gross|net|each)?\s*(?:{alternatives(phrases)})(?!\w)", text[end:], re.IGNORECASE):
            return name
    return None


@cache
def _minus() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w)])(?:{alternatives(table('money', 'minus')['any'])}){GAP}$", re.IGNORECASE)
