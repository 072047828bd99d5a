"""Give the words that follow a list back to the unit that holds the list.

Three things decide, in this order: data (the opening words of such a sentence, `tails.toml`), the layout (a paragraph
of its own without a label), and the wording of the family; the last two leave a doubt where they could be wrong.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from treaty.labels import Style
from treaty.lists import Doubt, Node
from treaty.page import BLOCK, Flat

_UNFINISHED = re.compile(r"[\w)”\"'’]$")
_OPEN = re.compile(
    r"\b(?:of|the|a|an|to|in|by|for|with|from|under|on|as|its|that|which|(?:sub)?paragraphs?|clauses?|Articles?"
    r"|(?:Article|paragraph)s? \w+ (?:or|and))$"
)
_THIS_LEVEL = re.compile(r"this\s+(paragraph|subparagraph)\b", re.IGNORECASE)
_OPENING_LENGTH = 60


@dataclass(frozen=True)
class Tail:
    """The opening words of a sentence that belongs to the unit at `path`."""

    path: tuple[str, ...]
    opening: str


@dataclass(frozen=True)
class FamilyOpening:
    """Opening words that in every convention of the family belong to the `level` ("paragraph" or "list") above."""

    opening: str
    level: str


@cache
def family_openings() -> tuple[FamilyOpening, ...]:
    """The family's openings from tails.toml."""
    return tuple(FamilyOpening(row["opening"], row["level"]) for row in _data()["family"])


@cache
def known_tails() -> tuple[tuple[str, str], ...]:
    """(citation, opening words) for the text held, from tails.toml."""
    return tuple((row["cite"], row["opening"]) for row in _data()["tail"])


@cache
def _data() -> dict[str, list[dict[str, str]]]:
    return tomllib.loads(files("treaty").joinpath("tails.toml").read_text(encoding="utf-8"))


def give_back_tails(flat: Flat, root: Node, tails: tuple[Tail, ...], doubts: list[Doubt]) -> None:
    """Move the words after each list of the tree to the unit they belong to."""
    settled: set[int] = set()
    for tail in tails:
        if (node := _at(root, tail.path)) and node.children:
            leaf = node.last_leaf()
            if (position := _find(flat, leaf, tail.opening)) is not None:
                _move(flat, leaf, node, position)
                settled.add(id(leaf))
    for leaf in _list_ends(root):
        if id(leaf) not in settled:
            _by_layout(flat, leaf, doubts) or _by_family(flat, leaf, doubts)


def _at(root: Node, path: tuple[str, ...]) -> Node | None:
    for step in path:
        root = next(
            (child for child in root.children if child.label and child.label.step == step), Node(None, None, None)
        )
    return root if root.label or not path else None


def _list_ends(node: Node) -> list[Node]:
    """The leaves that end a list of points or clauses, in the order of the text."""
    ends = []
    for child in node.children:
        ends += _list_ends(child)
        last = child is node.children[-1]
        if last and not child.children and child.reading and child.reading[0] is not Style.DIGIT:
            ends.append(child)
    return ends


def _find(flat: Flat, leaf: Node, opening: str) -> int | None:
    pattern = r"\s+".join(map(re.escape, opening.split()))
    match = re.compile(rf"(?<=\s){pattern}").search(flat.text, *leaf.stretches[-1])
    return match.start() if match else None


def _move(flat: Flat, leaf: Node, owner: Node, position: int) -> None:
    start, end = leaf.stretches[-1]
    leaf.stretches[-1] = (start, position)
    owner.stretches.append((position, end))


def _by_layout(flat: Flat, leaf: Node, doubts: list[Doubt]) -> bool:
    start, end = leaf.stretches[-1]
    position = flat.text.find(BLOCK, *flat.trim(start, end))
    if position < 0:
        return False
    before = flat.text[start:position].rstrip()
    if not before.strip() or before.endswith(":") or _OPEN.search(before):
        return False
    owner, sure = _owner(leaf, flat.words(position, end)[:_OPENING_LENGTH])
    if not sure or _UNFINISHED.search(before):
        doubts.append(Doubt(position, f"words after the list were given to {_named(owner)}"))
    _move(flat, leaf, owner, position)
    return True


def _by_family(flat: Flat, leaf: Node, doubts: list[Doubt]) -> bool:
    for family in family_openings():
        position = _find(flat, leaf, family.opening)
        if position is None or not _opens(flat, leaf, position, family.opening):
            continue
        owner = leaf.parent if family.level == "list" else _paragraph_above(leaf)
        if owner is not None:
            doubts.append(
                Doubt(position, f"“{family.opening} …” was given to {_named(owner)} and not to its last item")
            )
            _move(flat, leaf, owner, position)
            return True
    return False


def _opens(flat: Flat, leaf: Node, position: int, opening: str) -> bool:
    """A capital opens a sentence; small letters go on after the comma that ends the item."""
    before = flat.words(leaf.stretches[-1][0], position)
    return before.endswith((".", ";")) if opening[0].isupper() else before.endswith(",")


def _owner(leaf: Node, opening: str) -> tuple[Node, bool]:
    """The unit that a paragraph without a label after a list belongs to, and whether that is sure."""
    said = _THIS_LEVEL.search(opening)
    if said and said[1].lower() == "paragraph":
        return _paragraph_above(leaf), True
    holder = leaf.parent or leaf
    nested = holder.reading is not None and holder.reading[0] is not Style.DIGIT
    younger = nested and holder.parent is not None and holder is not holder.parent.children[-1]
    return holder, not nested or younger or bool(said)


def _paragraph_above(leaf: Node) -> Node:
    node = leaf
    while node.parent is not None:
        node = node.parent
        if node.reading is None or node.reading[0] is Style.DIGIT:
            break
    return node


def _named(node: Node) -> str:
    return "(" + ")(".join(node.path) + ")" if node.path else "the article"
