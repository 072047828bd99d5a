"""Decision diagrams: what a rule asks while nothing is known, and where each answer leads, in Mermaid.

The paths of a rule make a tree of forks; equal subtrees are drawn once.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from calculators.case import Case
from calculators.facts import fact
from calculators.paths import Path, explore
from calculators.plain_words import NOTHING, finding_line
from calculators.rules import Rule

LINE = "<br/>"


@dataclass(frozen=True)
class Leaf:
    """Where a path ends: its findings, each a line."""

    lines: tuple[str, ...]


@dataclass(frozen=True)
class Question:
    """A fork: the fact it asks for, and where its two answers lead, each with the words of the answer."""

    fact: str
    yes: "tuple[str, Node]"
    no: "tuple[str, Node]"


Node: TypeAlias = Leaf | Question


def diagram(rule: Rule, case: Case | None = None) -> str:
    """Return the decision diagram of a rule over what is known, as a Mermaid flowchart."""
    return "\n".join(("flowchart TD", *_drawn(decision_tree(explore(rule, case or Case())))))


def decision_tree(paths: tuple[Path, ...], depth: int = 0) -> Node:
    """Return the tree that these paths make; questions whose answers lead to the same place are left out."""
    first = paths[0]
    if len(first.forks) == depth:
        return Leaf(_lines(first))
    yes = tuple(path for path in paths if path.forks[depth].answer)
    no = tuple(path for path in paths if not path.forks[depth].answer)
    after_yes, after_no = decision_tree(yes, depth + 1), decision_tree(no, depth + 1)
    if after_yes == after_no:
        return after_yes
    answers = (yes[0].forks[depth].words, no[0].forks[depth].words)
    return Question(first.forks[depth].fact, (answers[0], after_yes), (answers[1], after_no))


def _lines(path: Path) -> tuple[str, ...]:
    asked = tuple(f"To be told: {fact(name).question['en']}" for name in path.needs)
    return tuple(dict.fromkeys((*map(finding_line, path.outcome), *asked))) or (NOTHING,)


def _drawn(tree: Node) -> Iterator[str]:
    numbers: dict[Node, str] = {}
    for node in _nodes(tree):
        if node not in numbers:
            numbers[node] = f"n{len(numbers)}"
    for node, number in numbers.items():
        if isinstance(node, Leaf):
            yield f'    {number}["{_escaped(LINE.join(node.lines))}"]'
            continue
        yield f'    {number}{{"{_escaped(fact(node.fact).question["en"])}"}}'
        for words, after in (node.yes, node.no):
            yield f'    {number} -->|"{_escaped(words)}"| {numbers[after]}'


def _nodes(tree: Node) -> Iterator[Node]:
    yield tree
    if isinstance(tree, Question):
        yield from _nodes(tree.yes[1])
        yield from _nodes(tree.no[1])


def _escaped(words: str) -> str:
    return words.replace('"', "#quot;").replace("“", "#quot;").replace("”", "#quot;")
