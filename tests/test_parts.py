"""Tests of assistant/parts.py and assistant/leads.py: what stands before a reply moves its figures along."""

from assistant.compose import Draft, finish
from assistant.figure_sources import of_user
from assistant.leads import led
from assistant.parts import joined
from assistant.reply import Kind, Reply
from treaty.citation import Citation


def reply(place: str, text: str) -> Reply:
    """Return a reply that cites a place and says something of it."""
    return finish(Draft(Kind.EXPLANATION, text, "en", (Citation.parse(place),)))


def placed(found: Reply) -> bool:
    """Whether every figure stands where it says."""
    return bool(found.figures) and all(found.text[f.start : f.end] == f.text for f in found.figures)


def test_parts_keep_their_figures() -> None:
    """In a reply of several parts each figure stands at its place, and every part's citations are there."""
    whole = joined((reply("11(2)", "At most 10 per cent."), reply("5(3)", "More than twelve months.")), "en")
    assert placed(whole)
    assert [cited.cite for cited in whole.citations] == ["11(2)", "5(3)"]


def test_a_lead_moves_the_figures() -> None:
    """A sentence put before a reply moves its figures and has its own checked."""
    told = led(reply("11(2)", "At most 10 per cent."), "You wrote “12 %”.", of_user(("12 %",)))
    assert placed(told)
    assert told.text.startswith("You wrote “12 %”.\n\nAt most")


def test_a_lead_with_a_figure_of_nobody_is_left_out() -> None:
    """A sentence whose figure has no source is not said."""
    plain = reply("11(2)", "At most 10 per cent.")
    assert led(plain, "It is 99 %.", ()) == plain
