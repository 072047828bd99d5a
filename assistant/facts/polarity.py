"""Whether words are affirmed or denied: a stretch as a whole, or one word by the denial nearest before it.

A word that carries its own denial ("unrelated") counts as a word like others: the examples hold it as such. Denials
in a list ("no rental, no franchise", "no fraud and nothing hidden") do not undo each other; "not without" does.
"""

import re
from functools import cache

from assistant.clauses import Polarity, polarity
from assistant.facts.tokens import FUNCTION, WORD
from assistant.negation import Denial, denials, without_parentheses
from assistant.readers.vocabulary import alternatives, just_before, table, whole, words
from assistant.sentence_ends import Span, sentence_at

MOST = 0.5
PARENTHESIS = re.compile(r"\(([^()]*)\)")
LISTED = re.compile(r"[,;]|\b(?:and|or|nor|et|ou|ni|en|of|noch)\b", re.IGNORECASE)


def how_said(text: str, span: Span) -> Polarity:
    """Return how the words at `span` are put: as most of them are."""
    told = [of_word(text, m.span()) for m in WORD.finditer(text, *span) if m.group().lower() not in FUNCTION]
    told = told or [polarity(text, span)]
    if Polarity.DOUBTFUL in told:
        return Polarity.DOUBTFUL
    denied = sum(each is Polarity.DENIED for each in told)
    return Polarity.DENIED if denied > MOST * len(told) else Polarity.AFFIRMED


def of_word(text: str, span: Span) -> Polarity:
    """Return how one word is put, apart from the denial that it carries itself."""
    found = polarity(text, span)
    if found is Polarity.DOUBTFUL:
        return found
    sentence, offset = _sentence(text, span)
    inner = (span[0] - offset, span[1] - offset)
    denying = [d for d in denials(sentence) if d.scope != (d.start, d.end)]
    reaching = [d for d in denying if d.reaches(inner) or _takes_no(sentence, inner, d)]
    kept = [d for d in reaching if not _stopped(sentence, d, inner)]
    return Polarity.DENIED if _cluster(sentence, kept) % 2 else Polarity.AFFIRMED


def _sentence(text: str, span: Span) -> tuple[str, int]:
    start, end = sentence_at(text, span[0])
    for match in PARENTHESIS.finditer(text, start, end):
        if match.start() < span[0] and span[1] < match.end():
            return match[1], match.start(1)
    return without_parentheses(text[start:end], span[0] - start, span[1] - start), start


def _takes_no(sentence: str, span: Span, denial: Denial) -> bool:
    """Whether a word is the verb whose object is denied: "signs no contracts" denies the signing too."""
    if denial.word not in words("negation", "determiners") or denial.start < span[1]:
        return False
    between = sentence[span[1] : denial.start].split()
    return sentence[span[0]].islower() and between in ([], ["er"], ["there"])


def _cluster(sentence: str, found: list[Denial]) -> int:
    """Return how many denials stand together last, with no list between them."""
    count = 0
    for index, denial in enumerate(found):
        apart = index and LISTED.search(sentence[found[index - 1].end : denial.start])
        count = 1 if apart else count + 1
    return count


def _stopped(sentence: str, denial: Denial, span: Span) -> bool:
    """Whether "without …" or "with no …" ended before a word: at the verb of the clause that it stands in."""
    prepositions = {w for row in table("negation", "prepositions").values() for w in row}
    beside = sentence[denial.start : denial.end].lower() in prepositions or just_before(_with(), sentence, denial.start)
    if not beside or span[0] < denial.end:
        return False
    return bool(_finite(_language(denial.word)).search(sentence, denial.end, span[0]))


@cache
def _with() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(words('negation', 'accompanying'))})\s+$", re.IGNORECASE)


def _language(word: str) -> str:
    """The language of a denial, "" where several have it: "a" is a verb in French and none after "without"."""
    rows = (table("negation", kind) for kind in ("prepositions", "determiners"))
    codes = {code for row in rows for code, denying in row.items() if word in denying}
    return codes.pop() if len(codes) == 1 else ""


@cache
def _finite(language: str) -> re.Pattern[str]:
    deeds = (verb for name in ("pay", "receive", "hold", "lend", "borrow", "sell", "buy") for verb in _active(name))
    verbs = table("clauses", "finite")[language] if language else words("clauses", "finite")
    return whole((*verbs, *deeds))


def _active(name: str) -> tuple[str, ...]:
    return table("relations", name)["active"]
