"""The rulebook in the docs says what the catalogue says."""

from calculators.catalogue import catalogue
from calculators.rulebook import RULEBOOK, rulebook


def test_the_rulebook_is_current() -> None:
    """`docs/rulebook.md` is what `treaty docs` writes now."""
    assert RULEBOOK.read_text(encoding="utf-8") == rulebook()


def test_every_rule_has_its_chapter_with_a_diagram() -> None:
    """Each rule's question stands in the rulebook, and each chapter draws its decisions."""
    text = rulebook()
    assert all(rule.answers in text for rule in catalogue())
    assert text.count("```mermaid") == len(catalogue())
