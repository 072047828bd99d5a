"""Recognise one mention of a place, whatever it is written in, and say what it names; no text is looked at here."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import product

from treaty import spelling as words
from treaty.numerals import roman_value
from treaty.steps import Path, expand, fold, read_steps

ARTICLE, PARAGRAPH, POINT, CLAUSE, SUBCLAUSE = range(5)
"""Where the first step of a relative path belongs."""


@dataclass(frozen=True)
class Mention:
    """What `text[start:end]` names: paths of a part, or paths that start at `level` below a place said elsewhere.

    `anchor` is "this" or "that" where the words point ("this Article", "that paragraph"), and "" otherwise.
    """

    start: int
    end: int
    part: str | None
    level: int
    paths: tuple[Path, ...]
    anchor: str = ""


@dataclass(frozen=True)
class _Group:
    end: int
    part: str | None
    level: int
    paths: tuple[Path, ...]
    anchor: str = ""


def _re(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_SPACE = re.compile(r"[\s,]*")
_ARTICLE = _re(rf"(?P<word>{words.ARTICLE})\s*(?:n[°o]\.?\s*)?")
_ARTICLE_NUMBER = _re(r"\(?(?P<number>\d{1,3}[A-Z]?(?![\d%‰°]|[a-z]))\)?(?!\s*%)")
_ARTICLE_ROMAN = re.compile(r"(?P<number>[IVX]{2,6}|[IVX](?=\s*(?:$|[,.;:§(?!]|par|lid))|[ivx]{1,6}(?=[\s,]*(?:par|§|lid|\(|$)))\b")
_PREMIER = _re(r"(?:premier|eerste|first)\b")
_ORDINAL_ARTICLE = _re(rf"(?P<ordinal>{words.ORDINAL})\s+{words.ARTICLE}")
_PARAGRAPH = _re(rf"(?P<word>{words.PARAGRAPH})\s*(?:n[°o]\.?\s*)?")
_ORDINAL_PARAGRAPH = _re(rf"(?P<ordinal>{words.ORDINAL})\s+(?:{words.PARAGRAPH})")
_POINT = _re(rf"(?P<word>{words.POINT})\s*")
_CLAUSE = _re(rf"(?P<word>{words.CLAUSE})\s*")
_PROTOCOL = _re(
    rf"{words.PROTOCOL}\s*(?:[,:]|to the convention)?\s*(?:(?:{words.POINT}|{words.PARAGRAPH}|{words.ARTICLE}|no\.?|n°|nr\.?)\s*)?(?=\(?\d)"
)
_PROTOCOL_LETTER = re.compile(r"[Pp]\.?\s?(?=\d{1,2}\b(?!\s*[%.,]\d))")
_PROTOCOL_ALONE = _re(rf"(?:this\s+)?{words.THE}{words.PROTOCOL}(?!\s*\d)")
_THIS = _re(r"(?P<anchor>this|that|those|the said|the same)\s+(?P<unit>articles?|paragraphs?|sub-?paragraphs?|clauses?)\b")
_OF = _re(rf"\s*,?\s*{words.OF}\s*{words.THE}")
_PARENTHESIS = re.compile(r"\s*\((?:[a-zA-Z]|[ivxIVX]{2,5})\)|\s*\b(?:[a-zA-Z]|[ivx]{2,5})\)")
_POINT_LETTER = re.compile(r"\s*['\"]?(?:[b-zB-Z]|[ivx]{2,5}|[aA](?=\s*(?:$|[.,;:?!)]|\b(?:of|du|de|van|in)\b)))\b['\"]?(?!['’])")
_CAPITAL = re.compile(r"\s*\([A-Z]\)")
_NUMBER = re.compile(r"\s*\(?(?:\d{1,2}|l(?=[\s,]))\)?(?![\d%])(?!\s*(?:%|per\s?cent|pct))")
_COMPACT = _re(r"(?P<number>\d{1,3}[A-Z]?)(?=\s?\(\d{1,2}\)|\s?\([a-z]\)|\.\d{1,2}\.[a-z]\b|\s*,?\s*§|\s*,?\s*(?:par|lid|para)\b)")
_AND = _re(rf"\s*{words.AND}\s*")
_TO = _re(rf"\s*{words.TO}\s*")
_UNITS = _re(r"\s*(?:%|per\b|pct|days?|weeks?|months?|years?|jours?|mois|ans?|années?|dagen|maanden|jaar|jaren|EUR|CAD|USD|€|\$|[A-Za-z]{4,}s)(?!\w)")
_UNIT_LEVEL = {"article": ARTICLE, "paragraph": PARAGRAPH, "subparagraph": POINT, "clause": CLAUSE}


def mention_at(text: str, start: int, bare: bool = False) -> Mention | None:
    """The mention that begins at `start`, as long as can be, or None.

    With `bare`, a number that stands alone counts as an article ("31", "10 2 a"): only where nothing but a place is
    expected.
    """
    group = _group(text, start, bare)
    if group is None:
        return None
    above = _above(text, group)
    return Mention(start, above.end, above.part, above.level, above.paths, above.anchor)


def read_whole(text: str) -> tuple[tuple[str, Path], ...]:
    """The places that the whole of `text` names, outermost courtesy aside; empty where it is anything else.

    >>> read_whole("10.2.a plz")
    (('convention', ('10', '2', 'a')),)
    """
    said = _COURTESY.sub("", words.plain(text)).strip(" \t\r\n.,;:?!\"'“”«»")
    mention = mention_at(said, 0, bare=True)
    if mention is None or mention.part is None or mention.end < len(said.rstrip()):
        return ()
    return tuple((mention.part, path) for path in mention.paths)


_COURTESY = _re(
    r"^\s*(?:(?:show(?:\s+me)?|give\s+me|see|voir|zie|cf\.?)\s+)?(?:(?:the|het|de|le|la)\s+|l['’])?"
    r"|[\s,]+(?:plz|pls|please|thanks|svp|stp|s['’]il\svous\spla[iî]t|aub|alstublieft|a\.u\.b\.)[\s.!?]*$"
)


def _group(text: str, at: int, bare: bool) -> _Group | None:
    for reader in (_this, _protocol, _articles, _ordinal, _clauses, _points, _paragraphs, _compact):
        group = reader(text, at)
        if group is not None:
            return group
    return _bare(text, at) if bare else None


def _above(text: str, group: _Group) -> _Group:
    """Put the group inside the place that `of …` names after it, as often as it does."""
    if group.level == ARTICLE and (group.part == "protocol" or group.anchor):
        return group
    joint = _OF.match(text, group.end)
    if joint is None:
        return group
    upper = _within_protocol(text, joint, group) or _group(text, joint.end(), bare=False)
    if upper is None or upper.level >= group.level:
        return group
    upper = _above(text, upper)
    paths = tuple(fold((*high, *low)) for high, low in product(upper.paths or ((),), group.paths))
    return _Group(upper.end, upper.part, upper.level, paths, upper.anchor)


def _within_protocol(text: str, joint: re.Match[str], group: _Group) -> _Group | None:
    protocol = _PROTOCOL_ALONE.match(text, joint.end())
    if protocol is None or not all(path[0][0].isdigit() for path in group.paths):
        return None
    return _Group(protocol.end(), "protocol", ARTICLE - 1, ((),))


def _this(text: str, at: int) -> _Group | None:
    match = _THIS.match(text, at)
    if match is None:
        return None
    level = _UNIT_LEVEL[match["unit"].lower().replace("-", "").rstrip("s")]
    anchor = "this" if match["anchor"].lower() == "this" else "that"
    named = _PARENTHESIS.match(text, match.end()) if level >= POINT and anchor == "this" else None
    return _Group(named.end() if named else match.end(), None, level, ((),), anchor)


def _protocol(text: str, at: int) -> _Group | None:
    match = _PROTOCOL.match(text, at) or _PROTOCOL_LETTER.match(text, at)
    return _listed(text, match.end(), _NUMBER, "protocol", plural=False) if match else None


def _articles(text: str, at: int) -> _Group | None:
    match = _ARTICLE.match(text, at)
    if match is None:
        return None
    if first := _PREMIER.match(text, match.end()):
        path, end = read_steps(text, first.end(), ("1",))
        return _Group(end, "convention", ARTICLE, (path,))
    plural = bool(words.PLURAL.search(match["word"]))
    for number in (_ARTICLE_NUMBER, _ARTICLE_ROMAN):
        if group := _listed(text, match.end(), number, "convention", plural):
            return group
    return None


def _ordinal(text: str, at: int) -> _Group | None:
    for pattern, part, level in ((_ORDINAL_ARTICLE, "convention", ARTICLE), (_ORDINAL_PARAGRAPH, None, PARAGRAPH)):
        if match := pattern.match(text, at):
            said = match["ordinal"].lower()
            number = words.ORDINALS.get(said) or int(re.match(r"\d+", said)[0])  # type: ignore[index]
            path, end = read_steps(text, match.end(), (str(number),)) if part else ((str(number),), match.end())
            return _Group(end, part, level, (path,))
    return None


def _paragraphs(text: str, at: int) -> _Group | None:
    match = _PARAGRAPH.match(text, at)
    if match is None:
        return None
    return _listed(text, match.end(), _NUMBER, None, bool(words.PLURAL.search(match["word"])), PARAGRAPH)


def _points(text: str, at: int) -> _Group | None:
    match = _POINT.match(text, at)
    if match is None:
        return None
    plural = bool(words.PLURAL.search(match["word"]))
    for form in (_PARENTHESIS, _POINT_LETTER):
        if group := _listed(text, match.end(), form, None, plural, POINT):
            return group
    group = _listed(text, match.end(), _NUMBER, None, plural, POINT)
    return group if group and _protocol_follows(text, group.end) else None


def _protocol_follows(text: str, at: int) -> bool:
    joint = _OF.match(text, at)
    return bool(joint and _PROTOCOL_ALONE.match(text, joint.end()))


def _clauses(text: str, at: int) -> _Group | None:
    match = _CLAUSE.match(text, at)
    if match is None:
        return None
    capital = _CAPITAL.match(text, match.end())
    return _listed(text, match.end(), _PARENTHESIS, None, True, SUBCLAUSE if capital else CLAUSE)


def _compact(text: str, at: int) -> _Group | None:
    match = _COMPACT.match(text, at)
    if match is None:
        return None
    path, end = read_steps(text, match.end(), (match["number"].upper(),))
    if len(path) == 1:
        return None
    return _more(text, end, [path], "convention", ARTICLE, None)


def _bare(text: str, at: int) -> _Group | None:
    for number in (_ARTICLE_NUMBER, _ARTICLE_ROMAN):
        if group := _listed(text, at, number, "convention", plural=False):
            return group
    return None


def _listed(
    text: str, at: int, form: re.Pattern[str], part: str | None, plural: bool, level: int = ARTICLE
) -> _Group | None:
    """A list of items of one form: "7 and 14", "1, 2 and 3", "(a) to (e)", each with what stands inside it."""
    first = form.match(text, at)
    if first is None:
        return None
    path, end = read_steps(text, first.end(), (_step(first[0], level),), keyword=True)
    return _more(text, end, [path], part, level, form if plural or level > ARTICLE else None)


def _more(text: str, end: int, paths: list[Path], part: str | None, level: int, form: re.Pattern[str] | None) -> _Group:
    while True:
        joint = _TO.match(text, end) or _AND.match(text, end)
        found = _next_item(text, joint.end(), paths[-1], level, form) if joint else None
        if joint is None or found is None:
            return _Group(end, part, level, tuple(paths))
        path, end = found
        paths += expand(paths[-1], path) if _TO.fullmatch(text, joint.start(), joint.end()) else [path]


def _next_item(text: str, at: int, last: Path, level: int, form: re.Pattern[str] | None) -> tuple[Path, int] | None:
    """The next item of a list: one of the same form, or a sibling written by its last step alone ("(4)", "(b)")."""
    if (sibling := _SIBLING.match(text, at)) and (path := _beside(last, sibling[1])):
        return read_steps(text, sibling.end(), path, keyword=True)
    match = form.match(text, at) if form else None
    if match is None or _UNITS.match(text, match.end()):
        return None
    return read_steps(text, match.end(), (_step(match[0], level),), keyword=True)


_SIBLING = re.compile(r"\(?([a-zA-Z]|[ivx]{2,5}|\d{1,2})\)")


def _beside(last: Path, step: str) -> Path | None:
    """The path of `step` as a sibling of the innermost step of `last` that is written alike; None if there is none."""
    for index in range(len(last) - 1, -1, -1):
        if last[index].isdigit() == step.isdigit() and (index > 0 or not step.isdigit()):
            if roman_value(step) == 0 and roman_value(last[index]) and index > 1 and not last[index - 1].isdigit():
                continue
            return fold((*last[:index], step))
    return None


def _step(matched: str, level: int) -> str:
    step = matched.strip().strip("()'\"")
    if level == PARAGRAPH and step == "l":
        return "1"
    if level == ARTICLE:
        value = roman_value(step)
        return str(value) if value else step.upper().lstrip("0") or "0"
    return step.lower() if level == POINT else step
