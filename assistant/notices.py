"""Notices: what a reader must know beside the answer, for the provisions cited, the ruling and the language."""

from datetime import date

from assistant.verdict import translate
from assistant.wording import say
from calculators.findings import Outcome, RateCap, Relief, Right, TaxingRight
from calculators.ruling import Ruling
from treaty.citation import Citation
from treaty.errata import errata_of
from treaty.instruments import Instrument, instruments


def notices(
    citations: tuple[Citation, ...], ruling: Ruling | None, language: str, *, on: date | None = None
) -> tuple[str, ...]:
    """Return the notices of a reply: later instruments, errata, the English text, and the principal purpose test.

    `on` is the date of the case, where it has one: before the Multilateral Convention was in force, its test is not
    named.
    """
    told = [_instrument(each, language) for each in instruments() if _touches(each, citations)]
    told += [_erratum(citation, language) for citation in citations if errata_of(citation)]
    if language != "en" and citations:
        told.append(say("english_only", language))
    if ruling is not None and grants_benefit(ruling) and not _before_mli(on):
        told.append(say("ppt", language))
    return tuple(dict.fromkeys(told))


def grants_benefit(ruling: Ruling) -> bool:
    """Whether a ruling or one of its branches limits or relieves a tax."""
    ends = (ruling.outcome, *(branch.outcome for branch in ruling.branches), *(p.outcome for p in ruling.parts))
    return any(_is_benefit(outcome) for outcome in ends)


def _is_benefit(outcome: Outcome) -> bool:
    return any(
        isinstance(finding, RateCap | Relief)
        or (isinstance(finding, TaxingRight) and finding.right in (Right.EXCLUSIVE, Right.MAY_NOT_TAX))
        for finding in outcome
    )


def _touches(instrument: Instrument, citations: tuple[Citation, ...]) -> bool:
    return any(t.contains(c) or c.contains(t) for t in instrument.touches for c in citations)


def _instrument(instrument: Instrument, language: str) -> str:
    cites = ", ".join(map(str, instrument.touches))
    return say("instrument", language, title=instrument.title, cites=cites, note=translate(instrument.note, language))


def _erratum(citation: Citation, language: str) -> str:
    rows = errata_of(citation)
    words = "; ".join(f"{row.citation}: “{row.occurs}” — “{row.official}”" for row in rows)
    return say("erratum", language, words=words)


def _before_mli(on: date | None) -> bool:
    return on is not None and any(on < start for each in instruments() if not each.touches for start in each.in_force)
