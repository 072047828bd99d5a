"""Terms that the convention defines are found in the commentary's sentences, with the place that defines them."""

import pytest

from treaty.convention import library
from treaty.definitions import definitions, first_terms


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        pytest.param("A company pays a dividend.", "en", {"company": "3(1)(d)", "dividend": "10(3)"}, id="two terms"),
        pytest.param("Companies and a company", "en", {"Companies": "3(1)(d)"}, id="the first occurrence alone"),
        pytest.param("The text says “company”.", "en", {}, id="no term in a quotation"),
        pytest.param('The term "dividends" is narrow.', "en", {}, id="no term in straight quotation marks"),
        pytest.param("A substantial interest in shares", "en", {}, id="another sense of interest"),
        pytest.param("Interest on a loan", "en", {"Interest": "11(4)"}, id="interest on a loan"),
        pytest.param("Un établissement stable", "fr", {"établissement stable": "5(1)"}, id="French"),
        pytest.param("une société de personnes", "fr", {}, id="a partnership is no company by that name"),
        pytest.param("een vaste inrichting", "nl", {"vaste inrichting": "5(1)"}, id="Dutch"),
        pytest.param("no company-wide rule", "en", {}, id="part of a longer word"),
    ],
)
def test_first_terms(text: str, language: str, found: dict[str, str]) -> None:
    """Each defined term is found where it first occurs outside quotations."""
    terms = first_terms(text, language)
    assert {text[term.start : term.end]: str(term.citation) for term in terms} == found


@pytest.mark.parametrize("definition", definitions(), ids=lambda each: str(each.citation))
def test_places_define(definition: object) -> None:
    """Each place exists, has forms in three languages, and its own words say "term" (8(4)(b) and 10(6) among them)."""
    known = next(each for each in definitions() if each is definition)
    assert all(known.forms[language] for language in ("en", "fr", "nl"))
    place = library().provision(known.citation)
    lead = " ".join(library().provision(above).full_text for above in known.citation.ancestors())
    assert "term" in place.full_text + lead
