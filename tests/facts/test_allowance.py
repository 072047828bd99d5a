"""The allowance of 10(6)(d) that a story tells: what it covered before, and who used it up."""

import pytest

from assistant.facts.allowance import OWN, RELATED, read_allowance, without_allowance
from assistant.facts.mentions import mentions

TOLD = [
    pytest.param(
        "en", "Year 1: CAD 90,000 after tax, all of it sheltered by the allowance.", OWN, "90000", id="covered"
    ),
    pytest.param(
        "en", "Year 1 left CAD 90,000, swallowed by the $500,000. Year 2 more.", OWN, "90000", id="by its sum"
    ),
    pytest.param("en", "Our sister has already deducted the whole $500,000.", RELATED, "500000", id="by a sister"),
    pytest.param("en", "We ourselves used up our full $500,000 in 2019.", OWN, "500000", id="by the company"),
    pytest.param("fr", "Bénéfice de 90 000 CAD, entièrement couvert par l'abattement.", OWN, "90000", id="French"),
    pytest.param("nl", "Winst van 90.000 CAD, volledig gedekt door de vrijstelling.", OWN, "90000", id="Dutch"),
    pytest.param(
        "en",
        "Branch tax: in year one it deducted the full $500,000 itself, in CAD.",
        OWN,
        "500000",
        id="itself, said after",
    ),
    pytest.param("en", "The whole $500,000 was taken by a sister, in CAD.", RELATED, "500000", id="taken by a sister"),
    pytest.param("en", "Additional tax? The allowance was used up by the company.", OWN, "500000", id="no amount told"),
    pytest.param("en", "Branch tax: nothing of the allowance is left.", OWN, "500000", id="nothing left"),
    pytest.param("en", "CAD 150,000 of the allowance is left.", OWN, "350000", id="what is left of it"),
    pytest.param("en", "The company had deducted CAD 350,000 of the allowance.", OWN, "350000", id="a part"),
    pytest.param("en", "A sister has had CAD 260,000 of the allowance.", RELATED, "260000", id="had by a sister"),
    pytest.param("fr", "Impôt additionnel : l'abattement est épuisé.", OWN, "500000", id="exhausted, in French"),
    pytest.param("nl", "Aanvullende belasting? De vrijstelling is opgebruikt.", OWN, "500000", id="used up, in Dutch"),
    pytest.param("en", "Branch tax: the allowance is not used up.", "", "", id="not used up"),
    pytest.param("en", "Profits CAD 900,000; the whole $500,000 is still there.", "", "", id="untouched"),
    pytest.param("en", "Profits CAD 900,000. Nobody has used the $500,000.", "", "", id="used by nobody"),
    pytest.param("en", "CAD 90,000 is not covered by the allowance.", "", "", id="not covered"),
]


@pytest.mark.parametrize(("language", "text", "fact", "amount"), TOLD)
def test_the_allowance_used_is_read(language: str, text: str, fact: str, amount: str) -> None:
    """Whoever used it is told by the words, and an allowance that nobody used is no amount of the story."""
    found = read_allowance(text, mentions(text, language), (), (OWN, RELATED))
    assert [(r.fact, str(r.value.amount)) for r in found if not isinstance(r.value, bool)] == (  # type: ignore[union-attr]
        [(fact, amount)] if fact else []
    )


def test_other_facts_do_not_claim_it() -> None:
    """What the allowance covered, and the allowance that nobody used, are left out of the numbers; others stay."""
    text = "Profits CAD 900,000, taxes CAD 200,000; the $500,000 is intact."
    assert len(without_allowance(text, mentions(text, "en"))) == 2
    text = "Our parent used up the whole $500,000 years ago."
    assert [m.value.amount for m in without_allowance(text, mentions(text, "en"))] == [500000]  # type: ignore[union-attr]
