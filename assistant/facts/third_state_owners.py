"""Who owns and runs a company that receives interest or royalties: persons in a third State, with a share of it.

27(6)(a): "one or more persons not resident in that other Contracting State hold directly or indirectly … at least
50 per cent of the capital of such company and, directly or indirectly, exercise the management of, or control such
company". "60 % held and controlled by residents of Oman" tells both.
"""

from collections.abc import Sequence

from assistant.clauses import Polarity, polarity
from assistant.facts.mentions import Mention
from assistant.readers.places import find_places
from assistant.readers.vocabulary import any_of
from assistant.reading import Certainty, Reading
from assistant.sentence_ends import Span, sentence_at
from calculators.facts import FactType

SHARE, CONTROL = "nonresident_capital", "nonresident_control"
KINDS = frozenset({"interest", "royalties"})
NEAR = 45
"""Characters between a share and the words of holding it."""
ONCE = frozenset({"voting_stock", "interest_rate", "arms_length_rate", "third_state_tax_share", "rate_withheld"})
"""Facts that such a share would be taken for by its sign alone."""


def read_owners(
    text: str, told: Sequence[Mention], found: Sequence[Reading], wanted: Sequence[str]
) -> tuple[Reading, ...]:
    """Return the readings with the share of owners in a third State, and that they run the company where it is said."""
    if not {SHARE, CONTROL} <= set(wanted) or not any(r.fact == "income_kind" and r.value in KINDS for r in found):
        return tuple(found)
    for mention in (m for m in told if FactType.PERCENTAGE in m.kinds):
        span = sentence_at(text, mention.start)
        if _held(text, mention, span) and any(p.state == "other" and _in(p.start, span) for p in find_places(text)):
            return _with(text, found, mention, span)
    return tuple(found)


def _with(text: str, found: Sequence[Reading], mention: Mention, span: Span) -> tuple[Reading, ...]:
    said = text[mention.start : mention.end]
    kept = [r for r in found if r.fact != SHARE and not (r.fact in ONCE and r.said == said)]
    running = any_of("owners", "running").search(text, *span)
    if running is None or any(r.fact == CONTROL and r.certainty is Certainty.SURE for r in found):
        return (*kept, Reading(SHARE, mention.value, said))
    shared = (*(r for r in kept if r.fact != CONTROL), Reading(SHARE, mention.value, said))
    return (*shared, Reading(CONTROL, polarity(text, running.span()) is not Polarity.DENIED, running.group()))


def _held(text: str, mention: Mention, span: Span) -> bool:
    start, end = max(span[0], mention.start - NEAR), min(span[1], mention.end + NEAR)
    return bool(any_of("owners", "holding").search(text, start, end))


def _in(place: int, span: Span) -> bool:
    return span[0] <= place < span[1]
