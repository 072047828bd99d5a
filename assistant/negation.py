"""Denials in a sentence and how far each reaches, in English, French and Dutch."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from assistant.readers.vocabulary import alternatives, table, words
from assistant.sentence_ends import Span

KINDS = ("determiners", "prepositions", "verbs", "around", "subject", "prefixed")
ANSWER = re.compile(r"^\s*(?:no|nope|non|nee|neen|yes|oui|ja)\s*,", re.IGNORECASE)
NUMBER_SIGN = re.compile(r"\bno\.?\s*\d", re.IGNORECASE)
NE = re.compile(r"(?<!\w)n(?:e\s|['’])", re.IGNORECASE)
MARKS = re.compile(r"[;:?!—]|\s[–-]\s")
LONELY = 6
LANGUAGES = ("en", "fr", "nl")
CHOOSING = {"en": "or|nor", "fr": "ou|ni", "nl": "of|noch"}
"""What stands before the last of several things that are denied together."""
NEW_CLAUSE = "|".join(
    rf"(?:{alternatives(table('clauses', 'joining')[code])})\s+"
    rf"(?:{alternatives((*table('clauses', 'subjects')[code], *table('clauses', 'finite')[code]))})(?!\w)"
    for code in LANGUAGES
)
"""A joining word with a subject or a verb of the same language after it: where a coordinated clause begins."""
NEW = re.compile(rf"(?<!\w)(?:{NEW_CLAUSE})", re.IGNORECASE)


@dataclass(frozen=True)
class Denial:
    """A word that denies, at `start`–`end` of the sentence, and the stretch it denies."""

    start: int
    end: int
    word: str
    scope: Span

    def reaches(self, span: Span) -> bool:
        """Whether it denies the words at `span`."""
        return self.scope[0] < span[1] and span[0] < self.scope[1]


@lru_cache(maxsize=512)
def denials(sentence: str) -> tuple[Denial, ...]:
    """Return the denials of a sentence; words such as "not only" are none, and French double forms count once."""
    bare = _without_ignored(sentence)
    found: list[Denial] = []
    for start, end, kind in _cues(bare):
        word = bare[start:end].lower().replace("’", "'")
        if kind != "prefixed" and _strengthens(bare, word, start, found):
            continue
        scope = (start, end) if kind == "prefixed" else _scope(bare, start, end, kind)
        found.append(Denial(start, end, word, scope))
    return tuple(found)


def without_parentheses(sentence: str, start: int, end: int) -> str:
    """Blank what stands in parentheses, apart from those that hold the words at `start`–`end`."""
    return re.sub(
        r"\([^()]*\)",
        lambda m: m.group() if m.start() < end and start < m.end() else " " * len(m.group()),
        sentence,
    )


def _without_ignored(sentence: str) -> str:
    for pattern in (_ignored(), ANSWER, NUMBER_SIGN):
        sentence = pattern.sub(lambda m: "\x00" * len(m.group()), sentence)
    return sentence


@cache
def _ignored() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(words('negation', 'ignored'))})(?!\w)", re.IGNORECASE)


@cache
def _cue_pattern() -> re.Pattern[str]:
    groups = "|".join(
        rf"(?P<{kind}>{alternatives(w for w in words('negation', kind) if w != 'n' + chr(39) + 't')})"
        for kind in KINDS[::-1]
    )
    return re.compile(rf"(?<![\w'’-])(?:{groups})(?:(?<=['’])|(?![\w-]))|(?P<short>(?<=[a-z])n['’]t\b)", re.IGNORECASE)


def _cues(sentence: str) -> Iterator[tuple[int, int, str]]:
    needing_ne = set(words("negation", "needing_ne"))
    for match in _cue_pattern().finditer(sentence):
        kind = "verbs" if match.lastgroup == "short" else str(match.lastgroup)
        if match.group().lower() not in needing_ne or _has_ne(sentence, match.start(), match.end()):
            yield match.start(), match.end(), kind


def _has_ne(sentence: str, start: int, end: int) -> bool:
    """Whether "ne" stands shortly before a French word, or right after it ("personne ne …")."""
    return bool(NE.search(sentence, max(0, start - 30), start) or NE.match(sentence, end + 1))


def _strengthens(sentence: str, word: str, start: int, found: list[Denial]) -> bool:
    """Whether the clause was denied already and this word only says it again ("sans aucun", "ne … ni")."""
    return word in words("negation", "concord") and any(d.scope[0] <= start < d.scope[1] for d in found)


def _scope(sentence: str, start: int, end: int, kind: str) -> Span:
    left, right = _clause_start(sentence, start), _scope_end(sentence, start, end, kind)
    verbs = [m.start() for m in _finite().finditer(sentence, left, start)]
    rest = sentence[end:right].strip(" .,;:!?")
    if kind == "subject":
        return left, end
    if kind == "around" and verbs:
        return verbs[-1], right
    if not rest and sentence[start:end].lower() in words("negation", "closing"):
        return _before(sentence, left, start), end
    if kind == "around":
        return left, right
    if kind == "verbs" and re.match(
        rf"\s*(?:{alternatives(words('negation', 'absence'))})(?!\w)", sentence[end:], re.I
    ):
        return left, right
    ne = [m.start() for m in NE.finditer(sentence, left, start)]
    return (ne[-1] if ne and kind != "prepositions" else start), right


def _before(sentence: str, left: int, start: int) -> int:
    """Where a closing denial begins to reach: its clause; with "PE in Canada: none" or "none there" the one before."""
    if len(sentence[left:start].split()) < LONELY and left:
        return _clause_start(sentence, max(0, len(sentence[:left].rstrip(" ,;:–—-"))))
    return left


def _clause_start(sentence: str, place: int) -> int:
    cuts = [m.end() for m in re.finditer(r"[;:—]|\s[–-]\s|,\s", sentence[:place])]
    cuts += [m.start() for m in _ends().finditer(sentence[:place])]
    cuts += [m.start() for m in NEW.finditer(sentence[:place])]
    return max(cuts, default=0)


def _scope_end(sentence: str, begin: int, start: int, kind: str) -> int:
    ends = [m.start() for pattern in (MARKS, _ends(), NEW) for m in pattern.finditer(sentence, start)]
    if kind != "determiners":
        ends += [m.start() for m in _relative().finditer(sentence, start)]
    goes_on = _list_goes_on(sentence[begin:start].lower().replace("’", "'"))
    ends += [
        m.start()
        for m in re.finditer(r",\s", sentence)
        if m.start() >= start and not goes_on.match(sentence, m.start())
    ]
    return min(ends, default=len(sentence))


@cache
def _list_goes_on(word: str) -> re.Pattern[str]:
    """A list in the language of what denies it: in English "no purpose, the debt of a farmer" is none."""
    said = [code for code in LANGUAGES if any(word in table("negation", kind).get(code, ()) for kind in KINDS)]
    choosing = "|".join(CHOOSING[code] for code in said or ["en"])
    return re.compile(rf",\s*(?:[\w'’-]+[,\s]+){{1,5}}?(?:{choosing})\s", re.IGNORECASE)


@cache
def _finite() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(words('clauses', 'finite'))})(?!\w)", re.IGNORECASE)


@cache
def _ends() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(table('negation', 'ends')['any'])})(?!\w)", re.IGNORECASE)


@cache
def _relative() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(table('negation', 'ends')['relative'])})(?!\w)", re.IGNORECASE)
