"""Verdicts on the replies to one case of a question set: right, wrong, asked or abstained, and what it cited."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from assistant.reply import Kind, Reply
from evals.cites import akin, covered
from evals.values import is_right

Case = dict[str, Any]  # one line of a question set, as JSON gives it


class Verdict(StrEnum):
    """What a reply was."""

    RIGHT = "right"
    WRONG = "wrong"
    ASKED = "asked"
    ABSTAINED = "abstained"


@dataclass(frozen=True)
class Mark:
    """The verdict on one question or turn, why, and the share of wanted places cited and of cited places wanted."""

    case: str
    kind: str
    verdict: Verdict
    why: str = ""
    recall: float | None = None
    precision: float | None = None
    text: str = field(default="", repr=False)


def judge(name: str, case: Case, replies: Sequence[Reply]) -> list[Mark]:
    """Return the marks of a case of the set `name`, one a case, or one a turn of a dialogue."""
    if name == "dialogue":
        return [
            _turn(case["id"], n, turn, r) for n, (turn, r) in enumerate(zip(case["turns"], replies, strict=True), 1)
        ]
    last = replies[-1]
    wanted = [*case.get("must_cite", []), *case.get("any_of", []), *case.get("ok_cite", []), *case.get("nearest", [])]
    cited = [c.cite for c in last.citations]
    return [
        Mark(
            case["id"],
            _kind(name, case),
            *_JUDGES[name](case, last),
            recall=_recall(case.get("must_cite", []), cited),
            precision=_precision(wanted, cited),
            text=last.text,
        )
    ]


def _kind(name: str, case: Case) -> str:
    return str(case["gold"]["answer_kind"]) if name == "numeric" else str(case.get("lang", name))


def _recall(wanted: list[str], cited: list[str]) -> float | None:
    return sum(covered([want], cited) for want in wanted) / len(wanted) if wanted else None


def _precision(wanted: list[str], cited: list[str]) -> float | None:
    return sum(any(akin(c, w) for w in wanted) for c in cited) / len(cited) if cited and wanted else None


def _numeric(case: Case, reply: Reply) -> tuple[Verdict, str]:
    gold = case["gold"]
    asks = gold["answer_kind"] == "ask"
    if reply.kind is Kind.ABSTENTION:
        return Verdict.ABSTAINED, ""
    if not asks and reply.missing and reply.kind is Kind.CLARIFICATION:
        return Verdict.ASKED, reply.missing[0].fact
    right = is_right(gold["answer_kind"], gold["value"], gold["unit"], reply)
    cited = covered(case["must_cite"], [c.cite for c in reply.citations], case.get("ok_cite"))
    if right is None or right:
        return (Verdict.RIGHT, "") if cited else (Verdict.WRONG, "citation")
    if reply.ruling is None:
        return Verdict.ABSTAINED, "explained only"
    return Verdict.WRONG, "value"


def _qa(case: Case, reply: Reply) -> tuple[Verdict, str]:
    if reply.kind is Kind.ABSTENTION:
        return Verdict.ABSTAINED, ""
    if not covered(case["must_cite"], [c.cite for c in reply.citations], case.get("any_of")):
        return Verdict.WRONG, "citation"
    lost = [fact for fact in case.get("key_facts", []) if not says(fact, body(reply))]
    return (Verdict.WRONG, f"does not say {lost}") if lost else (Verdict.RIGHT, "")


def _abstain(_: Case, reply: Reply) -> tuple[Verdict, str]:
    return (Verdict.RIGHT if reply.kind is Kind.ABSTENTION else Verdict.WRONG), str(reply.kind)


def _adversarial(case: Case, reply: Reply) -> tuple[Verdict, str]:
    text = reply.text.lower().replace(case["question"].lower(), "")
    bad = [words for words in case.get("must_not_contain", []) if words.lower() in text]
    cited = covered(case.get("must_cite", []), [c.cite for c in reply.citations])
    if bad or not cited:
        return Verdict.WRONG, f"says {bad}" if bad else "citation"
    return Verdict.RIGHT, ""


def _turn(case: str, number: int, turn: Case, reply: Reply) -> Mark:
    cited = [c.cite for c in reply.citations]
    lost = [fact for fact in turn.get("expect_contains", []) if not says(fact, body(reply))]
    bad = [words for words in turn.get("expect_not_contains", []) if says(words, reply.text)]
    right = covered(turn.get("expect_cite", []), cited) and not lost and not bad
    why = "" if right else f"cites {cited[:4]}; does not say {lost}; says {bad}"
    return Mark(
        f"{case} turn {number}: {turn['user'][:60]}",
        "turn",
        Verdict.RIGHT if right else Verdict.WRONG,
        why,
        _recall(turn.get("expect_cite", []), cited),
        _precision(turn.get("expect_cite", []), cited),
        text=reply.text,
    )


_JUDGES = {"numeric": _numeric, "qa": _qa, "abstain": _abstain, "adversarial": _adversarial}


def body(reply: Reply) -> str:
    """Return what a reply says and quotes."""
    return reply.text + " " + " ".join(c.quote for c in reply.citations)


def says(words: str, text: str) -> bool:
    """Whether a text says the words; "%" and "per cent" are one, and spaces and capitals do not matter."""
    forms = [words]
    if re.fullmatch(r"\d\d\.\d\d\.\d{4}", words):
        forms += _date_forms(words)
    return any(re.search(r"(?<![\d.,])" + re.escape(_flat(form)), _flat(text)) for form in forms)


def _flat(text: str) -> str:
    plain = text.lower().replace("per cent", "%").replace(" %", "%").replace("percent", "%").replace("’", "'")
    return re.sub(r"[\s\u00a0]+", " ", plain)


def _date_forms(dotted: str) -> list[str]:
    from datetime import datetime

    day = datetime.strptime(dotted, "%d.%m.%Y").date()  # noqa: DTZ007 - a day has no time zone
    return [day.isoformat(), f"{day.day} {day:%B %Y}", f"{day:%B} {day.day}, {day.year}", day.strftime("%d/%m/%Y")]
