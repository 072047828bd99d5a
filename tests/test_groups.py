"""The forms of a mention."""

from __future__ import annotations

import pytest

from treaty.groups import group_at

FORMS = {
    "Article": ("Article 10", "convention"),
    "a number with a step": ("10(2)", "convention"),
    "P and a number": ("P6(b)", "protocol"),
    "Protocol": ("Protocol 4", "protocol"),
    "paragraph": ("paragraph 2", None),
    "this": ("this paragraph", None),
}


@pytest.mark.parametrize(("text", "part"), FORMS.values(), ids=FORMS)
def test_group(text: str, part: str | None) -> None:
    """Each form is recognised whole."""
    group = group_at(text, 0, bare=False)
    assert group is not None
    assert (group.part, group.end) == (part, len(text))


def test_bare_number() -> None:
    """A number alone is a place only where nothing else is expected."""
    assert group_at("31", 0, bare=False) is None
    assert group_at("31", 0, bare=True) is not None
