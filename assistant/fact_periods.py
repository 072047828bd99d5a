"""Whose period a period is: dates told of a building site are the site's, not somebody's stay."""

from collections.abc import Sequence
from dataclasses import replace

from assistant.reading import Certainty, Reading
from calculators.values import Stay

SITE = ("presence_kind", "building_site")


def of_site(found: Sequence[Reading], wanted: Sequence[str]) -> tuple[Reading, ...]:
    """Return the readings with a single period as the start and end of the building site that the text tells of."""
    told = {r.fact for r in found}
    at_site = any((r.fact, r.value) == SITE and r.certainty is Certainty.SURE for r in found)
    if not at_site or told & {"site_start", "site_end"} or not {"site_start", "site_end"} <= set(wanted):
        return tuple(found)
    rows: list[Reading] = []
    for row in found:
        stays = row.value if row.fact == "stays" and isinstance(row.value, tuple) else ()
        if len(stays) == 1 and isinstance(stays[0], Stay):
            start = replace(row, fact="site_start", value=stays[0].start)
            rows += [start, replace(row, fact="site_end", value=stays[0].end)]
        else:
            rows.append(row)
    return tuple(rows)
