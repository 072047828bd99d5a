"""Several questions in one message: one reply with a part for each."""

from assistant.reply import Figure, Kind, Reply

RULE = "\n\n---\n\n"


def joined(parts: tuple[Reply, ...], language: str) -> Reply:
    """Return one reply that shows each part in turn; figures keep their places in the joined text."""
    if len(parts) == 1:
        return parts[0]
    asking = next((part for part in parts if part.missing), None)
    return Reply(
        kind=_kind(parts),
        text=RULE.join(part.text for part in parts),
        language=language,
        citations=tuple({cited.cite: cited for part in parts for cited in part.citations}.values()),
        figures=_moved(parts),
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


def _moved(parts: tuple[Reply, ...]) -> tuple[Figure, ...]:
    moved, offset = [], 0
    for part in parts:
        moved += [f.model_copy(update={"start": f.start + offset, "end": f.end + offset}) for f in part.figures]
        offset += len(part.text) + len(RULE)
    return tuple(moved)
