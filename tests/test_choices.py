"""A choice among things that a paragraph lists is recorded at the provision of its own."""

from calculators.case import Case
from calculators.choices import listed
from calculators.findings import Answer, Outcome
from calculators.paths import explore
from calculators.rules import Rule, rule
from calculators.situation import Situation

PLACES = {"branch": "5(2)(b)", "office": "5(2)(c)"}


def places(asked: bool) -> Rule:
    @rule("places", article="5", answers="Which place?", facts=("place_kind",))
    def body(situation: Situation) -> Outcome:
        """Article 5(2): "includes especially"."""
        return (Answer(cite="5(2)", name="place", value=listed(situation, "5(2)", "place_kind", PLACES, asked=asked)),)

    return body


def test_a_listed_choice_is_recorded_at_its_own_provision() -> None:
    """A branch is a step at 5(2)(b) and at no other provision."""
    (path,) = explore(places(asked=False), Case.parse({"place_kind": "branch"}))
    assert [(step.cite, step.held) for step in path.steps] == [("5(2)(b)", True)]


def test_a_choice_that_is_not_listed_is_recorded_once() -> None:
    """Another place is one step, at the paragraph, that did not hold; so is a place assumed."""
    for facts in ({"place_kind": "factory"}, {}):
        (path,) = explore(places(asked=False), Case.parse(facts))
        assert [(step.cite, step.held) for step in path.steps] == [("5(2)", False)]


def test_an_unknown_choice_that_is_asked_forks() -> None:
    """One path for each listed place and one for none of them."""
    paths = explore(places(asked=True), Case())
    assert sorted(path.outcome[0].model_dump()["value"] for path in paths) == ["", "branch", "office"]
