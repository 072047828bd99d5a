"""Learn the weights of the choice of a rule from questions with known answers: `python -m evals.rule_training`.

For each turn of evals/dev and of the sample cases every candidate's reply is judged as the evaluation judges it. The
weights are those of a conditional logit (McFadden 1974) that makes a right candidate likely among those of its
question, with a penalty on large weights that cross-validation chooses. It prints the share of questions decided
rightly, in cross-validation over whole cases, and writes assistant/rule_weights.toml. It reads no held-out question.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any

import torch

from assistant.conversation import Conversation
from assistant.mind import Mind, default_mind
from assistant.reply import Reply
from assistant.rule_choice import Candidate, likeliest
from assistant.rule_weights import FILE
from assistant.state import State
from assistant.stating import said_of
from evals.judge import Case, Verdict, judge
from evals.run import FOLDERS, SETS, read

PENALTIES = (0.001, 0.003, 0.01, 0.03)
FOLDS = 5
HEAVY = {"qa": 2.0, "abstain": 2.0}
"""A question that no rule decides counts twice: a ruling on it misleads more than an explanation of a case."""
UNDECIDABLE = 0.3
"""What a question counts whose every ruling would be wrong: giving none of them is then right."""
HEAD = """# Weights of `rule_features`, written by `python -m evals.rule_training`.
# {count} turns; decided rightly in cross-validation: {share:.1%}; penalty {penalty}.
[weights]
"""


@dataclass(frozen=True)
class Example:
    """The candidates of one turn: their features, and whether the reply of each was right."""

    case: str
    features: tuple[dict[str, float], ...]
    right: tuple[bool, ...]
    weight: float = 1.0


@dataclass
class Recorder:
    """Decides as `choice` says, and keeps what there was to decide."""

    choice: int | None = None
    seen: list[tuple[Candidate, ...]] = field(default_factory=list)

    def __call__(self, options: tuple[Candidate, ...]) -> Candidate:
        """Keep the options and return the one to give: the likeliest where no choice is set."""
        self.seen.append(options)
        return likeliest(options) if self.choice is None else options[self.choice]


def main() -> None:
    """Collect the examples, choose the penalty by cross-validation, learn from all and write the weights."""
    examples = [weighed for name in SETS for example in collected(name) if (weighed := _weighed(name, example))]
    names = sorted({name for e in examples for row in e.features for name in row})
    shares = {penalty: validated(examples, names, penalty) for penalty in PENALTIES}
    for penalty, share in shares.items():
        print(f"penalty {penalty}: {share:.1%} of {len(examples)} decided rightly in cross-validation")
    best = max(shares, key=lambda penalty: shares[penalty])
    weights = learned(examples, names, best)
    rows = [f"{name} = {float(weight):.3f}" for name, weight in zip(names, weights, strict=True)]
    head = HEAD.format(count=len(examples), share=shares[best], penalty=best)
    FILE.write_text(head + "\n".join(rows) + "\n", encoding="utf-8")


def collected(name: str) -> Iterator[Example]:
    """Yield the turns of a question set at which there was a choice between candidates."""
    for folder in ("dev", "cases"):
        for case in read(FOLDERS[folder] / f"{name}.jsonl"):
            yield from _played(name, case)


def _weighed(name: str, example: Example) -> Example | None:
    """The example with what it counts; None where every candidate is right, as it teaches nothing."""
    if all(example.right):
        return None
    if not any(example.right):
        return replace(example, right=(*example.right[:-1], True), weight=UNDECIDABLE)
    return replace(example, weight=HEAVY.get(name, 1.0))


def _played(name: str, case: Case) -> Iterator[Example]:
    turns = case.get("turns", [case.get("question")])
    state = State()
    for number, turn in enumerate(turns):
        text = turn["user"] if isinstance(turn, dict) else turn
        recorder = Recorder()
        conversation = Conversation(_mind(recorder), state)
        conversation.ask(text)
        judged = name == "dialogue" or number == len(turns) - 1
        if judged and len(recorder.seen) == 1 and len(recorder.seen[0]) > 1:
            asked = {**case, "turns": [turn]} if name == "dialogue" else case
            replies = [_reply(option, state, text, conversation.state) for option in recorder.seen[0]]
            right = tuple(judge(name, asked, [each])[0].verdict is Verdict.RIGHT for each in replies)
            yield Example(case["id"], tuple(option.features for option in recorder.seen[0]), right)
        state = conversation.state


def _reply(option: Candidate, before: State, text: str, after: State) -> Reply:
    """The reply if a candidate were given."""
    if option.ruled is not None:
        return said_of(option.ruled, (), after, text)[1]
    return Conversation(_mind(Recorder(choice=-1)), before).ask(text)


@cache
def _memory() -> Mind:
    mind = default_mind()
    return replace(
        mind, finder=_Remembering(mind.finder), reader=_Remembering(mind.reader), acts=_Remembering(mind.acts)
    )


def _mind(recorder: Recorder) -> Mind:
    return replace(_memory(), decide=recorder)


class _Remembering:
    """Calls the methods of an object once for the same arguments."""

    def __init__(self, inner: Any) -> None:  # any of the parts of a mind
        self._inner, self._kept = inner, dict[Any, Any]()

    def __getattr__(self, name: str) -> Any:  # a method of the part
        method = getattr(self._inner, name)

        def call(*arguments: Any) -> Any:
            key = (name, *map(repr, arguments))
            if key not in self._kept:
                self._kept[key] = method(*arguments)
            return self._kept[key]

        return call


def validated(examples: Sequence[Example], names: Sequence[str], penalty: float) -> float:
    """Return the share of examples decided rightly by weights learned without their fold of cases."""
    cases = sorted({e.case for e in examples})
    random.Random(2002).shuffle(cases)  # noqa: S311 - folds, not secrets
    right = 0
    for fold in range(FOLDS):
        held = set(cases[fold::FOLDS])
        weights = learned([e for e in examples if e.case not in held], names, penalty)
        right += sum(_decided(e, names, weights) for e in examples if e.case in held)
    return right / len(examples)


def learned(examples: Sequence[Example], names: Sequence[str], penalty: float) -> torch.Tensor:
    """Return the weights that make right candidates likeliest, in the order of `names`."""
    rows = [_matrix(e, names) for e in examples]
    rights = [torch.tensor(e.right) for e in examples]
    counts = torch.tensor([e.weight for e in examples], dtype=torch.float64)
    weights = torch.zeros(len(names), dtype=torch.float64, requires_grad=True)
    optimiser = torch.optim.LBFGS([weights], max_iter=200, line_search_fn="strong_wolfe")

    def closure() -> torch.Tensor:
        optimiser.zero_grad()
        losses = [_loss(matrix @ weights, right) for matrix, right in zip(rows, rights, strict=True)]
        loss = (torch.stack(losses) * counts).sum() / counts.sum() + penalty * (weights**2).sum()
        loss.backward()  # type: ignore[no-untyped-call]
        return loss

    optimiser.step(closure)  # type: ignore[no-untyped-call]
    return weights.detach()


def _loss(scores: torch.Tensor, right: torch.Tensor) -> torch.Tensor:
    return torch.logsumexp(scores, 0) - torch.logsumexp(scores[right], 0)


def _decided(example: Example, names: Sequence[str], weights: torch.Tensor) -> bool:
    return example.right[int(torch.argmax(_matrix(example, names) @ weights))]


def _matrix(example: Example, names: Sequence[str]) -> torch.Tensor:
    return torch.tensor([[row.get(name, 0.0) for name in names] for row in example.features], dtype=torch.float64)


if __name__ == "__main__":
    main()
