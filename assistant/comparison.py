"""Comparisons: a question that puts two or three things side by side, and the provision on each."""

from itertools import permutations

from assistant.abstain import is_beyond, may_be_beyond
from assistant.comparison_table import Column, table_of
from assistant.mind import Finder
from assistant.reply import Reply
from assistant.sides import Side, Subject, sides
from assistant.telling import key_words
from retrieval.hits import Evidence
from treaty.citation import Citation
from treaty.commentary import entry_of
from treaty.convention import library

MOST_NAMING = 3
"""Telling words of a side that only names its subject; with more of them it says something of it."""
LOOKED_AT = 3
"""Provisions found for such a side."""


def compare(text: str, evidence: Evidence, finder: Finder, said: tuple[str, ...] = ()) -> Reply | None:
    """Return the reply to a question that compares two or three things; None where it compares none.

    `evidence` is that of the whole question. Each side has a provision of its own, found by what the side says. Unless
    the question says that it compares and names every side, what it is about must be among them.
    """
    asked = sides(text, evidence.language)
    columns = [_column(side, evidence, finder, asked) for side in asked]
    found = tuple(column for column in columns if column is not None)
    if not asked or len(found) < len(asked) or not _differ(found):
        return None
    named = all(side.place or side.subject for side in asked)
    if not (named and asked[0].marked) and (may_be_beyond(evidence) or not _about(evidence, found)):
        return None
    return table_of(found, evidence.language, said)


def _column(side: Side, evidence: Evidence, finder: Finder, asked: tuple[Side, ...]) -> Column | None:
    """The provision on a side: the place it names, that of its subject, or the one found for its words."""
    if side.place is not None:
        return Column(side.place, _covering(side.place))
    if side.subject is not None:
        return _of_subject(side, side.subject, evidence, finder, asked)
    found = finder.evidence(side.question, 1, evidence.language)
    places = [hit.citation for hit in found.hits]
    return Column(places[0], _covering(places[0])) if places and not is_beyond(found) else None


def _of_subject(side: Side, subject: Subject, evidence: Evidence, finder: Finder, asked: tuple[Side, ...]) -> Column:
    """The provision on a subject: its definition where the question asks what something is, or the one found.

    What a side says beyond its subject is searched for within the subject's article; else the provision found for the
    whole question stands for the one side that has a subject of its article.
    """
    covers = subject.defined or subject.citation
    if _defines(evidence, asked):
        return Column(covers, covers)
    own = subject.citation.top
    if len(key_words(side.words)) > MOST_NAMING:
        hits = finder.evidence(side.words, LOOKED_AT, evidence.language).hits
    else:
        shared = [each.subject for each in asked if each.subject and each.subject.citation.top == own]
        hits = evidence.hits[:1] if len(shared) == 1 else ()
    found = [hit.citation for hit in hits if hit.citation.top == own]
    return Column((*found, subject.citation)[0], covers)


def _defines(evidence: Evidence, asked: tuple[Side, ...]) -> bool:
    """Whether the provision found for the whole question is a definition of one of the sides."""
    defined = [side.subject.defined for side in asked if side.subject]
    return any(hit.citation in defined for hit in evidence.hits[:1])


def _covering(place: Citation) -> Citation:
    """The provision that says what a place covers: of an article its first paragraph."""
    children = library().provision(place).children
    return place if entry_of(place) or not children else children[0].citation


def _differ(columns: tuple[Column, ...]) -> bool:
    pairs = permutations([column.citation for column in columns], 2)
    return not any(one.contains(other) for one, other in pairs)


def _about(evidence: Evidence, columns: tuple[Column, ...]) -> bool:
    """Whether the provision found for the whole question is of an article that is compared."""
    return any(hit.citation.top in {column.citation.top for column in columns} for hit in evidence.hits[:1])
