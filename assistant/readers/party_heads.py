"""The words that name someone: company forms, nouns, titles, "I", "we" and "she"."""

import re
from dataclasses import dataclass, replace
from functools import cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from assistant.readers.party import Kind, Role
from assistant.readers.party_trades import is_run
from assistant.readers.vocabulary import alternatives, just_before, table, words

NAME = r"(?:[A-Z][\w&'’.-]*\s+){0,4}"
REAL = re.compile(r"\breal[\s-]$", re.IGNORECASE)
"""Before "estate" it makes land and buildings of it."""
LONG = 6
FOR = re.compile(r"\s+(?:[a-zà-ÿ-]+\s+){0,2}")
"""What stands between members and their body."""


@dataclass(frozen=True)
class Head:
    """A word that names someone: what they are, what they do, and the State that a company form tells."""

    start: int
    end: int
    kind: Kind
    roles: frozenset[Role] = frozenset()
    form_state: str | None = None
    is_user: bool = False


def find_heads(text: str) -> list[Head]:
    """Return the words of a text that name someone, in order; of two that overlap the longer."""
    return [
        head
        for head in _kept(text, [*_forms(text), *_nouns(text), *_titled(text), *_selves(text)])
        if not _pays(text, head)
    ]


def _pays(text: str, head: Head) -> bool:
    """Whether a fund's name only tells what it pays: "my Canada Pension Plan benefit"."""
    return head.kind is Kind.PENSION_FUND and bool(_benefits().match(text, head.end))


@cache
def _benefits() -> re.Pattern[str]:
    nouns = alternatives(words("relations", "nouns", "payment"))
    return re.compile(rf"\s+(?:{nouns}|benefits?)(?!\w)", re.IGNORECASE)


def _kept(text: str, heads: list[Head]) -> list[Head]:
    kept: list[Head] = []
    for head in sorted(heads, key=lambda h: (h.start - h.end, h.start)):
        if all(head.end <= k.start or head.start >= k.end for k in kept):
            kept.append(head)
    kept = [h for h in kept if not any(_is_for(text, h, k) for k in kept)]
    return _with_forms(sorted(kept, key=lambda h: h.start))


def _is_for(text: str, members: Head, body: Head) -> bool:
    """Whether members only tell for whom a body is: "the growers' cooperative", "an employee trust"."""
    between = text[members.end : body.start]
    if members.kind is Kind.INDIVIDUAL and body.kind in (Kind.TRUST, Kind.PENSION_FUND) and between == " ":
        return True
    plural = text[members.start : members.end].endswith(("s'", "s’"))
    return plural and body.kind is not Kind.INDIVIDUAL and bool(FOR.fullmatch(between))


def _with_forms(heads: list[Head]) -> list[Head]:
    """Join a noun and the form or the company noun right after it: "a developer BV", "a shop chain"."""
    joined: list[Head] = []
    for head in heads:
        last = joined[-1] if joined else None
        beside = last is not None and last.kind is Kind.COMPANY and not last.form_state and head.start - last.end == 1
        if last and beside and (head.form_state or head.kind is Kind.COMPANY):
            joined[-1] = replace(last, end=head.end, form_state=head.form_state, roles=last.roles | head.roles)
        else:
            joined.append(head)
    return joined


def _forms(text: str) -> list[Head]:
    found = []
    for match in _form_pattern().finditer(text):
        state = next(
            (s for s, forms in table("parties", "forms").items() if match["form"].lower() in map(str.lower, forms)),
            None,
        )
        found.append(Head(match.start(), match.end(), Kind.COMPANY, form_state=state))
    return found


@cache
def _form_pattern() -> re.Pattern[str]:
    forms = words("parties", "forms")
    plain = [
        form.lower()
        for form in forms
        if form.isalpha() and len(form) > 1 and form.lower() not in {"se", "sc", "cv", "ag", "ab"}
    ]
    return re.compile(
        rf"{NAME}(?<!\w)(?P<form>{alternatives(forms)}|(?<=\w\s)(?:{alternatives(plain)}))(?![\w.]*\w)(?:['’]s)?"
    )


