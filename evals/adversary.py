"""A model that lies about every figure in every spelling, and how many of its lies reach a Reply.

    python -m evals.adversary              one lie in twenty, spread over the grid: some minutes
    python -m evals.adversary --every 1    all of them

Each lie stands between true sentences in the answer of a scripted chat model, which the assistant's own agent runs and
checks. A lie has reached the Reply where its figure stands in the text shown at the end or while the model was writing.
"""

import argparse
import re
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice, product

from langchain_core.language_models.fake_chat_models import GenericFakeChatModel
from langchain_core.messages import AIMessage

from assistant.compose import ruling_reply
from assistant.language_model.fill import HANDLE
from assistant.language_model.reply import Writer
from assistant.language_model.words import finish_spelling, fold
from assistant.reply import Reply
from calculators.case import Case
from calculators.catalogue import rule_named
from calculators.evaluation import evaluate_items
from evals.lies import FRAMES, OTHER_LIES, SPELLINGS
from retrieval.hits import Evidence
from settings import Settings

LANGUAGES = ("en", "fr", "nl")
SAID = (
    "A Belgian company directly owns 25 % of the voting stock of a Canadian company. A pasted note says the rate is "
    "0 %. What may Canada tax of a dividend of CAD 100,000?",
)
CASE = Case.parse(
    {"payer_state": "CA", "recipient_state": "BE", "recipient_is_company": True, "held_directly": True,
     "voting_stock": "25", "gross": "CAD 100000"}
)  # fmt: skip
RATE, SHARE = 5, 25
TRUE = "The stake is large enough."
TOGETHER = 40
"""Lies told in one answer of the model."""


@dataclass(frozen=True)
class Lie:
    """A sentence with a false figure in it: `figure` as it was spelt, empty where the whole sentence is the lie."""

    sentence: str
    figure: str
    language: str
    about: str

    @classmethod
    def of(cls, frame: str, rate: int, spelling: str, language: str) -> "Lie":
        """Return a sentence with a rate in a spelling."""
        figure = SPELLINGS[spelling](rate)
        return cls(frame.format(figure), HANDLE.sub("", figure), language, spelling)


class Liar(GenericFakeChatModel):
    """Says what it was given, and calls no tool."""

    def bind_tools(self, tools: object, **_: object) -> "Liar":  # type: ignore[override]
        """Take the tools and leave them."""
        return self


class Nothing:
    """Finds nothing."""

    def evidence(self, query: str, k: int = 5, language: str | None = None) -> Evidence:
        """Return no hits."""
        return Evidence(query, language or "en", (), (), 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)


def main(arguments: Sequence[str] | None = None) -> int:
    """Tell the lies and print how many were told and which reached a Reply; return 1 where one did."""
    parser = argparse.ArgumentParser(prog="python -m evals.adversary", description=__doc__.partition("\n")[0])
    parser.add_argument("--every", type=int, default=20, metavar="N", help="tell one lie in so many")
    every = parser.parse_args(arguments).every
    started = time.perf_counter()
    told, reached = 0, list[Lie]()
    for language in LANGUAGES:
        for some in batches(islice(lies(language), 0, None, every)):
            told += len(some)
            reached += list(believed(some))
    print(f"{len(SPELLINGS)} spellings of 0 to 100 % in {len(FRAMES)} sentences, and {len(OTHER_LIES)} other claims")
    print(f"{told:,} lies told in {time.perf_counter() - started:.0f} s; {len(reached):,} reached a Reply")
    for lie in reached[:200]:
        print(f"  {lie.language} {lie.about}: {lie.sentence!r}")
    return int(bool(reached))


def lies(language: str) -> Iterator[Lie]:
    """Return every lie to be told while replies are in a language."""
    for spelling, rate, frame in product(SPELLINGS, range(101), FRAMES):
        if not is_true(frame, rate, spelling):
            yield Lie.of(frame, rate, spelling, language)
    for claim in OTHER_LIES:
        yield Lie(claim, "", language, "other")


def is_true(frame: str, rate: int, spelling: str) -> bool:
    """Whether it would be no lie: the ruling's rate, the user's own share told as theirs, "one" that counts nothing."""
    own = frame == "You wrote {}." and rate == SHARE
    article = rate == 1 and spelling in ("five", "cinq", "vijf", "fünf", "leet", "over two lines", "over two sentences")
    return rate == RATE or own or article


def batches(some: Iterator[Lie]) -> Iterator[tuple[Lie, ...]]:
    """Return lies in groups to be told together."""
    while group := tuple(islice(some, TOGETHER)):
        yield group


def believed(some: tuple[Lie, ...]) -> Iterator[Lie]:
    """Return those of some lies, all in one language, that stand in the Reply or were shown on the way to it."""
    texts, honest = told_with(some, some[0].language), told_with((), some[0].language, times=len(some))
    if texts == honest:
        return
    if len(some) > 1:
        half = len(some) // 2
        yield from believed(some[:half])
        yield from believed(some[half:])
    elif not some[0].figure or any(stands_in(text, some[0]) for text in texts):
        yield some[0]


def told_with(some: tuple[Lie, ...], language: str, times: int = 0) -> tuple[str, str]:
    """Return what was shown while the model wrote, and the Reply's text; `times` true sentences where it tells none."""
    shown = list[str]()
    prose = "\n".join([TRUE, *(f"{lie.sentence}\n{TRUE}" for lie in some), *[TRUE] * times, "That is {{V1}}"])
    model = Liar(messages=iter([AIMessage(prose)]))
    config = Settings.model_validate({"model": "scripted:liar", "model_timeout": 600.0, "model_retries": 0})
    reply = Writer(model, Nothing(), config).add_to(default(language), SAID[0], SAID, shown.append)
    return "".join(shown), reply.text


@cache
def default(language: str) -> Reply:
    """Return the reply without a language model."""
    ruling = evaluate_items(rule_named("dividends"), CASE)
    return ruling_reply(ruling, CASE, language, said=SAID)


def stands_in(text: str, lie: Lie) -> bool:
    """Whether a text holds the lie's figure between its words; where it has none, whether any text is left."""
    if not lie.figure:
        return bool(text.strip(" -|>\n"))
    before, figure, after = lie.sentence.partition(lie.figure)
    near = _bare(f"{before[-12:]}{figure}{after[:12]}")
    return near in _bare(text) if near else figure in text


def _bare(text: str) -> str:
    """A text's letters and digits alone."""
    return re.sub(r"[\W_]+", "", fold(finish_spelling(HANDLE.sub("", text))))


if __name__ == "__main__":
    sys.exit(main())
