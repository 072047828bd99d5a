"""A town's name leads to the State it lies in, in any of its languages."""

import pytest

from assistant.readers.gazetteer import likely_states, place_key, state_names


@pytest.mark.parametrize(
    "name", ["Gent", "Ghent", "Gand", "Antwerp", "Anvers", "Luik", "Liege", "Tournai", "Doornik", "Ypres", "Zeebrugge"]
)
def test_belgian_towns(name: str) -> None:
    """Every name of a Belgian town."""
    assert likely_states(name) == ("BE",)


@pytest.mark.parametrize(
    "name", ["Québec", "Quebec City", "Moose Jaw", "Trois-Rivières", "trois rivieres", "St. John's", "Wetaskiwin"]
)
def test_canadian_towns(name: str) -> None:
    """Every name of a Canadian town, with or without accents and hyphens."""
    assert likely_states(name) == ("CA",)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("London", ("CA", "GB"), id="a large town with a far larger namesake may be either"),
        pytest.param("Waterloo", ("CA", "BE"), id="towns of both States may be either"),
        pytest.param("Paris", ("FR",), id="a small town with a world-known namesake is not meant"),
        pytest.param("Halifax", ("CA",), id="a smaller namesake abroad does not count"),
        pytest.param("Lisbon", ("PT",), id="a town of a third State"),
        pytest.param("Lissabon", ("PT",), id="its Dutch name"),
        pytest.param("Nowhereville", (), id="no town"),
    ],
)
def test_namesakes(name: str, expected: tuple[str, ...]) -> None:
    """The better known town is meant; two that are known alike stay two."""
    assert likely_states(name) == expected


@pytest.mark.parametrize(
    ("name", "iso"), [("Allemagne", "DE"), ("Verenigde Staten", "US"), ("België", "BE"), ("UK", "GB")]
)
def test_states(name: str, iso: str) -> None:
    """States are known by their names in three languages."""
    assert state_names()[place_key(name)] == iso
