"""Percentages and parts are read however they are said, once each, and never beyond what a share can be."""

from decimal import Decimal

import pytest

from assistant.readers.comparisons import Comparison
from assistant.readers.percentages import find_percentages

SITUATIONS = [
    ("9.9%", "9.9"),
    ("9,99 %", "9.99"),
    ("nine point nine percent (9.9%)", "9.9"),
    ("12 percent ( 12 % )", "12"),
    ("62 per cent", "62"),
    ("12½ %", "12.5"),
    ("neuf virgule neuf pour cent", "9.9"),
    ("vingt-deux pour cent", "22"),
    ("tien procent", "10"),
    ("51 percnt", "51"),
    ("25 pc", "25"),
    ("0 %", "0"),
    ("100 percent", "100"),
]
PARTS = [
    ("a quarter of the voting stock", "a quarter", "25"),
    ("one in eight of all votes", "one in eight", "12.5"),
    ("2,150 of 20,000 voting shares", "2,150 of 20,000", "10.75"),
    ("1/4 of the votes", "1/4", "25"),
    ("exactly half its capital", "half", "50"),
    ("la moitié du capital", "la moitié", "50"),
    ("een kwart van de stemmen", "een kwart", "25"),
    ("drie vierde van de aandelen", "drie vierde", "75"),
    ("un cinquième des droits de vote", "un cinquième", "20"),
    ("8 sur 10 voix", "8 sur 10", "80"),
    ("a wholly-owned subsidiary", "wholly-owned", "100"),
    ("owning all of a Ghent company", "owning all of", "100"),
    ("another twentieth of one per cent", "twentieth of one per cent", "0.05"),
    ("half of one per cent more", "half of one per cent", "0.5"),
    ("un dixième d'un pour cent", "un dixième d'un pour cent", "0.1"),
    ("a majority of the votes", "a majority", "50"),
]
NONE = [
    "a third State",
    "half a year",
    "half a million euros",
    "annexes 1/2",
    "the third quarter of 2023",
    "50/50",
    "article 10(2)",
    "183 days",
    "a third party",
    "one of two owners",
    "a half-year stay",
    "10/01/2023",
]


@pytest.mark.parametrize(("text", "value"), SITUATIONS, ids=[text for text, _ in SITUATIONS])
def test_a_percentage(text: str, value: str) -> None:
    """The whole text is one percentage of that value."""
    [found] = find_percentages(f"It holds {text} of the votes.")
    assert (found.said, found.value, found.in_words) == (text, Decimal(value), False)


@pytest.mark.parametrize(("text", "said", "value"), PARTS, ids=[text for text, _, _ in PARTS])
def test_a_part(text: str, said: str, value: str) -> None:
    """A part of shares, votes or profits is a percentage said in words."""
    [found] = find_percentages(text)
    assert (found.said, found.value, found.in_words) == (said, Decimal(value), True)


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_share(text: str) -> None:
    """Parts of time, third States, lists and dates are no percentages."""
    assert find_percentages(text) == ()


@pytest.mark.parametrize(
    ("text", "said", "problem"),
    [
        pytest.param("owns 140% of the votes", "140%", "more than 100 %", id="more than all"),
        pytest.param("a rate of NaN%", "NaN%", "not a number", id="not a number"),
        pytest.param("a holding of -5%", "-5%", "below 0 %", id="a minus sign"),
        pytest.param("moins 5 pour cent", "moins 5 pour cent", "below 0 %", id="a minus in words"),
    ],
)
def test_an_unusable_percentage(text: str, said: str, problem: str) -> None:
    """What cannot be a share is reported with its words and has no value."""
    [found] = find_percentages(text)
    assert (found.said, found.value, found.problem) == (said, None, problem)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("at least 10 %", Comparison.AT_LEAST, id="at least"),
        pytest.param("less than 10 %", Comparison.LESS, id="less than"),
        pytest.param("more than half of the votes", Comparison.MORE, id="more than half"),
        pytest.param("moins d'un tiers des actions", Comparison.LESS, id="moins d'un tiers"),
        pytest.param("only 8%", Comparison.EXACTLY, id="only"),
    ],
)
def test_a_bound(text: str, expected: Comparison) -> None:
    """The words around a percentage say how it is meant."""
    assert find_percentages(text)[0].comparison is expected


@pytest.mark.parametrize("text", ["10-15 %", "between 10 and 15 %", "10% to 15%", "tussen 10 en 15 procent"])
def test_a_range(text: str) -> None:
    """A range has two ends and no value."""
    [found] = find_percentages(text)
    assert (found.value, found.low, found.high) == (None, Decimal(10), Decimal(15))


def test_two_percentages_keep_apart() -> None:
    """Votes and capital, or two possible rates, are two percentages."""
    assert [p.value for p in find_percentages("6 % of the votes and 30% of the capital")] == [Decimal(6), Decimal(30)]
    assert [p.value for p in find_percentages("is it 5 or 15 per cent?")] == [Decimal(5), Decimal(15)]
