"""Tests of assistant/turns/doubts.py: what is told in two ways is asked, with both as choices."""

import pytest

from assistant.reading import Certainty
from assistant.state import State
from assistant.stating import stated
from assistant.turns.doubts import chosen, doubts, with_doubts
from calculators.case import Case
from calculators.catalogue import rule_named
from calculators.ruling import Choice, Missing
from calculators.values import show_value
from tests.scripted_talk import readings

NOTICE = readings("05/06/2021", {"first_notification": "2021-06-05"}, Certainty.DOUBTFUL)
SHARES = (
    *readings("a fifth", {"voting_stock": "20"}, Certainty.DOUBTFUL),
    *readings("7 %", {"voting_stock": "7"}, Certainty.DOUBTFUL),
)
ASKED = Missing(
    fact="first_notification",
    question="When?",
    choices=(Choice(value="2021-06-05", label="5 June 2021"), Choice(value="2021-05-06", label="6 May 2021")),
    cite="25(1)",
)


def test_a_date_in_figures_is_two_days() -> None:
    """Day and month may be swapped; the words are quoted once."""
    (doubt,) = doubts(NOTICE, "en")
    assert (doubt.said, [option.words for option in doubt.options]) == ("05/06/2021", ["5 June 2021", "6 May 2021"])


def test_two_values_are_quoted_both() -> None:
    """A fact told twice has both as its options; what is doubtful in itself has none."""
    (doubt,) = doubts(SHARES, "en")
    assert [option.words for option in doubt.options] == ["a fifth", "7 %"]
    assert doubts(readings("perhaps", {"held_directly": "true"}, Certainty.DOUBTFUL), "en") == ()


def test_the_reply_quotes_and_asks() -> None:
    """The date is quoted as the user's, each reading has its outcome, and it is the first question."""
    state = State(said=("notice of 05/06/2021",))
    said = stated(rule_named("mutual agreement"), Case.parse({"recipient_state": "BE"}), (), state, "")
    reply = with_doubts(said, NOTICE, state)[1]
    assert "“05/06/2021”, which can be read as “5 June 2021” and “6 May 2021”" in reply.text
    assert "6 May 2023" in reply.text
    assert [choice.value for choice in reply.missing[0].choices] == ["2021-06-05", "2021-05-06"]


def test_where_the_day_comes_first_a_date_is_one_day() -> None:
    """In French and Dutch a date in figures is read in one way only."""
    assert doubts(NOTICE, "fr") == ()


@pytest.mark.parametrize(
    ("language", "words"), [("en", "You wrote both"), ("fr", "Vous avez écrit à la fois"), ("nl", "U schreef zowel")]
)
def test_contradictory_shares_are_pointed_out(language: str, words: str) -> None:
    """In each language both values are quoted before the question."""
    state = State(language=language, said=("a fifth and 7 %",))
    facts = {"payer_state": "CA", "recipient_state": "BE", "recipient_is_company": "true", "held_directly": "true"}
    said = stated(rule_named("dividends"), Case.parse(facts), (), state, "")
    assert with_doubts(said, SHARES, state)[1].text.startswith(f"{words} “a fifth”")


def test_a_doubt_that_changes_nothing_is_not_asked() -> None:
    """Shares of 20 % and 7 % come to the same for an individual."""
    facts = {"payer_state": "CA", "recipient_state": "BE", "recipient_is_company": "false"}
    said = stated(rule_named("dividends"), Case.parse(facts), (), State(), "")
    assert with_doubts(said, SHARES, State()) == said


@pytest.mark.parametrize(
    ("text", "value"), [("the first", "2021-06-05"), ("the last one", "2021-05-06"), ("6 May 2021", "2021-05-06")]
)
def test_a_choice_is_named_by_its_place_or_its_words(text: str, value: str) -> None:
    """An ordinal or the words of one choice answer the question."""
    picked = chosen(text, ASKED)
    assert picked is not None
    assert show_value(picked.value) == value


def test_other_words_choose_nothing() -> None:
    """What names neither choice is no answer."""
    assert chosen("why does it matter?", ASKED) is None
