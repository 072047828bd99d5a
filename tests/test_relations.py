"""The relations page is its sections and their paragraphs."""

from __future__ import annotations

from treaty.relations import parse_relations

PAGE = (
    "Menu\n\nCanada - Testland Relations\n\nPolitical relations\n\nOne.\u00a0\n\nTwo.\n\n"
    "Cultural relations\n\nThree.\n\nJuly 2016\n\nFooter."
)


def test_sections_and_paragraphs() -> None:
    """Menu and footer are left out; each paragraph stands where its span says."""
    sections = parse_relations(PAGE, "page.txt")
    assert [(section.heading, [child.text for child in section.children]) for section in sections] == [
        ("Political relations", ["One.", "Two."]),
        ("Cultural relations", ["Three."]),
    ]
    for section in sections:
        for child in section.children:
            assert PAGE[child.spans[0].start : child.spans[0].end].strip() == child.text
