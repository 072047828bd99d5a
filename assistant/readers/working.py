"""How a text says where work is done: at home, at a place that follows, there, or where someone is sent."""

import re
from functools import cache

from assistant.readers.vocabulary import alternatives, table, words


@cache
def done_at_home() -> re.Pattern[str]:
    """Return a pattern for work at home: "remotely", "from her own kitchen"."""
    row = table("parties", "working")
    whose, rooms = alternatives(row["whose"]), alternatives(row["rooms"])
    room = rf"(?:{whose})\s+(?:own\s+|propre\s+|eigen\s+)?(?:[^\W\d_]+\s+)?(?:{rooms})"
    return re.compile(rf"(?<!\w)(?:{alternatives(row['at_home'])}|{room})(?!\w)", re.IGNORECASE)


@cache
def working_somewhere() -> re.Pattern[str]:
    """Return a pattern for work at a name behind a verb: "plays in Rupelmonde"."""
    row = table("parties", "working")
    verbs, to = alternatives(row["verbs"]), alternatives(row["to"])
    return re.compile(rf"(?<!\w)(?i:{verbs})(?:\s+[a-z'’]+){{0,3}}?\s+(?i:{to})\s+(?P<name>[A-Z][a-zà-ÿ'’-]+)(?!\w)")


@cache
def sent_by() -> re.Pattern[str]:
    """How someone is sent by the one who is named behind: "sent by", "on secondment from"."""
    row = table("parties", "working")
    sent = rf"(?:{alternatives(row['sending'])})\s+(?:(?:there|out|ici|là-bas|daarheen)\s+)?(?:by|par|door)"
    held, whom = (alternatives(table("parties", "staying")[key]) for key in ("held", "whom"))
    posted = alternatives(row["posting"])
    return re.compile(rf"(?<!\w)(?:{sent}|{posted}|(?:{held})\s+(?:{whom})\s+(?:in|at))(?!\w)", re.IGNORECASE)


@cache
def working_at() -> re.Pattern[str]:
    """Return a pattern for work at somebody's place in the name that follows: "works at its "."""
    row = table("parties", "working")
    verbs, to, own = (alternatives(row[key]) for key in ("verbs", "to", "own"))
    return re.compile(rf"(?<!\w)(?:{verbs})\s+(?:{to})\s+(?:{own})\s+$", re.IGNORECASE)


@cache
def working_at_premises() -> re.Pattern[str]:
    """Return a pattern for work at premises that are named by a noun alone: "worked at the hotel"."""
    row = table("parties", "working")
    verbs, own = alternatives(row["verbs"]), alternatives(row["own"])
    at = alternatives(["at", "in", "on", "dans", "à", "op", "bij"])
    return re.compile(
        rf"(?<!\w)(?:{verbs})(?:\s+[\w'’]+){{0,2}}?\s+(?:{at})\s+(?:{own}|that|la|le|l['’]|de|het)\s*(?P<noun>[^\W\d_]{{4,}})",
        re.IGNORECASE,
    )


@cache
def where_done() -> re.Pattern[str]:
    """Return a pattern for what is done at the place before: ", where the shows are given"."""
    row = table("parties", "working")
    where, done = alternatives(row["where"]), alternatives(row["done"])
    return re.compile(rf"\s*,?\s+(?:{where})(?:\s+[\w'’]+){{0,4}}?\s+(?:{done})(?!\w)", re.IGNORECASE)


@cache
def working_there() -> re.Pattern[str]:
    """Work at a place named before: "she works there", "210 days a year on the spot"."""
    row = table("parties", "working")
    verbs, there = alternatives(row["verbs"]), alternatives(row["there"])
    days = rf"(?:{alternatives(words('durations', 'units'))})(?:\s+(?:a|per|par)\s+\w+)?"
    return re.compile(rf"(?<!\w)(?:{verbs}|{days})\s+(?:{there})(?!\w)", re.IGNORECASE)


@cache
def days_in() -> re.Pattern[str]:
    """The time spent at the place that follows: "200 days in Canada", "a stay of six weeks in Ghent"."""
    units = alternatives(words("durations", "units"))
    return re.compile(rf"(?<!\w)(?:{units})\s+{_at('to')}$", re.IGNORECASE)


@cache
def working(verbs: str, to: str) -> re.Pattern[str]:
    """Return a pattern for a verb of a list, and a few words later a link to the place that follows."""
    named = alternatives(table("parties", "working")[verbs])
    return re.compile(rf"(?<!\w)(?:{named})(?:\s+[\w'’]+){{0,4}}?\s+{_at(to)}$", re.IGNORECASE)


def _at(to: str) -> str:
    """What stands right before a place of work: "in ", "at the ", "dans une "."""
    links = alternatives(table("parties", "working")[to])
    return rf"(?:{links})\s+(?:(?:{alternatives(table('parties', 'determiners')['any'])})\s*)?"
