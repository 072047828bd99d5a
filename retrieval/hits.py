"""What a search returns: provisions with their scores, and the evidence for answering or abstaining."""

from dataclasses import dataclass

from treaty.citation import Citation, Part

CITED = "citation"
"""The kind of a hit that the question named, rather than one that was found."""


NAMED_LEAD = 1.5
"""What a topic beyond the texts must lead by where the question names a provision: on the development questions no
answerable one comes above 0.3, and "what did the later protocol change in Article 26?" stands at 2.6.
"""


@dataclass(frozen=True)
class Hit:
    """One provision found.

    `score` is in standard deviations above the mean provision, per unit of weight; `matched` is the passage that
    matched best, or the user's own words where the question names the place; `kind` is that passage's kind, or `CITED`.
    `closest` names the text of the provision's commentary that fits the question best: "explanation", "example" or
    "mistake".
    """

    citation: Citation
    score: float
    matched: str
    kind: str
    closest: str = "explanation"

    @property
    def paragraph(self) -> Citation:
        """The paragraph the provision stands in: 10(2) for 10(2)(a); the article or item where there are none."""
        return paragraph_of(self.citation)

    @property
    def cited(self) -> bool:
        """Whether the question named this provision."""
        return self.kind == CITED


@dataclass(frozen=True)
class TopicHit:
    """A topic that the texts do not answer: its id in the commentary, its score as in `Hit`, the question matched."""

    topic: str
    score: float
    matched: str


@dataclass(frozen=True)
class Evidence:
    """What a search knows of a question, for deciding whether the texts answer it.

    `best` and `gap` are the score of the best provision found and its lead over the best of another paragraph.
    `cosine` is the mean cosine of its three nearest passages, `nearest` the highest such mean of any provision.
    `topics` are topics beyond the texts, the best first, and `beyond_cosine` is as `cosine` for the first of them.
    `known` is the share of the question's distinct words that occur in what is indexed.
    """

    query: str
    language: str
    hits: tuple[Hit, ...]
    topics: tuple[TopicHit, ...]
    best: float
    gap: float
    cosine: float
    nearest: float
    beyond_cosine: float
    known: float

    @property
    def beyond(self) -> float:
        """The score of the best topic beyond the texts."""
        return self.topics[0].score if self.topics else float("-inf")

    @property
    def lead(self) -> float:
        """By how much the best topic beyond the texts matches better than every provision; less where one is named."""
        return self.beyond - self.best - NAMED_LEAD * any(hit.cited for hit in self.hits)

    @property
    def is_beyond(self) -> bool:
        """Whether a topic beyond the texts matches better than every provision."""
        return self.lead > 0


def paragraph_of(citation: Citation) -> Citation:
    """Return the numbered paragraph a citation lies in, or the article, item or section where it has none."""
    depth = 2 if citation.part is Part.CONVENTION and citation.path[1:2] and citation.path[1].isdigit() else 1
    return Citation(citation.path[:depth], citation.part, citation.work)
