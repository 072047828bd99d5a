"""Notices: what a reader must know beside the answer, for the provisions cited, the ruling and the language."""

from datetime import date

from assistant.wording import say
from calculators.findings import Outcome, RateCap, Relief, Right, TaxingRight
from calculators.ruling import Ruling
from treaty.citation import Citation
from treaty.errata import errata_of
from treaty.instruments import Instrument, benefit_instruments, instruments_of


def notices(
    citations: tuple[Citation, ...], ruling: Ruling | None, language: str, *, on: date | None = None
) -> tuple[str, ...]:
    """Return the notices of a reply: later instruments, errata, and that the quotations are English.

    A ruling that grants a treaty benefit names the instruments that bear on every benefit, unless `on`, the date of
    the case, lies before they were in force.
    """
    told = [_note(each, language) for citation in citations for each in instruments_of(citation)]
    told += [_erratum(citation, language) for citation in citations if errata_of(citation)]
    if language != "en" and citations:
        told.append(say("english_only", language))
    if ruling is not None and grants_benefit(ruling):
        told += [_note(each, language) for each in benefit_instruments(on)]
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


def _note(instrument: Instrument, language: str) -> str:
    return instrument.notes.get(language, instrument.note)


def _erratum(citation: Citation, language: str) -> str:
    words = "; ".join(f"{row.citation}: “{row.occurs}” — “{row.official}”" for row in errata_of(citation))
    return say("erratum", language, words=words)
