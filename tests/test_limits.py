"""Limits stand in the texts that they cite."""

from __future__ import annotations

import re
from calendar import month_name
from datetime import date
from decimal import Decimal

import pytest

from treaty.convention import library
from treaty.limits import Limit, UnknownLimit, limit, limits

WORDS = {
    1: ("a", "one"), 2: ("two",), 3: ("three",), 5: ("fifth",), 6: ("six",), 12: ("twelve",), 15: ("fifteenth",),
    500000: ("500,000",), 5000: ("5,000",),
}  # fmt: skip
CONTRACT = """
    5(3) period|5(4) period|5(4) window|9(3) period|10(2)(a) rate|10(2)(a) holding|10(2)(b) rate|10(6) rate
    10(6)(d) allowance|11(2) rate|12(2) rate|15(2)(a) days|15(2)(a) window|21(2) rate|25(1) period|27(5) share
    27(6) interest rate|27(6) royalties rate|27(6)(a) holding|28(2) delay|28(2) start|28(2) period end|28(3) signed
    29 notice|29 first year|29 last effect|Protocol 6(b) share|Header signature|Header entry into force
    Header publication|Header source tax|Header other tax|Relations: Political relations quota
    Relations: Economic and trade relations eu trade share|Relations: Academic relations universities
"""
KEYS = [key.strip() for line in CONTRACT.strip().splitlines() for key in line.split("|")]


def spellings(item: Limit) -> list[str]:
    """The ways in which the texts write a limit's value."""
    if isinstance(item.value, date):
        named = f"{month_name[item.value.month]} {item.value.day}"
        return [f"{item.value:%d.%m.%Y}", f"{named}, {item.value.year}"] if item.unit == "date" else [named]
    return [str(item.value), *WORDS.get(int(item.value), ())]


@pytest.mark.parametrize("item", limits(), ids=lambda item: item.key)
def test_words_stand_in_the_provision(item: Limit) -> None:
    """The words that state a limit are found in the provision it cites."""
    assert " ".join(item.words.split()) in library().provision(item.citation).full_text


@pytest.mark.parametrize("item", limits(), ids=lambda item: item.key)
def test_value_stands_in_the_words(item: Limit) -> None:
    """The number is in the words, in figures or spelled out."""
    found = [
        spelled for spelled in spellings(item) if re.search(rf"(?<![\w.]){re.escape(spelled)}(?![\d.,]*\d)", item.words)
    ]
    assert found, (item.words, spellings(item))


@pytest.mark.parametrize("item", [item for item in limits() if item.unit == "%"], ids=lambda item: item.key)
def test_percentages_are_called_so(item: Limit) -> None:
    """A limit in per cent says "per cent" or "%" right after its number."""
    assert re.search(rf"\b{item.value}(?: per cent|%)", item.words)


@pytest.mark.parametrize("key", KEYS)
def test_key_of_the_rules_exists(key: str) -> None:
    """The rules and explanations find the limits they name."""
    assert limit(key).key == key


def test_keys_are_unique() -> None:
    """No limit is written twice."""
    assert len({item.key for item in limits()}) == len(limits())


def test_every_percentage_of_the_convention_is_a_limit() -> None:
    """No "per cent" of the texts lacks its limit."""
    stated = [item for item in limits() if item.unit == "%"]
    for unit in library().units():
        for number in re.findall(r"(\d+) ?(?:per cent|%)", unit.text):
            assert any(each.value == Decimal(number) and each.citation.contains(unit.citation) for each in stated), unit


def test_unknown_limit_is_refused() -> None:
    """A limit that nobody wrote down is an error, not a guess."""
    with pytest.raises(UnknownLimit):
        limit("10(2)(c) rate")
