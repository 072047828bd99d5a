"""What may be a figure is found in any spelling, and harmless words are left alone."""

import pytest

from assistant.language_model.words import finish_spelling, traces

FIGURES = {
    "a word": "five",
    "a word in capitals": "FIVE",
    "a French word": "cinq",
    "a Dutch word": "vijfentwintig",
    "a German word": "fünfzehn",
    "a word cut in two": "fif teen",
    "letter by letter": "f i v e",
    "with dots": "f.i.v.e",
    "with a soft hyphen": "fi\u00adve",
    "with nothing between": "fi\u200bve",
    "with a Cyrillic letter": "f\u0456ve",
    "joined to its unit": "onepercent",
    "an ordinal that is a part": "a twentieth",
    "a Roman numeral": "XV",
    "a small Roman numeral": "xv",
    "one Roman character": "\u2174",
    "full-width": "\uff15",
    "Arabic-Indic": "\u0665",
    "circled": "\u2464",
    "a keycap": "5\ufe0f\u20e3",
    "a picture": "\U0001f51f",
    "an entity": "&#53;",
    "an entity of an entity": "&amp;#53;",
    "a day": "the third of March",
    "a dozen": "a dozen",
}
HARMLESS = {
    "the two States": ("en", "Both of the two States read it so."),
    "an English I": ("en", "As far as I see, the first of them decides."),
    "abbreviations": ("en", "A fund, i.e. a trust, e.g. an estate, may own stock."),
    "words that hold number words": ("en", "Often the tenant attended to the weight of the tension."),
    "elisions": ("fr", "L'article dit que l'État peut imposer, c'est tout."),
    "our in Dutch": ("nl", "Ten slotte is dit onze lezing."),
    "percentage as a word": ("en", "The percentage of stock decides."),
    "may as a verb": ("en", "The State may tax it."),
}


@pytest.mark.parametrize("text", FIGURES.values(), ids=FIGURES)
def test_a_figure_leaves_a_trace(text: str) -> None:
    """Each spelling of a figure is found, whatever the language of the reply."""
    assert all(traces(finish_spelling(f"so {text} applies"), language) for language in ("en", "fr", "nl"))


@pytest.mark.parametrize(("language", "text"), HARMLESS.values(), ids=HARMLESS)
def test_harmless_words_leave_none(language: str, text: str) -> None:
    """Ordinary sentences are not taken for figures."""
    assert traces(finish_spelling(text), language) == ()
