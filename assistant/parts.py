"""Several questions in one message: one reply with a part for each."""

from assistant.leads import moved
from assistant.reply import Kind, Reply

RULE = "\n\n---\n\n"


def joined(parts: tuple[Reply, ...], language: str) -> Reply:
    """Return one reply that shows each part in turn; figures keep their places in the joined text."""
    if len(parts) == 1:
        return parts[0]
    asking = next((part for part in parts if part.missing), None)
    placed = _placed(parts)
    return Reply(
        kind=_kind(parts),
        text=RULE.join(part.text for part in parts),
        language=language,
        citations=tuple({cited.cite: cited for part in parts for cited in part.citations}.values()),
        figures=tuple(figure for part in placed for figure in part.figures),
        terms=tuple(term for part in placed for term in part.terms),
        facts=tuple(dict.fromkeys(fact for part in parts for fact in part.facts)),
        assumed=tuple(dict.fromkeys(row for part in parts for row in part.assumed)),
        missing=asking.missing if asking else (),
        ruling=next((part.ruling for part in parts if part.ruling), None),
        notices=tuple(dict.fromkeys(notice for part in parts for notice in part.notices)),
        related=tuple(dict.fromkeys(place for part in parts for place in part.related)),
        parts=parts,
    )


def _kind(parts: tuple[Reply, ...]) -> Kind:
    kinds = [part.kind for part in parts]
    order = (Kind.CLARIFICATION, Kind.RULING, Kind.EXPLANATION, Kind.CITATION, Kind.ABSTENTION, Kind.HELP)
    return next(kind for kind in order if kind in kinds)


def _placed(parts: tuple[Reply, ...]) -> list[Reply]:
    """The parts with the places that their figures and terms have in the joined text."""
    placed, offset = [], 0
    for part in parts:
        placed.append(moved(part, offset))
        offset += len(part.text) + len(RULE)
    return placed
