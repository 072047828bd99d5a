"""What a turn adds without changing the answer is said to change nothing, with its place."""

from decimal import Decimal

from assistant.reading import Reading
from assistant.reply import Reply
from assistant.state import State
from assistant.stating import stated
from assistant.turns.unmoved import unmoved
from calculators.case import Case
from calculators.catalogue import rule_named

AWAY = (
    Case()
    .put("recipient_state", "BE")
    .put("employer_state", "BE")
    .put("work_state", "CA")
    .put("days_present", Decimal(190))
    .put("borne_by_establishment", value=False)
)
BORNE = Reading("borne_by_establishment", value=True, said="a branch pays")


def ruled(case: Case, *told: Reading) -> Reply:
    """The reply of the rule on employment."""
    return stated(rule_named("employment"), case, told, State(), "")[1]


def test_a_condition_that_decides_nothing_any_more_is_named_with_its_place() -> None:
    """After more than 183 days it does not matter who bears the pay: 15(2)(c) is cited all the same."""
    reply = unmoved(ruled(AWAY, BORNE), ruled(AWAY), [BORNE])
    assert reply.text.startswith("That does not change the answer: ")
    assert "15(2)(c)" in [each.cite for each in reply.citations]


def test_what_changes_the_answer_is_not_said_to_change_nothing() -> None:
    """Within the 183 days who bears the pay decides."""
    before = AWAY.put("days_present", Decimal(100))
    reply = ruled(before, BORNE)
    assert unmoved(reply, ruled(before), [BORNE]) == reply
