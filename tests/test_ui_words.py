"""The treaty's words as HTML, and Markdown with links to them."""

import re
from html import unescape

import pytest

from treaty.citation import Citation
from treaty.convention import library
from treaty.errata import correct
from ui.links import address, linked, titled
from ui.words import Look, provision_html

TAG = re.compile(r"<[^>]+>")


def _html(place: str, marked: str = "", *, anchors: bool = False) -> str:
    unit = library().provision(Citation.parse(place))
    return provision_html(unit, look=Look(Citation.parse(marked) if marked else None, anchors))


@pytest.mark.parametrize("unit", library().top, ids=lambda unit: str(unit.citation))
def test_every_word_is_shown(unit: object) -> None:
    """Nothing of the text is lost or added on the page but labels and the corrections in brackets."""
    top = library().provision(unit.citation)  # type: ignore[attr-defined]
    shown = unescape(TAG.sub("", provision_html(top, look=Look(None, anchors=True))))
    for each in top.walk():
        for part in each.parts:
            assert correct(each.citation, part) in shown


def test_cited_point_is_marked_within_its_paragraph() -> None:
    """Of 10(2) only the words of point (a) are marked."""
    marks = re.findall(r"<mark>(.*?)</mark>", _html("10(2)", "10(2)(a)"))
    assert len(marks) == 1
    assert marks[0].startswith("5 per cent of the gross amount")


def test_erratum_says_what_the_copy_reads() -> None:
    """The correction stands in brackets and its title holds the words of the copy."""
    assert re.search(r'<span class="erratum" title="[^"]*n°[^"]*">\[No\]', _html("7"))


@pytest.mark.parametrize(
    ("place", "words", "target"),
    [
        ("9(4)", "paragraphs 2 and 3", "#art_9__para_2"),
        ("7(1)", "", ""),
    ],
    ids=["paragraphs of the same article are linked", "a paragraph that names none has no link"],
)
def test_places_named_are_links(place: str, words: str, target: str) -> None:
    """A place that the treaty's words name is a link to it."""
    links = re.findall(r'<a href="(#[^"]+)"[^>]*>(.*?)</a>', _html(place, anchors=True))
    assert (links[0] if links else ("", "")) == (target, words)


def test_each_link_of_the_reader_has_its_target() -> None:
    """No cross-reference of the whole text leads nowhere."""
    page = "".join(provision_html(unit, look=Look(None, anchors=True)) for unit in library().top)
    tops = {unit.citation.eid for unit in library().top}
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(re.findall(r' id="([^"]+)"', page)) | tops


def test_reply_text_links_the_places_it_names() -> None:
    """A place in a reply leads to the reader; a place that does not exist stays plain."""
    assert linked("see (10(2)(a)) and 31(9)") == "see ([10(2)(a)](treaty?cite=10%282%29%28a%29)) and 31(9)"
    assert address("Protocol 4") == "treaty?cite=Protocol%204"
    assert titled(Citation.parse("10(2)(a)")) == "10(2)(a) — Dividends"
