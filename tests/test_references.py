"""References in what users write and in what the treaty says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from treaty.citation import Citation
from treaty.convention import library
from treaty.provision import Provision
from treaty.references import find_references

ARTICLES_6_TO_22 = [str(number) for number in range(6, 23)]

IN_QUESTIONS = {
    "a year": ("in 2016 I moved", []),
    "a percentage": ("we own 10 % of it", []),
    "a percentage without a blank": ("is it 15%?", []),
    "days and months": ("183 days in 12 months", []),
    "an amount": ("a dividend of CAD 100,000 or €250.000", []),
    "a date": ("from 10.01.2022 to 04.11.2024", []),
    "a decimal": ("9.99 percent of the votes", []),
    "articles for sale": ("my 2 articles were sold for 10 a piece", []),
    "an article that was read": ("the article I read was wrong", []),
    "a number in parentheses": ("I paid 10 (2 times)", []),
    "a place in a sentence": ("what does 18(3) say?", [["18(3)"]]),
    "a French place": ("Art. 11 § 7 : que devient la partie exagérée", [["11(7)"]]),
    "a place in parentheses": ("(10(2)(a))", [["10(2)(a)"]]),
    "two places": ("limits in article 10 and article 11(2)", [["10"], ["11(2)"]]),
    "siblings": ("compare 10(2)(a) and (b)", [["10(2)(a)", "10(2)(b)"]]),
    "a range": ("10(2) to (4)", [["10(2)", "10(3)", "10(4)"]]),
    "a list": ("Articles 10, 11 and 12", [["10", "11", "12"]]),
    "a Dutch list": ("artikelen 7 en 14", [["7", "14"]]),
    "a French list": ("les articles 10 et 11", [["10", "11"]]),
    "a rate beside an article": ("article 10 5 % rate", [["10"]]),
    "the Protocol": ("le point 4 du protocole", [["Protocol 4"]]),
    "this treaty named": ("Article 10 of the Belgium-Canada tax treaty", [["10"]]),
    "our treaty": ("article 10 of this convention", [["10"]]),
    "an article that does not exist": ("what does Article 31 say", [["31"]]),
    "a paragraph without an article": ("is paragraph 3 relevant?", []),
    "another agreement": ("Article XXII of the General Agreement on Trade in Services", [[]]),
    "another law": ("section 91 of the Income Tax Act", [[]]),
    "another treaty": ("article 10 of the Canada-Luxembourg treaty", [[]]),
    "the model": ("article 5 of the OECD Model", [[]]),
    "the model before it": ("OECD Model Article 9", [[]]),
    "the earlier convention": ("art. 10 of the 1975 convention", [[]]),
    "a Belgian law": ("article 1 of the Belgian law", [[]]),
    "the preamble": ("what is the preamble for", [["Preamble"]]),
    "direction marks": ("\u202ewhat does 18(3) say\u202c", [["18(3)"]]),
}  # fmt: skip

IN_THE_TREATY = {
    "paragraph": ("4(2)", "paragraph 1", ["4(1)"]),
    "a range of articles": ("4(3)", "Articles 6 to 22", ARTICLES_6_TO_22),
    "a range of points": ("5(5)(f)", "subparagraphs (a) to (e)", [f"5(5)({step})" for step in "abcde"]),
    "that paragraph": ("5(6)", "that paragraph", ["5(5)"]),
    "preceding paragraphs": ("7(6)", "the preceding paragraphs", [f"7({step})" for step in range(1, 6)]),
    "preceding provisions": ("15(3)", "the preceding provisions of this Article", ["15(1)", "15(2)"]),
    "this paragraph": ("23(2)(d)", "this paragraph", ["23(2)"]),
    "this subparagraph, whatever letter follows": ("10(6)(d)", "this subparagraph (e)", ["10(6)(d)"]),
    "a clause beside this one": ("3(1)(a)(ii)(B)", "clause (A)", ["3(1)(a)(ii)(A)"]),
    "point of its own paragraph": ("13(4)", "subparagraph (b)", ["13(4)(b)"]),
    "two paragraphs of an article": ("23(1)(a)", "paragraphs 2 and 7 of Article 11", ["11(2)", "11(7)"]),
    "either paragraph": ("23(1)(b)", "paragraph 2 or 7 of Article 12", ["12(2)", "12(7)"]),
    "paragraph of this Article": ("25(6)", "paragraph 3 of this Article", ["25(3)"]),
    "paragraph of another agreement": ("25(6)", "that paragraph", []),
    "section of a law": ("27(4)", "section 133 of the Income Tax Act", []),
    "point, paragraph, article": ("27(5)", "subparagraph (b) of paragraph 3 of Article 12", ["12(3)(b)"]),
    "this paragraph in the Protocol": ("Protocol 2", "this paragraph", ["10(6)"]),
    "that subparagraph in the Protocol": ("Protocol 3", "that subparagraph", ["11(3)(a)"]),
    "the treaty's article in the Protocol": ("Protocol 6", "paragraph 6 of Article 27", ["27(6)"]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "named"), IN_QUESTIONS.values(), ids=IN_QUESTIONS)
def test_references_in_questions(text: str, named: list[list[str]]) -> None:
    """A user's places are found, and numbers that name none are not."""
    assert [[str(place) for place in found.citations] for found in find_references(text)] == named


@pytest.mark.parametrize(("within", "words", "named"), IN_THE_TREATY.values(), ids=IN_THE_TREATY)
def test_references_in_the_treaty(within: str, words: str, named: list[str]) -> None:
    """The treaty's references are resolved from the provision they stand in."""
    place = Citation.parse(within)
    found = find_references(library().provision(place).text, place)
    resolved = [[str(each) for each in one.citations] for one in found if one.text.startswith(words)]
    assert named in resolved


@pytest.mark.parametrize("unit", library().units(), ids=lambda unit: str(unit.citation))
def test_all_references_of_the_treaty_exist(unit: Provision) -> None:
    """Every reference that the convention makes to itself leads to a place that exists."""
    for found in find_references(unit.text, unit.citation):
        assert all(library().exists(place) for place in found.citations), found


@given(st.text(max_size=80) | st.text("Articleparghs 1203()a,of%§.tolid\u202e", max_size=60))
def test_fuzz(text: str) -> None:
    """Any text can be searched, and what is found stands where it says, in order, without overlap."""
    end = 0
    for found in find_references(text):
        assert text[found.start : found.end] == found.text
        assert end <= found.start < found.end
        end = found.end
