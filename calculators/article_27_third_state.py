"""Article 27(5), Miscellaneous Provisions: royalties attributable to a permanent establishment in a third State."""

from calculators.article_27_savings import same_currency
from calculators.situation import Situation
from calculators.values import HUNDRED, show_value
from treaty.limits import limit

FACTS = (
    "third_state_establishment",
    "third_state_tax_share",
    "tax_total_with_establishment",
    "tax_without_establishment",
    "active_business_there",
    "taxed_under_section_91",
)

TELLING = FACTS[:-1]
"""What a story that comes near 27(5) tells; section 91 alone is told of other income too."""


def exemption_lost(situation: Situation, *, asked: bool = False) -> bool:
    """Test 27(5) with its exceptions (a) and (b); unless asked or touched, taken not to apply and listed."""
    asked = asked or situation.touched(*TELLING)
    return (
        situation.meets("27(5)", "third_state_establishment", asked=asked)
        and _lightly_taxed(situation)
        and not situation.meets("27(5)(a)", "active_business_there")
        and not _section_91(situation)
    )


def _section_91(situation: Situation) -> bool:
    """27(5)(b): "when Belgium is the State of residence of the enterprise, to royalties taxed by Canada according to
    section 91 of the Income Tax Act".
    """
    return situation.is_one_of("27(5)(b)", "recipient_state", "BE") and situation.meets(
        "27(5)(b)", "taxed_under_section_91"
    )


def _lightly_taxed(situation: Situation) -> bool:
    """27(5): "a tax the total of which is less than 60 per cent of the tax that would be imposed in the State of
    residence of the enterprise if the royalties were attributable to the enterprise".
    """
    total, home = situation.money("tax_total_with_establishment"), situation.money("tax_without_establishment")
    if total is None or home is None or situation.touched("third_state_tax_share"):
        return situation.falls_below("27(5) share", "third_state_tax_share")
    same_currency("tax_total_with_establishment", total, home)
    floor = limit("27(5) share")
    low = total.amount < home.amount * floor.number() / HUNDRED
    because = f"{show_value(total)} {'<' if low else '>='} {floor.value} % of {show_value(home)}"
    return situation.note("27(5)", floor.words, low, because)
