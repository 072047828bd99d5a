"""Whose tax an amount is: the tax of the State of residence, or that of the other State which is relieved.

"Belgium took {}" and "Belgian tax of {}" tell a tax withheld to a resident of Canada, the tax to relieve from to a
resident of Belgium; so the State of residence decides, and not the words beside the amount.
"""

import re
from collections.abc import Sequence
from functools import cache

from moneyed import Money

from assistant.facts.mentions import Mention
from assistant.readers.party_phrases import incomes
from assistant.readers.vocabulary import alternatives, choices, just_before, table, whole, words
from assistant.reading import Certainty, Reading
from assistant.sentence_ends import Span, sentence_at
from calculators.situation import OTHER_STATE

AWAY, HOME = "tax_withheld", "residence_tax"
LOOSE = ("branch_taxes",)
"""Facts that a tax is taken for by its words alone; where both States' taxes are told, it is one of the two."""
TAKEN = ("gross",)
"""What an amount without a name of its own is taken for; it is none in a list of both States' taxes."""
STATE = r"(?<!\w)(?P<state>belg|canad)[^\W\d_]*(?:['’]s)?"

NAME = r"(?<!\w)(?P<state>belg(?=i)|canad(?=a))(?:ium|ique|i[eë]|a)(?!\w)"
"""The name of a State itself, and not "Belgian"."""


def read_taxes(
    text: str, told: Sequence[Mention], found: Sequence[Reading], wanted: Sequence[str]
) -> tuple[Reading, ...]:
    """Return the readings with each amount of tax given to the State whose tax the text calls it."""
    home = {r.value for r in found if r.fact == "recipient_state" and r.certainty is Certainty.SURE}
    if not ({AWAY, HOME} <= set(wanted)) or len(home) != 1:
        return tuple(found)
    amounts = [m for m in told if isinstance(m.value, Money)]
    states = {m: state for m in amounts if (state := _whose(text, m, amounts)) is not None}
    said = {r.said: r.fact for r in found if isinstance(r.value, Money)}
    free = (AWAY, HOME) if any(r.fact == "branch_profits" for r in found) else (AWAY, HOME, *LOOSE)
    listed = {m: s for m, s in states.items() if _in_list(text, m, sentence_at(text, m.start))}
    if len(listed) == len(OTHER_STATE) == len(set(listed.values())):
        free = (*free, *TAKEN)
    headed = {_said(text, m) for m in states if _headed(text, m, amounts)}
    mine = {m: s for m, s in states.items() if said.get(_said(text, m), AWAY) in free or _said(text, m) in headed}
    both = len(mine) == len(OTHER_STATE)
    claimed = any(said.get(_said(text, m)) in (AWAY, HOME) for m in mine)
    if not (both or claimed) or len(mine) != len(set(mine.values())):
        return tuple(found)
    kept = [
        r
        for r in found
        if r.said not in headed and (r.said not in {_said(text, m) for m in mine} or r.fact not in free)
    ]
    facts = {m: HOME if state in home else AWAY for m, state in mine.items()}
    taken = set(facts.values())
    return (
        *(r for r in kept if r.fact not in taken),
        *(Reading(fact, m.value, _said(text, m), _sure(m)) for m, fact in facts.items()),
    )


def _said(text: str, mention: Mention) -> str:
    return text[mention.start : mention.end]


def _sure(mention: Mention) -> Certainty:
    return Certainty.SURE if mention.sure else Certainty.DOUBTFUL


def _whose(text: str, mention: Mention, amounts: Sequence[Mention]) -> str | None:
    """The State whose tax the words before an amount, or right behind it, call it; None where they do not."""
    start, end = sentence_at(text, mention.start)
    behind = _behind().match(text, mention.end, end)
    earlier = [m.end for m in amounts if m.end <= mention.start]
    taken = [match.end() for last in earlier[-1:] if (match := _behind().match(text, last, mention.start))]
    before = list(_taxed().finditer(text, max([start, *earlier, *taken]), mention.start))
    match = behind or (before[-1] if before else None) or _in_list(text, mention, (start, end))
    return None if match is None else "BE" if match["state"].lower() == "belg" else "CA"


def _headed(text: str, mention: Mention, amounts: Sequence[Mention]) -> bool:
    """Whether a tax is the head of an amount, whatever it is on: "Belgian tax payable on the branch profits: {}"."""
    start = max([sentence_at(text, mention.start)[0], *(m.end for m in amounts if m.end <= mention.start)])
    return bool(_heading().search(text, start, mention.start))


@cache
def _heading() -> re.Pattern[str]:
    nouns, _ = _words()
    tax = rf"{STATE}\s+(?:[\w'’-]+\s+){{0,2}}?(?:{nouns})(?!\w)[^.;:?!=]{{0,60}}?"
    is_so = alternatives(table("taxes", "amounts")["any"])
    return re.compile(rf"{tax}(?:\s*[:=]|(?<!\w)(?:{is_so})(?:\s+to)?)\s*$", re.IGNORECASE)


def _in_list(text: str, mention: Mention, sentence: Span) -> re.Match[str] | None:
    """The State right beside an amount of a list of taxes: "tax on the rent: Belgium CAD 6,200, Canada CAD 9,000"."""
    nouns, _ = _words()
    taxes = list(re.finditer(rf"(?<!\w)(?:{nouns})(?!\w)", text[sentence[0] : mention.start], re.IGNORECASE))
    if not taxes:
        return None
    named = just_before(_listed(), text, mention.start)
    if named:
        return named
    between = text[sentence[0] + taxes[-1].end() : mention.start].rpartition(":")[2]
    return None if _paid().search(between) else _there().match(text, mention.end, sentence[1])


@cache
def _paid() -> re.Pattern[str]:
    return whole(incomes())


@cache
def _listed() -> re.Pattern[str]:
    """A State and what may stand between it and its amount: "; Canada: {}", "and Belgium {}", "tax in Canada {}"."""
    nouns, _ = _words()
    joins = alternatives(words("parties", "joining"))
    opening = rf"(?:[,;:(–—]|(?<!\w)(?:{joins}|{nouns}))\s*(?:(?<=\s)(?:in|to|en|au|à|de|van)\s+)?"
    return re.compile(rf"{opening}{NAME}\s*[:=–—]?\s*(?:(?:of|for|de|van)\s+)?$", re.IGNORECASE)


@cache
def _there() -> re.Pattern[str]:
    """Where an amount of tax is paid: "{} in Belgium", "{} to Canada", "{} (Belgium)"."""
    return re.compile(rf"\s*(?:\(|(?:in|to|en|au|à|aan)\s+){NAME}", re.IGNORECASE)


@cache
def _taxed() -> re.Pattern[str]:
    nouns, verbs = _words()
    return re.compile(rf"{STATE}\s+(?:[\w'’-]+\s+){{0,2}}?(?:{nouns}|{verbs})(?!\w)", re.IGNORECASE)


@cache
def _behind() -> re.Pattern[str]:
    nouns, _ = _words()
    return re.compile(rf"\s+(?:(?:of|in|d['’]|de|aan)\s*)?{STATE}\s+(?:[\w'’-]+\s+)?(?:{nouns})(?!\w)", re.IGNORECASE)


@cache
def _words() -> tuple[str, str]:
    rows = choices("taxes", "nouns", "verbs")
    return rows["nouns"], rows["verbs"]
