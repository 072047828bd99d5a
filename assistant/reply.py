"""The Reply: what every interface shows, in one JSON form (schema in docs/reply.schema.json)."""

from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field

from calculators.ruling import Assumed, Missing, Ruling


class Kind(StrEnum):
    """What sort of reply it is."""

    CITATION = "citation"
    RULING = "ruling"
    EXPLANATION = "explanation"
    CLARIFICATION = "clarification"
    """A deciding fact is missing: the branches are shown and a question is asked."""
    ABSTENTION = "abstention"
    """These texts do not answer it; the nearest provision is named."""
    HELP = "help"


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, populate_by_name=True)


class Cited(_Part):
    """A citation with its quotation: `quote` stands at `start`–`end` (code points) of `source`, verbatim."""

    cite: str
    eid: str
    quote: str
    source: str
    start: int
    end: int


class Figure(_Part):
    """A figure in the reply's text at `start`–`end`: its value, unit, role, and what it comes from."""

    text: str
    start: int
    end: int
    value: str
    unit: str
    role: str
    origin: str = Field(alias="from")


class Defined(_Part):
    """A term of the reply's own sentences at `start`–`end` of its text, and the place that defines it."""

    text: str
    start: int
    end: int
    cite: str
    eid: str


class Understood(_Part):
    """A fact read from the user's words; `carried` where an earlier turn said it."""

    fact: str
    value: str
    said: str
    label: str = ""
    item: str = "case"
    carried: bool = False


class Reply(_Part):
    """One answer. `text` is Markdown as the user reads it; `parts` has one reply a question where several were put."""

    kind: Kind
    text: str
    language: str = "en"
    citations: tuple[Cited, ...] = ()
    figures: tuple[Figure, ...] = ()
    facts: tuple[Understood, ...] = ()
    assumed: tuple[Assumed, ...] = ()
    missing: tuple[Missing, ...] = ()
    ruling: Ruling | None = None
    notices: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    terms: tuple[Defined, ...] = ()
    parts: tuple["Reply", ...] = ()

    def to_json(self) -> str:
        """Print the reply as one line of JSON, in the form of the schema."""
        return self.model_dump_json(by_alias=True)
