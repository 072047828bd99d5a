"""Whether a turn leans on what was said before, corrects it, or begins a matter of its own.

By grammar and the words of `assistant/readers/vocabulary/links.toml`: how the turn opens, whether it asks or only
tells, and whether it speaks of "it" before it names anyone. A turn that begins another matter inherits nothing.
"""

import re
from enum import StrEnum
from functools import cache

from assistant.readers.parties import Party, find_parties
from assistant.readers.places import find_places
from assistant.readers.vocabulary import alternatives, table, whole, words
from assistant.sentence_ends import sentence_spans
from assistant.state import State

SHORT = 9
"""Words; a turn no longer than this that points back cannot stand alone."""
BRIEF = 3
"""Words; so few never stand alone."""
OPENING = 8
"""Words; within so many a turn says that it begins another matter."""
BETWEEN = r"(?:[\s-]+\w+){0,2}[\s-]+"
NUMBER = re.compile(r"\d")
WORDS = re.compile(r"[^\W\d_]{2,}")
OWN_STATES = ("BE", "CA")
DEFINITE = re.compile(r"(?:the|that|this|these|those|said|le|la|l'|ce|cette|de|het|die|dat|deze|dit)\b", re.IGNORECASE)


class Link(StrEnum):
    """How a turn stands to what was said before."""

    NEW = "new"
    """It begins a matter of its own."""
    CONTINUES = "continues"
    CORRECTS = "corrects"


def link_of(text: str, state: State) -> Link:
    """Return how a turn stands to the conversation."""
    if not state.topics:
        return Link.NEW
    if opens(text, "correcting"):
        return Link.CORRECTS
    if begins_another(text):
        return Link.NEW
    return Link.CONTINUES if _leans(text) else Link.NEW


def begins_another(text: str) -> bool:
    """Whether a turn says that it is about something else: "another client:", "new case."."""
    if opens(text, "afresh"):
        return True
    opening = " ".join(text.split()[:OPENING])
    goes_on = opens(text, "returning") or bool(_supposing().match(text))
    return bool(_another().search(opening)) and not goes_on


def opens(text: str, kind: str) -> bool:
    """Whether a turn opens with one of the words of a kind, after marks and at most one "and" or "no"."""
    return bool(_opening(kind).match(text))


def asks(text: str) -> bool:
    """Whether any sentence of a turn asks something of its own, beyond supposing ("what if …") or naming a thing."""
    return any(_asks(text[start:end]) for start, end in sentence_spans(text))


def supposes(text: str) -> bool:
    """Whether a turn opens by changing the case: "what if …", "make it …", "and when she proves …"."""
    opening = _opening("continuing").match(text)
    return bool(_supposing().match(text) or _at_a_time().match(text[opening.end() :] if opening else text))


def asks_why(text: str) -> bool:
    """Whether a turn asks for a reason: what it names is then no new fact."""
    return bool(_pattern("reasoning").search(text))


def turns_down(text: str) -> bool:
    """Whether a turn has a word for the contrary: "and if not?", "et sinon ?"."""
    return bool(_pattern("contrary").search(text))


def newcomers(text: str) -> tuple[Party, ...]:
    """Return who is introduced with a State of the convention: "a Namur BV", not "the lender", "my colleague" …"""
    named = (party for party in find_parties(text) if party.state in OWN_STATES)
    return tuple(party for party in named if not DEFINITE.match(party.said) and not _fellow().match(party.said))


def stands_for_any(said: str) -> bool:
    """Whether words end in a pronoun that stands for persons and companies alike: "elle", "zij"."""
    return bool(_pattern("gendered").search(said.split()[-1])) if said.strip() else False


def _leans(text: str) -> bool:
    text = _pattern("expletive").sub(" ", text, count=1).strip()
    count = len(text.split())
    if _tells_beside(text):
        return True
    if opens(text, "continuing") or opens(text, "returning") or count <= BRIEF or names_only_an_amount(text):
        return True
    if _asks_once_more(text):
        return True
    new = newcomers(text)
    if "?" not in text and not asks(text) and all(party.is_user for party in new):
        return True
    pointer = _pattern("pointing").search(text)
    if pointer is None or {place.state for place in find_places(text)} >= set(OWN_STATES):
        return False
    named = [party.start for party in find_parties(text) if not _pattern("pointing").fullmatch(party.said)]
    return count <= SHORT or pointer.start() <= min(named, default=len(text))


