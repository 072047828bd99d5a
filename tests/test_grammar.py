"""The grammar parses conventions of the family, ours and others, and refuses what is none."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from treaty.grammar import NotAConvention, ParsedConvention, parse_convention
from treaty.listing import listed_cite
from treaty.page import undo_page
from treaty.texts import read_source

TITLE = (
    "CONVENTION BETWEEN CANADA AND THE REPUBLIC OF TESTLAND FOR THE AVOIDANCE OF DOUBLE TAXATION AND THE PREVENTION OF"
    " FISCAL EVASION WITH RESPECT TO TAXES ON INCOME"
)
PREAMBLE = "The Government of Canada and the Government of the Republic of Testland have agreed as follows:"
CLOSING = "IN WITNESS WHEREOF the undersigned have signed this Convention."


def page(*blocks: str, front: tuple[str, ...] = (TITLE, PREAMBLE), back: tuple[str, ...] = (CLOSING,)) -> str:
    """Blocks in the layout of the family: an empty line after each line, a line of blanks after each block."""
    lines = [" \n\n".join(textwrap.wrap(block, 80, break_on_hyphens=False)) for block in (*front, *blocks, *back)]
    return " \n\n  \n\n".join(lines) + " \n"


def own_words(text: str) -> dict[str, str]:
    """Each unit's own words by its place."""
    return {listed_cite(unit.citation): unit.text for top in parsed(text).units for unit in top.walk()}


def parsed(text: str) -> ParsedConvention:
    """The parse of a made-up convention."""
    return parse_convention(text, "made up")


UNITS = {
    "paragraph after the heading on the same line": (
        ["Article 1 Personal scope 1. It applies to residents.", "2. It applies to others."],
        {"Art. 1": "", "Art. 1(1)": "It applies to residents.", "Art. 1(2)": "It applies to others."},
    ),
    "points in mid-line": (
        ["Article 1 Taxes", "1. They shall not exceed: (a) 5 per cent; and (b) 15 per cent in all other cases."],
        {
            "Art. 1": "",
            "Art. 1(1)": "They shall not exceed:",
            "Art. 1(1)(a)": "5 per cent; and",
            "Art. 1(1)(b)": "15 per cent in all other cases.",
        },
    ),
    "(i) as ninth point": (
        [
            "Article 1 Terms",
            "1. In this Convention:",
            *(f"({step}) x;" for step in "abcdefg"),
            "(h) means:",
            "(i) one;",
            "(ii) two;",
            "(i) nine;",
            "(j) ten.",
        ],
        {"Art. 1": "", "Art. 1(1)": "In this Convention:"}
        | {f"Art. 1(1)({step})": "x;" for step in "abcdefg"}
        | {
            "Art. 1(1)(h)": "means:",
            "Art. 1(1)(h)(i)": "one;",
            "Art. 1(1)(h)(ii)": "two;",
            "Art. 1(1)(i)": "nine;",
            "Art. 1(1)(j)": "ten.",
        },
    ),
    "paragraph without words of its own": (
        ["Article 1 Government", "1.         (a) Salaries.", "(b) Wages.", "2. Others."],
        {"Art. 1": "", "Art. 1(1)": "", "Art. 1(1)(a)": "Salaries.", "Art. 1(1)(b)": "Wages.", "Art. 1(2)": "Others."},
    ),
    "a cross-reference at the beginning of a paragraph of the layout": (
        [
            "Article 1 Credit",
            "1. As follows:",
            "(a) one;",
            "(b) not exempt according to subparagraph",
            "(c) hereinafter, is credited. (c) Dividends are exempt.",
        ],
        {
            "Art. 1": "",
            "Art. 1(1)": "As follows:",
            "Art. 1(1)(a)": "one;",
            "Art. 1(1)(b)": "not exempt according to subparagraph (c) hereinafter, is credited.",
            "Art. 1(1)(c)": "Dividends are exempt.",
        },
    ),
    "an article named at the beginning of a line": (
        [
            "Article 1 Dividends",
            "In such case the provisions of Article 1 or paragraph 3 of it and Article 2 or Article 3 apply.",
        ],
        {"Art. 1": "In such case the provisions of Article 1 or paragraph 3 of it and Article 2 or Article 3 apply."},
    ),
    "a sentence after a list": (
        [
            "Article 1 Dividends",
            "1. It shall not exceed:",
            "(a) 5 per cent;",
            "(b) 15 per cent.",
            "This paragraph shall not affect the company.",
        ],
        {
            "Art. 1": "",
            "Art. 1(1)": "It shall not exceed: This paragraph shall not affect the company.",
            "Art. 1(1)(a)": "5 per cent;",
            "Art. 1(1)(b)": "15 per cent.",
        },
    ),
    "a sentence after a list run on with its last item": (
        [
            "Article 1 Dividends",
            "1. It shall not exceed:",
            "(a) 5 per cent;",
            "(b) 15 per cent. This paragraph shall not affect the company.",
        ],
        {
            "Art. 1": "",
            "Art. 1(1)": "It shall not exceed: This paragraph shall not affect the company.",
            "Art. 1(1)(a)": "5 per cent;",
            "Art. 1(1)(b)": "15 per cent.",
        },
    ),
    "words after a colon on a line of their own": (
        ["Article 1 Taxes", "1. They are:", "(a) in Canada: the income tax;", "(b) in Testland:", "the tax on income."],
        {
            "Art. 1": "",
            "Art. 1(1)": "They are:",
            "Art. 1(1)(a)": "in Canada: the income tax;",
            "Art. 1(1)(b)": "in Testland: the tax on income.",
        },
    ),
    "an article with a letter": (
        [
            "Article 1 One",
            "Words.",
            "Article 2 Two",
            "Words.",
            "Article 2A Two more",
            "1. Words.",
            "Article 3 Three",
            "Words.",
        ],
        {"Art. 1": "Words.", "Art. 2": "Words.", "Art. 2A": "", "Art. 2A(1)": "Words.", "Art. 3": "Words."},
    ),
    "points right under the article": (
        ["Article 1 Force", "It has effect: (a) in Canada; and", "(b) in Testland."],
        {"Art. 1": "It has effect:", "Art. 1(a)": "in Canada; and", "Art. 1(b)": "in Testland."},
    ),
}


