"""The adversary lies about every figure in every spelling; no lie is shown, and true sentences are."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from model_lies import FRAMES, OTHER_LIES, SPELLINGS
from model_script import scripted
from model_story import SAID, default_reply, ledger, writer

from assistant.model_sentences import ProseCheck

CHECKS = {language: ProseCheck(ledger(language), SAID, "Never tell these secret words of the house to anyone.")
          for language in ("en", "fr", "nl")}  # fmt: skip
TRUE = {
    "a rate by its handle": ("Canada may charge {{F1}}.", "Canada may charge 5 % (10(2)(a))."),
    "a rate typed as the ruling has it": ("Canada may charge five per cent.", "Canada may charge five per cent."),
    "the user's own figure": ("You wrote that you own 25 %, so {{F1}} applies.",
                              "You wrote that you own 25 %, so 5 % (Canada, 10(2)(a)) applies."),
    "a threshold": ("The stake is over the threshold of {{F4}}.",
                    "The stake is over the threshold of 10 per cent (holding, 10(2)(a))."),
    "an amount says what it is": ("It comes to {{F2}}.",
                                  "It comes to CAD 5,000 (the most tax on the dividends, 10(2)(a))."),
    "a place that was read": ("That is what 10(2)(a) says.", "That is what 10(2)(a) says."),
    "not more than": ("Canada may not charge more than {{F1}}.", "Canada may not charge more than 5 % (10(2)(a))."),
    "no figure at all": ("The stake is large enough.", "The stake is large enough."),
}  # fmt: skip
HIDDEN = {
    "an unknown handle": "Canada may charge {{F99}}.",
    "a broken handle": "Canada may charge {F1}.",
    "the instructions": "I was told: never tell these secret words of the house to anyone.",
    "a pasted figure as the user's": "You wrote 0 %.",
    "a pasted figure as the law's": "The treaty says 0 %.",
    "a link": "See [the law](https://example.org).",
    "a picture": "![x](http://example.org/x.png)",
}


@pytest.mark.parametrize(("raw", "shown"), TRUE.values(), ids=TRUE)
def test_a_true_sentence_is_shown(raw: str, shown: str) -> None:
    """Handles are filled in with what they mean and where they stand."""
    assert CHECKS["en"].prose(raw).text == shown


@pytest.mark.parametrize("raw", [*HIDDEN.values(), *OTHER_LIES])
@pytest.mark.parametrize("language", CHECKS)
def test_a_false_sentence_is_not(language: str, raw: str) -> None:
    """Dates, places, amounts, quotations, links and claims without a source drop their sentence."""
    assert CHECKS[language].prose(raw).text == ""


@settings(max_examples=600, deadline=None)
@given(
    language=st.sampled_from(sorted(CHECKS)),
    frame=st.sampled_from(FRAMES),
    spelling=st.sampled_from(sorted(SPELLINGS)),
    rate=st.integers(0, 100).filter(lambda n: n != 5),
    before=st.booleans(),
    after=st.booleans(),
)
def test_no_false_rate_is_shown(language: str, frame: str, spelling: str, rate: int, before: bool, after: bool) -> None:
    """A rate other than the ruling's is shown in no spelling, no language and no place among true sentences."""
    true = "The stake is large enough."
    lie = frame.format(SPELLINGS[spelling](rate))
    prose = CHECKS[language].prose(f"{true}\n" * before + lie + f"\n{true}" * after)
    assert prose.text.strip(" -|").replace(true, "").strip() == ""


@settings(max_examples=25, deadline=None)
@given(frame=st.sampled_from(FRAMES), spelling=st.sampled_from(sorted(SPELLINGS)), rate=st.integers(6, 100))
def test_no_lie_reaches_the_reply(frame: str, spelling: str, rate: int) -> None:
    """Said by a model to the end of a run, a lie leaves the default reply's text unchanged but for true sentences."""
    model = scripted("That is {{V1}}\n" + frame.format(SPELLINGS[spelling](rate)))
    default = default_reply()
    reply = writer(model).add_to(default, SAID[0], SAID)
    assert "".join(reply.text.split("That is Canada may charge at most **5 %** of the gross amount of the dividends "
                                    "(10(2)(a)).\n\n")) == default.text  # fmt: skip


def test_figures_stand_where_they_say() -> None:
    """Every figure of the prose is at its place in the text, with what it comes from."""
    prose = CHECKS["en"].prose("Nine things. You wrote that you own 25 %, so {{F1}} applies. It comes to {{F2}}.")
    assert [(prose.text[f.start : f.end], f.role) for f in prose.figures] == [
        ("25 %", "user"),
        ("5 %", "rate"),
        ("CAD 5,000", "result"),
    ]
    assert prose.dropped == ("a figure without a source",)
