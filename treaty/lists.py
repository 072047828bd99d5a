"""Build the tree of paragraphs, points and clauses of one body of text, by succession.

Invariants of the state machine, whose state is the chain of open units:

1. A label opens a unit only if it follows its elder sibling ((b) after (a), 3. after 2.) or is the first of a new list.
2. Numbered paragraphs stand at the top; inside a unit a style of numbering occurs once, save that a list may repeat the
   style of the list around it after a colon.
3. Where both readings of a label hold ("(i)" after "(h)"), the label after it decides, then the words before it.
4. Every character of the body belongs to one unit's own words or to one label.

What breaks them is kept as words and, where it stands at the beginning of a paragraph, reported as a doubt.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from treaty.labels import Label, Place, Style, find_labels
from treaty.page import Flat

_LONGEST_GAP = 3


@dataclass
class Node:
    """A unit while the tree is built: its label, its children, and the stretches of flat text that are its own."""

    label: Label | None
    reading: tuple[Style, int] | None
    parent: Node | None
    stretches: list[tuple[int, int]] = field(default_factory=list)
    children: list[Node] = field(default_factory=list)

    @property
    def path(self) -> tuple[str, ...]:
        """The steps from the body's root to this unit."""
        above = self.parent.path if self.parent else ()
        return (*above, self.label.step) if self.label else above

    def last_leaf(self) -> Node:
        """The unit that comes last in the text inside this one."""
        return self.children[-1].last_leaf() if self.children else self


@dataclass(frozen=True)
class Doubt:
    """Something that the layout does not show and a heuristic decided: where, and what was decided."""

    position: int
    words: str


def build_body(flat: Flat, start: int, end: int, doubts: list[Doubt]) -> Node:
    """The tree of one body; its root's own words are those before the first label. Doubts are added to the list."""
    labels = find_labels(flat, start, end)
    root = Node(None, None, None, [(start, end)])
    current = root
    for index, label in enumerate(labels):
        opened = _open(flat, current, label, labels[index + 1 :], doubts)
        if opened is None:
            continue
        current.stretches[-1] = (current.stretches[-1][0], label.start)
        opened.stretches.append((label.end, end))
        current = opened
    return root


def _open(flat: Flat, current: Node, label: Label, later: list[Label], doubts: list[Doubt]) -> Node | None:
    elder = _elder(current, label)
    fresh = _fresh(flat, current, label, later)
    if elder and fresh:
        nested = _prefers_nested(flat, current, label, later)
        elder, fresh = (None, fresh) if nested else (elder, None)
    if elder is None and fresh is None:
        elder = _after_a_gap(current, label, doubts)
    parent, reading = elder or fresh or (None, None)
    if parent is None:
        if label.place is Place.BLOCK:
            doubts.append(Doubt(label.start, f"“{label.step}” begins a paragraph but follows no list; kept as words"))
        return None
    node = Node(label, reading, parent)
    parent.children.append(node)
    return node


_Opening = tuple[Node, tuple[Style, int]]


def _elder(current: Node, label: Label, gap: int = 1) -> _Opening | None:
    """The innermost open list that the label continues."""
    node: Node | None = current
    while node is not None and node.parent is not None:
        for style, value in label.readings:
            if node.reading and node.reading[0] is style and _follows(node, label, value, gap):
                return node.parent, (style, value)
        node = node.parent
    return None


def _follows(node: Node, label: Label, value: int, gap: int) -> bool:
    if node.reading is None or node.label is None:
        return False
    last = node.reading[1]
    if (
        value == last
        and label.step[-1:] > node.label.step[-1:]
        and label.step[-1:].isupper()
        and label.step[0].isdigit()
    ):
        return True
    return value == last + gap


def _fresh(flat: Flat, current: Node, label: Label, later: list[Label]) -> _Opening | None:
    """The new list that the label begins inside the current unit, if it may."""
    for style, value in label.readings:
        if value != 1 or (style is Style.DIGIT and current.label is not None):
            continue
        if _style_is_open(current, style) and not _words_before(flat, current, label).endswith(":"):
            continue
        if label.place is Place.MID and not _has_second(style, later):
            continue
        return current, (style, value)
    return None


def _style_is_open(node: Node | None, style: Style) -> bool:
    while node is not None:
        if node.reading and node.reading[0] is style:
            return True
        node = node.parent
    return False


def _has_second(style: Style, later: list[Label]) -> bool:
    for label in later:
        if (style, 2) in label.readings:
            return True
        if label.readings[0][0] is Style.DIGIT and style is not Style.DIGIT:
            return False
    return False


def _prefers_nested(flat: Flat, current: Node, label: Label, later: list[Label]) -> bool:
    """Whether "(i)" after "(h)" is the first clause of (h) and not the ninth point."""
    following = later[0].readings if later else ()
    if (Style.ROMAN, 2) in following:
        return True
    if (Style.LETTER, 10) in following:
        return False
    return _words_before(flat, current, label).endswith(":")


def _words_before(flat: Flat, current: Node, label: Label) -> str:
    return flat.words(current.stretches[-1][0], label.start)


def _after_a_gap(current: Node, label: Label, doubts: list[Doubt]) -> _Opening | None:
    if label.place is Place.MID:
        return None
    for gap in range(2, _LONGEST_GAP + 1):
        if found := _elder(current, label, gap):
            doubts.append(Doubt(label.start, f"“{label.step}” stands where a label before it was expected"))
            return found
    return None
