"""A reply's text cut into its sections."""

from tests.ui_stubs import ToldMind, conversation
from ui.sections import Section, around_question, sections, without_assumptions, without_quotations, without_terms

ASKED = "What tax can Canada take on a dividend of CAD 100,000?"


def test_reasons_stand_alone() -> None:
    """The verdict, the list of reasons and the rest are three sections; the heading is the page's."""
    text = "**5 %**.\n\n**Why**\n\n- ✓ 10(1)\n- ✓ 10(2)\n\nThe rest."
    assert sections(text, "en") == (Section("**5 %**."), Section("- ✓ 10(1)\n- ✓ 10(2)", True), Section("The rest."))


def test_ruling_opens_with_its_verdict() -> None:
    """The first section of a ruling is what it comes to."""
    reply = conversation(ToldMind(facts={**ToldMind().facts, "held_directly": "true"})).ask(ASKED)
    first, second = sections(reply.text, "en")[:2]
    assert "**5 %**" in first.text
    assert second.is_why


def test_question_is_cut_from_its_branches() -> None:
    """The question stands before the place of its buttons, the branches after it."""
    reply = conversation(ToldMind()).ask(ASKED)
    asked, branches = around_question(sections(reply.text, "en")[0].text, reply)
    assert asked.endswith(f"**{reply.missing[0].question}**")
    assert "- If" in branches


def test_assumptions_and_quotations_are_left_to_the_page() -> None:
    """What the page shows as chips and opened provisions is not repeated in the text."""
    reply = conversation(ToldMind()).ask(ASKED)
    assert "Assumed, because" in reply.text
    assert "Assumed, because" not in without_assumptions(reply.text, reply)
    shown = conversation(ToldMind()).ask("10(2)(a)")
    assert "> 5 per cent" in shown.text
    assert "> 5 per cent" not in without_quotations(shown.text, "en")


def test_defined_terms_are_left_to_their_links() -> None:
    """The line that lists the defined terms is for those who read without links."""
    text = "A company pays.\n\nTerms that the convention defines: company 3(1)(d).\n\nThe rest."
    assert without_terms(text, "en") == "A company pays.\n\nThe rest."


def test_table_of_a_comparison_stays_whole() -> None:
    """A table is one block of the verdict."""
    table = "Side by side.\n\n| | 14 | 15 |\n| --- | --- | --- |\n| a | b | c |"
    assert sections(table, "en") == (Section(table),)
