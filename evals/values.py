"""Whether a reply states the value that a numeric case wants."""

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal, InvalidOperation

from assistant.reply import Reply
from assistant.wording import day
from calculators.findings import Amount, Answer, Day, Days, Finding, RateCap, Residence, Right, TaxingRight

NAMES = {"Belgium": "BE", "Canada": "CA"}
UNSETTLED = ("mutual_agreement", "neither")
"""What a residence is that the text alone does not settle: left to the authorities, of neither State until then."""


def stated(reply: Reply) -> tuple[Finding, ...]:
    """Return the findings that the reply's ruling comes to."""
    return reply.ruling.outcome if reply.ruling else ()


def is_right(kind: str, value: object, unit: str | None, reply: Reply) -> bool | None:
    """Return whether the reply states the value; None where code cannot judge it and only the citations count."""
    found = stated(reply)
    match kind:
        case "ask":
            return bool(reply.missing)
        case "rate":
            caps = [f.value for f in found if isinstance(f, RateCap)]
            return Decimal(str(value)) in caps or _nothing(value, found) or _in_text(value, reply)
        case "amount":
            return Decimal(str(value)) in [f.value for f in found if isinstance(f, Amount)] or _nothing(value, found)
        case "days":
            return Decimal(str(value)) in [Decimal(f.value) for f in found if isinstance(f, Days)]
        case "date":
            wanted = date.fromisoformat(str(value))
            return wanted in [f.value for f in found if isinstance(f, Day)] or day(wanted, "en") in reply.text
        case "state":
            return _state(str(value), unit or "", found)
        case _:
            return _truth(bool(value), unit or "", found)


def _in_text(value: object, reply: Reply) -> bool:
    """A rate that no case decides is right where an explanation states it."""
    if reply.ruling is not None:
        return False
    return any(_number(n) == Decimal(str(value)) for n in re.findall(r"(\d+(?:\.\d+)?)\s*(?:%|per cent)", reply.text))


def _number(text: str) -> Decimal | None:
    try:
        return Decimal(text)
    except InvalidOperation:
        return None


def _nothing(value: object, found: Iterable[Finding]) -> bool:
    """Nothing to pay, or a rate of nothing, is also said by a State that may not tax."""
    rights = [f for f in found if isinstance(f, TaxingRight)]
    return Decimal(str(value)) == 0 and any(f.right is Right.MAY_NOT_TAX for f in rights)


def _state(value: str, unit: str, found: Iterable[Finding]) -> bool:
    state = NAMES.get(value, value)
    if value == "both" and (rights := {f.state: f.right for f in found if isinstance(f, TaxingRight)}):
        return rights == dict.fromkeys(NAMES.values(), Right.MAY_TAX)
    for finding in found:
        if isinstance(finding, Residence):
            return finding.state == state or (state == "undetermined" and finding.state in UNSETTLED)
        if isinstance(finding, TaxingRight) and finding.right is Right.EXCLUSIVE:
            return finding.state == state
        if isinstance(finding, Answer) and finding.value in ("BE", "CA"):
            return finding.value == state
    return False


def _truth(value: bool, unit: str, found: tuple[Finding, ...]) -> bool | None:
    """Judge "Canada may tax" or "alone" by the rights found and "PE exists" by yes or no; others by their citations."""
    named = next((code for name, code in NAMES.items() if re.search(rf"{name}\b.*\stax", unit)), None)
    if named:
        rights = {f.right for f in found if isinstance(f, TaxingRight) and f.state == named}
        if "exclusive" in unit and rights:
            return (Right.EXCLUSIVE in rights) == value
        others = {f.right for f in found if isinstance(f, TaxingRight) and f.state != named}
        may = bool(rights & {Right.MAY_TAX, Right.EXCLUSIVE}) or any(
            isinstance(f, RateCap) and f.state == named and f.value > 0 for f in found
        )
        may_not = Right.MAY_NOT_TAX in rights or Right.EXCLUSIVE in others
        if not (may or may_not):
            return False
        return may == (value if "may not" not in unit else not value)
    answers = [f for f in found if isinstance(f, Answer) and f.value in ("yes", "no")]
    if "PE" in unit and answers:
        yes = answers[0].value == "yes"
        return yes == (value if not unit.startswith("no ") else not value)
    return None if found else False
