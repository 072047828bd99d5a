"""Which number belongs to which fact: by the words around it against the frames of the facts ("{} of the votes").

Each value of a text goes to at most one wanted fact of a fitting type. One that no frame claims goes to the fact that
such a number belongs to by default, if it is alone in that; otherwise it stays out.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from assistant.facts.bounds import is_enough
from assistant.facts.examples import NONE, Example, examples, fallbacks
from assistant.facts.frames import around, said_of_one, share_of, stems_beside
from assistant.facts.matter import behind
from assistant.facts.mentions import Mention
from assistant.facts.ties import Claim, untied
from assistant.facts.twins import are_twins
from assistant.facts.vectors import Vectoriser, Vectors
from assistant.facts.without_branch import OF_ESTABLISHMENT, has_no_part
from assistant.facts.words import lexicon
from assistant.reading import Certainty, Reading
from calculators.facts import Fact, FactType
from calculators.values import FactValue, Stay

GOOD = 0.5
CLEARER = 0.06
STAYS = "stays"
"""The stays of whoever the story is about."""
BY_WORDS = 0.6


@dataclass
class Numbers:
    """Assigns numbers to facts; the frames are embedded once with the other examples."""

    vectoriser: Vectoriser
    frames: tuple[Example, ...] = field(default_factory=lambda: tuple(e for e in examples() if e.is_frame))

    @cached_property
    def rows(self) -> Vectors:
        """The frames' vectors."""
        return self.vectoriser.of_examples[[i for i, example in enumerate(examples()) if example.is_frame]]

    def read(self, text: str, language: str, told: Sequence[Mention], wanted: Sequence[Fact]) -> tuple[Reading, ...]:
        """Return the readings of the numbers `told` in a text (`facts.mentions.mentions`)."""
        if not told:
            return ()
        facts = {f.name: f for f in wanted if f.type not in (FactType.BOOLEAN, FactType.CHOICE)}
        claims = self._claims(text, language, told, facts)
        taken = with_other_stays(told, _untied(told, claims, _taken(told, claims)), facts)
        open_ = [m for m in told if not _claimed(claims[m])]
        taken = with_other_stays(told, _by_default(text, open_, taken, facts), facts)
        return tuple(_readings(text, _with_twins(taken, claims), facts))

    def _claims(
        self, text: str, language: str, told: Sequence[Mention], facts: dict[str, Fact]
    ) -> dict[Mention, list[Claim]]:
        book = lexicon(language)
        beside = [around(text, mention, told) for mention in told]
        filled = [f"{text[left[0] : left[1]]} that much {text[right[0] : right[1]]}" for left, right in beside]
        cosines = self.vectoriser.embed(filled) @ self.rows.T
        found: dict[Mention, list[Claim]] = {}
        for row, (mention, (left, right)) in enumerate(zip(told, beside, strict=True)):
            best: dict[str, float] = defaultdict(float)
            sides = stems_beside(text, left, right, book)
            apart = OF_ESTABLISHMENT if has_no_part(text, mention, told) else frozenset()
            lost = {f: behind(text, f) for f in facts if f not in apart and _fits(mention, facts[f])} | {NONE: 0.0}
            for column, frame in enumerate(self.frames):
                if frame.fact not in lost:
                    continue
                share = share_of(frame, sides, book) if frame.language == language else 0.0
                score = BY_WORDS * share + (1 - BY_WORDS) * float(cosines[row, column])
                best[frame.fact] = max(best[frame.fact], score - lost[frame.fact])
            found[mention] = sorted((Claim(f, mention, s) for f, s in best.items()), key=lambda c: -c.score)
        return found


def _fits(mention: Mention, fact: Fact) -> bool:
    if fact.type in mention.kinds:
        return True
    return fact.type is FactType.DATE and FactType.STAYS in mention.kinds and fact.name.endswith(("_start", "_end"))


def _taken(told: Sequence[Mention], claims: dict[Mention, list[Claim]]) -> dict[Mention, Claim]:
    taken = {}
    for mention in told:
        ranked = sorted(claims[mention], key=lambda c: -(c.score - CLEARER * (c.fact in fallbacks())))
        if ranked and ranked[0].score >= GOOD and ranked[0].fact != NONE:
            second = next((c for c in ranked[1:] if not are_twins(c.fact, ranked[0].fact)), None)
            if second is None or ranked[0].score - second.score >= CLEARER or second.fact in fallbacks():
                taken[mention] = ranked[0]
    return taken


