"""Whose period a period is: what is told of a building site or a drilling rig is its own, not somebody's stay."""

from collections.abc import Sequence
from dataclasses import replace

from assistant.reading import Certainty, Reading
from calculators.values import FactValue, Stay

PRESENCE = "presence_kind"
RIG, RESOURCES = "rig_or_ship", ("natural_resources", True)
LENGTHS = {
    "building_site": {
        "months_present": "site_months",
        "days_present": "site_days",
        "rig_months": "site_months",
        "rig_days": "site_days",
        "rig_uses": "stays",
    },
    "rig_or_ship": {"months_present": "rig_months", "days_present": "rig_days", "stays": "rig_uses"},
}
"""The facts of a person's presence, and those of a site or rig that take their values."""
COMPANY = "recipient_is_company"
"""One who earns as a company is no person whose own days count, whoever works on the site."""
WORKING = frozenset({"employment", "directors_fee", "government_salary"})
"""Kinds of income of a person whose own presence counts."""
CARRYING = frozenset({"shipping_income", "transport_means", "operator_state", "immovable_item", "capital_kind"})
"""What the words for a ship tell of transport or property; a ship that explores for natural resources is neither."""


def of_site(found: Sequence[Reading], wanted: Sequence[str]) -> tuple[Reading, ...]:
    """Return the readings with the one period told as that of the site or rig that the text tells of."""
    sure = {(r.fact, r.value) for r in found if r.certainty is Certainty.SURE}
    kind = next((str(v) for f, v in sure if f == PRESENCE and v in LENGTHS), "")
    explores = RESOURCES in sure and (kind == "building_site" or not any(f == PRESENCE for f, _ in sure))
    kind = RIG if explores else kind
    worker = any(("income_kind", each) in sure for each in WORKING) and (COMPANY, True) not in sure
    if worker:
        return _of_person(found, wanted)
    if not kind:
        return tuple(found)
    told = {r.fact for r in found}
    renamed = {old: new for old, new in LENGTHS[kind].items() if new in wanted and new not in told}
    rows = tuple(replace(row, fact=renamed.get(row.fact, row.fact)) for row in found)
    if kind == "building_site":
        return _as_dates(rows, wanted)
    return tuple(row for row in rows if row.fact not in CARRYING) if RESOURCES in sure else rows


def _of_person(found: Sequence[Reading], wanted: Sequence[str]) -> tuple[Reading, ...]:
    """Return the readings of one who works, whose own presence counts and not the time of a rig."""
    told = {r.fact for r in found}
    own = {of_rig: own for own, of_rig in LENGTHS["rig_or_ship"].items() if own in wanted and own not in told}
    return tuple(replace(row, fact=own.get(row.fact, row.fact)) for row in found)


def _as_dates(rows: tuple[Reading, ...], wanted: Sequence[str]) -> tuple[Reading, ...]:
    """Return the readings with a single period as the start and end of the site."""
    if {r.fact for r in rows} & {"site_start", "site_end"} or not {"site_start", "site_end"} <= set(wanted):
        return rows
    return tuple(each for row in rows for each in _both_ends(row, row.value))


def _both_ends(row: Reading, value: FactValue) -> tuple[Reading, ...]:
    stays = value if row.fact == "stays" and isinstance(value, tuple) else ()
    if len(stays) != 1 or not isinstance(stays[0], Stay):
        return (row,)
    return replace(row, fact="site_start", value=stays[0].start), replace(row, fact="site_end", value=stays[0].end)
