"""Whether a turn goes on with another kind of income: "and the interest?", not "if our director held the shares"."""

from assistant.readers.parties import find_parties
from assistant.rule_features import CIRCUMSTANCES
from assistant.sentence_ends import question_spans
from assistant.state import Topic
from assistant.turns.kinds import KIND, facts_of, is_shift
from assistant.turns.leaning import Link, asks, supposes
from assistant.turns.turn import Turn
from assistant.turns.varying import news
from calculators.catalogue import rule_named
from calculators.facts import FactType, fact
from calculators.rules import Rule
from calculators.whole_way import governing_rule
from treaty.citation import Citation


def shifts(turn: Turn, topic: Topic) -> bool:
    """Return whether a turn names another kind of income, for which another article is found."""
    if not topic.rule or not turn.kind or not is_shift(turn.kind, topic):
        return False
    new, old = governing_rule(turn.kind), rule_named(topic.rule)
    if _changes(turn, new, topic) or _names_who(turn, new, topic) or _is_of_kind(turn, new, topic):
        return False
    told = {r.fact for r in turn.sure} - CIRCUMSTANCES
    belongs = told & (set(new.facts) - facts_of(topic)) and not told & (facts_of(topic) - set(new.facts))
    found = turn.first is not None and new.article != old.article and Citation.parse(old.article).contains(turn.first)
    return (bool(belongs) or not found) and turn.is_about(new)


def _is_of_kind(turn: Turn, other: Rule, topic: Topic) -> bool:
    """Whether what names the other kind is a thing of the kind at hand: "my savings account", of someone's wealth."""
    own = facts_of(topic) - set(other.facts) - CIRCUMSTANCES
    things = [r.span_in(turn.text) for r in turn.sure if r.fact in own and fact(r.fact).type is FactType.CHOICE]
    kinds = [r.span_in(turn.text) for r in turn.sure if r.fact == KIND]
    touching = all(any(not turn.text[min(a[1], b[1]) : max(a[0], b[0])].strip() for a in things) for b in kinds)
    return bool(things) and turn.found is None and touching


def _names_who(turn: Turn, other: Rule, topic: Topic) -> bool:
    """Whether a turn that supposes something names only somebody by the other kind: "if our director held them"."""
    if {r.fact for r in turn.sure} & set(other.facts) - facts_of(topic) - CIRCUMSTANCES:
        return False
    kinds = [r.said for r in turn.sure if r.fact == KIND]
    who = [party.said for party in find_parties(turn.text)]
    changes = bool(news((r for r in turn.sure if r.fact in facts_of(topic) and r.fact != KIND), topic.case))
    return supposes(turn.text) and changes and all(any(kind in said for said in who) for kind in kinds)


def _asks_of_it(turn: Turn) -> bool:
    """Whether a sentence that names the other kind ends with a question mark: "and the salary?", not "… And now?"."""
    asking = [turn.text[start:end] for start, end in question_spans(turn.text)]
    return any(r.said in sentence for sentence in asking for r in turn.sure if r.fact == KIND)


def _changes(turn: Turn, other: Rule, topic: Topic) -> bool:
    """Whether a turn that asks nothing else tells something new that only the rule at hand asks for.

    The words that name the other kind of income tell nothing of the rule at hand.
    """
    names_it = _asks_of_it(turn) and not supposes(turn.text) and turn.link is not Link.CORRECTS
    if names_it or asks(turn.text):
        return False
    own = facts_of(topic) - set(other.facts) - CIRCUMSTANCES
    naming = " ".join(r.said for r in turn.sure if r.fact == KIND)
    told = [r for r in turn.sure if r.fact in own and r.said not in naming]
    return bool(news(told, topic.case))
