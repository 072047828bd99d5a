"""The facts that a reply lists: each with its words, and whether it was told in this turn or carried over."""

from collections.abc import Collection

from assistant.reply import Understood
from calculators.case import Case
from calculators.facts import fact
from calculators.values import show_value


def listed(case: Case, fresh: Collection[tuple[str, str]], language: str) -> tuple[Understood, ...]:
    """Return every fact of the case; those of `fresh` (item and fact) are of this turn, the others carried over."""
    return tuple(
        Understood(
            fact=known.attribute,
            value=show_value(known.value),
            said=known.said,
            label=fact(known.attribute).label.get(language, fact(known.attribute).label["en"]),
            item=known.entity,
            carried=(known.entity, known.attribute) not in fresh,
        )
        for known in case
    )
