"""A decision diagram shows what a rule asks and where each answer leads."""

import re

import pytest

from calculators.case import Case
from calculators.catalogue import catalogue, rule_named
from calculators.diagram import Leaf, Question, decision_tree, diagram
from calculators.paths import explore
from calculators.rules import Rule

NODE = re.compile(r'^    (n\d+)(?:\["[^"]*"\]|\{"[^"]*"\})$')
ARROW = re.compile(r'^    (n\d+) -->\|"[^"]*"\| (n\d+)$')


@pytest.mark.parametrize("rule", catalogue(), ids=lambda rule: rule.name)
def test_the_diagram_of_every_rule_is_well_formed(rule: Rule) -> None:
    """Each line declares a node or joins two declared ones, and every node but the first is reached."""
    head, *lines = diagram(rule).splitlines()
    nodes = {found[1] for found in map(NODE.match, lines) if found}
    arrows = [(found[1], found[2]) for found in map(ARROW.match, lines) if found]
    assert head == "flowchart TD"
    assert len(nodes) + len(arrows) == len(lines)
    assert {end for arrow in arrows for end in arrow} <= nodes
    assert {end for _, end in arrows} == nodes - {"n0"}


def test_both_ceilings_of_dividends_are_drawn_once() -> None:
    """The diagram of dividends ends in one node for each ceiling."""
    text = diagram(rule_named("dividends"))
    assert text.count("at most 5 %") == 1
    assert text.count("at most 15 %") == 1


def test_a_decided_case_is_a_single_node() -> None:
    """Where the facts decide, nothing is asked."""
    rule, case = rule_named("dividends"), Case.parse({"recipient_is_company": False})
    tree = decision_tree(explore(rule, case))
    assert isinstance(tree, Leaf)
    assert diagram(rule, case).count("\n") == 1


def test_a_question_leads_to_different_places() -> None:
    """A question whose answers change nothing is not drawn."""
    for rule in catalogue():
        waiting = [decision_tree(explore(rule, Case()))]
        while waiting:
            node = waiting.pop()
            if isinstance(node, Question):
                assert node.yes[1] != node.no[1]
                waiting += [node.yes[1], node.no[1]]
