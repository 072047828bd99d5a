"""An article that the user takes for another: "Article 17 is the pension article", which is Article 18.

The question is then read with the article that is meant, and the reply says first what each article is headed.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from assistant.figure_sources import of_provisions, of_user
from assistant.leads import led
from assistant.readers.vocabulary import alternatives, just_before, words
from assistant.reply import Reply
from assistant.sides import named_subjects
from assistant.turns.kinds import INCOME
from assistant.wording import say
from treaty.citation import Citation, Part
from treaty.convention import library
from treaty.quotation import quote
from treaty.references import Reference, find_references


@dataclass(frozen=True)
class Misnamed:
    """An article that a text names, the one on the subject said of it, and the words that say so."""

    place: Citation
    meant: Citation
    said: str


def misnamed(text: str) -> tuple[Misnamed, ...]:
    """Return the articles of a text that are said to be of a subject which another article is on, and they are not.

    >>> [(str(each.place), str(each.meant)) for each in misnamed("Article 17 is the pension article, right?")]
    [('17', '18')]
    """
    found = (_misnamed(text, reference) for reference in find_references(text))
    return tuple(each for each in found if each is not None)


def put_right(text: str, wrong: Sequence[Misnamed]) -> str:
    """Return the text with the articles that are meant in place of those named; a paragraph of one stays as named."""
    meant = {each.place: each.meant for each in wrong}
    for reference in reversed(find_references(text) if meant else ()):
        if len(reference.citations) == 1 and reference.citations[0] in meant:
            article = meant[reference.citations[0]]
            text = f"{text[: reference.start]}Article {article}{text[reference.end :]}"
    return text


def corrected_names(reply: Reply, wrong: Sequence[Misnamed], said: Sequence[str]) -> Reply:
    """Return the reply with a sentence before it for each article misnamed: what it is headed, and which is meant."""
    for each in reversed(wrong):
        lead = say(
            "misnamed",
            reply.language,
            said=each.said,
            cite=str(each.place),
            heading=_heading(each.place),
            true=str(each.meant),
            true_heading=_heading(each.meant),
        )
        reply = led(reply, lead, (*of_user(tuple(said)), *of_provisions((each.place, each.meant))))
    return reply


def _misnamed(text: str, reference: Reference) -> Misnamed | None:
    if len(reference.citations) != 1:
        return None
    place = reference.citations[0]
    if place.part is not Part.CONVENTION or not library().exists(place.top):
        return None
    if (stating := _stating().match(text, reference.end) or _leading(text, reference)) is None:
        return None
    subject = next((s for s in named_subjects(text) if s.start == stating.end()), None)
    if subject is None or subject.subject.citation.top == place.top:
        return None
    said = text[subject.start : subject.end]
    if re.search(re.escape(said.rstrip("s")), quote(place.top).text, re.IGNORECASE):
        return None
    return Misnamed(place.top, subject.subject.citation.top, text[reference.start : subject.end])


def _leading(text: str, reference: Reference) -> re.Match[str] | None:
    """What stands before the subject of "under Article 13 pensions are …"; only of articles on a kind of income."""
    of_income = all(place.path[0] in INCOME for place in reference.citations)
    if not of_income or not just_before(_under(), text, reference.start):
        return None
    return re.compile(r",?\s+(?:(?:the|les|des|de)\s+)?", re.IGNORECASE).match(text, reference.end)


def _heading(place: Citation) -> str:
    return library().provision(place).heading or str(place)


@cache
def _under() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(words('premises', 'under'))})\s+(?:l['’])?$", re.IGNORECASE)


@cache
def _stating() -> re.Pattern[str]:
    """What stands between an article and its subject: "is the", "covers", "(on", "traite des"."""
    verbs, fillers = alternatives(words("premises", "covering")), alternatives(words("premises", "covered"))
    return re.compile(rf"[\s,(]*(?:{verbs})[\s(]+(?:(?:{fillers})(?:\s+|(?<=['’]))){{0,4}}", re.IGNORECASE)
