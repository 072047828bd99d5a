"""Places are read as States; what may be two is two, and what is no place is none."""

import pytest

from assistant.readers.places import PlaceKind, find_places


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "a Toronto Inc. pays a Brussels SA", [("Toronto", "CA"), ("Brussels", "BE")], id="towns before forms"
        ),
        pytest.param("Ghent NV's branch in Winnipeg", [("Ghent", "BE"), ("Winnipeg", "CA")], id="a genitive"),
        pytest.param("its Regina PE", [("Regina", "CA")], id="before a place of business"),
        pytest.param("homes in Mechelen and Hamilton", [("Mechelen", "BE"), ("Hamilton", "CA")], id="one preposition"),
        pytest.param("resident of Canada", [("Canada", "CA")], id="a State"),
        pytest.param("our Belgian subsidiary", [("Belgian", "BE")], id="a nationality"),
        pytest.param("living in Lisbon", [("Lisbon", "other")], id="a third State's town"),
        pytest.param("a US client", [("US", "other")], id="a third State's short name"),
        pytest.param("resident in neither State", [("neither State", "other")], id="no State of the two"),
        pytest.param(
            "société de Trois-Rivières, résident de Gand", [("Trois-Rivières", "CA"), ("Gand", "BE")], id="French"
        ),
        pytest.param("une SA d'Arlon", [("Arlon", "BE")], id="a French elision"),
        pytest.param("Vennootschap uit Kortrijk in Regina", [("Kortrijk", "BE"), ("Regina", "CA")], id="Dutch"),
        pytest.param("from ghent to quebec city", [("ghent", "BE"), ("quebec city", "CA")], id="small letters"),
        pytest.param("a belgain bv", [("belgain", "BE")], id="a typo in a nationality"),
        pytest.param("a firm from Montrael", [("Montrael", "CA")], id="a typo in a town"),
        pytest.param("the Belgium-Canada treaty", [("Belgium", "BE"), ("Canada", "CA")], id="a hyphen between States"),
        pytest.param("London, Ontario", [("London, Ontario", "CA")], id="a province after a town"),
        pytest.param("a Waterloo (Ontario) inventor", [("Waterloo (Ontario)", "CA")], id="a province in brackets"),
        pytest.param("in Burlington ON", [("Burlington ON", "CA")], id="a province's code"),
        pytest.param("Delhaye Invest SA, Waterloo.", [("Waterloo", "BE")], id="a company form beside a town of both"),
        pytest.param("lives in London", [("London", None)], id="a town that may be in either of two States"),
        pytest.param("province of Luxembourg", [("province of Luxembourg", "BE")], id="a province named like a State"),
        pytest.param("St. John's, Newfoundland", [("St. John's, Newfoundland", "CA")], id="an abbreviated saint"),
        pytest.param("Mr Brandon moved to Spa", [("Spa", "BE")], id="a person is no town, a word after to is"),
        pytest.param("the Flemish Region", [("Flemish Region", "BE")], id="a region"),
        pytest.param("a studio in Victoria", [("Victoria", "CA")], id="a first name after in"),
    ],
)
def test_places(text: str, expected: list[tuple[str, str | None]]) -> None:
    """The words of each place and the State it is in."""
    assert [(place.said, place.state) for place in find_places(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "On the other hand, as a rule",
        "Victoria owns shares",
        "Is the French text authentic?",
        "in Dutch please",
        "King's counsel",
        "between us and them",
        "the name of the company",
        "Art. 10 of the Protocol",
        "Who may tax the gain?",
    ],
)
def test_what_is_no_place(text: str) -> None:
    """Common words, first names and languages are no places."""
    assert find_places(text) == ()


def test_a_third_state_keeps_its_code() -> None:
    """Another State is "other" to the treaty, and still known by its code."""
    [place] = find_places("a French company")
    assert (place.iso, place.state, place.kind) == ("FR", "other", PlaceKind.NATIONALITY)


def test_two_meanings_are_none() -> None:
    """A town of two States has neither."""
    [place] = find_places("lives in London")
    assert (place.candidates, place.iso, place.state) == (("CA", "GB"), None, None)
