"""Tests of `assistant/facts/third_state_taxes.py`."""

import pytest

from assistant.facts.mentions import mentions
from assistant.facts.setting import Setting
from assistant.facts.third_state_taxes import ALONE, BRANCH, SHARE, TOTAL, read_third_state_taxes
from assistant.reading import Reading


def told(text: str, home: str, *, branch: bool = True) -> dict[str, str]:
    """Return what is read of the taxes, by fact, for royalties of an establishment abroad of a resident of `home`."""
    found = (Reading("recipient_state", home, home), Reading(BRANCH, branch, "branch"))
    rows = read_third_state_taxes(Setting(text), mentions(text, "en"), found, (TOTAL, ALONE, SHARE))
    return {r.fact: str(r.value) for r in rows if r not in found}


@pytest.mark.parametrize(
    ("text", "home"),
    [
        ("Tax on them: Panama EUR 2,000, Belgium EUR 3,000; otherwise Belgium would take EUR 20,000.", "BE"),
        ("They bear EUR 2,000 in Panama and EUR 3,000 in Canada. Canada would have charged EUR 20,000.", "CA"),
        ("Le Panama prélève EUR 2.000, le Canada EUR 3.000 ; sinon le Canada prélèverait EUR 20.000.", "CA"),
        ("Panama heft EUR 2.000, België EUR 3.000; anders zou België EUR 20.000 heffen.", "BE"),
    ],
)
def test_two_taxes_make_the_total_beside_the_supposed_one(text: str, home: str) -> None:
    """27(5) compares "a tax the total of which" with "the tax that would be imposed"."""
    assert told(text, home) == {TOTAL: "€\xa05000.00", ALONE: "€\xa020000.00"}


def test_rates_make_a_share() -> None:
    """On the same royalties rates stand to each other as the taxes do."""
    assert told("Taxed at 2% in Panama and 6% in Canada; otherwise Canada would charge 25%.", "CA") == {SHARE: "32"}


@pytest.mark.parametrize(
    ("text", "branch"),
    [
        ("Tax on them: Panama EUR 2,000, Belgium EUR 3,000.", False),
        ("Tax on them in both States together: EUR 5,000; Belgium would take EUR 20,000.", True),
        ("A Belgian company got EUR 90,000 and sent EUR 5,000 to Panama.", True),
    ],
)
def test_other_amounts_are_left(text: str, branch: bool) -> None:
    """Without an establishment abroad, a tax of each State or a word of tax there is nothing to add up."""
    assert told(text, "BE", branch=branch) == {}
