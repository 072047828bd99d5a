"""What is settled while a fact is missing: "does 16(2) cover it?" can be answered though who may tax is still open.

"Where does it arise?" (11(6), 12(6)) does not depend on what a royalty is for.
"""

import re
from dataclasses import replace

from assistant.asked import wanted_kinds
from assistant.fact_setting import TAX
from assistant.lookup import named
from assistant.rulings import Ruled
from assistant.sentence_ends import last_question
from calculators.findings import Answer
from calculators.ruling import Ruling
from treaty.citation import Citation

ARISING = re.compile(
    r"\b(?:arises?|source state|state of source|proviennent|provient|état de la source|afkomstig|bronstaat|herkomst)\b",
    re.IGNORECASE,
)
"""How a question asks where income comes from."""
SOURCES = ("11(6)", "12(6)")
"""The provisions that tell where interest and royalties arise."""


def settled(ruled: Ruled, text: str) -> Ruled:
    """Return a ruling with what all its branches answer alike, where a question asks for no more than that.

    It does if it asks where the income arises, or whether a provision of the rule's Article covers the case and not for
    a rate, a day or a State.
    """
    found = _in_all_branches(ruled.ruling)
    where = tuple(f for f in found if f.cite in SOURCES) if ARISING.search(last_question(text)) else ()
    found = where or found
    if not found or not (where or _asks_for_a_provision(text, Citation.parse(ruled.rule.article))):
        return ruled
    return replace(ruled, ruling=ruled.ruling.model_copy(update={"outcome": found}))


def _in_all_branches(ruling: Ruling) -> tuple[Answer, ...]:
    if ruling.outcome or ruling.parts or not ruling.branches:
        return ()
    first, *rest = (branch.outcome for branch in ruling.branches)
    return tuple(f for f in first if isinstance(f, Answer) and all(f in other for other in rest))


def _asks_for_a_provision(text: str, article: Citation) -> bool:
    asked = last_question(text)
    if not asked or wanted_kinds(asked) or TAX.search(asked):
        return False
    return any(article.contains(place) for place in named(asked).found)
