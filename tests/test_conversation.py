"""Tests of assistant/conversation.py: what each kind of turn does to the case, and what is shown as carried over."""

from assistant.acts import Act
from assistant.conversation import Conversation
from assistant.mind import Mind
from assistant.reading import Certainty
from assistant.reply import Kind, Reply
from assistant.rule_choice import Candidate
from calculators.ruling import Ruling
from tests.scripted_talk import DIVIDEND, HOLDING, Script, likely_by_name, readings, talk


def rates(reply: Reply) -> list[object]:
    """Return the ceilings of a reply."""
    ruling: Ruling | None = reply.ruling
    return [finding.value for finding in ruling.findings("rate_cap")] if ruling else []  # type: ignore[union-attr]


def shown(reply: Reply, *, carried: bool) -> set[str]:
    """Return the facts shown as told in this turn, or as carried over."""
    return {fact.fact for fact in reply.facts if fact.carried is carried}


def test_an_answer_goes_to_the_question_and_a_number_to_what_was_told() -> None:
    """The "yes" answers what was asked; "make it 6 %" changes the share; each turn shows what it told itself."""
    first, second, third = talk(Script(), DIVIDEND, "yes", "make it 6 %")
    assert first.missing[0].fact == "held_directly"
    assert rates(second) == [5]
    assert rates(third) == [15]
    assert shown(first, carried=True) == set()
    assert shown(second, carried=False) == {"held_directly"}
    assert shown(third, carried=False) == {"voting_stock"}
    assert "held_directly" in shown(third, carried=True)


def test_another_client_inherits_nothing() -> None:
    """A turn that announces another case starts from what it tells itself."""
    other = "Another client: an individual in Mons gets a dividend from Canada. Ceiling?"
    told = {"payer_state": "CA", "recipient_state": "BE", "recipient_is_company": "false"}
    replies = talk(Script(facts={other: told}), DIVIDEND, "yes", other)
    assert rates(replies[-1]) == [15]
    assert shown(replies[-1], carried=True) == set()


def test_another_kind_of_income_keeps_the_people() -> None:
    """A turn such as "and the interest?" is ruled on between the same States, without the holding."""
    turn = "and the interest?"
    script = Script(facts={turn: {"income_kind": "interest"}}, places={turn: "11(2)"})
    reply = talk(script, DIVIDEND, "yes", turn)[-1]
    assert reply.ruling is not None
    assert reply.ruling.rule == "interest"
    assert {"payer_state", "recipient_state"} <= shown(reply, carried=True)
    assert "voting_stock" not in shown(reply, carried=True)


def test_the_residence_state_relieves_what_was_talked_about() -> None:
    """A question such as "and how does Belgium treat it?" is answered by the rule on relief with the case in hand."""
    turn = "and how does Belgium treat it?"
    reply = talk(Script(acts={turn: Act.RELIEF}), DIVIDEND, "yes", turn)[-1]
    assert reply.ruling is not None
    assert reply.ruling.rule == "relief"
    assert reply.citations[0].cite.startswith("23(1)")


def test_an_unknown_answer_leaves_the_branches() -> None:
    """Whoever does not know sees both branches again, and is told that it stays open."""
    turn = "I don't know"
    reply = talk(Script(acts={turn: Act.UNSURE}), DIVIDEND, turn)[-1]
    assert reply.text.startswith("Then that stays open")
    assert "**5 %**" in reply.text
    assert "**15 %**" in reply.text


def test_a_return_takes_the_first_case_up_again() -> None:
    """After another client, "back to the first client" rules on the first one's facts."""
    other = "Another client: an individual in Mons gets a dividend from Canada. Ceiling?"
    told = {"payer_state": "CA", "recipient_state": "BE", "recipient_is_company": "false"}
    back = "back to the first client: make it 4 %"
    reply = talk(Script(facts={other: told}), DIVIDEND, "yes", other, back)[-1]
    assert rates(reply) == [15]
    assert {"recipient_is_company", "held_directly"} <= shown(reply, carried=True)


def test_contradictory_shares_are_pointed_out_and_asked() -> None:
    """Neither of two shares is used; both are quoted, and are the choices of the question."""
    story = "A Namur company holds 25 % of the votes, or 8 % of them, of a Toronto company. Ceiling on its dividend?"
    doubtful = (
        *readings("25 %", {"voting_stock": "25"}, Certainty.DOUBTFUL),
        *readings("8 %", {"voting_stock": "8"}, Certainty.DOUBTFUL),
    )
    facts = {name: value for name, value in HOLDING.items() if name != "voting_stock"} | {"held_directly": "true"}
    first, second = talk(Script(facts={story: facts}, doubtful={story: doubtful}), story, "the first")
    assert "You wrote both “25 %” and “8 %”" in first.text
    assert [choice.label for choice in first.missing[0].choices] == ["25 %", "8 %"]
    assert rates(second) == [5]


