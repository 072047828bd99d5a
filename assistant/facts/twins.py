"""Facts that the same words may tell, each for the rule of an Article of its own.

"No permanent establishment there" answers 7(1) as well as 10(6), 14(1) and 15(2)(c): such facts do not drive each
other out, and a number that fits two of them belongs to both.
"""

TWINS = (
    frozenset({"permanent_establishment", "branch_in_canada", "employer_has_establishment", "fixed_base_available"}),
    frozenset({"profit_at_arms_length", "arms_length_amount"}),
    frozenset({"establishment_margin", "branch_profits", "attributable_income"}),
    frozenset({"part_days_counted", "end_days_counted"}),
    frozenset({"adjustment_date", "first_notification"}),
    frozenset({"more_burdensome", "less_favourable"}),
)


def are_twins(one: str, other: str) -> bool:
    """Return whether two facts, by their names, may be told by the same words.

    >>> are_twins("establishment_margin", "branch_profits")
    True
    """
    return any({one, other} <= group for group in TWINS)
