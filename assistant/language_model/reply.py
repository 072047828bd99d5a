"""The language model's part in a reply: the default reply is there first and stays wherever the model fails.

The verdict, the reasons, the assumptions and the questions of a reply are the default's. The model adds an explanation
in its own words below the verdict, and where the default could decide nothing it may find the facts in the story that
let a calculator decide.
"""

import logging
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from assistant.carried import listed
from assistant.compose import ruling_reply
from assistant.language_model.errors import ModelRunError, ModelSetupError
from assistant.language_model.tracing import traced
from assistant.reply import Figure, Kind, Reply
from assistant.verdict import sentences as verdict_sentences
from calculators.case import Case
from calculators.catalogue import rule_named
from calculators.errors import FactError
from calculators.facts import fact
from calculators.values import parse_value
from settings import Settings, settings
from treaty.citation import Citation

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel
    from langchain_core.tools import BaseTool

    from assistant.language_model.ledger import Ledger
    from assistant.language_model.sentences import Prose
    from assistant.mind import Finder

NOTICES = Path(__file__).parent / "notices.toml"
EXPLAINED = frozenset({Kind.RULING, Kind.CLARIFICATION, Kind.EXPLANATION})
"""Kinds of reply that a model may add to: a place looked up needs none, and an abstention stays one."""
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Writer:
    """A language model with its tools, ready to add to replies."""

    model: "BaseChatModel"
    finder: "Finder"
    config: Settings

    def add_to(
        self,
        reply: Reply,
        question: str,
        said: tuple[str, ...],
        show: Callable[[str], None] | None = None,
        stop: Event | None = None,
    ) -> Reply:
        """Return the reply with the model's explanation, or the reply as it is with a notice; never raises for it.

        `said` are the user's words so far; `show` gets the verdict at once, then each checked sentence as it comes;
        `stop` gives the run up.
        """
        if reply.kind not in EXPLAINED:
            return reply
        if show is not None:
            show(_opening(reply))
        with traced(self.config, "explain", question) as span:
            try:
                return self._explained(reply, question, said, show, stop)
            except ModelRunError as error:
                span.set_attribute("error.type", error.reason)
                return noticed(reply, error.reason)

    def _explained(
        self,
        reply: Reply,
        question: str,
        said: tuple[str, ...],
        show: Callable[[str], None] | None,
        stop: Event | None,
    ) -> Reply:
        from assistant.language_model.agent import Job, Limits, run
        from assistant.language_model.ledger import Ledger
        from calculators.tools import tool_name

        ledger = Ledger(
            reply.language, reply.ruling, map(Citation.parse, (c.cite for c in reply.citations)), case_of(reply)
        )
        job = Job(question, said, ledger, tool_name(rule_named(reply.ruling.rule)) if reply.ruling else "")
        limits = Limits(self.config.model_timeout, self.config.model_retries, self.config.model_calls)
        prose = run(self.model, self._tools(reply.language), job, limits, show, stop)
        if not prose.text or not prose.used:
            raise ModelRunError("unusable")
        return with_prose(_stated(reply, ledger, said), prose)

    def _tools(self, language: str) -> "tuple[BaseTool, ...]":
        from assistant.language_model.tools import agent_tools

        return agent_tools(self.finder, language)


def reword(
    reply: Reply,
    question: str,
    said: tuple[str, ...],
    finder: "Callable[[], Finder]",
    show: Callable[[str], None] | None = None,
) -> Reply:
    """Return the reply as the settings' language model explains it; the reply itself where no model is set.

    `show` is called as in `Writer.add_to`.
    """
    config = settings()
    if not config.model or reply.kind not in EXPLAINED:
        return reply
    try:
        return Writer(_opened(config), finder(), config).add_to(reply, question, said, show)
    except ModelSetupError as error:
        log.error("%s", error)
        return noticed(reply, "failed")


@cache
def _opened(config: Settings) -> "BaseChatModel":
    from assistant.language_model.open import open_model

    return open_model(config)


def case_of(reply: Reply) -> Case:
    """Return the facts that a reply understood, as a case; a value that cannot be read back is left out."""
    case = Case()
    for row in reply.facts:
        try:
            case = case.put(row.fact, parse_value(fact(row.fact), row.value), row.item, row.said)
        except FactError:
            continue
    return case


def with_prose(reply: Reply, prose: "Prose") -> Reply:
    """Return the reply with the prose below its verdict, or above an explanation; every figure keeps its place."""
    head, opening = _verdict(reply), _opening(reply)
    block = prose.text + ("\n\n" if len(reply.text) > len(head) else "")
    text = opening + block + reply.text[len(head) :].lstrip("\n")
    shift = len(text) - len(reply.text)
    moved = [_moved(f, 0 if f.end <= len(head) else shift) for f in reply.figures]
    own = [_moved(f, len(opening)) for f in prose.figures]
    told = [_say("written", reply.language), *([_say("dropped", reply.language)] if prose.dropped else [])]
    return reply.model_copy(
        update={
            "text": text,
            "figures": tuple(sorted([*moved, *own], key=lambda f: f.start)),
            "notices": (*reply.notices, *told),
        }
    )


def noticed(reply: Reply, reason: str) -> Reply:
    """Return the reply with the notice that it was made without the language model."""
    return reply.model_copy(update={"notices": (*reply.notices, _say(reason, reply.language))})


def _stated(reply: Reply, ledger: "Ledger", said: tuple[str, ...]) -> Reply:
    """The default reply; where it decided nothing, the reply on the ruling that the model's facts led to."""
    if ledger.fixed or ledger.ruling is None:
        return reply
    facts = listed(ledger.case, (), reply.language)
    return ruling_reply(ledger.ruling, ledger.case, reply.language, facts=facts, said=said)


def _verdict(reply: Reply) -> str:
    """The text that states the verdict, at the start of the reply; empty where the reply starts otherwise."""
    if reply.ruling is None or not reply.ruling.outcome:
        return ""
    words = "\n\n".join(verdict_sentences(reply.ruling.outcome, reply.language))
    return words if reply.text.startswith(words) else ""


def _opening(reply: Reply) -> str:
    """The verdict, and the line that says whose words follow."""
    verdict = _verdict(reply)
    return (f"{verdict}\n\n" if verdict else "") + f"*{_say('lead', reply.language)}*\n\n"


def _moved(figure: Figure, by: int) -> Figure:
    return figure.model_copy(update={"start": figure.start + by, "end": figure.end + by})


def _say(key: str, language: str) -> str:
    return _notices()[language][key]


@cache
def _notices() -> dict[str, dict[str, str]]:
    return tomllib.loads(NOTICES.read_text(encoding="utf-8"))
