"""The forms in which a place is named: "Art. 10", "§ 2", "point (a)", "P6(b)", "this paragraph", "10(2)"."""

from __future__ import annotations

import re

from treaty import spelling as words
from treaty.items import ARTICLE, CLAUSE, PARAGRAPH, POINT, SUBCLAUSE, Group, listed, more
from treaty.steps import read_steps


def _re(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_ARTICLE = _re(rf"(?P<word>{words.ARTICLE})\s*(?:n[°o]\.?\s*)?")
_ARTICLE_NUMBER = _re(r"\(?(?P<number>\d{1,3}[A-Z]?(?![\d%‰°]|[a-z]))\)?(?!\s*%)")
_ARTICLE_ROMAN = re.compile(
    r"(?P<number>[IVX]{2,6}|[IVX](?=\s*(?:$|[,.;:§(?!]|par|lid))|[ivx]{1,6}(?=[\s,]*(?:par|§|lid|\(|$)))\b"
)
_PREMIER = _re(r"(?:premier|eerste|first)\b")
_ORDINAL_ARTICLE = _re(rf"(?P<ordinal>{words.ORDINAL})\s+{words.ARTICLE}")
_PARAGRAPH = _re(rf"(?P<word>{words.PARAGRAPH})\s*(?:n[°o]\.?\s*)?")
_ORDINAL_PARAGRAPH = _re(rf"(?P<ordinal>{words.ORDINAL})\s+(?:{words.PARAGRAPH})")
_POINT = _re(rf"(?P<word>{words.POINT})\s*")
_CLAUSE = _re(rf"(?P<word>{words.CLAUSE})\s*")
_PROTOCOL = _re(
    rf"{words.PROTOCOL}\s*(?:[,:]|to the convention)?\s*"
    rf"(?:(?:{words.POINT}|{words.PARAGRAPH}|{words.ARTICLE}|no\.?|n°|nr\.?)\s*)?(?=\(?\d)"
)
_PROTOCOL_LETTER = re.compile(r"[Pp]\.?\s?(?=\d{1,2}\b(?!\s*[%.,]\d))")
PROTOCOL_ALONE = _re(rf"(?:this\s+)?{words.THE}{words.PROTOCOL}(?!\s*\d)")
_THIS = _re(
    r"(?P<anchor>this|that|those|the said|the same)\s+(?P<unit>articles?|paragraphs?|sub-?paragraphs?|clauses?)\b"
)
OF = _re(rf"\s*,?\s*{words.OF}\s*{words.THE}")
_PARENTHESIS = re.compile(r"\s*\((?:[a-zA-Z]|[ivxIVX]{2,5})\)|\s*\b(?:[a-zA-Z]|[ivx]{2,5})\)")
_POINT_LETTER = re.compile(
    r"\s*['\"]?(?:[b-zB-Z]|[ivx]{2,5}|[aA](?=\s*(?:$|[.,;:?!)]|\b(?:of|du|de|van|in)\b)))\b['\"]?(?!['’])"
)
_CAPITAL = re.compile(r"\s*\([A-Z]\)")
_NUMBER = re.compile(r"\s*\(?(?:\d{1,2}|l(?=[\s,]))\)?(?![\d%])(?!\s*(?:%|per\s?cent|pct))")
_COMPACT = _re(
    r"(?P<number>\d{1,3}[A-Z]?)(?=\s?\(\d{1,2}\)|\s?\([a-z]\)|\.\d{1,2}\.[a-z]\b|\s*,?\s*§|\s*,?\s*(?:par|lid|para)\b)"
)
_UNIT_LEVEL = {"article": ARTICLE, "paragraph": PARAGRAPH, "subparagraph": POINT, "clause": CLAUSE}


def group_at(text: str, at: int, bare: bool) -> Group | None:
    """The list of places of one level that begins at `at`; a number that stands alone counts only if `bare`."""
    for reader in (_this, _protocol, _articles, _ordinal, _clauses, _points, _paragraphs, _compact):
        group = reader(text, at)
        if group is not None:
            return group
    return _bare(text, at) if bare else None


def _this(text: str, at: int) -> Group | None:
    match = _THIS.match(text, at)
    if match is None:
        return None
    level = _UNIT_LEVEL[match["unit"].lower().replace("-", "").rstrip("s")]
    anchor = "this" if match["anchor"].lower() == "this" else "that"
    named = _PARENTHESIS.match(text, match.end()) if level >= POINT and anchor == "this" else None
    return Group(named.end() if named else match.end(), None, level, ((),), anchor)


def _protocol(text: str, at: int) -> Group | None:
    match = _PROTOCOL.match(text, at) or _PROTOCOL_LETTER.match(text, at)
    return listed(text, match.end(), _NUMBER, "protocol", plural=False) if match else None


def _articles(text: str, at: int) -> Group | None:
    match = _ARTICLE.match(text, at)
    if match is None:
        return None
    if first := _PREMIER.match(text, match.end()):
        path, end = read_steps(text, first.end(), ("1",))
        return Group(end, "convention", ARTICLE, (path,))
    plural = bool(words.PLURAL.search(match["word"]))
    for number in (_ARTICLE_NUMBER, _ARTICLE_ROMAN):
        if group := listed(text, match.end(), number, "convention", plural):
            return group
    return None


def _ordinal(text: str, at: int) -> Group | None:
    for pattern, part, level in ((_ORDINAL_ARTICLE, "convention", ARTICLE), (_ORDINAL_PARAGRAPH, None, PARAGRAPH)):
        if match := pattern.match(text, at):
            said = match["ordinal"].lower()
            number = words.ORDINALS.get(said) or int(re.match(r"\d+", said)[0])  # type: ignore[index]
            path, end = read_steps(text, match.end(), (str(number),)) if part else ((str(number),), match.end())
            return Group(end, part, level, (path,))
    return None


def _paragraphs(text: str, at: int) -> Group | None:
    match = _PARAGRAPH.match(text, at)
    if match is None:
        return None
    return listed(text, match.end(), _NUMBER, None, bool(words.PLURAL.search(match["word"])), PARAGRAPH)


def _points(text: str, at: int) -> Group | None:
    match = _POINT.match(text, at)
    if match is None:
        return None
    plural = bool(words.PLURAL.search(match["word"]))
    for form in (_PARENTHESIS, _POINT_LETTER):
        if group := listed(text, match.end(), form, None, plural, POINT):
            return group
    group = listed(text, match.end(), _NUMBER, None, plural, POINT)
    return group if group and _protocol_follows(text, group.end) else None


def _protocol_follows(text: str, at: int) -> bool:
    joint = OF.match(text, at)
    return bool(joint and PROTOCOL_ALONE.match(text, joint.end()))


def _clauses(text: str, at: int) -> Group | None:
    match = _CLAUSE.match(text, at)
    if match is None:
        return None
    capital = _CAPITAL.match(text, match.end())
    return listed(text, match.end(), _PARENTHESIS, None, True, SUBCLAUSE if capital else CLAUSE)


def _compact(text: str, at: int) -> Group | None:
    match = _COMPACT.match(text, at)
    if match is None:
        return None
    path, end = read_steps(text, match.end(), (match["number"].upper(),))
    if len(path) == 1:
        return None
    return more(text, end, [path], "convention", ARTICLE, None)


def _bare(text: str, at: int) -> Group | None:
    for number in (_ARTICLE_NUMBER, _ARTICLE_ROMAN):
        if group := listed(text, at, number, "convention", plural=False):
            return group
    return None