def _nouns(text: str) -> list[Head]:
    found = []
    for match in _noun_pattern().finditer(text):
        noun = _singular(re.sub(r"[\s-]+", " ", match["noun"].lower()))
        if noun == "estate" and just_before(REAL, text, match.start()):
            continue
        if is_run(text, match.start(), noun):
            continue
        kinds = [kind for kind, nouns in _noun_kinds() if noun in nouns]
        kinds = [Kind.INDIVIDUAL] if _is_kin(text, match.start(), noun) else kinds
        roles = frozenset(Role(role) for role, nouns in table("parties", "roles").items() if noun in nouns)
        found.append(Head(match.start(), match.end(), kinds[0] if kinds else Kind.UNKNOWN, roles))
    return [*found, *_by_ending(text), *_misspelt(text)]


def _by_ending(text: str) -> list[Head]:
    """Find a trade by its ending: "percussionist", "beautician", "fotografe"."""
    row = table("parties", "endings")
    first = r"(?:[a-zà-ÿ]|(?<![^\s(])(?<![\w,'’-]\s)[A-ZÀ-Þ])"
    pattern = re.compile(rf"(?<![\w'’-]){first}[a-zà-ÿ]{{2,}}(?:{alternatives(row['any'])})s?(?![\w-])")
    found = [m for m in pattern.finditer(text) if m.group().lower().removesuffix("s") not in row["not"]]
    return [Head(m.start(), m.end(), Kind.INDIVIDUAL) for m in found]


def _is_kin(text: str, start: int, noun: str) -> bool:
    """Whether a relative is meant: "my sister", and not "its sister"."""
    row = table("parties", "kin")
    of = re.compile(rf"(?<!\w)(?:{alternatives(row['of'])})\s+(?:\w+\s+)?$", re.IGNORECASE)
    several = text[start:].lower().startswith(f"{noun}s ") and noun in row["several"]
    return noun in row["any"] and (several or bool(just_before(of, text, start)))


def _singular(noun: str) -> str:
    """The declared form of a noun: itself, or without the s of a plural that is not declared."""
    known = any(noun in nouns for _, nouns in _noun_kinds()) or noun in words("parties", "roles")
    return noun if known else noun.removesuffix("s")


def _misspelt(text: str) -> list[Head]:
    """Find "comapny": a longer noun with one slip."""
    found = []
    known = table("parties", "misspelt")["any"]
    for match in re.finditer(rf"(?<!\w)[^\W\d_]{{{LONG},}}(?!\w)", text):
        best = process.extractOne(match.group().lower(), known, scorer=OSA.distance, score_cutoff=1)
        if best and best[1] == 1:
            kind = next(kind for kind, nouns in _noun_kinds() if best[0] in nouns)
            found.append(Head(match.start(), match.end(), kind))
    return found


@cache
def _noun_kinds() -> tuple[tuple[Kind, frozenset[str]], ...]:
    rows = table("parties", "kinds").items()
    return tuple((Kind(kind), frozenset(re.sub(r"[\s-]+", " ", n.lower()) for n in nouns)) for kind, nouns in rows)


@cache
def _noun_pattern() -> re.Pattern[str]:
    nouns = {*words("parties", "kinds"), *words("parties", "roles")}
    return re.compile(rf"(?<![\w'’-])(?P<noun>(?:{alternatives(nouns)})s?)(?:['’]s?)?(?![\w-])", re.IGNORECASE)


def _titled(text: str) -> list[Head]:
    titles = alternatives(table("parties", "titles")["any"])
    pattern = re.compile(rf"\b(?:{titles})\.?\s+(?:[A-Z]\.\s*)*[A-Z][\w'’-]+")
    return [Head(m.start(), m.end(), Kind.INDIVIDUAL) for m in pattern.finditer(text)]


def _selves(text: str) -> list[Head]:
    """Find "I", "we", "us" (the user) and "she" (someone named before)."""
    rows = table("parties", "self")
    one, many, others = (
        alternatives(w) for w in ((*rows["one"], *rows["object"]), rows["many"], words("parties", "others"))
    )
    single = [
        Head(m.start(), m.end(), Kind.INDIVIDUAL, is_user=True)
        for m in re.finditer(rf"(?<![\w.(])(?:{one})(?:(?<=['’])|(?![\w.)]))", text)
    ]
    plural = [
        Head(m.start(), m.end(), Kind.UNKNOWN, is_user=True) for m in re.finditer(rf"(?<!\w)(?:{many})(?!\w)", text)
    ]
    return (
        single
        + plural
        + [Head(m.start(), m.end(), Kind.INDIVIDUAL) for m in re.finditer(rf"(?<!\w)(?:{others})(?!\w)", text)]
    )