def _untied(
    told: Sequence[Mention], claims: dict[Mention, list[Claim]], taken: dict[Mention, Claim]
) -> dict[Mention, Claim]:
    """Give the numbers that several facts claim alike to the one that is meant, where it can be told."""
    facts = {claim.fact for claim in taken.values()}
    for mention in (m for m in told if m not in taken and claims[m] and claims[m][0].score >= GOOD):
        tied = [c for c in claims[mention] if claims[mention][0].score - c.score < CLEARER]
        meant = untied(tied, facts) if all(c.fact != NONE for c in tied) else None
        if meant is not None:
            taken, facts = taken | {mention: meant}, facts | {meant.fact}
    return taken


def _claimed(claims: Sequence[Claim]) -> bool:
    """Whether a number belongs to no fact, or to one of some that do not take numbers by default."""
    if not claims or claims[0].score < GOOD:
        return False
    by_default = max((c.score for c in claims if c.fact in fallbacks()), default=0.0)
    return claims[0].fact == NONE or by_default < claims[0].score - CLEARER


def _with_twins(taken: dict[Mention, Claim], claims: dict[Mention, list[Claim]]) -> list[Claim]:
    """Return the claims taken, and those on the same numbers of facts that the same words tell."""
    return [c for m, own in taken.items() for c in claims[m] if are_twins(c.fact, own.fact) and c.score >= GOOD] + [
        *taken.values()
    ]


def _by_default(
    text: str, told: Sequence[Mention], taken: dict[Mention, Claim], facts: dict[str, Fact]
) -> dict[Mention, Claim]:
    """Give a number that nothing claimed to the one open fact that such a number belongs to by default."""
    used = {claim.fact for claim in taken.values()}
    for name in [n for n in facts if n in fallbacks() and n not in used]:
        free = [m for m in told if m not in taken and _fits(m, facts[name])]
        rivals = [
            n for n in facts if n in fallbacks() and n not in used | {name} and free and facts[n].type in free[0].kinds
        ]
        alone = len({str(m.value) for m in free}) == 1 or (free and all(FactType.STAYS in m.kinds for m in free))
        if (alone or said_of_one(text, free)) and not rivals:
            taken |= {m: Claim(name, m, GOOD) for m in free}
            used.add(name)
    return taken


def with_other_stays(
    told: Sequence[Mention], taken: dict[Mention, Claim], facts: dict[str, Fact]
) -> dict[Mention, Claim]:
    """Let all stays of a text belong together, where one of them belongs to a fact of stays.

    Uses of a rig beside what might be anybody's stays are all uses of the rig.
    """
    names = {c.fact for m, c in taken.items() if facts[c.fact].type is FactType.STAYS}
    names = names - {STAYS} or names
    if len(names) != 1:
        return taken
    name = names.pop()
    return taken | {m: Claim(name, m, GOOD) for m in told if FactType.STAYS in m.kinds}


def _readings(text: str, taken: Sequence[Claim], facts: dict[str, Fact]) -> Iterable[Reading]:
    by_fact: dict[str, list[Mention]] = defaultdict(list)
    for claim in dict.fromkeys(taken):
        by_fact[claim.fact].append(claim.mention)
    for name, found in by_fact.items():
        said = text[found[0].start : found[-1].end]
        if facts[name].type is FactType.STAYS:
            stays = tuple(sorted({s for m in found if isinstance(m.value, tuple) for s in m.value}))
            yield Reading(name, stays, said, _certainty(all(m.sure for m in found)))
            continue
        values = {str(m.value): m for m in found}
        for mention in values.values():
            yield from _other_end(mention, facts[name], facts, text)
            value = _as(mention.value, facts[name])
            said = text[mention.start : mention.end]
            enough = mention.sure and is_enough(value, mention.comparison, facts[name])
            yield Reading(name, value, said, _certainty(len(values) == 1 and enough))


def _other_end(mention: Mention, fact: Fact, facts: dict[str, Fact], text: str) -> Iterable[Reading]:
    """A period that fills the fact of its start fills that of its end as well."""
    ends = {"_start": "_end", "_end": "_start"}
    for suffix, opposite in ends.items():
        other = facts.get(fact.name.removesuffix(suffix) + opposite)
        if fact.name.endswith(suffix) and other and other.type is FactType.DATE and isinstance(mention.value, tuple):
            said = text[mention.start : mention.end]
            yield Reading(other.name, _as(mention.value, other), said, _certainty(mention.sure))


def _as(value: FactValue, fact: Fact) -> FactValue:
    if fact.type is FactType.DATE and isinstance(value, tuple):
        stay: Stay = value[0]
        return stay.start if fact.name.endswith("_start") else stay.end
    return value


def _certainty(sure: bool) -> Certainty:
    return Certainty.SURE if sure else Certainty.DOUBTFUL