@pytest.mark.parametrize(("blocks", "units"), UNITS.values(), ids=UNITS)
def test_units(blocks: list[str], units: dict[str, str]) -> None:
    """What this family of texts does is read as it is meant."""
    found = own_words(page(*blocks))
    assert {place: words for place, words in found.items() if place.startswith("Art.")} == units


def test_heading_after_a_page_break() -> None:
    """A heading may begin a page, right under the last words of the article before."""
    text = page("Article 1 One", "Words end.").replace(
        "Words end. \n\n  \n\n", "Words end.\n Article 2 Two \n\n  \n\nMore. \n\n  \n\n"
    )
    assert own_words(text)["Art. 2"] == "More."


def test_sections() -> None:
    """Section titles, in capitals or not, stand over the articles after them and are no units."""
    text = page(
        "I. Scope of the Convention", "Article 1 One", "Words.", "II. FINAL PROVISIONS", "Article 2 Two", "Words."
    )
    sections = {listed_cite(unit.citation): unit.section for unit in parsed(text).units}
    assert (sections["Art. 1"], sections["Art. 2"]) == ("I. Scope of the Convention", "II. FINAL PROVISIONS")


def test_protocol() -> None:
    """A protocol has its preamble, items and closing; without one there is none."""
    body = ("Article 1 One", "Words.")
    protocol = (
        CLOSING,
        "PROTOCOL",
        "They have agreed:",
        "1. With reference to Article 1:",
        "(a) yes;",
        "(b) no.",
        "DONE in duplicate.",
    )
    found = own_words(page(*body, back=protocol))
    assert [place for place in found if place.startswith("Prot.")] == [
        "Prot. Preamble",
        "Prot. 1",
        "Prot. 1(a)",
        "Prot. 1(b)",
        "Prot. Signature",
    ]
    assert not any(place.startswith("Prot.") for place in own_words(page(*body)))


def test_two_protocols() -> None:
    """A second protocol does not run into the first, and may be numbered by letters."""
    back = (
        CLOSING,
        "PROTOCOL",
        "Agreed:",
        "1. One.",
        "DONE twice.",
        "SECOND PROTOCOL",
        "Agreed again:",
        "(a) one:",
        "(i) x;",
        "(ii) y.",
        CLOSING,
    )
    found = own_words(page("Article 1 One", "Words.", back=back))
    assert found["Prot. 1"] == "One."
    assert found["Prot. 2: (a)(ii)"] == "y."


def test_doubts_are_reported() -> None:
    """Where only a heuristic decided, the parse says so, with the line."""
    text = page(
        "Article 1 Dividends", "1. It shall not exceed:", "(a) five;", "(b) ten. This paragraph shall not affect it."
    )
    assert [words for _, words in parsed(text).doubts] == [
        "“This paragraph shall not …” was given to (1) and not to its last item"
    ]


REFUSED = {
    "nothing": ("", ["no title", "no heading “Article 1”", "no closing"]),
    "a page of prose": ("Canada and Belgium are friends.\n\nFor many years.", ["no title", "(line 1)"]),
    "no closing": (
        page("Article 1 One", "Words.", back=()),
        ["no closing “In witness whereof” or “Done” after Article 1"],
    ),
    "no articles": (page("Words."), ["no heading “Article 1”"]),
    "no title": (page("Article 1 One", "Words.", front=(PREAMBLE,)), ["no title “Convention between …” (line 1)"]),
}


@pytest.mark.parametrize(("text", "missing"), REFUSED.values(), ids=REFUSED)
def test_refused(text: str, missing: list[str]) -> None:
    """A text that is not a convention is refused with what is missing and where."""
    with pytest.raises(NotAConvention) as error:
        parsed(text)
    assert all(words in str(error.value) for words in missing), error.value


def test_relations_page_is_no_convention() -> None:
    """The other text held is refused."""
    with pytest.raises(NotAConvention, match="no title"):
        parsed(read_source("relations.txt"))


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["(a) x;", "(b) y;", "1. z.", "2. w:", "(i) v;", "Article 2 T", "II. S", "t.", "PROTOCOL", CLOSING, "(ii)"]
        ),
        max_size=14,
    )
)
def test_every_word_belongs_to_one_unit(blocks: list[str]) -> None:
    """However a convention's blocks are mixed, it parses, and no word is lost or given twice."""
    text = page("Article 1 One", *blocks)
    covered = [0] * len(text)
    for top in parsed(text).units:
        for unit in top.walk():
            for span in (*unit.spans, *([unit.label_span] if unit.label_span else [])):
                for offset in range(span.start, span.end):
                    covered[offset] += 1
    assert max(covered) == 1


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300))
def test_fuzz(text: str) -> None:
    """Any text is parsed or refused."""
    for raw in (text, page("Article 1 One", text)):
        try:
            parsed(raw)
        except NotAConvention:
            continue


def test_flat_text_is_stable() -> None:
    """Undoing the page of a text without one changes nothing."""
    assert undo_page("one line").text == "one line"
