"""`treaty calc` lists the rules, runs one on the facts of its options, and refuses bad input in words."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from calculators.catalogue import catalogue
from calculators.command import calc, described
from calculators.errors import FactError
from cli import BAD_INPUT, app

DIVIDENDS = ["dividends", "--payer", "CA", "--recipient", "BE", "--voting-stock", "25%", "--gross", "CAD 100000"]
PARENT = [*DIVIDENDS, "--recipient-is-company", "--held-directly"]
FEW = "person,start,end\nAnn,2024-01-01,2024-03-31\nBob,2024-01-01,2024-09-30\n"


def printed(*arguments: str) -> str:
    return "\n".join(calc(arguments))


def test_the_rules_are_listed() -> None:
    """Every rule stands in the list with the question it answers."""
    lines = list(calc([]))
    assert len(lines) == len(catalogue())
    assert all(rule.answers in line for rule, line in zip(catalogue(), lines, strict=True))


def test_a_rule_that_knows_all_states_the_verdict_and_why() -> None:
    """The ceiling, the amount and the step that decided are printed with their provisions."""
    text = printed(*PARENT)
    assert "Canada may charge at most 5 % of the gross amount of the dividends [10(2)(a)]" in text
    assert "CAD 5,000.00: the most tax on the dividends [10(2)(a)]" in text
    assert "✓ 10(2)(a): at least 10 per cent of the voting stock (25 % >= 10 %)" in text


def test_a_rule_that_lacks_a_fact_shows_the_branches_and_asks() -> None:
    """Without the facts that decide, both ceilings are shown, and the options that would tell are named."""
    text = printed(*DIVIDENDS)
    assert "at most 5 %" in text
    assert "at most 15 %" in text
    assert "(--held-directly)" in text


def test_the_ruling_is_printed_as_json() -> None:
    """`--json` prints the ruling in its own form."""
    ruling = json.loads(printed(*PARENT, "--json"))
    assert ruling["rule"] == "dividends"
    assert ruling["outcome"][0]["value"] == "5"


def test_the_decision_table_is_printed() -> None:
    """`--tree` prints a row for each outcome."""
    lines = printed("dividends", "--payer", "CA", "--tree").splitlines()
    assert lines[:2] == ["| When | Then |", "| --- | --- |"]
    assert len(lines) == 4


def test_a_decided_table_has_one_row() -> None:
    """Where nothing is open, the table has one row that always holds."""
    assert printed(*PARENT, "--tree").splitlines()[2].startswith("| always | Canada may charge at most 5 %")


def test_facts_come_from_a_file_and_options_stand_before_them(tmp_path: Path) -> None:
    """A file of facts serves as options do; numbers in it stay exact."""
    file = tmp_path / "facts.json"
    file.write_text(
        '{"payer_state": "CA", "recipient_state": "BE", "voting_stock": 9.99, "recipient_is_company": true}'
    )
    assert "at most 15 %" in printed("dividends", "--facts", str(file))
    assert "at most 5 %" in printed("dividends", "--facts", str(file), "--voting-stock", "10", "--held-directly")


def test_items_of_a_file_are_ruled_separately_and_added_up(tmp_path: Path) -> None:
    """Two payments of a file give two rulings and a total in their currency."""
    file = tmp_path / "facts.json"
    items = {"first": {"gross": "CAD 100"}, "second": {"gross": "CAD 300"}}
    file.write_text(json.dumps({"payer_state": "CA", "recipient_state": "BE", "voting_stock": "1", "items": items}))
    text = printed("dividends", "--facts", str(file))
    assert "CAD 15.00" in text
    assert "CAD 60.00: the most tax on the dividends, all items together" in text


def test_a_roster_is_ruled_one_line_a_person(tmp_path: Path) -> None:
    """A CSV file of stays gives a line a person, and warnings by date."""
    file = tmp_path / "stays.csv"
    file.write_text(FEW)
    common = ["--stays", str(file), "--recipient", "BE", "--work", "CA", "--employer", "BE"]
    lines = printed("employment", *common, "--no-borne-by-establishment").splitlines()
    assert lines[0].startswith("Ann: 91 days; Belgium alone may tax [15(2)]")
    assert lines[1].startswith("Bob: 274 days; Canada may tax [15(1)]")
    assert any("Bob: first day on which" in line for line in lines[2:])
    people = json.loads(printed("employment", *common, "--json"))
    assert [person["days"] for person in people] == [91, 274]


@pytest.mark.parametrize("flag", ["--help", "-h"])
def test_a_rule_explains_its_options(flag: str) -> None:
    """The help of a rule quotes its provision and asks its questions; that of the command lists the rules."""
    assert "What share of the voting stock" in " ".join(printed("dividends", flag).split())
    assert "treaty calc NAME --help" in printed(flag)


REFUSED = {
    "a rule that is none": (["divvies"], "there is no rule 'divvies'"),
    "an option that is none": (["dividends", "--colour", "red"], "unrecognized arguments: --colour red"),
    "more than the whole stock": (["dividends", "--voting-stock", "140%"], "voting_stock.*between 0 % and 100 %"),
    "a negative amount": (["dividends", "--gross", "CAD -1"], "gross.*zero or more"),
    "not a number": (["dividends", "--gross", "CAD NaN"], "gross.*finite number"),
    "a State that is neither": (["dividends", "--payer", "FR"], "payer_state.*one of BE, CA, other"),
    "an option without its value": (["dividends", "--payer"], "expected one argument"),
    "a file that is not there": (["dividends", "--facts", "nowhere.json"], "nowhere.json: cannot be read"),
    "a roster that is not there": (["employment", "--stays", "nowhere.csv"], "nowhere.csv cannot be read"),
    "a roster for another rule": (["day count", "--stays", "stays.csv"], "ruled by employment only"),
}


@pytest.mark.parametrize(("arguments", "message"), REFUSED.values(), ids=REFUSED)
def test_bad_input_is_refused_with_the_reason(arguments: list[str], message: str) -> None:
    """What cannot be is refused as an error of the user's facts."""
    with pytest.raises(FactError, match=message):
        printed(*arguments)


@pytest.mark.parametrize("text", ["[1]", "{", '{"colour": "red"}', '{"items": 3}', '{"items": {"a": 3}}'])
def test_a_file_that_holds_no_facts_is_refused(tmp_path: Path, text: str) -> None:
    """A file must hold an object of declared facts."""
    file = tmp_path / "facts.json"
    file.write_text(text)
    with pytest.raises(FactError, match=r"facts\.json"):
        printed("dividends", "--facts", str(file))


def test_the_catalogue_is_described_as_data() -> None:
    """Each rule is described with its facts, their types and their questions."""
    rows = described()
    assert [row["name"] for row in rows] == [rule.name for rule in catalogue()]
    assert json.dumps(rows)


@pytest.mark.parametrize("rule", catalogue(), ids=lambda rule: rule.name)
def test_every_rule_runs_without_facts(rule: object) -> None:
    """Any rule prints something on no facts at all, and its decision table."""
    name = getattr(rule, "name", "")
    assert printed(name) or name == "relief"
    assert printed(name, "--tree")


def test_the_command_line_runs_a_rule_and_refuses_bad_facts() -> None:
    """`treaty calc` exits with 0 and the ruling, or with 2 and the reason; never with a traceback."""
    good = CliRunner().invoke(app, ["calc", *PARENT])
    bad = CliRunner().invoke(app, ["calc", "dividends", "--voting-stock", "140%"])
    assert (good.exit_code, bad.exit_code) == (0, BAD_INPUT)
    assert "at most 5 %" in good.output
    assert "between 0 % and 100 %" in bad.output
