"""Find the references in a text: in a user's words, or in the treaty's own given the provision they stand in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from treaty.citation import Citation, Part, level
from treaty.foreign import foreign_end
from treaty.items import ARTICLE, CLAUSE, PARAGRAPH, POINT, SUBCLAUSE
from treaty.mention import Mention, mention_at
from treaty.spelling import ORDINAL, plain_with_offsets, special_place
from treaty.steps import fold


@dataclass(frozen=True)
class Reference:
    """`text[start:end]` names the citations; none if it names a place that is not in our texts' kind (another law).

    Whether a citation exists is for the Treaty to say: a reference to "Article 31" has the citation 31.
    """

    start: int
    end: int
    text: str
    citations: tuple[Citation, ...]


_START = re.compile(
    r"(?<![\w.,$€£%-])(?:\d{1,3}[A-Za-z]{0,3}\b|§|art|par|sub|point|punt|onder|lid\b|led|claus|al[ .i]|item|prot|lit"
    r"|sous|letter|lettre|P\s?\d|this|that|those|the\s+(?:said|same))"
    rf"|(?<!\w){ORDINAL}",
    re.IGNORECASE,
)
_START_AFTER_APOSTROPHE = re.compile(r"(?<=[ld]['’])(?=art)", re.IGNORECASE)
_SECTION = re.compile(r"(?:sections?|s\.|ss\.)\s*\d+[\w.()]*", re.IGNORECASE)
_PREAMBLE = re.compile(
    r"(?:preamble|préambule|preambule)(?:\s+(?:of|to|du|van)\s+(?:the|het)?\s*protocole?)?\b", re.IGNORECASE
)
_PRECEDING = re.compile(
    r"the\s+(?:preceding|foregoing)\s+(?:(?P<paragraphs>paragraphs)|provisions\s+of\s+this\s+Article|(?P<articles>Articles))"
    r"(?:\s+of\s+this\s+Convention)?",
    re.IGNORECASE,
)


def find_references(text: str, within: Citation | None = None) -> tuple[Reference, ...]:
    """Every reference in `text`, in order; lists and ranges are expanded.

    Without `within` the words are a user's: what points to a place said elsewhere ("this paragraph") and numbers that
    name no place ("183 days", "10 %") are left alone. With it they are the treaty's, and are resolved from there.

    >>> [str(each) for each in find_references("see 10(2) to (4) and art. 15 § 2")[0].citations]
    ['10(2)', '10(3)', '10(4)']
    """
    plain, offsets = plain_with_offsets(text)
    finder = _Finder(plain, within)
    return tuple(
        Reference(offsets[start], offsets[end - 1] + 1, text[offsets[start] : offsets[end - 1] + 1], citations)
        for start, end, citations in finder.run()
    )


class _Finder:
    """Reads on from left to right and remembers the last paragraph and point named, for "that paragraph"."""

    def __init__(self, text: str, within: Citation | None) -> None:
        self.text = text
        self.within = within
        self.last: tuple[Citation, ...] | None = None

    def run(self) -> Iterator[tuple[int, int, tuple[Citation, ...]]]:
        position = 0
        while position < len(self.text):
            found = self._at(position)
            if found is None:
                position += 1
                continue
            yield found
            position = found[1]

    def _at(self, start: int) -> tuple[int, int, tuple[Citation, ...]] | None:
        if match := self._word(_SECTION, start):
            return start, foreign_end(self.text, start, match.end()) or match.end(), ()
        if match := self._word(_PREAMBLE, start):
            place = special_place(match[0])
            return (start, match.end(), (Citation(place[1], Part(place[0])),)) if place else None
        if self.within and (match := self._word(_PRECEDING, start)):
            return self._preceding(match)
        if not (_START.match(self.text, start) or _START_AFTER_APOSTROPHE.match(self.text, start)):
            return None
        mention = mention_at(self.text, start)
        return self._resolve(mention) if mention else None

    def _word(self, pattern: re.Pattern[str], start: int) -> re.Match[str] | None:
        if start and (self.text[start - 1].isalnum() or self.text[start - 1] in "_-"):
            return None
        return pattern.match(self.text, start)

    def _resolve(self, mention: Mention) -> tuple[int, int, tuple[Citation, ...]] | None:
        other = foreign_end(self.text, mention.start, mention.end)
        if other is not None and not mention.anchor:
            self.last = ()
            return mention.start, other, ()
        citations = self._citations(mention)
        if citations is None:
            return None
        if citations or not mention.anchor:
            self.last = citations
        return mention.start, mention.end, citations

    def _citations(self, mention: Mention) -> tuple[Citation, ...] | None:
        """The places a mention names; None if it names none on its own and there is no place to resolve it from."""
        if mention.part is not None:
            return tuple(Citation(path, Part(mention.part)) for path in mention.paths)
        if self.within is None:
            return None
        bases = self._bases(mention, self.within)
        if bases is None:
            return None
        return tuple(Citation(fold((*base.path, *path)), base.part) for base, path in product(bases, mention.paths))

    def _bases(self, mention: Mention, within: Citation) -> tuple[Citation, ...] | None:
        """The places under which a relative mention's paths start; empty if it points back to another law."""
        wanted = mention.level if mention.anchor else mention.level - 1
        if mention.anchor == "that" or (mention.anchor and within.part is Part.PROTOCOL and wanted == PARAGRAPH):
            if self.last is None:
                return None
            return tuple(base for last in self.last if (base := _cut(last, wanted)))
        base = _cut(within, wanted)
        if base is None and mention.level == POINT and self.last:
            base = _cut(self.last[-1], wanted)
        return (base,) if base else None

    def _preceding(self, match: re.Match[str]) -> tuple[int, int, tuple[Citation, ...]] | None:
        within = self.within
        if within is None or not within.path[0].isdigit():
            return None
        number = int(within.path[0] if match["articles"] else within.path[1] if len(within.path) > 1 else 1)
        above = () if match["articles"] else within.path[:1]
        found = tuple(Citation((*above, str(earlier)), within.part) for earlier in range(1, number))
        return match.start(), match.end(), found


_NAMES = {ARTICLE: "article", PARAGRAPH: "paragraph", POINT: "point", CLAUSE: "clause", SUBCLAUSE: "subclause"}


def _cut(citation: Citation, wanted: int) -> Citation | None:
    """The citation down to its step of a level: the paragraph that holds 10(2)(a) is 10(2); None if it has none.

    A list that stands right in an article, as in Article 29, has no paragraph: its points start from the article.
    """
    for index in range(len(citation.path) - 1, -1, -1):
        if level(citation.path, index) == _NAMES[wanted]:
            return Citation(citation.path[: index + 1], citation.part)
    if wanted == PARAGRAPH and (len(citation.path) == 1 or level(citation.path, 1) == "point"):
        return Citation(citation.path[:1], citation.part)
    return None
