"""What is settled while a fact is missing: "does 16(2) cover it?" can be answered though who may tax is still open."""

from dataclasses import replace

from assistant.asked import wanted_kinds
from assistant.fact_setting import TAX
from assistant.lookup import named
from assistant.rulings import Ruled
from assistant.sentence_ends import sentence_spans
from calculators.findings import Answer, Outcome
from calculators.ruling import Ruling
from treaty.citation import Citation


def settled(ruled: Ruled, text: str) -> Ruled:
    """Return a ruling with what all its branches answer alike, where a question asks for no more than that.

    It does if it asks whether a provision of the rule's Article covers the case, and not for a rate, a day or a State.
    """
    found = _in_all_branches(ruled.ruling)
    if not found or not _asks_for_a_provision(text, Citation.parse(ruled.rule.article)):
        return ruled
    return replace(ruled, ruling=ruled.ruling.model_copy(update={"outcome": found}))


def _in_all_branches(ruling: Ruling) -> Outcome:
    if ruling.outcome or ruling.parts or not ruling.branches:
        return ()
    first, *rest = (branch.outcome for branch in ruling.branches)
    return tuple(f for f in first if isinstance(f, Answer) and all(f in other for other in rest))


def _asks_for_a_provision(text: str, article: Citation) -> bool:
    asked = [sentence for start, end in sentence_spans(text) if (sentence := text[start:end]).rstrip().endswith("?")]
    if not asked or wanted_kinds(asked[-1]) or TAX.search(asked[-1]):
        return False
    return any(article.contains(place) for place in named(asked[-1]).found)
