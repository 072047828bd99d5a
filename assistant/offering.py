"""What is offered where it is not clear which question is put: the likeliest questions, each with what it comes to.

The explanation of the provisions found stays below; the answer ("the first", "the branch tax", a button) picks the
question that is then decided on the facts told.
"""

import re
from collections.abc import Iterable, Sequence

from rapidfuzz import fuzz

from assistant.compose import in_language
from assistant.facts.answers import LONGEST, agrees, place_of
from assistant.facts.words import stems
from assistant.figure_check import Source
from assistant.figure_sources import of_provisions, of_ruling
from assistant.leads import led
from assistant.quoting import cited
from assistant.reply import Kind, Reply
from assistant.rule_choice import Candidate, chances
from assistant.rulings import Ruled
from assistant.state import State, Topic
from assistant.stating import Said, cited_in, stated
from assistant.verdict import sentences
from assistant.wording import matter, say
from calculators.catalogue import rule_named
from calculators.ruling import Choice, Missing
from treaty.citation import Citation

MATTER = "matter"
"""What is missing where it is not known which question is put; its choices are the names of rules."""
EXPLAINING = 0.5
"""From this probability that no ruling was asked for, none is offered. In cross-validation on evals/dev and the samples
20 of 48 cases that are only explained lie below it, and 1 of 74 questions for an explanation.
"""
LEAST = 0.15
"""The least probability of a question that is offered; chosen by hand."""
MOST = 3
"""Questions offered at most; chosen by hand."""
ALIKE = 90
"""From this likeness, of 100, a message repeats the words of one of the questions."""
SPACES = re.compile(r"\s+")


def offers(options: Sequence[Candidate]) -> tuple[Ruled, ...]:
    """Return the rulings that may be what was asked, the likeliest first; none where an explanation is the likeliest.

    `options` are the rulings that were weighed, and giving none.
    """
    rows = sorted(zip(chances(options), options, strict=True), key=lambda row: -row[0])
    if any(option.ruled is None and chance >= EXPLAINING for chance, option in rows):
        return ()
    likely = [option.ruled for chance, option in rows if option.ruled is not None and chance >= LEAST]
    return tuple(likely[:MOST])


def offering(reply: Reply, rulings: Sequence[Ruled]) -> Reply:
    """Return an explanation with the offer to decide one of these questions before it, and its Missing with choices."""
    if not rulings:
        return reply
    missing = _question(rulings, reply.language)
    sources = [source for each in rulings for source in _sources(each)]
    offered = led(reply, _lead(missing, rulings, reply.language), sources)
    if offered is reply:
        return reply
    decided = tuple(Citation.parse(f.cite) for each in rulings for f in each.ruling.outcome)
    places = tuple(dict.fromkeys((*cited_in(reply), *decided)))
    return offered.model_copy(update={"kind": Kind.CLARIFICATION, "missing": (missing,), "citations": cited(places)})


def picked(state: State, text: str) -> Said | None:
    """Return the ruling that a message picks among those offered last; None where it picks none."""
    topic = state.topic
    missing = topic.reply.missing[0] if topic.reply is not None and topic.reply.missing else None
    if missing is None or missing.fact != MATTER:
        return None
    name = _picked(text, missing, state.language)
    return decided(state, topic, name) if name else None


def decided(state: State, topic: Topic, name: str) -> Said:
    """Return the ruling of the rule of that name on what was told for a topic."""
    return stated(rule_named(name), topic.case, (), state, topic.question)


def _question(rulings: Sequence[Ruled], language: str) -> Missing:
    """Which of these questions is put, with the name of each as a choice."""
    choices = tuple(Choice(value=each.rule.name, label=matter(each.rule, language)) for each in rulings)
    return Missing(fact=MATTER, question=say("which_matter", language), choices=choices, cite=rulings[0].rule.article)


def _lead(missing: Missing, rulings: Sequence[Ruled], language: str) -> str:
    """That it is unclear which question is put, and a line for each with what it comes to."""
    rows = zip(missing.choices, rulings, strict=True)
    lines = [f"- {choice.label} {_comes_to(each, language)}" for choice, each in rows]
    return "\n".join([f"{say('unclear', language)} **{missing.question}**", "", *lines])


def _sources(ruled: Ruled) -> Iterable[Source]:
    """Where the figures of an offered question, and of what it comes to, may come from."""
    yield from of_ruling(ruled.ruling)
    places = (ruled.rule.article, *ruled.rule.provisions, *(missing.cite for missing in ruled.ruling.missing))
    yield from of_provisions(map(Citation.parse, places))


def _comes_to(ruled: Ruled, language: str) -> str:
    """What a ruling says, or what it would ask."""
    if ruled.ruling.outcome:
        return SPACES.sub(" ", " ".join(sentences(ruled.ruling.outcome, language)))
    asked = (in_language(missing, language).question for missing in ruled.ruling.missing)
    return say("would_ask", language, question=next(asked, ""))


def _picked(text: str, missing: Missing, language: str) -> str:
    """The rule named by its place, by "yes" where it is the only one, or by words that none of the others has."""
    alike = [c.value for c in missing.choices if fuzz.ratio(text.lower(), c.label.lower()) >= ALIKE]
    if len(alike) == 1 or len(text.split()) > LONGEST:
        return alike[0] if len(alike) == 1 else ""
    names = [choice.value for choice in missing.choices]
    place = place_of(text, len(names))
    if place is None and len(names) == 1 and agrees(text):
        place = 0
    if place is not None:
        return names[place]
    said = set(stems(text, language))
    words = {c.value: {*stems(c.label, language), *stems(c.value, "en")} for c in missing.choices}
    common = set.intersection(*words.values()) if len(words) > 1 else set()
    told = [name for name in names if said & (words[name] - common)]
    return told[0] if len(told) == 1 and said <= set().union(*words.values()) else ""
