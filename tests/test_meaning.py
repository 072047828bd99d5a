"""What a defined term means is told by the place that defines it; other terms have no such place."""

import pytest

from assistant.meaning import meant

ASKED = [
    ("How does the convention define interest?", "en", ["11(4)"]),
    ("What does the treaty mean by “dividends”?", "en", ["10(3)"]),
    ("What does permanent establishment mean here?", "en", ["5(1)"]),
    ("How are royalties defined?", "en", ["12(4)"]),
    ("Hoe omschrijft het verdrag interest?", "nl", ["11(4)"]),
    ("Que signifie « trafic international » ?", "fr", ["3(1)(h)"]),
    ("How is a substantial interest defined?", "en", []),
    ("What does beneficial owner mean?", "en", []),
    ("Does the definition of habitual abode help a resident?", "en", []),
    ("May Canada tax the interest?", "en", []),
    ("", "en", []),
]


@pytest.mark.parametrize(("text", "language", "places"), ASKED, ids=[text or "nothing" for text, _, _ in ASKED])
def test_the_place_that_defines_the_term(text: str, language: str, places: list[str]) -> None:
    """Only the term that is asked about counts, and only if the convention defines it."""
    assert [str(place) for place in meant(text, language)] == places
