"""A figure that the user states as the law's: where the text has another, the reply quotes it back and says the text's.

"The treaty's 7 % rate" is such a figure, "my 7 % loan" is none. The figures compared are the limits of the provisions
that the reply cites.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from assistant.facts.mentions import Mention, mentions
from assistant.figure_sources import of_limit, of_user
from assistant.leads import led
from assistant.readers.vocabulary import alternatives, words
from assistant.reading import Reading
from assistant.reply import Kind, Reply
from assistant.wording import say
from calculators.facts import FactType
from retrieval.hits import paragraph_of
from treaty.citation import Citation
from treaty.limit_words import limit_words
from treaty.limits import Limit, limits

UNITS = {FactType.PERCENTAGE: "%", FactType.DAYS: "days", FactType.MONTHS: "months"}
CHECKED = (Kind.RULING, Kind.CLARIFICATION, Kind.EXPLANATION, Kind.CITATION)
NOT_COMPARED = ("window", "period end", "start", "delay")
"""Names of limits that nobody states as the rule's figure."""
REACH = 60
MOST = 3


@dataclass(frozen=True)
class Premise:
    """A figure stated as the law's: its value, its unit as limits have it, the user's words, and whether a rate."""

    value: Decimal
    unit: str
    said: str
    is_rate: bool


def premises(text: str, language: str) -> tuple[Premise, ...]:
    """Return the figures that a text states as the law's."""
    found = (_premise(text, mention) for mention in mentions(text, language))
    return tuple(dict.fromkeys(premise for premise in found if premise is not None))


def corrected(reply: Reply, text: str, said: tuple[str, ...]) -> Reply:
    """Return the reply with the figures that the text states otherwise corrected before it; else as it is."""
    if reply.kind not in CHECKED:
        return reply
    cited = [Citation.parse(each.cite) for each in reply.citations]
    for premise in premises(text, reply.language):
        true = _limits(premise, cited)
        if true and all(limit.value != premise.value for limit in true):
            figures = "; ".join(_stated(limit, reply.language) for limit in true[:MOST])
            lead = say("premise", reply.language, said=premise.said, figures=figures)
            reply = led(reply, lead, (*of_user(said), *map(of_limit, true)))
    return reply


def of_story(readings: Sequence[Reading], text: str, language: str) -> tuple[Reading, ...]:
    """Return the readings without those made of a figure that the text states as the law's."""
    stated = {premise.said for premise in premises(text, language)}
    return tuple(reading for reading in readings if reading.said not in stated)


def _stated(limit: Limit, language: str) -> str:
    return say("text_says", language, cite=str(limit.citation), figure=limit_words(limit, language))


def _limits(premise: Premise, cited: list[Citation]) -> list[Limit]:
    """The limits of the paragraphs cited that a premise can be about: ceilings for a rate, else thresholds."""
    places = {paragraph_of(each) for each in cited}
    rows = [row for row in limits() if row.unit == premise.unit and any(p.contains(row.citation) for p in places)]
    fitting = [r for r in rows if r.name not in NOT_COMPARED and r.name.endswith("rate") is premise.is_rate]
    return sorted(fitting, key=lambda row: row.citation)


def _premise(text: str, mention: Mention) -> Premise | None:
    unit = next((UNITS[kind] for kind in mention.kinds if kind in UNITS), None)
    if unit is None or not isinstance(mention.value, Decimal):
        return None
    before, after = text[max(0, mention.start - REACH) : mention.start], text[mention.end : mention.end + REACH]
    if _owned().search(before.rpartition(".")[2][-25:]):
        return None
    kinds = ("rate", "threshold") if unit == "%" else ("threshold",)
    kind = next((kind for kind in kinds if _names(kind, before, after)), None)
    stated = bool(_stating().search(before)) or (unit == "%" and bool(_capping().search(before)))
    if kind is None and not stated:
        return None
    return Premise(mention.value, unit, text[mention.start : mention.end], unit == "%" and kind != "threshold")


def _names(kind: str, before: str, after: str) -> bool:
    """Whether the words around a figure call it so: "the 7 % rate", "the treaty's rate of 7 %"."""
    nouns = alternatives(words("premises", kind))
    law = alternatives(words("premises", "law"))
    pointing = alternatives([*words("premises", "pointing"), *words("premises", "law")])
    ahead = re.search(rf"(?<!\w)(?:{pointing})[\s(“\"'’]*(?:\w+\s+)?$", before, re.IGNORECASE)
    if ahead and re.match(rf"[\s)”\"'’-]*(?:\w+\s+)?(?:{nouns})(?!\w)", after, re.IGNORECASE):
        return True
    behind = rf"\s+(?:of|under|in|from|de|d'|van|uit|volgens|selon)\s+(?:the\s+|l['’]\s*|la\s+|het\s+)?(?:{law})(?!\w)"
    if re.match(behind, after, re.IGNORECASE):
        return True
    link = r"\s+(?:\w+\s+)?(?:of|at|is|was|de|est|van|bedraagt)\s+$"
    named = rf"(?<!\w)(?:{pointing})\s+(?:[\w()]+\s+){{0,2}}(?:{nouns}){link}"
    return bool(re.search(named, before, re.IGNORECASE) or _claiming().search(before))


@cache
def _claiming() -> re.Pattern[str]:
    """A rule with its subject, said to be otherwise: "the rule for sites is really", "la règle est en fait"."""
    rules, claims = alternatives(words("premises", "rules")), alternatives(words("premises", "claiming"))
    return re.compile(rf"(?<!\w)(?:{rules})\s+(?:[\w'’()]+\s+){{0,5}}(?:is|was|est)\s+(?:{claims})\s+$", re.IGNORECASE)


@cache
def _stating() -> re.Pattern[str]:
    law, states = alternatives(words("premises", "law")), alternatives(words("premises", "states"))
    told = rf"(?<!\w)(?:{law})(?:\s+[\w()]+){{0,3}}?\s+(?:{states})(?:\s+[\w']+){{0,5}}\s+$"
    under = rf"(?<!\w)(?:under|according to|selon|d'après|volgens)\s+(?:{law})(?:[\s,]+[\w()']+){{0,4}}[\s,]+$"
    return re.compile(rf"{told}|{under}", re.IGNORECASE)


@cache
def _capping() -> re.Pattern[str]:
    """Who taxes, and how far: "is Canada held to", "may Belgium take more than"."""
    who, held = alternatives(words("premises", "taxing")), alternatives(words("premises", "capping"))
    between = alternatives(words("premises", "between"))
    return re.compile(rf"(?<!\w)(?:{who})(?:\s+(?:{between})){{0,3}}?\s+(?:{held})\s+$", re.IGNORECASE)


@cache
def _owned() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(words('premises', 'own'))})(?!\w)", re.IGNORECASE)
