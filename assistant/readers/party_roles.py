"""Who does what to whom: roles from verbs, active and passive, and from nouns such as "dividend from … to …"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from assistant.readers.party import Party, Role
from assistant.readers.party_homes import lives
from assistant.readers.vocabulary import alternatives, declared, table

SLOT = 0xE000
OBJECT_SLOT = 0xF000
P = "[\ue000-\uf8ff]"
SUBJECT = "[\ue000-\uefff]"
"""A party that may be a subject: not the "me" of "mon employeur me verse"."""
OBJECT = "[\uf000-\uf8ff]"
GAP = r"[^.;:?!\ue000-\uf8ff]"
POINT = re.compile(r"(?<=\d)\.(?=\d)")
"""The point of "260.000", which ends no clause."""
AMOUNT = r"(?:[€$]|[a-z]{1,3}\$?\s)?\s*\d[\d,·\s]*(?:\w+\s+){0,4}?"
"""An amount between a verb and who does it: "paid CAD 30,000 a year by", the points already taken out."""
BY = r"(?:by|par|door)"
BE = r"(?:is|are|was|were|am|been|being|gets|est|sont|suis|a\s+été|wordt|werd|worden|werden|ben)"
THAT = r"that|which|who|qui|dat|die"
INCOMES = ("payment", "wages")
HELD = ("debt", "shares")
_NOT_FOR = r"(?<!behalf\s)(?<!name\s)(?<!account\s)(?<!nom\s)(?<!compte\s)(?<!naam\s)(?<!rekening\s)"
"""Before an "of" that names for whom someone else acts, and not whose an income is: "on behalf of her employer"."""
_OUT_OF = r"from|de la part de|vanwege|van"


@dataclass(frozen=True)
class _Rule:
    pattern: re.Pattern[str]
    roles: tuple[tuple[str, Role], ...]


def with_roles(text: str, parties: list[Party]) -> list[Party]:
    """Return the parties with the roles that the verbs and nouns around them give."""
    masked = _masked(text, parties)
    roles: dict[int, set[Role]] = {}
    for rule in _rules():
        for match in rule.pattern.finditer(masked):
            for group, role in rule.roles:
                roles.setdefault(_index(match[group]), set()).add(role)
    return [replace(p, roles=p.roles | roles.get(i, set())) for i, p in enumerate(parties)]


def _masked(text: str, parties: list[Party]) -> str:
    """Replace the words of each party by one character of its own, and "living in" before one, which gives no role."""
    pieces, last = [], 0
    for index, party in enumerate(parties):
        slot = OBJECT_SLOT if party.said.lower() in table("parties", "self")["object"] else SLOT
        pieces += [lives().sub("", text[last : max(last, party.start)]), chr(slot + index)]
        last = max(last, party.end)
    masked = POINT.sub("·", "".join([*pieces, text[last:]]))
    return re.sub(rf"({P})['’]s\b", r"\1 's", masked)


def _index(slot: str) -> int:
    """Which party a character stands for."""
    return ord(slot) - (OBJECT_SLOT if ord(slot) >= OBJECT_SLOT else SLOT)


@cache
def _rules() -> tuple[_Rule, ...]:
    rows = declared("relations")
    return (*(rule for row in rows.values() if "subject" in row for rule in _verb_rules(row)), *_noun_rules())


def _verb_rules(row: dict[str, object]) -> Iterator[_Rule]:
    """Build the patterns of one verb: active with and without its other, passive by and to, and direct objects."""
    subject, other = Role(str(row["subject"])), Role(str(row["other"]))
    active, passive, to = (_words(row, key) for key in ("active", "passive", "to"))
    lead = _lead(active, passive)
    needs = rf"(?={GAP}{{0,60}}(?:(?<!\w)(?=\w)|(?=[%€$]))(?:{_words(row, 'needs')}))" if "needs" in row else ""
    needs += rf"(?!{GAP}{{0,60}}(?<!\w)(?:{_words(row, 'unless')})(?!\w))" if "unless" in row else ""
    lead = _never_after(row) + lead
    yield _rule(lead + needs, s=subject)
    yield _rule(
        rf"(?P<s>{SUBJECT})(?:\s*,{GAP}{{0,60}},|\s*,)?\s+(?P<o>{OBJECT})\s+(?:{active})(?!\w)", s=subject, o=other
    )
    if to:
        yield _rule(rf"{lead}{needs}{GAP}{{0,70}}\b(?:{to})\s*(?P<o>{P})", s=subject, o=other)
        yield _rule(rf"(?<!\w)(?:{active})\b{needs}{GAP}{{0,50}}\b(?:{to})\s*(?P<o>{P})", o=other)
    if row.get("direct"):
        yield _rule(rf"{lead}\s+(?P<o>{P})", s=subject, o=other)
        yield _rule(rf"\b(?:{active})\s+(?P<o>{P})", o=other)
    if "participle" in row:
        yield _rule(rf"(?P<o>{P})\s+(?:{passive})\s+(?:{_words(row, 'participle')})\b", o=other)
    if passive:
        yield from _passive_rules(passive, to, subject, other)


def _never_after(row: dict[str, object]) -> str:
    """The words that no subject of a verb stands right behind: "an employee of a bank works" is not of the bank."""
    value = row.get("never_after")
    return "".join(rf"(?<!\b{word}\s)" for word in value) if isinstance(value, list) else ""


def _lead(active: str, passive: str) -> str:
    """A subject and its verb, with a few words or an aside between; "an employee lent to …" is no subject."""
    aside = rf"(?:\s*,{GAP}{{0,60}},|\s{GAP}{{1,70}}?\b(?:and|et|en)(?=\s)|\s*,(?=\s+(?:{THAT})\s))?"
    aside += rf"\s+(?!{BE}\b)(?:[\w'’]+\s+){{0,3}}?"
    participle = rf"(?!\s+(?:{passive})\s+{AMOUNT}{BY}\b)" if passive else ""
    participle += rf"(?!\s+(?:{passive})\s+(?:to|by|in|à|au|aan|naar|par|door)\b)" if passive else ""
    return rf"(?P<s>{SUBJECT})(?!\s's){participle}{aside}(?<!\b(?:is|as)\s)(?<!\b(?:the|het)\s)(?:{active})\b"


def _passive_rules(passive: str, to: str, subject: Role, other: Role) -> Iterator[_Rule]:
    onward = rf"(?!{GAP}{{0,20}}\b(?:to|à|aan)\b)"
    yield _rule(rf"\b(?:{passive})\b{GAP}{{0,60}}\b{BY}\s+(?P<s>{P})", s=subject)
    yield _rule(rf"(?P<o>{P})\s+(?:\w+\s+)?{BE}\s+(?:\w+\s+)?(?:{passive})\b{onward}", o=other)
    yield _rule(rf"(?P<o>{P})\s+(?:{passive})\s+(?:{AMOUNT})?{BY}\s+(?P<s>{P})", s=subject, o=other)
    if to:
        yield _rule(rf"\b(?:{passive})\b{GAP}{{0,25}}\b(?:{to})\s*(?P<o>{P})", o=other)
        yield _rule(
            rf"\b(?:{passive})\s+(?:{AMOUNT})?(?:{_OUT_OF})\s+(?P<s>{P}){GAP}{{0,15}}\b(?:{to})\s*(?P<o>{P})",
            s=subject,
            o=other,
        )
        yield _rule(rf"\b(?:{passive})\b{GAP}{{0,25}}\b{BY}\s+{P}{GAP}{{0,15}}\b(?:{to})\s*(?P<o>{P})", o=other)


def _words(row: dict[str, object], key: str) -> str:
    value = row.get(key)
    return alternatives(map(str, value)) if isinstance(value, list) else ""


def _noun_rules() -> Iterator[_Rule]:
    """Build the patterns of nouns; what stands after "interest on a loan" belongs to the loan."""
    links = table("relations", "noun_links")
    end = alternatives(links["to"])
    rows = declared("relations")["nouns"]
    inner = alternatives(word for name, row in rows.items() if name not in INCOMES for word in row["words"])
    for name, row in rows.items():
        between = rf"(?:(?!(?<!\w)(?:{inner})(?!\w)){GAP}){{0,45}}?" if name in INCOMES else rf"{GAP}{{0,45}}?"
        noun = rf"(?<!\w)(?:{alternatives(row['words'])})(?!\w){between}"
        giver, taker = Role(row["from"]), Role(row["to"])
        start = alternatives(word for word in links["from"] if "of" not in row or word not in links["of"])
        if name in INCOMES:
            aside = rf"(?<!\w)(?:{alternatives(row['words'])})(?!\w)[^.;?!]{{0,40}}?"
            yield _rule(rf"{aside}(?P<t>{P})\s*,?\s+(?:{_OUT_OF})\s+(?P<f>{P})", f=giver, t=taker)
        if "of" in row:
            of = rf"(?<!\w){_NOT_FOR}(?:{alternatives(links['of'])})"
            yield _rule(rf"{noun}{of}\s*(?P<t>{P})", t=Role(row["of"]))
        if "by" in row:
            yield from _act_rules(row, end, giver, taker)
        yield _rule(rf"{noun}(?<!\w)(?:{start})\s*(?P<f>{P})", f=giver)
        yield _rule(rf"{noun}(?<!\w)(?:{end})\s*(?P<t>{P})", t=taker)
        yield _rule(rf"{noun}(?<!\w)(?:{start})\s*(?P<f>{P}){GAP}{{0,30}}\b(?:{end})\s*(?P<t>{P})", f=giver, t=taker)
        yield _rule(rf"(?P<f>{P})\s+'s\s+(?:\w+\s+)?(?:{alternatives(row['words'])})\b", f=giver)
        if name in HELD:
            yield from _held_rules(alternatives(row["words"]), giver, taker)


def _act_rules(row: dict[str, list[str]], end: str, giver: Role, taker: Role) -> Iterator[_Rule]:
    """Build the patterns of an act named by a noun: "rental of two cranes by A to B", "a loan by A, a bank, to B"."""
    of = rf"(?:\s+(?:of|de|d['’]|van)\s+{GAP}{{1,40}}?)?"
    act = rf"(?<!\w)(?:{alternatives(row['words'])}){of}\s+(?:{alternatives(row['by'])})"
    aside = rf"{GAP}{{0,25}}(?:,{GAP}{{1,40}},\s*)?"
    yield _rule(rf"{act}\s*(?P<f>{P})", f=giver)
    yield _rule(rf"{act}\s*(?P<f>{P}){aside}(?<!\w)(?:{end})\s*(?P<t>{P})", f=giver, t=taker)


def _held_rules(nouns: str, giver: Role, taker: Role) -> Iterator[_Rule]:
    """Build the patterns of "a bond that A bought from B": A is owed what it yields, and B owes it."""
    verbs = alternatives(table("relations", "hold_debt")["active"])
    that = rf"(?<!\w)(?:{nouns})\s+(?:(?:that|which|que|qu['’]|dat|die)\s*)?(?P<t>{P})\s+(?:\w+\s+)?(?:{verbs})(?!\w)"
    yield _rule(that, t=taker)
    yield _rule(rf"{that}{GAP}{{0,30}}(?<!\w)(?:from|auprès de|chez|à|bij|van)\s*(?P<f>{P})", f=giver, t=taker)


def _rule(pattern: str, **roles: Role) -> _Rule:
    return _Rule(re.compile(pattern, re.IGNORECASE), tuple(roles.items()))
