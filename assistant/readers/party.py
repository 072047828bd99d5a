"""Someone in the story: a person, a company, a public body …, the State they belong to and what they do in it."""

from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    """What sort of person someone is; unknown where the words do not tell."""

    INDIVIDUAL = "individual"
    COMPANY = "company"
    PENSION_FUND = "pension_fund"
    ESTATE = "estate"
    TRUST = "trust"
    PARTNERSHIP = "partnership"
    PUBLIC_BODY = "public_body"
    CHARITY = "charity"
    UNKNOWN = "unknown"


class Role(StrEnum):
    """What someone does in the story."""

    PAYER = "payer"
    RECIPIENT = "recipient"
    BENEFICIAL_OWNER = "beneficial_owner"
    EMPLOYER = "employer"
    EMPLOYEE = "employee"
    LENDER = "lender"
    BORROWER = "borrower"
    LICENSOR = "licensor"
    LICENSEE = "licensee"
    PARENT = "parent"
    SUBSIDIARY = "subsidiary"
    SELLER = "seller"
    BUYER = "buyer"
    LANDLORD = "landlord"
    TENANT = "tenant"
    PERFORMER = "performer"
    DIRECTOR = "director"
    PENSIONER = "pensioner"
    STUDENT = "student"
    OPERATOR = "operator"


@dataclass(frozen=True)
class Party:
    """Someone named at `start`–`end`, the words in `said`.

    `state` is "BE", "CA" or "other", None where it is not said or may be several; `by_form` where only a company form
    tells it; `is_user` for "I", "we" and "our company".
    """

    start: int
    end: int
    said: str
    kind: Kind
    state: str | None = None
    roles: frozenset[Role] = field(default_factory=frozenset)
    by_form: bool = False
    is_user: bool = False
