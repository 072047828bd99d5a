"""Findings in words: what a ruling comes to, one sentence a finding, in the language of the reply."""

import re

from assistant.terms import translated
from assistant.wording import day, money, say, state_name
from calculators.findings import (
    Amount,
    Answer,
    Day,
    Days,
    Finding,
    Outcome,
    RateCap,
    Relief,
    Residence,
    Right,
    See,
    TaxingRight,
)
from calculators.situation import OTHER_STATE
from calculators.values import plain

FIRST_LETTER = re.compile(r"^\W*\w")


def sentences(outcome: Outcome, language: str) -> list[str]:
    """Return the sentences that state an outcome, in its order, without saying the same thing twice."""
    return list(dict.fromkeys(_sentence(finding, language) for finding in outcome))


def translate(words: str, language: str) -> str:
    """Return a calculator's English term in another language; the English where no translation is written."""
    return translated(words, language) or words


def _sentence(finding: Finding, language: str) -> str:
    sentence = _words(finding, language)
    return FIRST_LETTER.sub(lambda match: match.group().upper(), sentence, count=1)


def _words(finding: Finding, language: str) -> str:
    cite = finding.cite
    match finding:
        case RateCap():
            state, base = state_name(finding.state, language), translate(finding.base, language)
            return say("rate_cap", language, state=state, value=plain(finding.value), base=base, cite=cite)
        case Amount():
            sum_, of = money(finding.value, finding.currency, language), translate(finding.of, language)
            return say("amount", language, money=sum_, of=of, cite=cite)
        case TaxingRight():
            key = "exclusive" if finding.right is Right.EXCLUSIVE else finding.right.value
            return say(key, language, state=state_name(finding.state, language), cite=cite)
        case Relief():
            state, method = state_name(finding.state, language), translate(finding.method, language)
            return say("relief", language, state=state, method=method, cite=cite)
        case Residence():
            return say("residence", language, state=state_name(finding.state, language), cite=cite)
        case Day():
            return say(
                "date", language, value=day(finding.value, language), of=translate(finding.of, language), cite=cite
            )
        case Days():
            return say("days", language, value=str(finding.value), of=translate(finding.of, language), cite=cite)
        case Answer():
            value = _answer(finding.value, language)
            return say("finding", language, name=translate(finding.name, language), value=value, cite=cite)
        case See():
            return say("see", language, why=translate(finding.why, language), cite=cite)


def _answer(value: str, language: str) -> str:
    """A yes or no, the name of a State, or a term of the calculators, in words."""
    if value in ("yes", "no"):
        return say(value, language)
    return state_name(value, language) if value in OTHER_STATE else translate(value, language)
