"""Where someone is at home and what ties him to a country, told piece by piece: "a flat in Huy, nothing in Canada".

4(2)(a) asks for "a permanent home available" in a State, and where there is one in both, for "the State with which the
individual's personal and economic relations are closer". A bed at a friend's or a house sold is no home.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from assistant.clauses import Mood, Polarity, mood, opening_supposition, polarity
from assistant.facts.setting import Setting
from assistant.readers.place import Place, PlaceKind
from assistant.readers.vocabulary import alternatives, any_of, table
from assistant.reading import Reading
from assistant.sentence_ends import question_spans, sentence_spans
from calculators.situation import BOTH, OTHER_STATE

NEAR = 60
"""Characters between the word for two States and the word for residence."""
FEWEST = 2
"""Ties that make a centre of vital interests, one of family or work among them."""


@dataclass(frozen=True)
class Piece:
    """A stretch of the text that is said of one State."""

    start: int
    end: int
    state: str
    text: str


def read_homes(setting: Setting, context: Sequence[Reading]) -> tuple[Reading, ...]:
    """Return the permanent home and the centre of vital interests.

    Where residence is not the question, only homes in both States that one sentence tells of; a message that asks
    nothing may tell of a home lost beside one kept.
    """
    said = list(_pieces(setting))
    told = _tells(setting.text) or _supposes(setting.text) or any(r.fact == "nationality" for r in context)
    if not (_asked().search(setting.text) or told):
        return tuple(r for r in _homes(setting.text, said) if r.value == BOTH and not _crosses(setting.text, r.said))
    return (*_homes(setting.text, said), *_interests(setting.text, said))


def _tells(text: str) -> bool:
    """Whether a statement tells of a home lost, in a message that asks nothing or that corrects one."""
    asking = question_spans(text)
    told = [text[slice(*span)] for span in sentence_spans(text) if span not in asking]
    corrects = "?" not in text or bool(_words("corrected").match(text))
    return corrects and any(_is_lost(s) and _words("dwellings").search(s) for s in told)


def _supposes(text: str) -> bool:
    """Whether a turn only supposes that a home is lost: "and if she gives up the flat in Mons?"."""
    return bool(opening_supposition().match(text)) and _is_lost(text) and _has(text, "dwellings")


def _homes(text: str, said: Sequence[Piece]) -> Iterator[Reading]:
    has = [p for p in said if _is_home(text, p)]
    has += [p for one, p in pairwise(said) if one in has and one.end == p.start and _follows().match(p.text)]
    lacking = {p.state for p in said if p not in has and _is_without(text, p)}
    states = {p.state for p in has}
    if len(states) > 1:
        yield Reading("permanent_home", BOTH, text[has[0].start : has[-1].end])
    elif has and (OTHER_STATE[has[0].state] in lacking or _has(text, "sole")):
        yield Reading("permanent_home", has[0].state, has[0].text)
    elif has and any(_has(p.text, "second") for p in has):
        yield Reading("permanent_home", BOTH, has[0].text)
    elif not has and (nowhere := _nowhere(text)):
        yield Reading("permanent_home", "neither", nowhere)
    elif not has and len(lacking) == 1 and _supposes(text):
        (state,) = lacking
        lost = _words("dwellings").search(text)
        yield Reading("permanent_home", OTHER_STATE[state], lost.group() if lost else text)


def _nowhere(text: str) -> str:
    """The sentence that says that there is no home in either State ("sleeps in hotels in both"), "" where none does."""
    for start, end in sentence_spans(text):
        sentence = text[start:end]
        passing = _has(sentence, "passing") and not sentence.rstrip().endswith("?")
        if passing and _has(sentence, "everywhere") and (_is_lost(sentence) or not _has(sentence, "dwellings")):
            return sentence
    return ""


def _crosses(text: str, said: str) -> bool:
    """Whether some words go on into another sentence."""
    return not any(said in text[start:end] for start, end in sentence_spans(text))


def _is_home(text: str, piece: Piece) -> bool:
    if _has(piece.text, "passing") or _is_lost(piece.text):
        return False
    return any(_is_told(text, piece, m) for m in _words("dwellings").finditer(piece.text))


def _is_without(text: str, piece: Piece) -> bool:
    dwelling = _words("dwellings").search(piece.text)
    gone = dwelling and (_is_lost(piece.text) or not _is_told(text, piece, dwelling))
    return bool(gone) or _has(piece.text, "nothing") or _has(piece.text, "passing")


def _is_told(text: str, piece: Piece, found: re.Match[str]) -> bool:
    span = (piece.start + found.start(), piece.start + found.end())
    return polarity(text, span) is Polarity.AFFIRMED and mood(text, span) is not Mood.ASKED


def _interests(text: str, said: Sequence[Piece]) -> Iterator[Reading]:
    core = {s: {k for k in ("family", "economy") if _ties(text, said, s, k)} for s in OTHER_STATE}
    many = {s: sum(_ties(text, said, s, k) for k in ("family", "economy", "ties")) for s in OTHER_STATE}
    for state, other in OTHER_STATE.items():
        if core[state] and many[state] >= FEWEST and not core[other] and many[state] > many[other]:
            where = next(p for p in said if p.state == state and (_has(p.text, "family") or _has(p.text, "economy")))
            yield Reading("vital_interests", state, where.text)


def _ties(text: str, said: Sequence[Piece], state: str, kind: str) -> int:
    own = [p for p in said if p.state == state]
    return sum(_is_told(text, p, m) for p in own for m in _words(kind).finditer(p.text))


def _pieces(setting: Setting) -> Iterator[Piece]:
    """The stretches of each sentence with the one State that they are said of: the one named, or named last."""
    last = ""
    for start, end in sentence_spans(setting.text):
        for first, then in _parted(setting, start, end):
            states = {str(p.state) for p in _places(setting, first, then)}
            if not states and last and _has(setting.text[first:then], "where"):
                states = {last}
            if len(states) == 1 and states <= OTHER_STATE.keys():
                (last,) = states
                yield Piece(first, then, last, setting.text[first:then])


def _parted(setting: Setting, start: int, end: int) -> list[tuple[int, int]]:
    """Cut a sentence at semicolons, and between places of different States at the first mark or word that parts."""
    cuts = {m.end() for m in re.finditer(r"[;:]\s", setting.text[start:end])}
    places = _places(setting, start, end)
    for one, other in pairwise(places):
        found = _parting().search(setting.text, one.end, other.start)
        apart = any(one.end <= start + cut <= other.start for cut in cuts)
        if one.state != other.state and found and not apart:
            cuts.add(found.start() - start)
    marks = [start, *(start + cut for cut in sorted(cuts)), end]
    return list(pairwise(marks))


def _places(setting: Setting, start: int, end: int) -> list[Place]:
    """The places in a stretch; an adjective counts beside a dwelling alone: "her Belgian house", not "a Belgian"."""
    inside = [p for p in setting.places if start <= p.start < end and p.state in OTHER_STATE]
    return [p for p in inside if p.kind is not PlaceKind.NATIONALITY or _beside().match(setting.text, p.end)]


def _is_lost(text: str) -> bool:
    """Whether words tell that there is a home no longer: "sold", "let the flat out"."""
    return _has(text, "lost") or bool(_lost_apart().search(text))


def _has(text: str, kind: str) -> bool:
    return bool(_words(kind).search(text))


def _words(kind: str) -> re.Pattern[str]:
    return any_of("homes", kind)


@cache
def _lost_apart() -> re.Pattern[str]:
    verbs, ends = (alternatives(table("homes", "lost_apart")[key]) for key in ("verbs", "ends"))
    return re.compile(rf"(?<!\w)(?:{verbs})\s+(?:[^\W\d_]+['’]?\w*\s+){{1,5}}(?:{ends})(?!\w)", re.IGNORECASE)


@cache
def _parting() -> re.Pattern[str]:
    return re.compile(rf"[,;]|\b(?:{alternatives(table('homes', 'parting')['any'])})\b", re.IGNORECASE)


@cache
def _follows() -> re.Pattern[str]:
    """How a second place follows on the same word: "homes in Mons and in Guelph"."""
    joins, also, links = (alternatives(table("homes", "joining")[key]) for key in ("joins", "also", "links"))
    return re.compile(rf"\s*(?:{joins})\s*(?:(?:{also})\s+)*(?:(?:{links})\s|(?-i:(?=[A-ZÀ-Þ])))", re.IGNORECASE)


@cache
def _beside() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:[\w-]+\s+)?(?:{alternatives(table('homes', 'dwellings')['any'])})(?!\w)", re.IGNORECASE)


@cache
def _asked() -> re.Pattern[str]:
    row = table("homes", "asked")
    both, resident = (rf"(?<!\w)(?:{alternatives(row[key])})(?!\w)" for key in ("both", "resident"))
    return re.compile(rf"{both}[^.?!]{{0,{NEAR}}}?{resident}|{resident}[^.?!]{{0,{NEAR}}}?{both}", re.IGNORECASE)
