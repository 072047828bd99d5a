"""Several payments in one story: the words about each are read as a story of their own.

"CAD 30,000 on a bank loan; CAD 12,000 on pumps it sold on credit": what one portion alone tells is that payment's, the
rest is said of all of them.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from moneyed import Money

from assistant.facts.items import KINDS
from assistant.facts.matches import Match
from assistant.facts.mentions import Mention
from assistant.facts.parts import GOOD, kinds_within
from assistant.facts.portions import FEWEST, Told, payments, portions, total
from assistant.readers.party_phrases import incomes
from assistant.readers.places import find_places
from assistant.readers.vocabulary import any_of
from assistant.reading import Certainty, Reading
from assistant.sentence_ends import Span, question_spans
from calculators.case import STORY

AMOUNT, INCOME = "gross", "income_kind"
PERSONAL = frozenset(
    {
        "recipient_state",
        "operator_state",
        "employer_state",
        "nationality",
        "recipient_is_company",
        "beneficial_owner",
        "taxing_state",
    }
)
"""Facts of the person, which no payment changes."""
STATE = "_state"
"""Ends the name of a fact that names a State; told of one payment alone, it is that of the others too."""
PAID = frozenset(KINDS) - {"tax_in_question"}
"""Kinds of what is paid; a tax is no payment."""
FINER = PAID - {INCOME, "property_kind", "capital_kind"}
"""Kinds within one income: of royalties, of pensions, of immovable property."""
IMPLIED = {"royalty_kind": "royalties", "interest_kind": "interest", "dividend_kind": "dividends"}
"""The kind of income that each of these facts is a kind of."""
Read = Callable[[str], Sequence[Reading]]


def with_payments(
    text: str, told: Sequence[Mention], matches: Sequence[Match], found: Sequence[Reading], read: Read
) -> tuple[Reading, ...]:
    """Return the readings with an item for each of several payments, where their portions differ in a fact.

    `read` reads the words of one portion; it is asked only where they name kinds of their own, or a sum is asked for.
    """
    amounts = payments(told)
    if any(r.entity != STORY for r in found) or len(amounts) < FEWEST or any_of("parts", "rest").search(text):
        return tuple(found)
    spans = portions(text, amounts)
    asked = any(any_of("parts", "sum").search(text, *span) for span in question_spans(text))
    if not (asked or _name_kinds(matches, spans) or _name_states(text, spans)):
        return tuple(found)
    rows = _read_apart([text[slice(*span)] for span in spans], read)
    named = _differing(rows) - _said_of_all(text, found, spans, rows)
    placed = "work_state" in named and not any(r.fact == "permanent_establishment" for r in found)
    listed = named & PAID or placed or (named and asked)
    if not listed or not (_are_payments(amounts, found, rows) or (asked and _some_are(amounts, found))):
        return tuple(found)
    values = {str(amount) for _, amount in amounts} | {str(total(amounts))}
    kept = [r for r in found if not (isinstance(r.value, Money) and str(r.value) in values)]
    kept = [r for r in kept if r.fact not in named or not any(r.said in text[slice(*span)] for span in spans)]
    items = [
        replace(r, entity=f"payment {number}")
        for number, ((span, amount), own) in enumerate(zip(amounts, rows, strict=True), 1)
        for r in (
            Reading(AMOUNT, amount, text[slice(*span)], Certainty.SURE),
            *(r for r in own if r.fact in named),
        )
    ]
    return (*kept, *items)


def _name_kinds(matches: Sequence[Match], spans: Sequence[Span]) -> bool:
    """Whether at least two portions hold words for a kind of payment, and not all the same."""
    near = [m for m in matches if m.example.fact in KINDS and m.score >= GOOD]
    kinds = [frozenset((m.example.fact, m.example.value) for m in kinds_within(near, *span)) for span in spans]
    return len({k for k in kinds if k}) >= FEWEST


def _name_states(text: str, spans: Sequence[Span]) -> bool:
    """Whether each portion names a State, and not all the same."""
    places = find_places(text)
    named = [{p.state for p in places if p.state and start <= p.start < end} for start, end in spans]
    return all(named) and len({frozenset(states) for states in named}) >= FEWEST


def _read_apart(words: Sequence[str], read: Read) -> list[list[Reading]]:
    """Return what each portion tells: its own words, those said of all so far, and the kind of the one it points to."""
    rows: list[list[Reading]] = []
    for portion in words:
        mark = any_of("parts", "all").search(portion)
        own = [r for r in read(portion[: mark.start()] if mark else portion) if _is_sure(r)]
        if rows and not _kinds(own) and any_of("parts", "same").search(portion):
            own += [r for r in rows[-1] if r.fact in KINDS]
        own += _income(own)
        shared = [r for r in read(portion[mark.end() :]) if _is_sure(r)] if mark else []
        rows = [[*row, *(s for s in shared if s.fact not in {r.fact for r in row})] for row in (*rows, own)]
    return rows


def _income(own: Sequence[Reading]) -> list[Reading]:
    """The kind of income that a finer kind implies: a patent is paid for by royalties."""
    implied = [r for r in own if r.fact in IMPLIED]
    if any(r.fact == INCOME for r in own) or len({r.fact for r in implied}) != 1:
        return []
    return [replace(implied[0], value=IMPLIED[implied[0].fact], fact=INCOME)]


def _are_payments(amounts: Sequence[Told], found: Sequence[Reading], rows: Sequence[Sequence[Reading]]) -> bool:
    """Whether the amounts are what several payments come to, not different facts of one payment.

    Where another fact claims one of them, each must be told with a kind of its own.
    """
    kinds = [_kinds(own) for own in rows]
    claimed = _claimed(amounts, found)
    return not claimed or (_some_are(amounts, found) and all(kinds) and len(set(kinds)) > 1)


def _some_are(amounts: Sequence[Told], found: Sequence[Reading]) -> bool:
    """Whether no other fact claims one of the amounts at least."""
    return len(_claimed(amounts, found)) < len(amounts)


def _claimed(amounts: Sequence[Told], found: Sequence[Reading]) -> list[Money]:
    """The amounts that are surely those of another fact."""
    others = {str(r.value) for r in found if r.certainty is Certainty.SURE and r.fact != AMOUNT}
    return [amount for _, amount in amounts if str(amount) in others]


def _kinds(rows: Sequence[Reading]) -> frozenset[tuple[str, str]]:
    return frozenset((r.fact, str(r.value)) for r in rows if r.fact in KINDS)


def _is_sure(reading: Reading) -> bool:
    return reading.certainty is Certainty.SURE and reading.entity == STORY and not isinstance(reading.value, Money)


def _said_of_all(
    text: str, found: Sequence[Reading], spans: Sequence[Span], rows: Sequence[Sequence[Reading]]
) -> frozenset[str]:
    """The kind of income named outside the portions ("year's interest: …"), or told there and not by each of them."""
    outside = [r for r in found if r.fact == INCOME and not any(r.said in text[slice(*span)] for span in spans)]
    named = any(set(r.said.lower().split()) & set(incomes()) for r in outside)
    each = all(any(r.fact == INCOME for r in own) for own in rows)
    return frozenset(r.fact for r in outside if r.certainty is Certainty.SURE and (named or not each))


def _differing(rows: Sequence[Sequence[Reading]]) -> frozenset[str]:
    """The facts that the portions tell differently: with other values, or, if not of the person, only some of them."""
    told = [{r.fact: str(r.value) for r in own} for own in rows]
    names = {name for own in told for name in own}
    names -= {n for n in PERSONAL if any(n not in own for own in told)}
    names -= {n for n in names if n.endswith(STATE) and len({own[n] for own in told if n in own}) == 1}
    named = frozenset(n for n in names if len({own.get(n) for own in told}) > 1)
    finer = any(len({own[n] for own in told if n in own}) > 1 for n in FINER & named)
    return named - {INCOME} if finer else named
