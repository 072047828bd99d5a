"""What is settled while a fact is missing: "does 16(2) cover it?" can be answered though who may tax is still open.

"Where does it arise?" (11(6), 12(6)) does not depend on what a royalty is for.
"""

import re
from dataclasses import replace

from assistant.asked import wanted_kinds
from assistant.facts.setting import TAX
from assistant.lookup import named
from assistant.rulings import Ruled
from assistant.sentence_ends import last_question
from calculators.findings import Answer, Finding
from calculators.ruling import Ruling
from treaty.citation import Citation

ARISING = re.compile(
    r"\b(?:arises?|source state|state of source|proviennent|provient|état de la source|afkomstig|bronstaat|herkomst)\b",
    re.IGNORECASE,
)
"""How a question asks where income comes from."""
SOURCES = ("11(6)", "12(6)")
"""The provisions that tell where interest and royalties arise."""
FIXED = frozenset({"date", "days"})
"""Kinds of finding that a question asks for by itself, whatever else the case comes to."""


def settled(ruled: Ruled, text: str) -> Ruled:
    """Return a ruling with what all its branches answer alike, where a question asks for no more than that.

    It does if it asks for a day or a number of days, where the income arises, or whether a provision of the rule's
    Article covers the case and not for a rate or a State.
    """
    alike, asked = _alike(ruled.ruling), last_question(text)
    if fixed := tuple(f for f in alike if f.kind in wanted_kinds(asked) & FIXED):
        return _with(ruled, fixed)
    answers = tuple(f for f in alike if isinstance(f, Answer))
    if ARISING.search(asked) and (where := tuple(f for f in answers if f.cite in SOURCES)):
        return _with(ruled, where)
    of_provision = bool(answers) and _asks_for_a_provision(asked, Citation.parse(ruled.rule.article))
    return _with(ruled, answers) if of_provision else ruled


def _with(ruled: Ruled, outcome: tuple[Finding, ...]) -> Ruled:
    return replace(ruled, ruling=ruled.ruling.model_copy(update={"outcome": outcome}))


def _alike(ruling: Ruling) -> tuple[Finding, ...]:
    """What all branches of a ruling hold alike."""
    if ruling.outcome or ruling.parts or not ruling.branches:
        return ()
    first, *rest = (branch.outcome for branch in ruling.branches)
    return tuple(f for f in first if all(f in other for other in rest))


def _asks_for_a_provision(asked: str, article: Citation) -> bool:
    if not asked or wanted_kinds(asked) or TAX.search(asked):
        return False
    return any(article.contains(place) for place in named(asked).found)