def test_a_date_read_in_two_ways_is_asked() -> None:
    """03/04/2022 is asked about, with 3 April and 4 March as its choices; the answer decides."""
    story = "The first notice came on 03/04/2022 and I live in Belgium. Until when can I present my case?"
    doubtful = readings("03/04/2022", {"first_notification": "2022-04-03"}, Certainty.DOUBTFUL)
    script = Script(facts={story: {"recipient_state": "BE"}}, doubtful={story: doubtful}, places={story: "25(1)"})
    mind = Mind(script, script, script)
    conversation = Conversation(mind)
    first = conversation.ask(story)
    assert first.kind in (Kind.CLARIFICATION, Kind.EXPLANATION)
    if first.missing:
        assert [choice.label for choice in first.missing[0].choices] == ["3 April 2022", "4 March 2022"]
        assert "4 March 2024" in conversation.ask("the second").text


def test_facts_set_by_hand_are_not_carried_over() -> None:
    """A chip changed in the same turn leaves the marks of the other facts as they were."""
    conversation = Conversation(Mind(script := Script(), script, script, likely=likely_by_name))
    conversation.ask(DIVIDEND)
    by_hand = conversation.set_fact("held_directly", "true")
    assert shown(by_hand, carried=True) == set()
    later = conversation.ask("make it 30 %")
    assert shown(later, carried=False) == {"voting_stock"}
    assert "voting_stock" not in {fact.fact for fact in conversation.forget("voting_stock").facts}


def test_the_contrary_of_what_was_answered() -> None:
    """After "yes, directly", the words "and if not?" give the case of a holding through others."""
    turn = "and if not?"
    first, second = talk(Script(acts={turn: Act.OTHERWISE}), DIVIDEND, "yes", turn)[1:]
    assert (rates(first), rates(second)) == ([5], [15])


def test_nothing_is_converted() -> None:
    """Asked for another currency, the reply says that there are no exchange rates, and rules as before."""
    turn = "and in euros?"
    reply = talk(Script(acts={turn: Act.CURRENCY}), DIVIDEND, "yes", turn)[-1]
    assert reply.text.startswith("These texts hold no exchange rates")
    assert rates(reply) == [5]


def test_a_question_explained_keeps_its_facts_for_the_next_turn() -> None:
    """What was told with a question that was only explained is known when the next turn tells the rest."""
    question, turn = (
        "What does the treaty say of a dividend from Hull to a shareholder in Mons?",
        "they hold 25 % directly",
    )
    states = {"payer_state": "CA", "recipient_state": "BE"}
    rest = {"recipient_is_company": "true", "voting_stock": "25", "held_directly": "true"}
    script = Script(facts={question: states, turn: rest}, places={turn: "10(2)(a)"})

    def decide(options: tuple[Candidate, ...]) -> Candidate:
        rows = [each for each in options if each.ruled and each.ruled.rule.name == "dividends"]
        told = [each for each in rows if each.ruled and each.ruled.case.value("voting_stock") is not None]
        return told[0] if told else options[-1]

    conversation = Conversation(Mind(script, script, script, decide))
    assert conversation.ask(question).kind is Kind.EXPLANATION
    reply = conversation.ask(turn)
    assert rates(reply) == [5]
    assert {"payer_state", "recipient_state"} <= shown(reply, carried=True)


def test_profits_follow_the_question_of_an_establishment() -> None:
    """After a site of fourteen months "who taxes its profits?" is ruled on by Article 7, on the same facts."""
    story, turn = (
        "A firm from Bruges builds in Hull for 14 months. A permanent establishment?",
        "so who taxes its profits?",
    )
    facts = {"site_months": "14", "recipient_state": "BE", "presence_kind": "building_site"}
    script = Script(facts={story: facts}, places={story: "5(3)", turn: "7(1)"})
    first, second = talk(script, story, turn)
    assert first.ruling is not None
    assert second.ruling is not None
    assert second.ruling.rule == "business profits"
    assert second.citations[0].cite == "7(1)"


def test_a_recap_keeps_the_dates_of_the_rulings_before_the_last() -> None:
    """A date worked out by an earlier ruling is said again in short: it has its source there."""
    notified, turn = "Notified on 17 May 2021. Until when can the case be presented?", "sum up please"
    script = Script(
        facts={notified: {"first_notification": "2021-05-17"}},
        places={notified: "25(1)"},
        acts={turn: Act.RECAP},
    )
    recap = talk(script, notified, DIVIDEND, turn)[-1]
    assert "17 May 2023" in recap.text
