"""Where the figures of a reply may come from: the ruling, the cited provisions, known instruments, and the user."""

from collections.abc import Iterable, Iterator, Set
from dataclasses import replace
from decimal import Decimal

from assistant.figure_check import PLACE, Source, places_named
from assistant.figure_roles import Part, part_of
from assistant.figures import find_figures
from calculators.findings import Amount, Day, Days, Finding, RateCap
from calculators.ruling import Ruling
from treaty.citation import Citation
from treaty.commentary import Filled
from treaty.convention import UnknownProvision
from treaty.errata import errata_of
from treaty.instruments import instruments
from treaty.limits import Limit, limits
from treaty.quotation import quote, readable

HEADER = "Header"
FIRST_YEAR = 1000
SCALES = {"million": Decimal(10**6), "billion": Decimal(10**9)}
UNITS = {unit: unit for unit in ("days", "months", "years", "CAD")} | {"year": "years"}


def of_ruling(ruling: Ruling) -> Iterator[Source]:
    """The figures of a ruling: of its findings, of every branch it shows, and those its steps worked out."""
    shown = [*ruling.outcome, *(f for branch in ruling.branches for f in branch.outcome)]
    shown += [f for assumed in ruling.assumed for f in assumed.would_change]
    for finding in shown:
        yield from _of_finding(finding, ruling.rule)
    words = [w for s in ruling.steps for w in (s.because, s.condition)] + list(ruling.conventions)
    words += [getattr(f, field, "") for f in shown for field in ("of", "why", "base", "name", "value", "method")
              if isinstance(getattr(f, field, ""), str)]  # fmt: skip
    words += [branch.when for branch in ruling.branches]
    for text in words:
        yield from _of_words(text, "calculation", f"rule {ruling.rule}")
    for item in {each.item for each in (*shown, *ruling.missing)}:
        yield from _of_words(item, "calculation", "the payments as they are counted here")
    for part in ruling.parts:
        yield from of_ruling(part)


def of_provisions(citations: Iterable[Citation], *, ruled: bool = False) -> Iterator[Source]:
    """The figures in the words of cited provisions, and their limits.

    With `ruled`, a rate among them may only be said where its own place is named: the rate that applies is the
    ruling's.
    """
    cited = tuple(citations)
    for citation in cited:
        rates = {limit.value for limit in limits() if limit.name.endswith("rate") and citation.contains(limit.citation)}
        for source in _of_words(readable(quote(citation)), "words", str(citation)):
            yield _guarded(source, rates, str(citation)) if ruled else source
    for limit in limits():
        if any(citation.akin(limit.citation) for citation in cited):
            yield replace(of_limit(limit), stated=not ruled)


def of_places(citations: Iterable[Citation]) -> Iterator[Source]:
    """The numbers of whole articles that a reply names: citations, and no figures."""
    return (Source(str(place), PLACE, "citation", str(place)) for place in citations if str(place).isdigit())


def of_named(text: str) -> Iterator[Source]:
    """The limits of the places that a text names: each may be said in a sentence that names its place."""
    named = tuple(map(Citation.parse, places_named(text)))
    for limit in limits():
        for citation in named:
            if citation.akin(limit.citation):
                yield replace(of_limit(limit), place=str(citation), stated=False)


def of_texts() -> Iterator[Source]:
    """The dates of the convention held, as its header gives them: a reply may say which text it speaks of."""
    return (of_limit(limit) for limit in limits() if str(limit.citation) == HEADER)


def of_outline(error: UnknownProvision) -> Iterator[Source]:
    """The counts in what the outline of the texts says of a place that is not there: how many articles there are."""
    return _of_words(str(error), "count", "the outline of the texts")


def of_instruments() -> Iterator[Source]:
    """The dates of the later instruments that are known but not held."""
    for instrument in instruments():
        for text in (instrument.title, *instrument.notes.values()):
            yield from _of_words(text, "date", instrument.title)


def of_errata(citations: Iterable[Citation]) -> Iterator[Source]:
    """The figures in the official words that correct the copy held."""
    for citation in citations:
        for erratum in errata_of(citation):
            yield from _of_words(erratum.official, "words", f"{erratum.citation}, {erratum.source}")


def of_slots(filled: Filled) -> Iterator[Source]:
    """The limits, the places and the results of an example's case that an explanation was filled with."""
    for slot in filled.slots:
        words = filled.text[slot.start : slot.end]
        if isinstance(slot.source, Citation):
            yield from of_places([slot.source])
        elif isinstance(slot.source, Limit):
            yield of_limit(slot.source)
            yield from _of_words(words, "limit", slot.source.key)
        else:
            yield from _of_words(words, "calculation", slot.source.origin)


def of_user(texts: Iterable[str]) -> Iterator[Source]:
    """The user's own figures: they may be said only as the user's."""
    for text in texts:
        yield from _of_words(text, "user", "your words")


def _of_finding(finding: Finding, rule: str) -> Iterator[Source]:
    match finding:
        case RateCap():
            origin = f"{finding.cite}, rule {rule}"
            yield Source(finding.value, "percent", "rate", origin, finding.cite, part="rate")
        case Amount():
            yield Source(finding.value, finding.currency, "amount", f"{finding.cite}, rule {rule}", finding.cite)
        case Day():
            yield Source(finding.value.isoformat(), "date", "date", f"{finding.cite}, rule {rule}", finding.cite)
        case Days():
            yield Source(Decimal(finding.value), "days", "count", f"{finding.cite}, rule {rule}", finding.cite)


def _of_words(text: str, role: str, origin: str) -> Iterator[Source]:
    for mention in find_figures(text):
        part = part_of(text, mention.start, mention.end) if mention.unit == "percent" else ""
        for value in mention.values:
            yield Source(value, mention.unit, role, origin, part=part)


def _guarded(source: Source, rates: Set[object], place: str) -> Source:
    if source.unit != "percent" or source.value not in rates:
        return source
    return replace(source, place=place, stated=False)


def of_limit(limit: Limit) -> Source:
    """The figure of a limit in the units of figures: millions are written out, things counted are numbers."""
    role, key, place = "limit", limit.key, str(limit.citation)
    if limit.unit == "%":
        part: Part = "rate" if limit.name.endswith("rate") else "threshold"
        return Source(limit.number(), "percent", role, key, place, part=part)
    if not isinstance(limit.value, Decimal):
        day = limit.value.isoformat()
        return Source(f"-{day[4:]}" if limit.unit == "day of the year" else day, "date", role, key, place)
    if limit.unit == "year" and limit.value > FIRST_YEAR:
        return Source(str(limit.value), "date", role, key, place)
    scale, _, currency = limit.unit.rpartition(" ")
    if scale in SCALES:
        return Source(limit.value * SCALES[scale], currency, role, key, place)
    return Source(limit.value, UNITS.get(limit.unit, "number"), role, key, place)
