"""Which of several listed things a fact names, each with a provision of its own."""

from collections.abc import Mapping

from calculators.situation import Situation


def listed(situation: Situation, cite: str, name: str, places: Mapping[str, str], *, asked: bool = False) -> str:
    """Return the choice of a fact that `places` maps to a provision, recorded there; "" where it is none of them.

    A choice that is none of them is recorded once, at `cite`. An unknown fact forks over the choices if it is `asked`,
    else it is assumed as declared.
    """
    choice = next((each for each in places if situation.chosen(name, each, asked=asked)), "")
    if choice:
        situation.is_one_of(places[choice], name, choice, asked=asked)
    else:
        situation.is_one_of(cite, name, *places, condition=f"one of the cases that {cite} lists", asked=asked)
    return choice


def provision_of(situation: Situation, name: str, places: Mapping[str, tuple[str, ...]], condition: str = "") -> str:
    """Return the provision that `places` gives for the choice of a fact, recorded there alone; "" for any other choice.

    Provisions that the choice does not lead to leave no step: nothing of them was in question.
    """
    for cite, values in places.items():
        if situation.chosen(name, *values):
            situation.is_one_of(cite, name, *values, condition=condition)
            return cite
    return ""
