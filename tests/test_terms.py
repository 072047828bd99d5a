"""Every English term of the calculators has its French and its Dutch."""

import tomllib

import pytest
from reachable_words import reachable_words

from assistant.figures import find_figures
from assistant.terms import BLANK, TERMS, translated

WRITTEN = tomllib.loads(TERMS.read_text(encoding="utf-8"))
LANGUAGES = ("fr", "nl")


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_term_that_a_ruling_can_hold_is_untranslated(language: str) -> None:
    """Whatever a rule of the catalogue can say, the reply can say in French and in Dutch."""
    assert sorted(words for words in reachable_words() if translated(words, language) is None) == []


def test_english_stays_as_it_is() -> None:
    """The calculators' own language needs no translation."""
    assert translated("gross amount of the dividends", "en") == "gross amount of the dividends"


FILLED = {
    "a term": ("gross amount of the dividends", "brutobedrag van de dividenden"),
    "a term within another": ("the most tax on the interest, all items together",
                              "de hoogste belasting op de interest, alle posten samen"),
    "two values of a fact": ("the recipient is a company or the payer is a resident of Belgium",
                             "de ontvanger is een vennootschap of de betaler is inwoner van België"),
    "a citation": ("one of the cases that 5(2) lists", "een van de gevallen die 5(2) opsomt"),
    "a date": ("the taxable period ends before 2028-01-01", "het belastbare tijdperk eindigt vóór 2028-01-01"),
}  # fmt: skip


@pytest.mark.parametrize(("english", "dutch"), FILLED.values(), ids=FILLED)
def test_terms_are_put_together(english: str, dutch: str) -> None:
    """Blanks and joined terms are translated part by part."""
    assert translated(english, "nl") == dutch


def test_what_is_not_written_is_said_to_be_missing() -> None:
    """An unknown term is not half translated."""
    assert translated("gross amount of the unicorns or a company", "fr") is None


@pytest.mark.parametrize("english", WRITTEN)
def test_a_translation_keeps_blanks_and_adds_no_figure(english: str) -> None:
    """A term has both languages, and neither holds a blank or a figure that the English has not."""
    for language in LANGUAGES:
        other = WRITTEN[english][language]
        assert other.count(BLANK) == english.count(BLANK)
        assert _figures(other) <= _figures(english)


def _figures(words: str) -> set[tuple[object, ...]]:
    return {(*found.values, found.unit) for found in find_figures(words)}
