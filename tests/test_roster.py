"""A roster gives one ruling a person and its warnings by date."""

from datetime import date

import pytest

from calculators.case import Case
from calculators.errors import FactError
from calculators.roster import read_roster, rule_roster, warnings

COMMON = Case.parse({"recipient_state": "BE", "work_state": "CA", "employer_state": "BE"})
TABLE = """person,start,end,borne_by_establishment
Ann,2024-01-08,2024-03-28,no
Ben,2024-01-01,2024-08-31,
Ann,2024-03-20,2024-04-10,
Cas,2024-05-01,2024-05-05,yes
"""


def test_each_person_is_ruled_apart() -> None:
    """Within the limit only the State of residence taxes; beyond it, or borne by a branch, the other State may."""
    rights = {
        line.person: line.ruling.outcome[0].model_dump()["state"] for line in rule_roster(read_roster(TABLE), COMMON)
    }
    assert rights == {"Ann": "BE", "Ben": "CA", "Cas": "CA"}


def test_overlapping_rows_of_a_person_are_merged() -> None:
    """Days that two rows share are counted once."""
    ann = rule_roster(read_roster(TABLE), COMMON)[0]
    assert ann.days == 94
    assert ann.window.days == 94


def test_warnings_come_by_date() -> None:
    """The first day beyond the limit, else the last safe day of a stay that goes on."""
    found = [(w.day, w.person, w.exceeded) for w in warnings(rule_roster(read_roster(TABLE), COMMON))]
    assert found == [
        (date(2024, 7, 2), "Ben", True),
        (date(2024, 7, 8), "Ann", False),
        (date(2024, 10, 30), "Cas", False),
    ]


def test_semicolons_and_a_byte_order_mark_are_read() -> None:
    """Tables as spreadsheets save them are read too."""
    people = read_roster("\ufeffPerson;Start;End\nAnn;2024-01-08;2024-03-28\n")
    assert [person.name for person in people] == ["Ann"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("", "empty", id="an empty table"),
        pytest.param("person,start\nAnn,2024-01-01", "column end", id="a missing column"),
        pytest.param("person,start,end,mood\n", "mood", id="a column that is no fact"),
        pytest.param("person,start,end\n,2024-01-01,2024-01-02", "line 2: person", id="nobody"),
        pytest.param("person,start,end\nAnn,2024-02-30,2024-03-01", "line 2: Ann", id="30 February"),
        pytest.param("person,start,end\nAnn,2024-03-02,2024-03-01", "cannot end", id="an end before its start"),
        pytest.param("person,start,end\nAnn,2024-03-02", "line 2: Ann", id="a row cut short"),
        pytest.param(
            "person,start,end,employer_state\nAnn,2024-03-02,2024-03-03,BE\nAnn,2024-04-02,2024-04-03,CA",
            "line 3: employer_state",
            id="two values of one fact",
        ),
    ],
)
def test_a_broken_table_is_refused(text: str, message: str) -> None:
    """The error names the line and what is wrong."""
    with pytest.raises(FactError, match=message):
        read_roster(text)


def test_a_wrong_fact_names_itself() -> None:
    """A value that a fact cannot have is refused when the person is ruled."""
    people = read_roster("person,start,end,employer_state\nAnn,2024-03-02,2024-03-03,Mars")
    with pytest.raises(FactError, match="employer_state"):
        rule_roster(people)
