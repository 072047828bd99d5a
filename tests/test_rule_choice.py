"""The choice of a rule: what is counted for each, and that none of them is an outcome."""

from dataclasses import replace

import pytest
from scripted_talk import likely_by_name

from assistant import rule_weights
from assistant.reading import Certainty, Reading
from assistant.rule_choice import Candidate, candidate_rules, candidates, likeliest
from assistant.rule_features import Asked, compared, none_features, rule_features, told
from assistant.rulings import decide
from calculators.case import Case
from calculators.catalogue import rule_named
from calculators.facts import fact
from calculators.values import parse_value
from calculators.whole_way import WAYS
from treaty.citation import Citation


def _readings(**values: str) -> tuple[Reading, ...]:
    return tuple(Reading(name, parse_value(fact(name), value), value) for name, value in values.items())


def _chosen(found: dict[str, float], text: str = "", **values: str) -> str:
    places = {Citation.parse(cite): score for cite, score in found.items()}
    asked = Asked(text, places, _readings(**values), Case(), likely=likely_by_name(text))
    best = likeliest(candidates(asked))
    return best.ruled.rule.name if best.ruled else ""


DIVIDEND = {"income_kind": "dividends", "payer_state": "CA", "recipient_state": "BE", "voting_stock": "25 %"}


@pytest.mark.parametrize(
    ("found", "values", "rule"),
    [
        pytest.param({"10(2)": 5.0, "23(1)(b)": 3.0}, DIVIDEND, "dividends", id="a dividend found under Article 10"),
        pytest.param(
            {"4(2)(a)": 4.0, "1": 3.9},
            {"resident_under_laws": "both", "permanent_home": "both", "vital_interests": "CA"},
            "residence",
            id="homes and interests told",
        ),
        pytest.param(
            {"25(1)": 5.0}, {"first_notification": "2021-05-17"}, "mutual agreement", id="a first notification"
        ),
        pytest.param({"18(1)": 5.0}, {}, "", id="nothing told: a question about the provision"),
    ],
)
def test_the_rule_that_the_facts_and_the_provisions_tell(
    found: dict[str, float], values: dict[str, str], rule: str
) -> None:
    """A case is ruled on by the rule that uses its facts; a question without a case by none."""
    assert _chosen(found, text=f"A question of {rule}", **values) == rule


def test_facts_alone_make_a_rule_a_candidate() -> None:
    """A rule whose own fact is told is considered wherever the search looked."""
    asked = Asked("", {Citation.parse("1"): 1.0}, _readings(first_notification="2021-05-17"), Case())
    assert "mutual agreement" in [rule.name for rule in candidate_rules(asked)]


def test_the_current_rule_is_a_candidate() -> None:
    """A turn that leans on a case may stay with its rule."""
    asked = Asked("and then?", {Citation.parse("1"): 1.0}, (), Case(), current="students")
    assert candidate_rules(asked)[0].name == "students"


def test_none_is_the_last_candidate() -> None:
    """Giving no ruling has a score of its own."""
    options = candidates(Asked("", {Citation.parse("10(2)"): 1.0}, (), Case()))
    assert [option.ruled is None for option in options].index(True) == len(options) - 1


def test_the_likeliest_has_the_highest_score() -> None:
    """The score is the sum of the features times their learned weights."""
    low, high = Candidate(None, {"unused": 1.0}), Candidate(None, {"used": 1.0})
    assert likeliest((low, high)) is high


@pytest.mark.parametrize(
    ("rivals", "given"),
    [pytest.param(0, True, id="one that stands alone"), pytest.param(2, False, id="one among three that are alike")],
)
def test_a_ruling_is_given_only_where_it_is_likely_enough(rivals: int, given: bool) -> None:
    """Where several rules fit alike none is given, and the question is explained."""
    ruling = Candidate(decide(rule_named("dividends"), Case(), ()), {})
    none = Candidate(None, {"unused": 1.0})
    assert likeliest((ruling, *[ruling] * rivals, none)) is (ruling if given else none)


def test_only_what_is_sure_counts_as_told() -> None:
    """Doubtful readings, and who and where, are no case yet."""
    rows = (
        *_readings(payer_state="CA", voting_stock="25 %"),
        Reading("held_directly", value=True, said="directly", certainty=Certainty.DOUBTFUL),
    )
    assert told(rows) == {"voting_stock"}


def test_features_have_weights() -> None:
    """Every feature that is counted was weighed when the weights were learned."""
    asked = Asked("What is the cap?", {Citation.parse("10(2)"): 1.0}, _readings(**DIVIDEND), Case())
    counted = {*rule_features(decide(rule_named("dividends"), Case(), asked.readings), asked), *none_features(asked)}
    assert all(rule_weights.score({name: 1.0}) != 0.0 or name.startswith("none") for name in counted - {"standing"})


def test_candidates_are_compared() -> None:
    """The likeliest and the one that uses most are marked, and how far the others fall behind; "none" uses nothing."""
    told = {"rule": 1.0, "used": 0.4, "decided": 1.0, "unused": 0.0, "yes_no": 1.0, "misses": 0.0, "likely": 0.0}
    less = {**told, "used": 0.1, "likely": -2.0, "misses": 1.0}
    best, second, none = compared([told, less, {"likely": -3.0}])
    assert (best["used_best"], best["used_gap"], second["used_gap"]) == (1.0, 0.0, pytest.approx(-0.3))
    assert [row["likely_best"] for row in (best, second, none)] == [1.0, 0.0, 0.0]
    assert best["likely_chance"] == best["decided_chance"] == 1.0
    assert (best["yes_no_wanted"], second["yes_no_wanted"]) == (1.0, 0.0)
    assert "used_gap" not in none


def _kinds(*kinds: str) -> tuple[Reading, ...]:
    told = enumerate(_readings_of("income_kind", *kinds), 1)
    return tuple(replace(row, entity=f"payment {number}") for number, row in told)


def _readings_of(name: str, *values: str) -> tuple[Reading, ...]:
    return tuple(Reading(name, parse_value(fact(name), value), value) for value in values)


@pytest.mark.parametrize(
    ("kinds", "left_out"),
    [
        pytest.param(
            ("dividends", "immovable_property"), {"dividends", "immovable property income"}, id="two articles"
        ),
        pytest.param(("dividends", "dividends"), set(), id="one article"),
        pytest.param(("directors_fee", "employment"), set(), id="16(2) goes on with Article 15"),
        pytest.param(("pension", "social_security"), set(), id="two kinds of one article"),
    ],
)
def test_no_rule_decides_on_payments_that_another_article_governs(kinds: tuple[str, ...], left_out: set[str]) -> None:
    """A rule that governs one of several payments is no candidate where another does not go on from it."""
    asked = Asked("", {Citation.parse("1"): 1.0}, _kinds(*kinds), Case())
    governing = {WAYS[kind].rule for kind in kinds}
    assert governing - {rule.name for rule in candidate_rules(asked)} == left_out
