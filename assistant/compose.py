"""Replies made of parts: the verdict first, then why, then what was assumed, with every figure checked at the end."""

import logging
from collections.abc import Iterable
from dataclasses import dataclass, field

from assistant import figure_sources, reasons, verdict
from assistant.figure_check import Source, check, keep_sourced
from assistant.notices import notices
from assistant.quoting import cited
from assistant.reply import Kind, Reply, Understood
from assistant.wording import say
from calculators.case import Case
from calculators.facts import fact
from calculators.findings import Outcome
from calculators.ruling import Branch, Choice, Missing, Ruling, Step
from treaty.citation import Citation

log = logging.getLogger(__name__)
MOST_BRANCHES = 6


@dataclass(frozen=True)
class Draft:
    """A reply before its figures are checked: Markdown, and what its figures and citations rest on."""

    kind: Kind
    text: str
    language: str
    citations: tuple[Citation, ...] = ()
    sources: tuple[Source, ...] = ()
    facts: tuple[Understood, ...] = ()
    ruling: Ruling | None = None
    missing: tuple[Missing, ...] = ()
    related: tuple[Citation, ...] = ()
    said: tuple[str, ...] = field(default=(), repr=False)


def finish(draft: Draft) -> Reply:
    """Check every visible string of a draft and make it a Reply; a sentence with an unsourced figure is left out."""
    told = notices(draft.citations, draft.ruling, draft.language)
    sources = (
        *draft.sources,
        *figure_sources.of_provisions(draft.citations, ruled=draft.ruling is not None),
        *figure_sources.of_places((*draft.citations, *draft.related)),
        *figure_sources.of_named(draft.text),
        *figure_sources.of_texts(),
        *figure_sources.of_instruments(),
        *figure_sources.of_errata(draft.citations),
        *figure_sources.of_user(draft.said),
    )
    text = _sourced(draft.text, sources, draft.language)
    return Reply(
        kind=draft.kind,
        text=text,
        language=draft.language,
        citations=cited(draft.citations),
        figures=check(text, sources, draft.language).figures,
        facts=draft.facts,
        assumed=draft.ruling.assumed if draft.ruling else (),
        missing=draft.missing,
        ruling=draft.ruling,
        notices=tuple(_sourced(notice, sources, draft.language) for notice in told),
        related=tuple(map(str, draft.related)),
    )


def ruling_reply(
    ruling: Ruling, case: Case, language: str, *, facts: tuple[Understood, ...] = (), said: tuple[str, ...] = ()
) -> Reply:
    """Return the reply that states a ruling, or asks for what is missing and shows the branches meanwhile."""
    asked = tuple(in_language(missing, language) for missing in ruling.missing)
    draft = Draft(
        kind=Kind.CLARIFICATION if asked and not ruling.outcome else Kind.RULING,
        text="\n\n".join(_paragraphs(ruling, case, language, asked)),
        language=language,
        citations=tuple(dict.fromkeys(map(Citation.parse, deciding(ruling)))),
        sources=tuple(figure_sources.of_ruling(ruling)),
        facts=facts,
        ruling=ruling,
        missing=asked,
        said=said,
    )
    return finish(draft)


def deciding(ruling: Ruling) -> tuple[str, ...]:
    """Return the citations that decide a ruling: of its findings, and of the conditions the user's facts met or not."""
    ends = ruling.outcome or tuple(f for branch in ruling.branches for f in branch.outcome)
    steps = [step.cite for step in ruling.steps if not step.presumed and _tested(step, ruling)]
    inner = [cite for part in ruling.parts for cite in deciding(part)]
    return tuple(dict.fromkeys([*(finding.cite for finding in ends), *steps, *inner]))


def _tested(step: Step, ruling: Ruling) -> bool:
    return step.held or not step.fact or step.fact in ruling.used


def _paragraphs(ruling: Ruling, case: Case, language: str, asked: tuple[Missing, ...]) -> Iterable[str]:
    if ruling.parts:
        yield from _parts(ruling, case, language)
        return
    if ruling.outcome:
        yield "\n\n".join(verdict.sentences(ruling.outcome, language))
    if asked:
        yield f"{say('ask', language)} **{asked[0].question}**"
        yield "\n".join([say("meanwhile", language), "", *_branches(ruling.branches, language)])
    if why := reasons.lines(ruling, case, language):
        yield "\n".join([f"**{say('why', language)}**", "", *(f"- {line}" for line in why)])
    yield from _caveats(ruling, language)


def _parts(ruling: Ruling, case: Case, language: str) -> Iterable[str]:
    shared = [finding for finding in ruling.outcome if finding.item == "case"]
    yield from verdict.sentences(tuple(shared), language)
    for part in ruling.parts:
        item = next((f.item for f in (*part.outcome, *part.missing)), part.rule)
        yield f"**{say('item', language, item=item)}**"
        yield from _paragraphs(part, case, language, tuple(in_language(m, language) for m in part.missing))


def _caveats(ruling: Ruling, language: str) -> Iterable[str]:
    for exceptional in (False, True):
        if words := reasons.assumptions(ruling, language, exceptional=exceptional):
            yield words
    if ruling.conventions:
        yield say("conventions", language, words="; ".join(verdict.translate(w, language) for w in ruling.conventions))
    if any(fact(name).characterisation for name in ruling.used):
        yield say("characterised", language)


def _branches(branches: tuple[Branch, ...], language: str) -> list[str]:
    return [_branch(branch, language) for branch in branches[:MOST_BRANCHES]]


def _branch(branch: Branch, language: str) -> str:
    outcome = _joined(branch.outcome, language)
    if not branch.conditions:
        return say("otherwise", language, outcome=outcome)
    alternatives = (" · ".join(reasons.condition_words(c, language) for c in option) for option in branch.conditions)
    return say("branch", language, when=" / ".join(alternatives), outcome=outcome)


def _joined(outcome: Outcome, language: str) -> str:
    return " ".join(verdict.sentences(outcome, language))


def in_language(missing: Missing, language: str) -> Missing:
    """Return a question and its choices as they are worded in a language."""
    declared = fact(missing.fact)
    choices = tuple(Choice(value=c.value, label=declared.say(c.value, language)) for c in missing.choices)
    return missing.model_copy(
        update={"question": declared.question.get(language, missing.question), "choices": choices}
    )


def _sourced(text: str, sources: tuple[Source, ...], language: str) -> str:
    lost = check(text, sources, language).unsourced
    if not lost:
        return text
    log.warning("figures without a source were left out: %s", [mention.text for mention in lost])
    return keep_sourced(text, sources, language)
