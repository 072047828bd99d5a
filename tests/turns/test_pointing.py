"""A turn points at the paragraph talked about, or names an article that it speaks of."""

import pytest

from assistant.state import State, Topic
from assistant.turns.pointing import pointed_at
from treaty.citation import Citation

TURNS = [
    ("27(5)(a)", "does that rule touch novels as well?", [], "27(5)"),
    ("17(2)", "cette disposition vise-t-elle aussi les arbitres ?", [], "17(2)"),
    ("19(1)(a)", "geldt die regel ook voor leraren?", [], "19(1)"),
    ("4(3)", "can it then still invoke article 10?", ["10"], "4(3)"),
    ("4(3)", "and article 25?", ["25"], None),
    ("10(2)(a)", "does that rule hold under article 11?", ["11"], None),
    ("10(2)(a)", "and for interest?", [], None),
    ("9(2)", "until when can it still do that?", [], "9(3)"),
    ("25(2)", "tot wanneer kan dat?", [], "25(1)"),
    ("5(1)", "how long may it last?", [], None),
    ("6(1)", "by when?", [], None),
    ("11(3)(a)", "does the protocol add anything to that?", [], "Protocol 3"),
    ("27(6)(a)", "le protocole en dit-il quelque chose ?", [], "Protocol 6"),
    ("11(2)", "does the protocol add anything to that?", [], None),
    ("Relations: Political relations (1)", "does that rule hold?", [], None),
]


@pytest.mark.parametrize(("shown", "text", "named", "place"), TURNS, ids=[text for _, text, _, _ in TURNS])
def test_that_rule_is_the_paragraph_talked_about(shown: str, text: str, named: list[str], place: str | None) -> None:
    """An article named otherwise is meant, but where the paragraph talked about refers to it (4(3): 6 to 22).

    A time is that of the one paragraph of the article that states one; 5(3) and 5(4) both do.
    """
    state = State((Topic(citations=(Citation.parse(shown),)),))
    found = pointed_at(text, state, [Citation.parse(each) for each in named])
    assert (str(found) if found else None) == place
