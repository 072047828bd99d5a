"""The table of a comparison: what each provision covers, who may tax, up to what, and what to check.

Its cells come from the commentary, from the rules that decide by the provisions, and from their limits.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from assistant import figure_sources
from assistant.compose import Draft, finish
from assistant.explain import entry_texts, named_place, own_words
from assistant.figure_check import Source
from assistant.hinges import hinges
from assistant.reply import Kind, Reply
from assistant.verdict import sentences
from assistant.wording import say
from calculators.case import Case
from calculators.catalogue import rules_for
from calculators.findings import Finding, Right, TaxingRight
from calculators.paths import explore
from calculators.rules import Rule
from treaty.citation import Citation
from treaty.commentary import Filled, fill
from treaty.limits import Limit, limits

CHECKED = 3
"""Things to check named for each provision."""
NONE = "–"


@dataclass(frozen=True)
class Column:
    """One side of the table: the provision on it, and the one that says what it covers.

    `shares` where another side is of the same article: then only what its own paragraph says of rights counts.
    """

    citation: Citation
    covers: Citation
    shares: bool = False


def table_of(columns: tuple[Column, ...], language: str, said: tuple[str, ...] = ()) -> Reply:
    """Return the reply that sets provisions side by side."""
    places = tuple(column.citation for column in columns)
    apart = [replace(column, shares=_shared(column, columns)) for column in columns]
    cells_of = {say(key, language): [cell(column, language) for column in apart] for key, cell in ROWS.items()}
    rows = [(name, cells) for name, cells in cells_of.items() if any(cell.text for cell in cells)]
    head = "| | " + " | ".join(named_place(place) for place in places) + " |"
    lines = [head, "| --- " * (len(columns) + 1) + "|", *(_row(name, cells) for name, cells in rows)]
    sources = tuple(source for _, cells in rows for cell in cells for source in figure_sources.of_slots(cell))
    opening = say("compared", language, cites=" · ".join(named_place(place) for place in places))
    text = "\n\n".join([opening, "\n".join(lines), *(own_words(place, language) for place in places)])
    related = tuple(dict.fromkeys(column.covers for column in columns if column.covers not in places))
    limited = (*sources, *_of_limits(columns))
    return finish(Draft(Kind.EXPLANATION, text, language, places, limited, related=related, said=said))


def _row(name: str, cells: list[Filled]) -> str:
    words = (cell.text.replace("|", "/").replace("\n", " ").strip() or NONE for cell in cells)
    return f"| **{name}** | " + " | ".join(words) + " |"


def _shared(column: Column, columns: tuple[Column, ...]) -> bool:
    return sum(other.citation.top == column.citation.top for other in columns) > 1


def _covers(column: Column, language: str) -> Filled:
    texts = entry_texts(column.covers, language)
    if texts is None:
        return Filled("", ())
    return fill(_first_sentence(texts.explanation, language), language)


def _first_sentence(text: str, language: str) -> str:
    """The first sentence of an explanation, without the yes or no that it may open with."""
    first = text.strip().partition(". ")[0].rstrip(".") + "."
    answer, colon, rest = first.partition(":")
    answers = {say("yes", language), say("no", language)}
    words = rest.strip() if colon and answer.strip().lower() in answers else first
    return words[0].upper() + words[1:]


def _rights(column: Column, language: str) -> Filled:
    """Who may tax, on any path of the first rule on the provision that says so."""
    for rule in _rules(column):
        found = [f for path in explore(rule, Case()) for f in path.outcome if _counts(f, column)]
        first = {(f.state, f.right): f for f in reversed(found) if isinstance(f, TaxingRight)}
        if first:
            return Filled(" · ".join(sentences(tuple(reversed(first.values())), language)), ())
    return Filled("", ())


def _counts(finding: Finding, column: Column) -> bool:
    """Whether a finding of the column's article grants a right; of its own paragraph where another side shares it."""
    if not isinstance(finding, TaxingRight) or finding.right is Right.MAY_NOT_TAX:
        return False
    place = Citation.parse(finding.cite)
    return column.citation.contains(place) if column.shares else place.top == column.citation.top


def _ceilings(column: Column, language: str) -> Filled:
    return _limits(column, language, lambda limit: limit.name.endswith("rate"))


def _thresholds(column: Column, language: str) -> Filled:
    return _limits(column, language, lambda limit: not limit.name.endswith("rate"))


def _limits(column: Column, language: str, wanted: Callable[[Limit], bool]) -> Filled:
    slots = (f"{{{limit.key}}} ([[{limit.citation}]])" for limit in _own_limits(column) if wanted(limit))
    return fill("; ".join(slots), language)


def _own_limits(column: Column) -> Iterator[Limit]:
    """The limits that the rules on a provision go by, of its own article."""
    places = {place for rule in _rules(column)[:1] for place in rule.provisions} | {str(column.citation)}
    for limit in limits():
        if limit.citation.top == column.citation.top and str(limit.citation) in places:
            yield limit


def _of_limits(columns: tuple[Column, ...]) -> Iterator[Source]:
    for column in columns:
        yield from figure_sources.of_provisions((column.citation, column.covers))


def _rules(column: Column) -> tuple[Rule, ...]:
    return tuple(rule for rule in rules_for(column.citation) if Citation.parse(rule.article) == column.citation.top)


def _checks(column: Column, language: str) -> Filled:
    return Filled("; ".join(hinge.words(language) for hinge in hinges(column.citation)[:CHECKED]), ())


ROWS: dict[str, Callable[[Column, str], Filled]] = {
    "row_covers": _covers,
    "row_rights": _rights,
    "row_ceilings": _ceilings,
    "row_thresholds": _thresholds,
    "row_checks": _checks,
}
"""The rows of the table, by the key of their name."""
