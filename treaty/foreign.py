"""Tell a reference to another law or treaty from one to ours, by the words around it."""

from __future__ import annotations

import re

_JOINT = (
    r"\s*(?:\([^)]{0,40}\))?\s*,?\s*(?:of|in(?:\s+(?:het|de))?|under|from|du|de\s+la|de\s+l['’]|de|des|dans"
    r"|van(?:\s+(?:het|de))?|uit)\s+"
)
_PHRASE = r"(?P<phrase>[^.;:?!,()]{0,90})"
_AFTER = re.compile(_JOINT + _PHRASE, re.IGNORECASE)
_ATTACHED = re.compile(r"\s*,?\s*(?P<phrase>(?:OECD|OCDE|OESO|UN|GATS|TFEU|TFUE|VWEU|ECHR|GDPR|MLI|ITA|CIR|WIB|LIR)\b)")
_LAW = re.compile(
    r"\b(?:acts?|codes?|laws?|statutes?|regulations?|directives?|constitution|model|charter|gats|oecd|ocde|oeso|mli|ita|cir|wib"
    r"|tfeu|gdpr|loi|lois|wet|wetboek|grondwet|modèle|modelverdrag|règlement|verordening|richtlijn|multilateral|multilatérale?"
    r"|multilaterale?|general\s+agreement|accord\s+général|vienna|vienne|wenen|social\s+security)\b",
    re.IGNORECASE,
)
_TREATY = re.compile(
    r"\b(?:convention|treaty|agreement|traité|accord|verdrag|overeenkomst|conventie|tax\s+deal|dtc|dta)\b",
    re.IGNORECASE,
)
_OTHER_STATE = re.compile(
    r"\b(?:luxemb\w+|netherlands|dutch|nederland\w*|pays-bas|néerland\w*|france|french|frankrijk|franse?|german\w*|allemagne|duits\w*"
    r"|u\.?s\.?a?\.?|united\s+states|american|états-unis|verenigde\s+staten|u\.?k\.?|united\s+kingdom|british|royaume-uni|verenigd\s+koninkrijk"
    r"|norw\w+|norvège|noorwegen|switzerland|swiss|suisse|zwitserland|ital\w+|spain|spanish|espagne|spanje|portug\w+|ireland|irish|irlande"
    r"|ierland|chin\w+|japan\w*|japon|india\w*|brazil\w*|mexic\w+|austral\w+|austria\w*|poland|polish|swed\w+|denmark|danish|finland|turk\w+"
    r"|morocc\w+|russia\w*|barbados|cyprus|hong\s+kong|singapore)\b",
    re.IGNORECASE,
)
_PARTIES = re.compile(r"\s+(?:between|with|entre|avec|tussen|met|of)\s.{1,45}", re.IGNORECASE)
_EARLIER = re.compile(r"\b(?:1975|1966|19\d\d)\b")
_BEFORE = re.compile(
    r"(?:\b(?:OECD|OCDE|OESO|UN|GATS|TFEU|MLI|ITA|CIR(?:\s?92)?|WIB(?:\s?92)?|Act|Code|Regulations?|Directive"
    r"|Model(?:\s+(?:Tax\s+)?Convention)?)"
    r"[,:]?\s+(?:the\s+)?)$"
)


def is_foreign(text: str, start: int, end: int) -> bool:
    """Whether the words around `text[start:end]` say that it is a place in another law or treaty.

    >>> is_foreign("Article 5 of the OECD Model", 0, 9), is_foreign("Article 5 of this Convention", 0, 9)
    (True, False)
    """
    return foreign_end(text, start, end) is not None


def foreign_end(text: str, start: int, end: int) -> int | None:
    """Where the name of the other law that follows (or precedes) a reference ends; None if there is none."""
    if _BEFORE.search(text, max(0, start - 40), start):
        return end
    for pattern in (_ATTACHED, _AFTER):
        match = pattern.match(text, end)
        if match and (pattern is _ATTACHED or _names_another(match["phrase"])):
            return match.end("phrase") if pattern is _ATTACHED else match.start("phrase") + _name_end(match["phrase"])
    return None


def _names_another(phrase: str) -> bool:
    treaty = _TREATY.search(phrase)
    if treaty:
        parties = _PARTIES.match(phrase, treaty.end())
        around = phrase[: parties.end() if parties else treaty.end()]
        return any(pattern.search(around) for pattern in (_OTHER_STATE, _EARLIER, _LAW))
    return bool(_LAW.search(phrase)) and not re.match(r"(?:article|paragraph|this|that)\b", phrase, re.IGNORECASE)


def _name_end(phrase: str) -> int:
    ends = [match.end() for pattern in (_LAW, _TREATY) for match in pattern.finditer(phrase)]
    return max(ends, default=len(phrase.rstrip()))
