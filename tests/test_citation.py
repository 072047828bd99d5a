"""Citations: what people write in, one spelling out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from treaty.citation import Citation, CitationError, Part
from treaty.convention import library

HELD = [unit.citation for unit in library().units()]

WRITTEN = {
    "the design's spelling": ("10(2)(a)", "10(2)(a)"),
    "an article alone": ("10", "10"),
    "the word Article": ("Article 10(2)(a)", "10(2)(a)"),
    "blanks between the steps": ("10 (2) (a)", "10(2)(a)"),
    "a Roman numeral and par.": ("Art. X, par. 2 a)", "10(2)(a)"),
    "dots between the steps": ("art 4.2.c", "4(2)(c)"),
    "dots without a word": ("10.2.a", "10(2)(a)"),
    "a section sign": ("10 §2", "10(2)"),
    "par without a stop": ("art 10 par 2 a", "10(2)(a)"),
    "blanks alone": ("10 2 a", "10(2)(a)"),
    "art and blanks": ("art 26 2 c", "26(2)(c)"),
    "a courtesy at the end": ("10.2.a plz", "10(2)(a)"),
    "a point in capitals": ("10(2)(A)", "10(2)(a)"),
    "a point without parentheses": ("10(2)a", "10(2)(a)"),
    "words at every step": ("article 10, paragraph 2, subparagraph (a)", "10(2)(a)"),
    "from the inside out": ("subparagraph (b) of paragraph 3 of Article 12", "12(3)(b)"),
    "paragraph of an article": ("paragraph 3 of Article 10", "10(3)"),
    "an ordinal article": ("tenth article", "10"),
    "French inside out": ("paragraphe 2 de l'article 10", "10(2)"),
    "French points inside out": ("point a) du paragraphe 2 de l'article 10", "10(2)(a)"),
    "French article premier": ("l'article premier", "1"),
    "French section sign and colon": ("Art. 11 § 7 :", "11(7)"),
    "French with elision": ("l'article 15, paragraphe 2", "15(2)"),
    "Dutch lid": ("artikel 15 lid 2", "15(2)"),
    "Dutch lid and letter": ("artikel 10, lid 2, a)", "10(2)(a)"),
    "Dutch ordinal": ("artikel 10, tweede lid", "10(2)"),
    "Dutch inside out": ("lid 2 van artikel 15", "15(2)"),
    "Protocol point": ("protocol point 4", "Protocol 4"),
    "point of the Protocol": ("point 4 of the Protocol", "Protocol 4"),
    "abbreviated Protocol": ("prot. 6 (b)", "Protocol 6(b)"),
    "P and a number": ("P6(b)", "Protocol 6(b)"),
    "Dutch Protocol": ("punt 4 van het protocol", "Protocol 4"),
    "sub-clause in capitals": ("3(1)(a)(ii)(A)", "3(1)(a)(ii)(A)"),
    "clause right under a point of an article": ("29(b)(i)", "29(b)(i)"),
    "an article with a letter": ("12A(1)", "12A(1)"),
    "direction marks around it": ("\u202e18(3)\u202c  \u200f", "18(3)"),
    "no-break blanks": ("Article\u00a010\u00a0(2)", "10(2)"),
    "the header": ("header", "Header"),
    "the preamble": ("Preamble", "Preamble"),
    "the closing": ("closing", "Closing"),
    "the Protocol's preamble": ("Protocol Preamble", "Protocol Preamble"),
    "the Protocol's closing": ("Protocol Closing", "Protocol Closing"),
    "a section by its pinpoint": ("rel:political", "Relations: Political relations"),
    "a paragraph of a section": ("Relations: Political relations (3)", "Relations: Political relations (3)"),
}  # fmt: skip

NO_CITATION = {
    "nothing": "",
    "blanks": "   ",
    "a word": "banana",
    "a year": "in 2016",
    "a percentage": "10 %",
    "a number of days": "183 days",
    "a number of months": "12 months",
    "steps that no text has": "10(2)(a)(b)(c)(d)",
    "a question": "may Belgium tax my pension?",
    "only direction marks": "\u202e\u202c",
}


@pytest.mark.parametrize(("text", "printed"), WRITTEN.values(), ids=WRITTEN)
def test_parse(text: str, printed: str) -> None:
    """What people write is read as the place they mean."""
    assert str(Citation.parse(text)) == printed


@pytest.mark.parametrize("text", NO_CITATION.values(), ids=NO_CITATION)
def test_no_citation(text: str) -> None:
    """What is no citation is refused with an example of one."""
    with pytest.raises(CitationError, match=r"10\(2\)\(a\)"):
        Citation.parse(text)


@pytest.mark.parametrize("text", ["10(2) to (4)", "Articles 7 and 14", "paragraphs 2 and 7 of Article 11"])
def test_more_than_one_place(text: str) -> None:
    """Ranges and lists are several places, not one."""
    with pytest.raises(CitationError, match="Name one"):
        Citation.parse(text)


@pytest.mark.parametrize("citation", HELD, ids=str)
def test_round_trip_of_the_texts(citation: Citation) -> None:
    """Every place of the texts is read back from its printed form."""
    assert Citation.parse(str(citation)) == citation


ARTICLES = st.integers(1, 99).map(str)
POINTS = st.sampled_from("abcdefghij")
CLAUSES = st.sampled_from(["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"])
STEPS = st.tuples(ARTICLES, st.integers(1, 30).map(str), POINTS, CLAUSES, st.sampled_from("ABC"))
PATHS = st.builds(lambda steps, length: steps[:length], STEPS, st.integers(1, 5))
MADE = st.builds(Citation, PATHS, st.sampled_from([Part.CONVENTION, Part.PROTOCOL]))


@given(MADE)
def test_round_trip(citation: Citation) -> None:
    """Any well-formed place is read back from its printed form."""
    assert Citation.parse(str(citation)) == citation


@given(MADE, st.sampled_from(["Article {}", "art. {}", "  {} ", "{}.", "see {}", "{} please", "“{}”", "{}?"]))
def test_round_trip_in_other_dress(citation: Citation, dress: str) -> None:
    """Courtesies, marks and the word Article do not change the place."""
    written = dress.format(citation)
    if citation.part is Part.PROTOCOL and "rt" in dress:
        return
    assert Citation.parse(written) == citation


@given(st.text(max_size=60) | st.text("10(2)(a).,§ artpolidvx%\u202e", max_size=40))
def test_fuzz(text: str) -> None:
    """Whatever is typed gives a citation or a CitationError, and nothing else."""
    try:
        citation = Citation.parse(text)
    except CitationError:
        return
    assert citation.path


@given(st.lists(MADE, max_size=8))
def test_order_is_total(citations: list[Citation]) -> None:
    """Citations can be sorted, and the order does not depend on where one starts."""
    backwards = citations[::-1]
    assert sorted(citations) == sorted(backwards)


def test_order_of_the_texts() -> None:
    """Sorted, the places stand as they do in the texts."""
    assert sorted(HELD) == HELD


def test_eids_are_unique() -> None:
    """No two places share an Akoma Ntoso identifier."""
    assert len({citation.eid for citation in HELD}) == len(HELD)


@pytest.mark.parametrize(
    ("text", "eid"),
    [
        ("10(2)(a)", "art_10__para_2__point_a"),
        ("29(a)(i)", "art_29__point_a__clause_i"),
        ("3(1)(a)(ii)(A)", "art_3__para_1__point_a__clause_ii__subclause_A"),
        ("Protocol 1(b)(i)", "prot__para_1__point_b__clause_i"),
        ("Preamble", "preamble"),
        ("rel:cultural", "rel__sec_cultural-relations"),
    ],
)
def test_eid(text: str, eid: str) -> None:
    """An identifier names each step by its kind."""
    assert Citation.parse(text).eid == eid


def test_family() -> None:
    """A place knows what holds it and what it holds."""
    point = Citation.parse("10(2)(a)")
    assert point.parent == Citation.parse("10(2)")
    assert [str(above) for above in point.ancestors()] == ["10(2)", "10"]
    assert Citation.parse("10").contains(point)
    assert point.contains(point)
    assert not point.contains(Citation.parse("10"))
    assert not Citation.parse("Protocol 1").contains(Citation.parse("1"))


@pytest.mark.parametrize(
    "text", ["article" + " " * 5000 + "10", "10" + "," * 50000, "(" * 50000], ids=["blanks", "commas", "parentheses"]
)
def test_long_input_is_refused_at_once(text: str) -> None:
    """A text too long to be one citation costs no time."""
    with pytest.raises(CitationError):
        Citation.parse(text)
