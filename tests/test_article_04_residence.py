"""Article 4(2): properties of the tie-breaker for individuals."""

from hypothesis import given
from hypothesis import strategies as st

from calculators.article_04_residence import residence
from calculators.case import Case
from calculators.evaluation import evaluate
from calculators.findings import Residence
from calculators.ruling import Ruling

PLACES = st.sampled_from(["BE", "CA", "both", "neither"])
STORIES = st.fixed_dictionaries(
    {
        "resident_under_laws": st.just("both"),
        "permanent_home": PLACES,
        "vital_interests": st.sampled_from(["BE", "CA", "undetermined"]),
        "habitual_abode": PLACES,
        "nationality": PLACES,
    }
)
SWAP = {"BE": "CA", "CA": "BE"}


def ruled(facts: dict[str, object]) -> tuple[str, str]:
    ruling = evaluate(residence, Case.parse(facts))
    found = ruling.outcome[0]
    assert isinstance(found, Residence)
    return found.state, found.cite


def expected(facts: dict[str, str]) -> str:
    home, abode, nationality = facts["permanent_home"], facts["habitual_abode"], facts["nationality"]
    tests = [home] + ([facts["vital_interests"]] if home == "both" else []) + [abode, nationality]
    return next((test for test in tests if test in SWAP), "mutual_agreement")


@given(STORIES)
def test_the_first_test_that_names_one_state_decides(facts: dict[str, str]) -> None:
    """Home, vital interests (with homes in both only), abode, nationality decide in this order, else an agreement."""
    assert ruled(dict(facts))[0] == expected(facts)


@given(STORIES)
def test_swapping_the_states_mirrors_the_residence(facts: dict[str, str]) -> None:
    """The tie-breaker names no State: with the States swapped it finds the other one by the same provision."""
    state, cite = ruled(dict(facts))
    assert ruled({name: SWAP.get(value, value) for name, value in facts.items()}) == (SWAP.get(state, state), cite)


@given(STORIES, st.integers(1, 4))
def test_an_open_ruling_holds_the_true_end_among_its_branches(facts: dict[str, str], known: int) -> None:
    """However little is told, what the full story comes to is the outcome or one of the branches."""
    told = dict(list(facts.items())[:known])
    ruling: Ruling = evaluate(residence, Case.parse(told))
    ends = [ruling.outcome, *(branch.outcome for branch in ruling.branches)]
    assert evaluate(residence, Case.parse(facts)).outcome in ends