def _tells_beside(text: str) -> bool:
    """Whether a turn opens by telling something more of who was talked about: "I also sold …", "ze verkocht ook …"."""
    start, end = sentence_spans(text)[0] if text.strip() else (0, 0)
    first = text[start:end].rstrip()
    told = not first.endswith("?") and not asks(first)
    return told and bool(_someone().match(first)) and bool(_pattern("beside").search(first))


def _asks_once_more(text: str) -> bool:
    """Whether the last sentence only asks for the answer once more: "… And now?", "… Still the same State?"."""
    start, end = sentence_spans(text)[-1] if text.strip() else (0, 0)
    last = text[start:end].strip()
    return last.endswith("?") and len(last.split()) <= SHORT and opens(last, "following")


def names_only_an_amount(text: str) -> bool:
    """Whether a turn holds a number and nothing else that it could be about: "how much on 50,000 euros?"."""
    left = _pattern("amounting").sub(" ", text)
    return bool(NUMBER.search(text)) and not WORDS.search(left)


def _asks(sentence: str) -> bool:
    opening = _opening("continuing").match(sentence)
    bare = (sentence[opening.end() :].lstrip(" ,:") if opening else "") or sentence
    return bool(_asking().match(bare)) and not _supposing().match(sentence) and not _at_a_time().match(bare)


@cache
def _someone() -> re.Pattern[str]:
    known = [*words("parties", "self"), *words("parties", "others"), *words("links", "gendered")]
    return re.compile(rf"\W*(?:{alternatives(known)})(?!\w)", re.IGNORECASE)


@cache
def _fellow() -> re.Pattern[str]:
    row = table("links", "fellows")
    return re.compile(rf"(?:{alternatives(row['whose'])})\s+(?:[\w-]+\s+)?(?:{alternatives(row['who'])})\b", re.I)


@cache
def dropping() -> re.Pattern[str]:
    """Words that drop something of the story; the group `what` holds what they drop."""
    return re.compile(rf"(?<!\w)(?:{alternatives(words('links', 'dropping'))})\s+(?P<what>[^.;:,!?]+)", re.IGNORECASE)


@cache
def _asking() -> re.Pattern[str]:
    kinds = [*words("message", "interrogatives"), *words("message", "inversions"), *words("message", "requests")]
    return re.compile(rf"\W*(?:{alternatives(kinds)})(?!\w)", re.IGNORECASE)


@cache
def _supposing() -> re.Pattern[str]:
    return re.compile(
        rf"\W*(?:(?:and|but|et|mais|en|maar)\s+)?(?:{alternatives(words('links', 'supposing'))})(?!\w)", re.I
    )


@cache
def _at_a_time() -> re.Pattern[str]:
    """A clause of time, which supposes rather than asks: "when she proves …", not "when does she …?"."""
    return re.compile(
        rf"\W*(?:{alternatives(words('links', 'timing'))})\s+(?:{alternatives(words('clauses', 'subjects'))})\b", re.I
    )


@cache
def _another() -> re.Pattern[str]:
    new, matter = alternatives(words("links", "leaving")), alternatives(words("links", "matter"))
    return re.compile(rf"(?<!\w)(?<!the )(?<!in )(?:{new}){BETWEEN}(?:{matter})(?!\w)", re.IGNORECASE)


@cache
def _opening(kind: str) -> re.Pattern[str]:
    join = r"(?:(?:and|but|so|ok|okay|et|mais|en|maar|no|non|nee|oh|ah|hmm)[\s,]+)?"
    return re.compile(rf"\W*{join}(?:{alternatives(words('links', kind))})(?!\w)", re.IGNORECASE)


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    return whole(words("links", kind))
