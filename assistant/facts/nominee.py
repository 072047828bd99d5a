"""The owner behind a nominee: words that say where "the beneficial owner" lives say that the recipient is another.

10(2), 11(2), 12(2): "if the beneficial owner … is a resident of the other Contracting State": what is said of that
owner ("… is a family in Peru") tells of one behind the recipient; what the recipient is called ("a Diest firm,
beneficial owner") tells that there is none.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from assistant.clauses import Mood, Polarity, mood, polarity
from assistant.readers.places import find_places
from assistant.readers.vocabulary import any_of, choices, just_before
from assistant.reading import Certainty, Reading
from assistant.sentence_ends import Span, sentence_at
from calculators.situation import OTHER_STATE

OWNER, BEHIND = "beneficial_owner", "true_owner_state"
ELSEWHERE = "third_state"
"""Whoever lives in one of the two States may be the recipient himself: "paid to a beneficial owner in Diest"."""


def read_owner(text: str, found: Sequence[Reading], wanted: Sequence[str]) -> tuple[Reading, ...]:
    """Return the readings, the recipient told as no beneficial owner where the words tell of one behind him."""
    found = tuple(r for r in found if r.fact != BEHIND or r.value != ELSEWHERE or _is_abroad(text, r))
    owners = list(_owners(text)) if OWNER in wanted else []
    rest = (r for r in found if r.fact not in (OWNER, BEHIND))
    if owners and (said := next(_called(text, owners), "")):
        return (*rest, Reading(OWNER, value=True, said=said))
    if owners and (said := next(_elsewhere(text, owners), "")):
        return (*rest, Reading(OWNER, value=False, said=said), Reading(BEHIND, ELSEWHERE, said))
    said_so = [
        r.said.lower() for r in found if r.fact == BEHIND and r.value == ELSEWHERE and r.certainty is Certainty.SURE
    ]
    return tuple(
        replace(r, value=False) if r.fact == OWNER and any(r.said.lower() in words for words in said_so) else r
        for r in found
    )


def _is_abroad(text: str, reading: Reading) -> bool:
    """Whether the sentence names a place outside the two States: "is the beneficial owner of it" alone names none."""
    start, end = sentence_at(text, reading.span_in(text)[0])
    places = (p for p in find_places(text) if start <= p.start < end)
    return any(p.state not in OTHER_STATE for p in places) or bool(any_of("owners", "abroad").search(text, start, end))


def _elsewhere(text: str, owners: Sequence[Span]) -> Iterator[str]:
    """The words that say that the owner lives in a third State: "… is a trust in Panama", "a Peruvian is …"."""
    places = find_places(text)
    for span in owners:
        end = sentence_at(text, span[0])[1]
        if then := _is_one().match(text, span[1], end):
            first = next((p for p in places if then.end() <= p.start < end), None)
            if first and first.state not in OTHER_STATE and not re.search(r"[,;:]", text[then.end() : first.start]):
                yield text[span[0] : first.end]
        one = next((p for p in reversed(places) if p.end <= span[0]), None)
        if one and one.state not in OTHER_STATE and _links().fullmatch(text, one.end, span[0]):
            yield text[one.start : span[1]]


def _called(text: str, owners: Sequence[Span]) -> Iterator[str]:
    """The words by which someone in one of the States is called the owner: "a Diest firm, beneficial owner"."""
    places = [p for p in find_places(text) if p.state in OTHER_STATE]
    for span in owners:
        start = sentence_at(text, span[0])[0]
        named = just_before(_apposed(), text, span[0])
        near = next((p for p in reversed(places) if named and start <= p.start and p.end <= named.start()), None)
        beside = named and near and _NAMED.fullmatch(text, near.end, named.start())
        if near and beside and not _is_one().match(text, span[1]):
            yield text[near.start : span[1]]


_NAMED = re.compile(r"(?:\s+[\w.'’-]+){0,3}")


def _owners(text: str) -> Iterator[Span]:
    """Where an owner is named, not denied and not asked for."""
    for found in any_of("owners", "beneficial").finditer(text):
        if polarity(text, found.span()) is Polarity.AFFIRMED and mood(text, found.span()) is not Mood.ASKED:
            yield found.span()


@cache
def _is_one() -> re.Pattern[str]:
    """What stands between the owner and who it is: "of every cent is", "of it all, it turns out, was"."""
    return re.compile(
        rf"[^.;:?!]{{0,40}}?(?<!\w)(?:{_rows()['being']})(?!\w)(?!\s+(?:{_rows()['other']})(?!\w))", re.IGNORECASE
    )


@cache
def _links() -> re.Pattern[str]:
    rows = _rows()
    return re.compile(rf"(?:\s+[\w-]+)?\s+(?:{rows['being']})\s+(?:(?:{rows['articles']})\s+)?", re.IGNORECASE)


@cache
def _apposed() -> re.Pattern[str]:
    return re.compile(rf"\s*[,(–—]\s*(?:(?:{_rows()['articles']})\s+)?$", re.IGNORECASE)


@cache
def _rows() -> dict[str, str]:
    return choices("owners", "being", "articles", "other")
